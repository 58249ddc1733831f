namespace EntityKit;

/// <summary>A citation while a text is read: its readings may still follow those of a fuller one. A <see cref="ResolutionWorkspace"/> makes them and takes them back.</summary>
internal sealed class ResolutionCitation
{
    private ResolutionReading[]? _readings;

    internal TextSpan Span { get; set; }

    /// <summary>What it says: one reading, or several for a range. Empty where it repeats those of <see cref="Repeated"/>.</summary>
    internal List<ResolutionReading> Parts { get; } = [];

    /// <summary>The citation whose readings it repeats, or null.</summary>
    internal ResolutionCitation? Repeated { get; set; }

    /// <summary>What was captured, while its one reading has neither symbol nor address yet: those of a fuller citation may take their places.</summary>
    internal ResolutionCapture? Open { get; set; }

    /// <summary>Its reading where it has one alone, or null.</summary>
    internal ResolutionReading? Single => Parts.Count == 1 ? Parts[0] : null;

    /// <summary>Its readings as a mention has them.</summary>
    internal IReadOnlyList<ResolutionReading> Readings => Repeated?.Readings ?? (_readings ??= [.. Parts]);

    internal double Confidence { get; set; }

    /// <summary>What found it: "symbol", "body-and-number", "marked-number", "number", "context", "date", "short-form".</summary>
    internal string Rule { get; set; } = "";

    /// <summary>The body, or null where nothing decides.</summary>
    internal ResolutionBody? Body { get; set; }

    /// <summary>Whether words of the text decided the body, so that others of its number may follow it.</summary>
    internal bool IsSettled { get; set; }

    /// <summary>Lets go of everything that a text gave it.</summary>
    internal void Clear()
    {
        Parts.Clear();
        Repeated = null;
        Open = null;
        Body = null;
        _readings = null;
    }

    internal Mention ToMention(ReadOnlySpan<char> text) =>
        new(EntityKind.Resolution, Span, text[Span.Start..Span.End].ToString(), MentionSource.Rule, Confidence, Rule) { Readings = Readings };
}
