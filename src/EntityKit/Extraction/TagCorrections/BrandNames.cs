namespace EntityKit;

/// <summary>Names that keep their possessive, which nothing follows that they could possess: "Moody's said", "Moody's and Sotheby's were".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class BrandNames(LexiconSet lexicons)
{
    /// <summary>How many tokens behind its first say whether a name keeps its possessive.</summary>
    internal const int Reach = 6;

    private readonly Lexicon _frequent = lexicons["frequent-words"];

    /// <summary>The end of the name that starts at a token and keeps its possessive; 0 elsewhere.</summary>
    internal int EndOf(TaggedText text, int start, int limit)
    {
        int next = start + 2;
        bool possessive = next + 1 < limit && text.IsPossessive(start + 1) && text.Tokens[start + 1].Length > 1;
        if (!possessive || _frequent.Contains(text, start) || (start > 0 && (text.Is(start - 1, "of") || (text.IsCapitalized(start - 1) && !text.StartsLine(start)))))
        {
            return 0;
        }

        bool pair = next + 3 < limit && text.Is(next, "and") && text.IsCapitalized(next + 1) && text.IsPossessive(next + 2) && IsPredicate(text, next + 3);
        return IsPredicate(text, next) || pair || (text.Is(next, "and") && text.Is(next + 1, "the")) ? next : 0;
    }

    private static bool IsPredicate(TaggedText text, int token) =>
        text.Is(token, "said", "says") || text.Is(token, "was", "were") || text.Is(token, "has", "have") || text.Is(token, "will", "would") || text.Is(token, "announced", "declined");
}
