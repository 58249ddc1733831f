namespace EntityKit;

/// <summary>
/// A stretch of the text as given: half-open, in UTF-16 code units, so that
/// <c>text.Substring(span.Start, span.Length)</c> is what the span covers.
/// </summary>
/// <param name="Start">Index of the first code unit, from 0.</param>
/// <param name="End">Index after the last code unit; never below <paramref name="Start"/> in a span that EntityKit returns.</param>
/// <remarks>Immutable, thus thread-safe. Orders by start, then the longer span first, so that an outer span comes before what it holds.</remarks>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span (equal spans contain each other).</summary>
    /// <param name="other">The span that may lie inside.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    /// <param name="other">The span to compare with.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether the two spans overlap and neither contains the other.</summary>
    /// <param name="other">The span to compare with.</param>
    public bool Crosses(TextSpan other) => Overlaps(other) && !Contains(other) && !other.Contains(this);

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    /// <param name="left">The first span.</param>
    /// <param name="right">The second span.</param>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    /// <param name="left">The first span.</param>
    /// <param name="right">The second span.</param>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    /// <param name="left">The first span.</param>
    /// <param name="right">The second span.</param>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or equals it.</summary>
    /// <param name="left">The first span.</param>
    /// <param name="right">The second span.</param>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
