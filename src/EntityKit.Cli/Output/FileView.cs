namespace EntityKit.Cli;

/// <summary>Results one after another in a format of the library, with what stands before the first and between two.</summary>
/// <param name="writer">The format, for a document with or without a source.</param>
/// <param name="output">Where to.</param>
internal sealed class FileView(Func<SourceMap?, IDocumentWriter> writer, Stream output) : IResultView
{
    private bool _isFirst = true;

    internal Action<Stream> Header { get; init; } = _ => { };

    internal string Separator { get; init; } = "";

    internal string Footer { get; init; } = "";

    public ValueTask BeginAsync()
    {
        Header(output);
        return ValueTask.CompletedTask;
    }

    public ValueTask AddAsync(FoundDocument found)
    {
        if (!_isFirst)
        {
            output.Write(Terminal.Utf8.GetBytes(Separator));
        }

        _isFirst = false;
        writer(found.Map).Write(found.Document, found.Id, output);
        return ValueTask.CompletedTask;
    }

    public ValueTask EndAsync()
    {
        output.Write(Terminal.Utf8.GetBytes(Footer));
        return ValueTask.CompletedTask;
    }
}
