namespace EntityKit;

/// <summary>What one resolution citation says of the document it means; null where neither the text nor a fact table decides.</summary>
internal sealed record ResolutionReading(
    string? Body,
    ResolutionKind Kind,
    string? Number,
    string? Session,
    int? Year,
    string? Symbol,
    string? Link,
    string? Pinpoint);
