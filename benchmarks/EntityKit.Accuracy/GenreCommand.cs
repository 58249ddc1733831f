using System.CommandLine;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>genre</c>: exact-span precision, recall and F1 of mentions on passages annotated as <c>ANNOTATION.md</c> says.</summary>
internal static class GenreCommand
{
    internal static Command Create()
    {
        var gold = new Option<FileInfo[]>("--gold") { Description = "Annotated passages: JSON Lines, or .txt files with the marks in the text.", Required = true, AllowMultipleArgumentsPerToken = true };
        var known = new Option<FileInfo[]>("--known") { Description = "Passages whose names are known (default: train.jsonl and news-train.jsonl beside the gold file); all others form rows of their own." };
        var tags = new Option<string>("--tags") { Description = "Where tags come from: the model, the gold annotation, or its people and places alone, to measure the rules apart.", DefaultValueFactory = _ => "model" };
        tags.AcceptOnlyFromAmong("model", "gold", "rules");
        var errors = new Option<string[]>("--errors") { Description = "List the errors of these kinds (person, title, organization, place, resolution)." };
        var save = new Option<FileInfo>("--save") { Description = "Write the mentions to a file, for a later --gained-lost." };
        var compare = new Option<FileInfo>("--gained-lost") { Description = "Mentions that another build saved: list what was gained and lost." };
        var command = new Command("genre", "Scores mentions on annotated passages.") { gold, known, tags, errors, save, compare };
        command.SetAction(result =>
        {
            FileInfo[] goldFiles = result.GetRequiredValue(gold);
            var run = new GenreRun(MentionPipeline.Create(result.GetValue(tags)!), KnownNames.Read(result.GetValue(known) is { Length: > 0 } files ? files : KnownNames.Beside(goldFiles[0])))
            {
                ErrorKinds = [.. (result.GetValue(errors) ?? []).Select(k => Enum.Parse<EntityKind>(k, ignoreCase: true))],
            };
            foreach (FileInfo file in goldFiles)
            {
                run.AddAll(Read(file));
            }

            run.WriteErrors(Console.Out);
            run.WriteTable(Console.Out);
            run.Changes.Finish(result.GetValue(save)?.FullName, result.GetValue(compare)?.FullName, Console.Out);
            return 0;
        });
        return command;
    }

    private static List<AnnotatedPassage> Read(FileInfo file)
    {
        using StreamReader reader = file.OpenText();
        return file.Extension == ".txt"
            ? [MarkedPassage.Parse(Path.GetFileNameWithoutExtension(file.Name), reader.ReadToEnd())]
            : [.. AnnotatedPassage.Read(reader)];
    }
}
