namespace EntityKit;

/// <summary>How far the capitalised words of a portfolio or an accreditation reach: "Trade, Industry and the Environment".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class PortfolioPhrase(LexiconSet lexicons, TitleLexicons words)
{
    private const int MaxWords = 24;

    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _givenNames = lexicons["given-names"];

    /// <summary>The end of a coordination of capitalised phrases: "Trade, Industry and the Environment".</summary>
    internal int EndOf(TaggedText text, int start, int sentenceEnd, bool withOf, bool lists)
    {
        int limit = Math.Min(sentenceEnd, start + MaxWords);
        int end = start;
        while (end < limit)
        {
            int next = end > start ? NextWord(text, end, limit, withOf) : end;
            if (next < 0 || next >= limit || (!lists && end > start && text.Is(end, ',') && !words.IsPortfolio(text, next)) || !IsPhraseWord(text, next) || (next > start && next == end && EndsBefore(text, next, limit)))
            {
                break;
            }

            if (next > end && (words.StartsTitle(text, next, sentenceEnd) || IsStyle(text, next)))
            {
                break;
            }

            end = text.HasType(next, EntityType.Place) ? Math.Min(limit, text.EntityEnd(next)) : next + 1;
        }

        return end;
    }

    /// <summary>Whether a phrase ends before a capitalised word: it starts a line, an honorific, a name or its bearer's next title.</summary>
    private bool EndsBefore(TaggedText text, int token, int limit)
    {
        if (text.StartsLine(token) || words.HonorificAt(text, token, limit) > 0)
        {
            return true;
        }

        int head = words.HeadAt(text, token, limit, out TitleClass found);
        if (head > 0 && found is not (TitleClass.Occupation or TitleClass.Weak or TitleClass.Plural) && !words.IsModifier(text, token))
        {
            return token + head < text.Horizon(token + head, 1) && text.HasType(token + head, EntityType.Person);
        }

        if (text.HasType(token - 1, EntityType.Place) && text.Tags[token].Type is null && !words.IsModifier(text, token))
        {
            return true;
        }

        if (text.Tags[token].Type is null && !words.IsModifier(text, token) && token + 1 < limit && text.Tags[token + 1].Bio == Bio.Begin && text.HasType(token + 1, EntityType.Person)
            && !_frequent.Contains(text, token) && !_givenNames.Contains(text, token + 1))
        {
            return true; // the first word of a name that the tagger began too late
        }

        return text.Tags[token].Type is null && words.IsPortfolio(text, token - 1) && !words.IsModifier(text, token)
            && (_givenNames.Contains(text, token) || (ClosesField(text, token - 1) && !(_frequent.Contains(text, token) || _nationalities.Contains(text, token) || _organizationHeads.Contains(text, token))));
    }

    /// <summary>The next word behind what may link the words of a phrase, or -1 when the phrase ends here.</summary>
    private int NextWord(TaggedText text, int at, int limit, bool withOf)
    {
        if (text.IsJoint(at) || text.Is(at, "and", "&") || text.Is(at, '/'))
        {
            int next = SkipArticle(text, at + 1, limit);
            return next < limit && text.Is(next, "to", "for") ? SkipArticle(text, next + 1, limit) : next;
        }

        if (text.Is(at, ','))
        {
            return ClosesWithAnd(text, at, limit) ? SkipArticle(text, text.Is(at + 1, "and", "&") ? at + 2 : at + 1, limit) : -1;
        }

        if (withOf && text.Is(at, "of", "with"))
        {
            int next = SkipArticle(text, at + 1, limit);
            bool employer = next < limit && (text.Tags[next].Bio == Bio.Begin || text.Tags[at + 1].Bio == Bio.Begin) && (text.Tags[at - 1].Type is not null || words.IsPortfolio(text, at - 1));
            return employer || IsTerritory(text, next, Math.Min(limit, next + 2)) ? -1 : next; // "Commissioner for Finance of Norr State"
        }

        if (withOf && text.Is(at, "the") && text.Is(at - 2, "to"))
        {
            return at + 1; // "to Advance the Rights of ..."
        }

        return text.IsPossessive(at) && at + 1 < limit && words.IsPortfolio(text, at + 1) ? at + 1 : at;
    }

    /// <summary>"Norr State": a word and what sort of territory it is.</summary>
    internal static bool IsTerritory(TaggedText text, int start, int end) =>
        end - start == 2 && text.IsCapitalized(end - 1) && (text.Is(end - 1, "state", "province") || text.Is(end - 1, "county", "region") || text.Is(end - 1, "district", "governorate"));

    private static int SkipArticle(TaggedText text, int at, int limit) => at < limit && text.Is(at, "the") ? at + 1 : at;

    /// <summary>Whether a comma belongs to a list that an "and" closes before anything but capitalised words comes.</summary>
    private bool ClosesWithAnd(TaggedText text, int comma, int limit)
    {
        for (int i = comma + 1; i < limit; i++)
        {
            if (text.Is(i, "and", "&"))
            {
                int next = SkipArticle(text, i + 1, limit);
                return next < limit && IsPhraseWord(text, next) && !words.StartsTitle(text, next, limit) && !IsStyle(text, next);
            }

            bool link = text.Is(i, ',') || text.IsJoint(i) || text.Is(i, "the");
            if (!link && (!IsPhraseWord(text, i) || words.StartsTitle(text, i, limit)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool ClosesField(TaggedText text, int token) =>
        text.Is(token, "affairs", "issues") || text.Is(token, "cooperation", "relations") || text.Is(token, "matters", "rights") || text.Is(token, "defense", "defence");

    /// <summary>"Minister of Trade, and Mr. Lim": an honorific that no portfolio holds.</summary>
    internal static bool IsStyle(TaggedText text, int token) =>
        text.Is(token, "mr", "mr.") || text.Is(token, "mrs", "mrs.") || text.Is(token, "ms", "ms.") || text.Is(token, "dr", "dr.") || text.Is(token, "prof.", "h.e.") || text.Is(token, "eng.", "hon.");

    private static bool IsPhraseWord(TaggedText text, int token) => (text.IsCapitalized(token) || text.HasInnerCapital(token)) && !text.HasType(token, EntityType.Person);
}
