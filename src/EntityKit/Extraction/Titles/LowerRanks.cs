namespace EntityKit;

/// <summary>Ranks in small letters that somebody holds: "The present bishop, Ana Lim,", "became the third bishop", "the self-styled general Ana Lim".</summary>
internal static class LowerRanks
{
    /// <summary>Whether the words beside a rank in small letters say whose it is.</summary>
    internal static bool IsHeld(TaggedText text, int start, int head, int end) =>
        (text.Is(head, "bishop", "archbishop") && (IsNamedBehindComma(text, start, end) || IsOrdinal(text, start))) || (text.HasType(end, EntityType.Person) && IsClaimed(text, head))
        || (text.Is(head, "general", "major") && IsBeforeHolder(text, start, end))
        || (!text.Is(head, "detective", "inspector") && IsApposed(text, start, end));

    /// <summary>"the killing of the general Omar Said", and no "the general Said doctrine", "the major Frida Lim show".</summary>
    private static bool IsBeforeHolder(TaggedText text, int start, int end)
    {
        if (start < 1 || !text.Is(start - 1, "the") || !text.HasType(end, EntityType.Person) || text.Tags[end].Bio != Bio.Begin)
        {
            return false;
        }

        int after = text.EntityEnd(end);
        return !QualifiesNoun(text, after) && !text.IsPossessive(after);
    }

    /// <summary>"Ana Lim, a former army general, said": an article and a comma behind a name before the rank, no noun behind it.</summary>
    private static bool IsApposed(TaggedText text, int start, int end)
    {
        int article = start - 1;
        while (article > 1 && start - article < 4 && !text.IsArticle(article) && text.IsWord(article) && !text.IsCapitalized(article))
        {
            article--;
        }

        return article > 1 && text.Is(article, "a") && text.Is(article - 1, ',') && text.HasType(article - 2, EntityType.Person) && !QualifiesNoun(text, end) && !text.IsJoint(end);
    }

    private static bool QualifiesNoun(TaggedText text, int token) =>
        text.IsWord(token) && !text.StartsLine(token) && text.Tags[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN;

    /// <summary>"The present bishop, Ana Lim, will": whether a name between commas follows a role behind its article.</summary>
    private static bool IsNamedBehindComma(TaggedText text, int start, int end)
    {
        int article = IsOwner(text, start - 1) ? start - 1 : start - 2;
        return article >= 0 && IsOwner(text, article) && text.Is(end, ',') && text.HasType(end + 1, EntityType.Person) && !text.StartsLine(end + 1);
    }

    private static bool IsOwner(TaggedText text, int token) => text.IsArticle(token) || text.Is(token, "its", "their");

    /// <summary>"became the third bishop", "was the first archbishop": whether a number and a verb of being stand before a role.</summary>
    private static bool IsOrdinal(TaggedText text, int start)
    {
        bool number = start > 2 && text.Is(start - 2, "the") && (text.Is(start - 1, "first", "second") || text.Is(start - 1, "third") || text.TokenText(start - 1).EndsWith("th"));
        return number && (text.Is(start - 3, "became", "was") || text.Is(start - 3, "is", "as"));
    }

    /// <summary>"self-styled", "retired": what a rank is called that nobody gave, or that is over.</summary>
    private static bool IsClaimed(TaggedText text, int head)
    {
        if (head < 2)
        {
            return false;
        }

        ReadOnlySpan<char> word = text.TokenText(head - 1);
        return word.EndsWith("-styled") || word.EndsWith("-proclaimed") || (word is "styled" or "proclaimed" && text.IsHyphen(head - 2)) || word is "rebel" or "retired";
    }
}
