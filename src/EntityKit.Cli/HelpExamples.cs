using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EntityKit.Cli;

/// <summary>The help of a command with examples at its end.</summary>
internal sealed class HelpExamples(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> s_examples = new()
    {
        ["extract"] =
        [
            "entitykit extract press/ --format jsonl --output out.jsonl",
            "entitykit extract press/ --lexicon own.csv --format html --output pages/",
            "entitykit extract archive.csv.gz --text-column body --id-column key --format parquet --rows appointments --output posts.parquet",
            "entitykit extract big.jsonl --format parquet --output out/ --resume --jobs 8 --errors failed.jsonl",
        ],
        ["tag"] = ["entitykit tag tokens.conll > tagged.conll"],
        ["evaluate"] = ["entitykit evaluate --gold gold.conll"],
        ["train"] = ["entitykit train --data train.conll --dev dev.conll --output my.model"],
        ["completion"] = ["entitykit completion bash > ~/.local/share/bash-completion/completions/entitykit"],
    };

    /// <summary>Help is wanted where something required is missing too.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        if (s_examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? examples))
        {
            terminal.OutputText.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
            foreach (string example in examples)
            {
                terminal.OutputText.WriteLine("  " + example);
            }

            terminal.OutputText.WriteLine();
        }

        return exitCode;
    }
}
