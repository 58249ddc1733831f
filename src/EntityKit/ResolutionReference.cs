namespace EntityKit;

/// <summary>A resolution that the document refers to, with all its citations.</summary>
/// <inheritdoc cref="Entity" path="/remarks"/>
public sealed partial class ResolutionReference : Entity
{
    internal ResolutionReference(string id, string name, ResolutionReading reading, IReadOnlyList<Mention> mentions)
        : base(id, name, mentions)
    {
        Body = reading.Body;
        Kind = reading.Kind;
        Number = reading.Number;
        Session = reading.Session;
        Year = reading.Year;
        Symbol = reading.Symbol;
        Link = reading.Link;
        Pinpoint = reading.Pinpoint;
    }

    /// <summary>The body that adopted it ("UN Security Council"), or null where nothing decides.</summary>
    public string? Body { get; }

    /// <summary>The kind of document.</summary>
    public ResolutionKind Kind { get; }

    /// <summary>Its number as the body writes it, with letters ("2254", "217 A"), or null when it is cited by date alone.</summary>
    public string? Number { get; }

    /// <summary>The session, Congress or meeting as the body writes it ("XXX", "ES-11", "116"), or null.</summary>
    public string? Session { get; }

    /// <summary>The year of adoption, only where the text says it or a fact table decides it.</summary>
    public int? Year { get; }

    /// <summary>The official symbol ("S/RES/2254 (2015)"), or null where the text does not decide it.</summary>
    public string? Symbol { get; }

    /// <summary>The address of the document, or null where none follows from the reference alone.</summary>
    public string? Link { get; }

    /// <summary>The part of the document that the first citation with one points to ("paragraph 2", "annex"), or null.</summary>
    public string? Pinpoint { get; }
}
