namespace EntityKit.Cli;

/// <summary>A document as it was read, with the way back into its source where it was taken out of one.</summary>
internal sealed record SourceDocument(TextDocument Document, SourceMap? Map);
