namespace EntityKit;

/// <summary>What one resolution citation says of the document it means; null where neither the text nor a fact table decides.</summary>
/// <remarks>The extractor writes it while it reads a text; once a mention has it, it does not change.</remarks>
internal sealed record ResolutionReading(
    string? Body,
    ResolutionKind Kind,
    string? Number,
    string? Session,
    int? Year,
    string? Symbol,
    string? Link,
    string? Pinpoint)
{
    public string? Body { get; internal set; } = Body;

    public ResolutionKind Kind { get; internal set; } = Kind;

    public string? Session { get; internal set; } = Session;

    public int? Year { get; internal set; } = Year;

    public string? Symbol { get; internal set; } = Symbol;

    public string? Link { get; internal set; } = Link;
}
