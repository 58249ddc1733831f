using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EntityKit.Worker;

/// <summary>The help of a command with examples at its end.</summary>
internal sealed class WorkerExamples(HelpAction help, TextWriter output) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> s_examples = new()
    {
        [WorkerCommand.Name] = "entitykit-worker --nats nats://127.0.0.1:4222 --in press --out found",
        ["send"] = "entitykit-worker send archive.jsonl --to press",
        ["receive"] = "entitykit-worker receive --from found > found.jsonl",
    };

    /// <summary>Help is wanted where something required is missing too.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        output.WriteLine($"Example:\n  {s_examples[parseResult.CommandResult.Command.Name]}\n");
        return exitCode;
    }
}
