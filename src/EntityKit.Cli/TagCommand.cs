using System.CommandLine;

namespace EntityKit.Cli;

/// <summary><c>entitykit tag</c>: pre-tokenised CoNLL in, the same lines with a last column of BIO tags out.</summary>
internal static class TagCommand
{
    internal static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("input") { Description = "A CoNLL file, the token in its first column, or a CoNLL-U file, or - for standard input; .gz is unpacked." };
        Option<string?> model = ModelOption.Create();
        var command = new Command("tag", "Tags tokens with entity types as a last column (BIO): PER, ORG and LOC, or those of --model.") { input, model };
        command.SetAction(arguments =>
        {
            Tagger tagger = ModelOption.Load(arguments.GetValue(model)).Tagger;
            return Run(arguments.GetRequiredValue(input), tagger, terminal);
        });
        return command;
    }

    private static int Run(string path, Tagger tagger, Terminal terminal)
    {
        string text;
        try
        {
            text = InputFile.Read(path, new TextDecoder(null), terminal);
        }
        catch (InvalidDataException exception)
        {
            terminal.Say($"{path}: {exception.Message}");
            return EntityKitCommand.SomeFailed;
        }

        using var output = new StreamWriter(terminal.Output, Terminal.Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (ColumnDocument document in ColumnDocument.Read(text))
        {
            document.WriteTagged(tagger, output);
        }

        return EntityKitCommand.Done;
    }
}
