namespace EntityKit;

/// <summary>A citation while a text is read: its readings may still follow those of a fuller one. A <see cref="ResolutionWorkspace"/> makes them and takes them back.</summary>
internal sealed class ResolutionCitation
{
    internal TextSpan Span { get; set; }

    internal IReadOnlyList<ResolutionReading> Readings { get; set; } = [];

    internal double Confidence { get; set; }

    /// <summary>What found it: "symbol", "body-and-number", "marked-number", "number", "context", "date", "short-form".</summary>
    internal string Rule { get; set; } = "";

    /// <summary>The body, or null where nothing decides.</summary>
    internal ResolutionBody? Body { get; set; }

    /// <summary>Whether words of the text decided the body, so that others of its number may follow it.</summary>
    internal bool IsSettled { get; set; }

    internal Mention ToMention(ReadOnlySpan<char> text) =>
        new(EntityKind.Resolution, Span, text[Span.Start..Span.End].ToString(), MentionSource.Rule, Confidence, Rule) { Readings = Readings };
}
