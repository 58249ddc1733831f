namespace EntityKit;

/// <summary>Role words that are no titles where they stand: "CEO-level", "Minister's Office", "Distinguished Delegates", "Boards of Directors".</summary>
internal static class TitleRefusals
{
    /// <summary>Whether the words beside a role phrase say that it is no title.</summary>
    internal static bool Refuses(TaggedText text, int start, int head, int end, TitleClass titleClass)
    {
        if (end + 1 < text.Tokens.Length && text.IsJoint(end) && !text.IsCapitalized(end + 1))
        {
            return true; // "CEO-level"
        }

        if (end + 1 < text.Horizon(end, 2) && text.IsPossessive(end) && text.IsCapitalized(end + 1) && (text.Is(end + 1, "office", "cabinet") || text.Is(end + 1, "department", "secretariat")))
        {
            return true; // "Media enquiries: Minister's Office"
        }

        if (titleClass is TitleClass.Plural or TitleClass.Member && text.Is(end, "of") && (text.Is(end + 1, "his", "her") || text.Is(end + 1, "their", "my")) && !text.IsCapitalized(head))
        {
            return true; // "members of his family"
        }

        if (titleClass == TitleClass.Plural && start > 0 && NoNameRules.IsAudience(text, start - 1))
        {
            return true; // "Distinguished Delegates"
        }

        if (AdjectiveRoles.Is(text, start, end))
        {
            return true;
        }

        if ((titleClass == TitleClass.Plural && LearntTitles.IsOfBoards(text, start)) || LearntTitles.IsTraining(text, start))
        {
            return true;
        }

        if (text.Is(head, "chair") && head > 1 && text.Is(head - 1, "the") && text.Is(head - 2, "in", "from"))
        {
            return true; // "(The Speaker, Mr. Lim, in the Chair)"
        }

        return titleClass == TitleClass.Rank && text.IsCapitalized(head) && end == head + 1 && text.StartsLine(head) && text.IsWord(end) && !text.StartsLine(end) && !text.IsCapitalized(end)
            && !text.Is(end, "of", "and"); // "General debate", below a name
    }
}
