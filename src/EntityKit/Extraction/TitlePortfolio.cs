namespace EntityKit;

/// <summary>
/// What follows the head of a role phrase and belongs to it: a portfolio ("of Foreign Affairs"), a field ("for Political
/// Affairs"), an accreditation ("to the United Nations"). What follows "of" as employer or place stays outside.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitlePortfolio(LexiconSet lexicons, TitleLexicons words)
{
    private const int MaxWords = 24;

    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _organizations = lexicons["organizations"];
    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly TitleTopic _topics = new(words);

    /// <summary>The end of the phrase that starts with a preposition at a token, 0 when it does not belong to the title.</summary>
    internal int EndOf(TaggedText text, int headStart, int headEnd, int at, int sentenceEnd, TitleClass titleClass)
    {
        bool of = text.Is(at, "of");
        bool to = text.Is(at, "to");
        bool on = text.Is(at, "on");
        bool academic = titleClass == TitleClass.Academic;
        if (!of && !to && !on && !text.Is(at, "for") && !(academic && text.Is(at, "in")))
        {
            return 0;
        }

        if ((to || on) && !words.Links(text, headStart, headEnd, on))
        {
            return 0;
        }

        int start = at + 1 < sentenceEnd && text.Is(at + 1, "the") ? at + 2 : at + 1;
        if (start >= sentenceEnd || !text.IsWord(start) || text.HasType(start, EntityType.Person))
        {
            return 0;
        }

        if (!text.IsCapitalized(start))
        {
            return on ? _topics.EndOf(text, start, sentenceEnd) : start > at + 1 ? 0 : LowerEnd(text, start, sentenceEnd, academic);
        }

        // Whom an adviser advises is the employer; whom an ambassador is sent to is not.
        bool advises = to && (text.Is(headEnd - 1, "adviser", "advisor") || text.Is(headEnd - 1, "counsel", "consultant"));
        if (advises && text.HasType(start, EntityType.Organization) && text.EntityEnd(start) - start > 1)
        {
            return 0;
        }

        if (to && words.StartsTitle(text, start, sentenceEnd))
        {
            return ServedEnd(text, start, sentenceEnd, article: start > at + 1);
        }

        // "Head of Advocacy, Bread & Justice": only an office has a list of portfolios whatever they are.
        bool lists = titleClass is TitleClass.Office or TitleClass.Plural;
        int end = PhraseEnd(text, start, sentenceEnd, !of, lists);
        if (of && titleClass is TitleClass.Office or TitleClass.Plural)
        {
            int envoy = SenderEnd(text, headStart, headEnd, start, sentenceEnd);
            if (envoy > 0)
            {
                return envoy;
            }
        }

        if (of && start == at + 1 && end > start && text.Is(headEnd - 1, "minister", "ministers") && !IsPlace(text, start, end) && !text.IsUpper(start))
        {
            return end; // a minister is one of something
        }

        if (of || academic)
        {
            return FieldEnd(text, start, end, academic ? TitleClass.Office : titleClass, start > at + 1);
        }

        // An envoy's "for" leads to a place or a question in small letters too: "special envoy for the Sahel".
        bool upper = text.IsCapitalized(headStart) || (text.HasType(start, EntityType.Place) && words.Links(text, headStart, headEnd, on: false));
        return IsAccreditation(text, start, end, sentenceEnd, to, upper) ? end : 0;
    }

    /// <summary>
    /// An envoy's sender belongs to the title when it is an office ("Special Representative of the Secretary-General")
    /// or when an accreditation follows ("Ambassador of France to the United States").
    /// </summary>
    private int SenderEnd(TaggedText text, int headStart, int headEnd, int start, int sentenceEnd)
    {
        if (!words.Links(text, headStart, headEnd, on: false))
        {
            return 0;
        }

        if (text.HasType(start, EntityType.Place))
        {
            int to = text.EntityEnd(start);
            return to + 1 < sentenceEnd && text.Is(to, "to") ? EndOf(text, headStart, headEnd, to, sentenceEnd, TitleClass.Office) : 0;
        }

        // "Special Representative of the UN Secretary-General"
        if (start - headEnd < 3 && text.HasType(start, EntityType.Organization) && text.EntityEnd(start) is var body && body < sentenceEnd && words.HeadAt(text, body, sentenceEnd, out TitleClass served) > 0 && served is TitleClass.Office or TitleClass.Body)
        {
            return ServedEnd(text, body, sentenceEnd, text.Is(start - 1, "the")); // "of the African Union Chairperson"
        }

        int first = text.IsUpper(start) && start + 1 < sentenceEnd && text.IsCapitalized(start + 1) ? start + 1 : start;
        int head = words.HeadAt(text, first, sentenceEnd, out TitleClass found);
        bool office = head > 0 && found is TitleClass.Office or TitleClass.Body;
        return office ? ServedEnd(text, first, sentenceEnd, text.Is(start - 1, "the")) : 0;
    }

    /// <summary>The end of the office that a title's holder serves ("Special Assistant to the President"); 0 when its holder is named behind it.</summary>
    private int ServedEnd(TaggedText text, int start, int sentenceEnd, bool article)
    {
        int head = start;
        int length;
        while ((length = words.HeadAt(text, head, sentenceEnd, out _)) == 0 && head + 1 < sentenceEnd)
        {
            head++;
        }

        int end = head + length;
        return length > 0 && text.IsCapitalized(start) && (article || end >= text.Tags.Length || !text.HasType(end, EntityType.Person)) ? end : 0;
    }

    /// <summary>After "of" a portfolio belongs to the title, an employer or a place does not.</summary>
    private int FieldEnd(TaggedText text, int start, int end, TitleClass titleClass, bool article)
    {
        bool office = titleClass is TitleClass.Office or TitleClass.Plural;
        bool portfolio = false;
        for (int i = start; i < end && !text.Is(i, ','); i++)
        {
            portfolio |= words.IsPortfolio(text, i) || text.Is(i, "state");
        }

        if (office && end - start > 1 && text.Is(end - 1, "affairs") && text.Tags[start].Type is null)
        {
            return end; // "Minister of Peshmerga Affairs": the last word says that it is a portfolio, whatever else it names
        }

        if (IsPlace(text, start, end) || NamesOrganization(text, start, end))
        {
            return 0;
        }

        // "commander of the Naval Forces" names whom he commands, "Secretary of the Treasury" a portfolio.
        portfolio &= !(article && titleClass == TitleClass.Weak);
        return portfolio || (office && !article && text.Tags[start].Type is null) ? end : 0;
    }

    /// <summary>After "for" and "to" all belongs to the title but a unit named by its kind, a possessor, and a person's own title.</summary>
    private bool IsAccreditation(TaggedText text, int start, int end, int sentenceEnd, bool to, bool upper)
    {
        if (end <= start || (end < sentenceEnd && text.IsPossessive(end)))
        {
            return false;
        }

        bool field = words.IsPortfolio(text, end - 1) && (text.Tags[end - 1].Type is null || text.EntityStart(end - 1) != start);
        if (!to && ((text.HasType(start, EntityType.Organization) && !field) || NamesUnit(text, start)))
        {
            return false;
        }

        if (!upper && !to && !words.IsPortfolio(text, end - 1))
        {
            return false;
        }

        return words.IsPortfolio(text, start) || !(words.StartsTitle(text, start, end) && end < text.Horizon(end, 1) && text.HasType(end, EntityType.Person));
    }

    private bool NamesUnit(TaggedText text, int start) => IsUnit(text, start);

    private bool IsUnit(TaggedText text, int token) => _organizationHeads.ValueOf(text.TokenText(token)) == "strong" && !words.IsModifier(text, token);

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

        return end == start ? 0 : end;
    }

    /// <summary>The end of a coordination of capitalised phrases: "Trade, Industry and the Environment".</summary>
    private int PhraseEnd(TaggedText text, int start, int sentenceEnd, bool withOf, bool lists)
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

            if (next > end && words.StartsTitle(text, next, sentenceEnd))
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
            && !_frequent.Contains(text.TokenText(token)) && !_givenNames.Contains(text.TokenText(token + 1)))
        {
            return true; // the first word of a name that the tagger began too late
        }

        return text.Tags[token].Type is null && words.IsPortfolio(text, token - 1) && !words.IsModifier(text, token)
            && (_givenNames.Contains(text.TokenText(token)) || (ClosesField(text, token - 1) && !(_frequent.Contains(text.TokenText(token)) || _nationalities.Contains(text.TokenText(token)) || _organizationHeads.Contains(text.TokenText(token)))));
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
            bool employer = next < limit && text.Tags[next].Bio == Bio.Begin && (text.Tags[at - 1].Type is not null || words.IsPortfolio(text, at - 1));
            return employer ? -1 : next;
        }

        if (withOf && text.Is(at, "the") && text.Is(at - 2, "to"))
        {
            return at + 1; // "to Advance the Rights of ..."
        }

        return text.IsPossessive(at) && at + 1 < limit && words.IsPortfolio(text, at + 1) ? at + 1 : at;
    }

    private static int SkipArticle(TaggedText text, int at, int limit) => at < limit && text.Is(at, "the") ? at + 1 : at;

    /// <summary>Whether a comma belongs to a list that an "and" closes before anything but capitalised words comes.</summary>
    private bool ClosesWithAnd(TaggedText text, int comma, int limit)
    {
        for (int i = comma + 1; i < limit; i++)
        {
            if (text.Is(i, "and", "&"))
            {
                int next = SkipArticle(text, i + 1, limit);
                return next < limit && IsPhraseWord(text, next) && !words.StartsTitle(text, next, limit);
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

    private static bool IsPhraseWord(TaggedText text, int token) => text.IsCapitalized(token) && !text.HasType(token, EntityType.Person);

    private bool IsPlace(TaggedText text, int start, int end) =>
        end > start && (text.HasType(start, EntityType.Place) || _countries.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) > 0);

    private bool NamesOrganization(TaggedText text, int start, int end)
    {
        bool portfolio = true;
        for (int i = start; i < end && !text.Is(i, ','); i++)
        {
            if (IsUnit(text, i))
            {
                return true;
            }

            portfolio &= !text.IsWord(i) || words.IsPortfolio(text, i) || text.Is(i, "and", "state");
        }

        return !portfolio && (text.HasType(start, EntityType.Organization) || _organizations.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) > 0 || (text.IsUpper(start) && _acronyms.Contains(text.TokenText(start))));
    }
}
