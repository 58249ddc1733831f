namespace EntityKit.Cli;

/// <summary>What was found in one document.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Document">The results.</param>
/// <param name="Map">The way back into the source that the text was taken out of, or null.</param>
internal sealed record FoundDocument(string Id, EntityDocument Document, SourceMap? Map);

/// <summary>How results of a run are shown or written, one after another.</summary>
internal interface IResultView
{
    /// <summary>Before the first result.</summary>
    ValueTask BeginAsync();

    ValueTask AddAsync(FoundDocument found);

    /// <summary>After the last result.</summary>
    ValueTask EndAsync();
}
