using EntityKit.Cli;

namespace EntityKit.Fuzz;

/// <summary>One input format of the tool, read from standard input: a bad input is named with its reason, and what is read leads back into its source.</summary>
internal sealed class InputTarget(InputFormat format, int share, IReadOnlyList<byte[]> seeds) : IFuzzTarget
{
    public string Name => format.ToString().ToLowerInvariant();

    public IReadOnlyList<byte[]> Seeds => seeds;

    public int Share => share;

    public bool IsText => false;

    public void Try(ReadOnlySpan<byte> input, bool thorough)
    {
        using var stream = new MemoryStream(input.ToArray());
        var terminal = new Terminal(stream, Stream.Null, TextWriter.Null);
        using var failures = new FailureLog(terminal, null);
        var source = new DocumentSource([InputFile.StandardInput], new TextDecoder(null), terminal, failures) { Format = format };
        int documents = 0;
        foreach (SourceDocument document in source.ReadAsync(CancellationToken.None).ToBlockingEnumerable())
        {
            documents++;
            MentionRules.Holds(document.Document.Text is not null && document.Document.Id is not null, "a document without text or id");
            if (document.Map is { } map && document.Document.Text!.Length > 0)
            {
                TextSpan whole = map.ToSource(new TextSpan(0, document.Document.Text.Length));
                MentionRules.Holds(whole.Start >= 0 && whole.Start <= whole.End && whole.End <= input.Length, $"the page's text is said to stand at [{whole.Start}, {whole.End}) of {input.Length}");
            }
        }

        MentionRules.Holds(format.HoldsRecords() || documents + failures.Count == 1, "neither a document nor a reason");
    }
}
