namespace EntityKit;

/// <summary>Chiefs of any field: "Chief Solutions Officer", "chief system architect", whatever the words between.</summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class ChiefRoles
{
    private const int MaxWords = 3;

    /// <summary>The number of tokens of such a role from "chief" on; 0 where no head follows in the same letters within three words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The end of the sentence.</param>
    /// <param name="occupations">The heads that may end it beside "officer".</param>
    internal static int LengthAt(TaggedText text, int token, int end, Lexicon occupations)
    {
        if (!text.Is(token, "chief"))
        {
            return 0;
        }

        bool upper = text.IsCapitalized(token);
        for (int i = token + 1; i < end && i <= token + 1 + MaxWords; i++)
        {
            bool joint = text.Is(i, "and", "&") && i > token + 1;
            if (text.StartsLine(i) || !(joint || (text.IsWord(i) && text.IsCapitalized(i) == upper)) || text.HasType(i, EntityType.Person) || text.HasType(i, EntityType.Place))
            {
                return 0;
            }

            if (i > token + 1 && (text.Is(i, "officer", "officers") || occupations.Contains(text, i)))
            {
                return i + 1 - token;
            }

            bool names = joint || text.Tags[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj;
            if (!names)
            {
                return 0;
            }
        }

        return 0;
    }
}
