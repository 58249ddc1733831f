namespace EntityKit;

/// <summary>Titles of several that lead to a list of names: "The members of the panel are Ana Lim and Bo Dahl", "The following members attended:".</summary>
internal static class ListTitles
{
    private const int MaxClause = 24;
    private const int MaxMark = 3;

    /// <summary>Whether a colon or a form of "be" or "include" in the clause behind a title has somebody's name behind it.</summary>
    internal static bool LeadsToNames(TaggedText text, int end)
    {
        int limit = text.Horizon(end, MaxClause);
        for (int i = end; i < limit; i++)
        {
            if (text.StartsParagraph(i) || text.HasType(i, EntityType.Person) || text.Is(i, '.') || text.Is(i, ';'))
            {
                return false;
            }

            if (text.Is(i, ':'))
            {
                return BeginsWithName(text, i + 1);
            }

            bool names = text.Is(i, "are", "were") || text.Is(i, "include", "includes") || text.Is(i, "included", "including");
            if (names && i + 1 < limit && text.HasType(i + 1, EntityType.Person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name stands at a token or behind the bullet, the number or the honorific there.</summary>
    private static bool BeginsWithName(TaggedText text, int token)
    {
        int limit = Math.Min(text.Tokens.Length, token + MaxMark); // the list may begin below a blank line
        for (int i = token; i < limit; i++)
        {
            if (text.HasType(i, EntityType.Person))
            {
                int end = text.EntityEnd(i);
                return end >= text.Tokens.Length || text.StartsLine(end) || text.Is(end, ',') || text.Is(end, ';') || text.Is(end, '(') || text.Is(end, '.') || text.Is(end, "and", "of") || text.IsHyphen(end);
            }

            if (text.IsWord(i) && !text.IsCapitalized(i))
            {
                return false;
            }
        }

        return false;
    }
}
