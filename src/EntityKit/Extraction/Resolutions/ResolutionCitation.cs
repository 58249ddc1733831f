namespace EntityKit;

/// <summary>A citation while a text is read: its readings may still follow those of a fuller one. A <see cref="ResolutionWorkspace"/> makes them and takes them back.</summary>
internal sealed class ResolutionCitation
{
    private ResolutionReading? _first;
    private List<ResolutionReading>? _others;
    private ResolutionReading[]? _readings;

    internal TextSpan Span { get; set; }

    /// <summary>How many readings it has: one, or several for a range; none where it repeats those of <see cref="Repeated"/>.</summary>
    internal int Count => _first is null ? 0 : 1 + (_others?.Count ?? 0);

    /// <summary>One of its readings.</summary>
    internal ResolutionReading this[int index] => index == 0 ? _first! : _others![index - 1];

    /// <summary>The first of its readings.</summary>
    internal ResolutionReading First => _first!;

    /// <summary>The last of its readings.</summary>
    internal ResolutionReading Last => _others is { Count: > 0 } others ? others[^1] : _first!;

    /// <summary>The citation whose readings it repeats, or null.</summary>
    internal ResolutionCitation? Repeated { get; set; }

    /// <summary>What was captured, while its one reading has neither symbol nor address yet: those of a fuller citation may take their places.</summary>
    internal ResolutionCapture? Open { get; set; }

    /// <summary>Its reading where it has one alone, or null.</summary>
    internal ResolutionReading? Single => Count == 1 ? _first : null;

    /// <summary>Its readings as a mention has them.</summary>
    internal IReadOnlyList<ResolutionReading> Readings => Repeated?.Readings ?? (_readings ??= _others is { Count: > 0 } others ? [_first!, .. others] : [_first!]);

    internal double Confidence { get; set; }

    /// <summary>What found it: "symbol", "body-and-number", "marked-number", "number", "context", "date", "short-form".</summary>
    internal string Rule { get; set; } = "";

    /// <summary>The body, or null where nothing decides.</summary>
    internal ResolutionBody? Body { get; set; }

    /// <summary>Whether words of the text decided the body, so that others of its number may follow it.</summary>
    internal bool IsSettled { get; set; }

    /// <summary>Adds a reading.</summary>
    internal void Add(ResolutionReading reading)
    {
        if (_first is null)
        {
            _first = reading;
        }
        else
        {
            (_others ??= []).Add(reading);
        }
    }

    /// <summary>Adds the readings of another citation.</summary>
    internal void AddAll(ResolutionCitation other)
    {
        for (int i = 0; i < other.Count; i++)
        {
            Add(other[i]);
        }
    }

    /// <summary>Lets go of everything that a text gave it.</summary>
    internal void Clear()
    {
        _first = null;
        _others?.Clear();
        Repeated = null;
        Open = null;
        Body = null;
        _readings = null;
    }

    internal Mention ToMention(ReadOnlySpan<char> text) =>
        new(EntityKind.Resolution, Span, text[Span.Start..Span.End].ToString(), MentionSource.Rule, Confidence, Rule) { Readings = Readings };
}
