namespace EntityKit;

/// <summary>Whether a title of several leads to a list of names: "the following ambassadors attended:", "The envoys are", a line of its own.</summary>
internal static class ListLead
{
    private const int MaxReach = 60;
    private const int MaxClause = 25;
    private const int MaxLine = 8;

    /// <summary>Whether the list that begins at a token holds the bearers of a title before it.</summary>
    internal static bool Leads(TaggedText text, TitlePhrase phrase, int left, bool nearest, int[] sentenceOf)
    {
        int end = phrase.Title.End;
        if (left - end > MaxReach || left <= phrase.Title.Start)
        {
            return false;
        }

        if (nearest && IsDirect(text, end, left))
        {
            return true;
        }

        int at = left - 1;
        while (at > end && left - at < 6 && (text.TokenText(at) is "." or "the" or "Mr" or "Mr." or "H.E." or "Dr" or "Dr." or "Prof" or "Prof." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Hon" or "Hon." || (ListLines.MarkOf(text, at).Length > 0 && text.StartsLine(at))))
        {
            at--; // the first item's number or bullet
        }

        bool near = sentenceOf[at] - sentenceOf[end - 1] < 2;
        if (near && text.TokenText(at) is ":" or "-" or "\u2013" or "\u2014")
        {
            return IsAnnounced(text, phrase, at);
        }

        if (nearest && sentenceOf[at] == sentenceOf[end - 1] && at - end < MaxClause && text.TokenText(at) is "include" or "includes" or "included" or "including" or "are" or "were" or "namely")
        {
            return !HoldsClause(text, end, at);
        }

        return nearest && text.StartsLine(at + 1) && IsLineOfTitle(text, phrase, at + 1);
    }

    /// <summary>"received three new ambassadors. Ana Lim (Peru) and Bo Dahl (Chad) handed over their letters": whether the next sentence begins with the list and goes on with what ambassadors do.</summary>
    internal static bool IsTakenUp(TaggedText text, TitlePhrase phrase, int left, int right, int[] sentenceOf)
    {
        if (sentenceOf[left] - sentenceOf[phrase.Title.Start] != 1 || left - text.Sentences[sentenceOf[left]].Start > 2 || left - phrase.Title.End > MaxClause)
        {
            return false;
        }

        for (int t = right; t < text.Tokens.Length && t < right + MaxLine && sentenceOf[t] == sentenceOf[left]; t++)
        {
            if (text.TokenText(t) is "credentials" or "credence" or "letters" or "copies")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDirect(TaggedText text, int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            if (end - start > 3 || text.StartsParagraph(t) || !(text.TokenText(t) is "," or ":" or "of" or "the" or "-" or "\u2013" or "from" || text.IsCapitalized(t)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the words before a colon speak of the title's holders: "the following", or no other plural right before the mark.</summary>
    private static bool IsAnnounced(TaggedText text, TitlePhrase phrase, int mark)
    {
        for (int t = phrase.Title.Start - 1; t >= 0 && phrase.Title.Start - t < 5; t--)
        {
            if (text.Is(t, "following", "newly"))
            {
                return true;
            }
        }

        if (mark == phrase.Title.End || mark == phrase.Right)
        {
            return true;
        }

        ReadOnlySpan<char> last = text.TokenText(mark - 1);
        bool other = char.IsLower(last[0]) && last[^1] == 's' && last is not ("credentials" or "follows" or "was" or "is" or "states" or "countries" or "names" or "includes");
        return !other && !HoldsClause(text, phrase.Title.End, mark);
    }

    private static bool HoldsClause(TaggedText text, int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            if (text.TokenText(t) is "that" or "said" or "says" or "condemned" or "mourned" or "killed" or "whose")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLineOfTitle(TaggedText text, TitlePhrase phrase, int line)
    {
        int first = phrase.Title.Start;
        while (first > 0 && phrase.Title.Start - first < 4 && !text.StartsLine(first))
        {
            first--;
        }

        return text.StartsLine(first) && line - first <= MaxLine;
    }
}
