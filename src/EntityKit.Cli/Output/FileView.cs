namespace EntityKit.Cli;

/// <summary>Results one after another in a format of the library.</summary>
internal sealed class FileView(IDocumentWriter writer, Stream output) : IResultView
{
    public void Begin()
    {
    }

    public void Add(string id, EntityDocument document) => writer.Write(document, id, output);

    public void End()
    {
    }
}
