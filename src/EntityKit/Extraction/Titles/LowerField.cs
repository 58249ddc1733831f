namespace EntityKit;

/// <summary>The field of a role in small letters: "of foreign trade", "for access to medicines", "of debt and aid at Blue Capital".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class LowerField(TitleLexicons words)
{
    /// <summary>The end of the field that starts at a token behind "of", "for" or, after an academic rank, "in"; 0 where none does.</summary>
    internal int EndOf(TaggedText text, int headEnd, int start, int sentenceEnd, bool of, bool academic)
    {
        int end = Math.Max(LowerEnd(text, start, sentenceEnd, academic), AffairsEnd(text, start, sentenceEnd));
        end = Math.Max(end, AtEnd(text, headEnd, start, sentenceEnd, of));
        return of ? Math.Max(end, MinisterEnd(text, headEnd, start, sentenceEnd)) : end;
    }

    /// <summary>
    /// The field in small letters of a role that has one: "head of frontier markets research at Blue Capital", "vice president for
    /// overseas investment". Behind "of" only what leads to where the role is held makes a field of it.
    /// </summary>
    internal static int AtEnd(TaggedText text, int headEnd, int start, int sentenceEnd, bool of)
    {
        bool role = text.Is(headEnd - 1, "head", "director") || text.Is(headEnd - 1, "chief", "manager") || text.Is(headEnd - 1, "secretary", "coordinator") || (!of && (text.Is(headEnd - 1, "president", "adviser") || text.Is(headEnd - 1, "minister", "commissioner") || (text.Is(headEnd - 1, "general") && text.IsHyphen(headEnd - 2))));
        if (!role)
        {
            return 0;
        }

        int end = start;
        while (end < sentenceEnd && end - start < 5 && text.IsWord(end) && (!text.IsCapitalized(end) || (end == start && !of)) && text.Tags[end].Type is null
            && (text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN || (end > start && (text.Is(end, "and") || (!of && text.Is(end, "to")))) || text.TokenText(end).EndsWith("ing") || (text.Is(end, "overseas") && end == start)))
        {
            end++;
        }

        bool noun = end > start && end < sentenceEnd && !text.Is(end - 1, "reasons", "years") && (text.Tags[end - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN || text.TokenText(end - 1).EndsWith("ing"));
        bool pair = of && end - start == 3 && text.Is(start + 1, "and") && text.Is(headEnd - 1, "head", "director"); // "director of debt and aid"
        if ((!of || pair || (text.Is(headEnd - 1, "head") && end - start < 3) || (text.Is(headEnd - 1, "secretary", "coordinator") && end - start == 1)) && noun && (!text.IsWord(end) || text.StartsLine(end)))
        {
            return end;
        }

        return noun && end + 1 < sentenceEnd && (text.Is(end, "at") || (text.Is(end, "for", "with") && text.IsCapitalized(end + 1) && text.HasType(end + 1, EntityType.Organization))) ? end : 0;
    }

    /// <summary>"of Roman law", "of Asian history": the end of an academic's subject in small letters behind an adjective of peoples; 0 where none is.</summary>
    internal static int BehindAdjective(TaggedText text, int start, int sentenceEnd)
    {
        int end = start + 1;
        while (end < sentenceEnd && end - start < 4 && text.IsWord(end) && !text.IsCapitalized(end) && text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj && text.Tags[end].Type is null)
        {
            end++;
        }

        return text.Tags[start].Type is null && end > start + 1 && text.Tags[end - 1].PartOfSpeech == PartOfSpeech.Noun ? end : 0;
    }

    /// <summary>"for North Korean nuclear affairs", "for international relations": adjectives and a noun in small letters that says it is a field; 0 where none is.</summary>
    internal int AffairsEnd(TaggedText text, int start, int sentenceEnd)
    {
        for (int i = start; i < sentenceEnd && i < start + 6 && text.IsWord(i) && !text.StartsLine(i); i++)
        {
            if (i > start && (text.Is(i, "affairs", "issues") || text.Is(i, "matters", "relations")))
            {
                return text.IsCapitalized(i) ? 0 : i + 1;
            }

            bool adjective = text.Tags[i].PartOfSpeech == PartOfSpeech.Adj || words.IsPortfolio(text, i) || words.IsModifier(text, i) || (text.IsCapitalized(i) && text.Tags[i].PartOfSpeech == PartOfSpeech.PropN);
            if (!adjective || text.HasType(i, EntityType.Person) || text.HasType(i, EntityType.Organization))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"for Ukraine negotiations", "for Sudan peace talks": the end of what a role does for the place that ends before a token, in small letters; 0 where nothing such follows.</summary>
    internal int OfPlaceEnd(TaggedText text, int start, int sentenceEnd)
    {
        int end = start;
        while (end < sentenceEnd && end - start < 4 && text.IsWord(end) && !text.StartsLine(end) && !text.IsCapitalized(end) && text.Tags[end].Type is null && text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj)
        {
            end++;
        }

        if (end == start || text.Tags[end - 1].PartOfSpeech != PartOfSpeech.Noun)
        {
            return 0;
        }

        // A word that is a verb too must end its phrase: "The envoy for Peru talks to everybody".
        ReadOnlySpan<char> last = text.TokenText(end - 1);
        bool noun = words.IsPortfolio(text, end - 1) || text.Is(end - 1, "affairs", "issues") || text.Is(end - 1, "matters", "policy") || (!last.EndsWith("s") || last.EndsWith("ss") || last.EndsWith("is") || last.EndsWith("tions") || last.EndsWith("sions") || last.EndsWith("ments") || last.EndsWith("ies")) && words.IsCommonNoun(text, end - 1);
        bool closed = end == sentenceEnd || !text.IsWord(end) || text.StartsLine(end) || text.IsCapitalized(end);
        return noun || (text.Is(end - 1, "talks", "programs") && closed) ? end : 0;
    }

    /// <summary>"vice-minister of territorial administration": a minister in small letters is one of something, adjectives and nouns up to a mark; 0 for others.</summary>
    private int MinisterEnd(TaggedText text, int headEnd, int start, int sentenceEnd)
    {
        int end = start;
        while (text.Is(headEnd - 1, "minister") && end < sentenceEnd && end - start < 6 && text.IsWord(end) && !text.IsCapitalized(end) && text.Tags[end].Type is null
            && (text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj || (text.Is(end, "and") && end > start)))
        {
            end++;
        }

        bool closed = end == sentenceEnd || !text.IsWord(end) || text.StartsLine(end);
        return closed && end > start && words.IsCommonNoun(text, end - 1) ? end : 0;
    }

    /// <summary>The end of a lower-case field: portfolio words, or any nouns behind an academic rank.</summary>
    private int LowerEnd(TaggedText text, int start, int sentenceEnd, bool academic)
    {
        int end = start;
        while (end < sentenceEnd && end - start < 4 && !text.IsCapitalized(end))
        {
            bool and = end > start && text.Is(end, "and") && end + 1 < sentenceEnd && words.IsPortfolio(text, end + 1);
            bool noun = (academic || (end > start && words.IsPortfolio(text, end - 1) && text.Tags[end].PartOfSpeech == PartOfSpeech.Noun)) && text.IsWord(end) && !text.Is(end, "at", "in") && !text.Is(end, "and", "who")
                && text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN or PartOfSpeech.X;
            if (!and && !noun && !words.IsPortfolio(text, end))
            {
                break;
            }

            end++;
        }

        bool senders = end > start && (text.Is(end - 1, "states", "countries") || text.Is(end - 1, "nations", "governments")); // "Ambassadors of foreign states": who sends them
        return end == start || senders ? 0 : end;
    }
}
