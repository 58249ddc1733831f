namespace EntityKit.Cli;

/// <summary>Several results as one JSON array, so that the whole output is one JSON value.</summary>
internal sealed class JsonArrayView(JsonWriter writer, Stream output) : IResultView
{
    private bool _isFirst = true;

    public void Begin() => output.Write("[\n"u8);

    public void Add(string id, EntityDocument document)
    {
        if (!_isFirst)
        {
            output.Write(",\n"u8);
        }

        _isFirst = false;
        writer.Write(document, id, output);
    }

    public void End() => output.Write("]\n"u8);
}
