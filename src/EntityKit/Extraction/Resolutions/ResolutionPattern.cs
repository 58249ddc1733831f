namespace EntityKit;

/// <summary>
/// How one body's resolutions are cited and how a citation is written out: what the built-in bodies are made of, and
/// what a caller adds for a national parliament or a company's board.
/// </summary>
/// <remarks>
/// <para>Immutable, thus thread-safe. Templates are compiled, and checked, by the <see cref="ResolutionExtractor"/> that takes the pattern.</para>
/// <para>A template is text with these signs; letters match without regard to case, hyphens and apostrophes in all their forms:</para>
/// <list type="table">
/// <item><term>space</term><description>a gap: spaces, no-break spaces, one line break; needed only between letters or digits</description></item>
/// <item><term><c>_</c></term><description>a gap that may always be missing</description></item>
/// <item><term><c>.</c></term><description>a full stop and a gap, both of which may be missing: <c>U.N.</c> matches "UN" and "U. N."</description></item>
/// <item><term><c>[a|b]</c></term><description>one of these or nothing</description></item>
/// <item><term><c>&lt;a|b&gt;</c></term><description>one of these</description></item>
/// <item><term><c>{=Text}</c></term><description>exactly this text</description></item>
/// <item><term><c>{number}</c></term><description>the number; <c>{number:lettered}</c> with letters of parts, <c>{number:code}</c> with letters, points, slashes, hyphens</description></item>
/// <item><term><c>{session}</c></term><description>the session; <c>:roman</c>, <c>:either</c> (digits or Roman), <c>:special</c> ("S-8", "ES-11"), <c>:old</c> ("XXX", "S-VI"), <c>:extraordinary</c> ("EXT.OS/XXVI"), <c>:code</c>, <c>:part</c> (a code without slashes)</description></item>
/// <item><term><c>{year}</c></term><description>four digits; <c>{year:short}</c> two</description></item>
/// <item><term><c>{letters}</c></term><description>letters of parts that stand apart from the number</description></item>
/// <item><term><c>{name}</c></term><description>up to two fields of the pattern's own, with the shapes of the session or <c>:capitals</c></description></item>
/// </list>
/// </remarks>
/// <example>
/// <code>
/// [{ "body": "Knesset", "names": ["[Israeli] Knesset"], "numbers": ["{session}/{number}"], "symbol": "Knesset {session}/{number}" },
///  { "body": "Board of Directors", "symbols": ["BR-{year}-{number}"], "names": ["Board [of Directors]"], "numbers": ["{year}-{number}"], "symbol": "BR-{year}-{number}" }]
/// </code>
/// </example>
public sealed class ResolutionPattern
{
    /// <summary>Creates a pattern without forms; the initialisers add them.</summary>
    /// <param name="body">The name of the body, as <see cref="ResolutionReference.Body"/> gives it.</param>
    /// <exception cref="ArgumentException"><paramref name="body"/> is null, empty or white space.</exception>
    public ResolutionPattern(string body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(body);
        Body = body;
    }

    /// <summary>The name of the body, as <see cref="ResolutionReference.Body"/> gives it.</summary>
    public string Body { get; }

    /// <summary>The kind of document; <see cref="ResolutionKind.Resolution"/> by default.</summary>
    public ResolutionKind Kind { get; init; } = ResolutionKind.Resolution;

    /// <summary>The words for the document, in the singular; "resolution" by default, which stands for "Res." too.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = ["resolution"];

    /// <summary>Templates, without fields, of the names by which texts call the body before or after the noun.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Templates of short names that mean this body once the text has given one of its <see cref="Names"/> ("the Council").</summary>
    public IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>Templates of what follows name and noun.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Templates of what follows the noun, so special that no name is needed.</summary>
    public IReadOnlyList<string> MarkedNumbers { get; init; } = [];

    /// <summary>Templates of whole references that need neither name nor noun. Each must hold a literal of at least two characters.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>
    /// How the official symbol is written out; the first whose fields are all known is taken. <c>{session:digits}</c>,
    /// <c>{session:special}</c> and <c>{session:roman}</c> ask for a session of that form, <c>{session:ordinal}</c> writes "116th".
    /// </summary>
    public IReadOnlyList<string> SymbolFormats { get; init; } = [];

    /// <summary>How the address of the document is written out; the first whose fields are all known is taken. <c>{number:digits}</c> leaves letters out.</summary>
    public IReadOnlyList<string> LinkFormats { get; init; } = [];

    /// <summary>What to add to the number of a session to get its year, where one session is one year; else null.</summary>
    public int? SessionYearOffset { get; init; }

    /// <summary>The year that a number fixes, for a body that numbers on from year to year.</summary>
    internal Func<int, int?>? YearOfNumber { get; init; }

    /// <summary>The most resolutions that the body adopts in a session; null where nothing is known.</summary>
    internal int? MostPerSession { get; init; }

    /// <summary>Whether <see cref="MarkedNumbers"/> count only in a text that names the body: their shape alone is not special enough.</summary>
    internal bool NeedsName { get; init; }

    /// <summary>Templates of whole references that count, without a noun, in a text with one of the <see cref="Signals"/> ("A41-22" where ICAO is named). Each starts with a <c>{=Text}</c>.</summary>
    internal IReadOnlyList<string> ContextSymbols { get; init; } = [];

    /// <summary>Words of a text, or bodies that it cites, that make the <see cref="ContextSymbols"/> count.</summary>
    internal IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Reads patterns from JSON: an array of objects with <c>body</c> and any of <c>kind</c>, <c>nouns</c>, <c>names</c>, <c>shortNames</c>,
    /// <c>numbers</c>, <c>markedNumbers</c>, <c>symbols</c>, <c>symbol</c>, <c>link</c> (each a string or a list of strings) and <c>sessionYearOffset</c>.
    /// Comments and trailing commas are allowed.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The patterns, in the order of the text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The text is no JSON, or no list of patterns; the message says where and why.</exception>
    public static IReadOnlyList<ResolutionPattern> Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ResolutionPatternReader.Read(json);
    }

    /// <summary>The body and the kind, for debugging.</summary>
    public override string ToString() => $"{Body}, {Kind}";
}
