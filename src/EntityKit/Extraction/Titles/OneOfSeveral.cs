namespace EntityKit;

/// <summary>A role in the plural of which somebody named beside it is one: "one of the bank's three directors, Ana Lim,".</summary>
internal static class OneOfSeveral
{
    private const int MaxWords = 12;

    /// <summary>Whether "one of" leads to a plural, and a name stands before it or behind the role's comma.</summary>
    internal static bool IsNamed(TaggedText text, int start, int end, TitleAttachment attachment)
    {
        if ((!text.TokenText(end - 1).EndsWith("s") && !text.TokenText(end - 1).EndsWith("men")) || (end < text.Tokens.Length && text.IsPossessive(end)))
        {
            return false;
        }

        int of = start - 1;
        while (of > 0 && start - of < MaxWords && !text.Is(of, "of") && !text.StartsLine(of) && (text.IsWord(of) || text.IsPossessive(of) || text.IsJoint(of) || text.Is(of, '.')))
        {
            of--;
        }

        if (of < 1 || !text.Is(of, "of") || !text.Is(of - 1, "one"))
        {
            return false;
        }

        bool closed = end >= text.Tokens.Length || text.StartsLine(end) || !text.IsWord(end) || text.Is(end, "and", "who") || text.Is(end, "in", "at") || text.Is(end, "of", "from") || text.Is(end, "for");
        bool apposed = of > 2 && text.Is(of - 2, ',') && text.HasType(of - 3, EntityType.Person) && closed;
        return apposed || attachment.IsDirectlyBeforeName(text, end) || (text.Is(end, ',') && attachment.IsDirectlyBeforeName(text, end + 1));
    }
}
