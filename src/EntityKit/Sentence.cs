namespace EntityKit;

/// <summary>A sentence as a half-open range of tokens.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token; greater than <paramref name="Start"/> in a sentence that EntityKit returns.</param>
/// <param name="StartsParagraph">Whether it is the first sentence of its paragraph: the first of the text, or one after a blank line. No mention and no appointment crosses such a border.</param>
/// <remarks>Immutable, thus thread-safe.</remarks>
public readonly record struct Sentence(int Start, int End, bool StartsParagraph)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;
}
