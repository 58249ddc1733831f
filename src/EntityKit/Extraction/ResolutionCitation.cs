namespace EntityKit;

/// <summary>A citation while a text is read: its readings may still follow those of a fuller one.</summary>
internal sealed class ResolutionCitation(TextSpan span, IReadOnlyList<ResolutionReading> readings, double confidence, string rule)
{
    internal TextSpan Span { get; set; } = span;

    internal IReadOnlyList<ResolutionReading> Readings { get; set; } = readings;

    internal double Confidence { get; set; } = confidence;

    /// <summary>What found it: "symbol", "body-and-number", "marked-number", "number", "context", "date", "short-form".</summary>
    internal string Rule { get; set; } = rule;

    /// <summary>The body, or null where nothing decides.</summary>
    internal ResolutionBody? Body { get; init; }

    /// <summary>Whether words of the text decided the body, so that others of its number may follow it.</summary>
    internal bool IsSettled { get; init; }

    internal Mention ToMention(ReadOnlySpan<char> text) =>
        new(EntityKind.Resolution, Span, text[Span.Start..Span.End].ToString(), MentionSource.Rule, Confidence, Rule) { Readings = Readings };
}
