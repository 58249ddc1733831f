namespace EntityKit;

/// <summary>What a template captured, as places in the text: nothing is copied before a citation is sure.</summary>
internal struct ResolutionCapture
{
    /// <summary>The number without its letters; empty when there is none.</summary>
    internal TextSpan Number;

    /// <summary>The session, meeting or Congress; empty when there is none.</summary>
    internal TextSpan Session;

    /// <summary>The first field of the body's own; empty when there is none.</summary>
    internal TextSpan First;

    /// <summary>The second field of the body's own; empty when there is none.</summary>
    internal TextSpan Second;

    /// <summary>The year, 0 when there is none.</summary>
    internal int Year;

    /// <summary>The letter of the part ("16 A"), or the first of a range; <c>'\0'</c> when there is none.</summary>
    internal char Letter;

    /// <summary>The last letter of a range ("A to D"); equal to <see cref="Letter"/> when it is none.</summary>
    internal char LastLetter;

    /// <summary>Whether the year stands beside the number in its own brackets or after a slash, not in a date.</summary>
    internal bool YearBeside;

    /// <summary>Whether the number is written with a comma for the thousands.</summary>
    internal bool Thousands;

    internal readonly bool HasNumber => Number.Length > 0;

    internal readonly bool HasSession => Session.Length > 0;
}
