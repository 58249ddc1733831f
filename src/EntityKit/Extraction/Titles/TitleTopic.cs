namespace EntityKit;

/// <summary>
/// What the holder of a role reports or advises on, in small letters: "on the situation of human rights in Belarus",
/// "on fair housing". A noun phrase with its complements, up to a mark, a verb or a person.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitleTopic(TitleLexicons words)
{
    private const int MaxWords = 24;

    /// <summary>The end of the topic that starts at a token, 0 where none does.</summary>
    internal int EndOf(TaggedText text, int start, int sentenceEnd)
    {
        if (text.Is(start, "behalf"))
        {
            return 0;
        }

        int limit = Math.Min(sentenceEnd, start + MaxWords);
        int end = 0;
        for (int i = start; i < limit && !text.StartsLine(i); i++)
        {
            if (text.HasType(i, EntityType.Person) || (words.HeadAt(text, i, limit, out TitleClass found) > 0 && text.IsCapitalized(i) && found != TitleClass.Occupation))
            {
                break;
            }

            if (IsNoun(text, i))
            {
                end = i + 1;
            }
            else if (!IsLink(text, i) && text.Tags[i].PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsNoun(TaggedText text, int token) =>
        text.Tags[token].Type is not null || (text.IsWord(token) && text.Tags[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.X);

    private static bool IsLink(TaggedText text, int token) =>
        text.Is(token, "of", "in") || text.Is(token, "and", "to") || text.Is(token, "for", "the") || text.Is(token, "or", "against") || text.Is(token, "with") || text.IsJoint(token) || text.IsPossessive(token);
}
