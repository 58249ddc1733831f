namespace EntityKit;

/// <summary>Role words that are adjectives where they stand: "no official information", "expert advice", "his official capacity".</summary>
internal static class AdjectiveRoles
{
    private const int MaxName = 6;

    /// <summary>Whether the one word from <paramref name="start"/> to <paramref name="end"/>, in small letters, qualifies what follows it in its line.</summary>
    internal static bool Is(TaggedText text, int start, int end)
    {
        if (end >= text.Tokens.Length || text.IsCapitalized(end - 1) || text.StartsLine(end) || !text.IsWord(end) || !(text.Is(end - 1, "official", "humanitarian") || text.Is(end - 1, "expert", "representative") || text.Is(end - 1, "executive", "dissident")))
        {
            return false;
        }

        // "the official Ana Lim" is a person, "no official Peruvian comment" and "the official Harbour Fair website" are none.
        if (text.IsCapitalized(end))
        {
            return (text.Is(end - 1, "official") && QualifiesNoun(text, start, end)) || (!text.HasType(end, EntityType.Person) && !text.HasType(end, EntityType.Organization) && text.Tags[end].PartOfSpeech == PartOfSpeech.Adj);
        }

        bool closed = text.Is(end, "at", "in") || text.Is(end, "of", "for") || text.Is(end, "to", "from") || text.Is(end, "with", "on") || text.Is(end, "and", "or") || text.Is(end, "who", "said");
        return !closed && text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN && !(start < end - 1 && text.Is(end - 1, "executive", "representative"));
    }

    /// <summary>Whether an article stands before the word, and a noun in small letters or a possessive behind the name that follows it.</summary>
    private static bool QualifiesNoun(TaggedText text, int start, int end)
    {
        bool definite = start > 0 && (text.Is(start - 1, "the", "an") || text.Is(start - 1, "its", "their") || text.Is(start - 1, "our"));
        int limit = text.Horizon(end, MaxName);
        int behind = end;
        while (definite && behind < limit && text.IsCapitalized(behind) && !text.StartsLine(behind))
        {
            behind++;
        }

        return definite && behind < limit && !text.StartsLine(behind) && (text.IsPossessive(behind) || text.Tags[behind].PartOfSpeech == PartOfSpeech.Noun);
    }
}
