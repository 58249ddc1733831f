namespace EntityKit.Cli;

/// <summary>How results of a run are shown or written, one after another.</summary>
internal interface IResultView
{
    /// <summary>Before the first result.</summary>
    void Begin();

    void Add(string id, EntityDocument document);

    /// <summary>After the last result.</summary>
    void End();
}
