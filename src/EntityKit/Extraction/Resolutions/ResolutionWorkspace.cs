namespace EntityKit;

/// <summary>
/// The lists and tables that one reading of a text needs, kept by the thread for the next: beside its results an extraction
/// allocates nothing once they have grown.
/// </summary>
internal sealed class ResolutionWorkspace
{
    // A text with more citations gets a workspace of its own, which is not kept.
    private const int MostKept = 4096;

    [ThreadStatic]
    private static ResolutionWorkspace? t_free;

    private readonly List<ResolutionCitation> _made = [];
    private readonly bool[] _calendar = new bool[ResolutionRefusals.LastCalendarYear - ResolutionRefusals.FirstCalendarYear + 1];
    private int _used;

    /// <summary>The citations in text order.</summary>
    internal List<ResolutionCitation> Citations { get; } = [];

    /// <summary>What a later pass adds to them.</summary>
    internal List<ResolutionCitation> Added { get; } = [];

    /// <summary>The items of the run that is read.</summary>
    internal List<ResolutionItem> Items { get; } = [];

    /// <summary>The items of a list in brackets, before it counts.</summary>
    internal List<ResolutionItem> Bracketed { get; } = [];

    /// <summary>Where the text names which body.</summary>
    internal List<ResolutionContext.Named> Places { get; } = [];

    /// <summary>The names of the bodies that it names.</summary>
    internal HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The bodies whose plain symbols count in the text.</summary>
    internal List<ResolutionBody> Signalled { get; } = [];

    /// <summary>The first full citation of each number.</summary>
    internal Dictionary<int, ResolutionCitation> Numbers { get; } = [];

    /// <summary>The first full citation of each session and number.</summary>
    internal Dictionary<(char Kind, int Session, int Number), ResolutionCitation> Pairs { get; } = [];

    /// <summary>The readings whose body the text says, up to the citation that is looked at.</summary>
    internal Dictionary<(string Number, string? Session), ResolutionReading> Settled { get; } = [];

    /// <summary>The same after it.</summary>
    internal Dictionary<(string Number, string? Session), ResolutionReading> SettledLater { get; } = [];

    /// <summary>Whose a session is where the text says it of one body alone.</summary>
    internal Dictionary<string, ResolutionBody?> Sessions { get; } = new(StringComparer.Ordinal);

    /// <summary>The thread's workspace, or another while that one is in use.</summary>
    internal static ResolutionWorkspace Rent()
    {
        ResolutionWorkspace workspace = t_free ?? new ResolutionWorkspace();
        t_free = null;
        return workspace;
    }

    /// <summary>Gives the workspace back, emptied: no text and no result stays reachable by it.</summary>
    internal void Return()
    {
        if (_made.Count > MostKept || Places.Capacity > MostKept)
        {
            return;
        }

        for (int i = 0; i < _used; i++)
        {
            _made[i].Clear();
        }

        _used = 0;
        Citations.Clear();
        Added.Clear();
        Items.Clear();
        Bracketed.Clear();
        Places.Clear();
        Names.Clear();
        Signalled.Clear();
        Numbers.Clear();
        Pairs.Clear();
        Settled.Clear();
        SettledLater.Clear();
        Sessions.Clear();
        Array.Clear(_calendar);
        t_free = this;
    }

    /// <summary>A citation without readings, made or taken again.</summary>
    internal ResolutionCitation Make(TextSpan span, double confidence, string rule, ResolutionBody? body, bool settled)
    {
        if (_used == _made.Count)
        {
            _made.Add(new ResolutionCitation());
        }

        ResolutionCitation citation = _made[_used++];
        citation.Span = span;
        citation.Confidence = confidence;
        citation.Rule = rule;
        citation.Body = body;
        citation.IsSettled = settled;
        return citation;
    }

    /// <summary>Adds a citation as the last one.</summary>
    internal void Add(ResolutionCitation citation)
    {
        Citations.Add(citation);
        int number = citation.First.Number is { } digits ? ResolutionDates.ReadNumber(digits) : 0;
        if (number is >= ResolutionRefusals.FirstCalendarYear and <= ResolutionRefusals.LastCalendarYear)
        {
            _calendar[number - ResolutionRefusals.FirstCalendarYear] = true;
        }
    }

    /// <summary>Whether a number that may be a year has been cited.</summary>
    internal bool HasCitedYear(int number) => _calendar[number - ResolutionRefusals.FirstCalendarYear];

    /// <summary>Puts what was added in its places.</summary>
    internal void Merge()
    {
        if (Added.Count > 0)
        {
            Citations.AddRange(Added);
            Citations.Sort(static (a, b) => a.Span.CompareTo(b.Span));
            Added.Clear();
        }
    }
}
