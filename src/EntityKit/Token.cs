namespace EntityKit;

/// <summary>
/// A word, number, punctuation mark or symbol of the text, by the conventions of the UD English treebanks:
/// hyphens and slashes between words, the possessive <c>'s</c> and <c>n't</c> are tokens of their own.
/// </summary>
/// <param name="Start">Index of the first UTF-16 code unit in the text as given.</param>
/// <param name="End">Index after the last UTF-16 code unit.</param>
/// <remarks>Immutable, thus thread-safe.</remarks>
public readonly record struct Token(int Start, int End)
{
    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;
}
