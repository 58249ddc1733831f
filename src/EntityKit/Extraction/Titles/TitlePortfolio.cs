namespace EntityKit;

/// <summary>
/// What follows the head of a role phrase and belongs to it: a portfolio ("of Foreign Affairs"), a field ("for Political
/// Affairs"), an accreditation ("to the United Nations"). What follows "of" as employer or place stays outside.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitlePortfolio(LexiconSet lexicons, TitleLexicons words)
{
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _organizations = lexicons["organizations"];
    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly OrganizationNouns _nouns = new(lexicons);
    private readonly PortfolioPhrase _phrases = new(lexicons, words);
    private readonly TitleTopic _topics = new(words);
    private readonly LowerField _fields = new(words);

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
        if (start >= sentenceEnd || !text.IsWord(start) || text.HasType(start, EntityType.Person) || (on && _calendar.Contains(text, start)))
        {
            return 0;
        }

        if (!text.IsCapitalized(start) && !text.HasInnerCapital(start))
        {
            return on ? _topics.EndOf(text, start, sentenceEnd) : start > at + 1 ? 0 : _fields.EndOf(text, headEnd, start, sentenceEnd, of, academic);
        }

        if (of && academic && start == at + 1 && LowerField.BehindAdjective(text, start, sentenceEnd) is var subject and > 0)
        {
            return subject;
        }

        if (!of && !to && !on && start == at + 1 && _fields.AffairsEnd(text, start, sentenceEnd) is var affairs and > 0)
        {
            return affairs;
        }

        if (!of && !to && !on && !text.IsCapitalized(headEnd - 1) && start == at + 1 && start + 1 < sentenceEnd && !text.IsCapitalized(start + 1) && LowerField.AtEnd(text, headEnd, start, sentenceEnd, of: false) is var field and > 0)
        {
            return field; // "director for Olympic solidarity"
        }

        // Whom an adviser advises is the employer; whom an ambassador is sent to is not.
        bool advises = to && (text.Is(headEnd - 1, "adviser", "advisor") || text.Is(headEnd - 1, "counsel", "consultant"));
        if (advises && text.HasType(start, EntityType.Organization) && text.EntityEnd(start) - start > 1)
        {
            return 0;
        }

        if (to && text.Is(headEnd - 1, "secretary") && (text.Is(start, "ministry", "department") || text.HasType(start, EntityType.Organization)) && NamesUnit(text, start, Math.Min(sentenceEnd, start + 2)))
        {
            return 0; // "Secretary to the Ministry of Ports"
        }

        if (of && text.Is(headEnd - 1, "staff") && headEnd - headStart > 1 && start > at + 1)
        {
            return 0; // "Chief of Staff of the Air Force"
        }

        if (to && words.StartsTitle(text, start, sentenceEnd))
        {
            return ServedEnd(text, start, sentenceEnd, article: start > at + 1);
        }

        // "Head of Advocacy, Bread & Justice": only an office has a list of portfolios whatever they are.
        bool lists = titleClass is TitleClass.Office or TitleClass.Plural;
        int end = _phrases.EndOf(text, start, sentenceEnd, !of, lists);
        if (of && titleClass is TitleClass.Office or TitleClass.Plural)
        {
            int envoy = SenderEnd(text, headStart, headEnd, start, sentenceEnd);
            if (envoy > 0)
            {
                return envoy;
            }
        }

        if (of && start == at + 1 && text.IsCapitalized(headEnd - 1) && text.HasType(start, EntityType.Place) && text.EntityEnd(start) is var place && place + 1 < sentenceEnd && text.Is(place, "for") && !text.StartsLine(place) && text.IsCapitalized(place + 1) && words.IsPortfolio(text, place + 1))
        {
            return EndOf(text, headStart, headEnd, place, sentenceEnd, TitleClass.Office); // "Deputy Mayor of New York City for Public Safety"
        }

        bool named = start == at + 1 || text.Is(start, "armed", "royal"); // "Minister of the Armed Forces", "of the Royal Court"
        if (of && named && end > start && text.Is(headEnd - 1, "minister", "ministers") && !IsPlace(text, start, end) && !text.IsUpper(start))
        {
            return end; // a minister is one of something
        }

        if (of || academic)
        {
            return FieldEnd(text, start, end, academic ? TitleClass.Office : titleClass, start > at + 1);
        }

        // A role's "for" leads to a place in small letters too: "special envoy for the Sahel", "director for Central Asia".
        bool upper = text.IsCapitalized(headStart) || (text.HasType(start, EntityType.Place) && titleClass is TitleClass.Weak or TitleClass.Body) || (text.Tags[start].Type is null or EntityType.Place && words.Links(text, headStart, headEnd, on: false));
        if (!to && start == at + 1 && FieldBeforeHead.TakesField(text, headEnd - 1) && end - start > 1 && words.IsPortfolio(text, end - 1) && text.IsCapitalized(end - 1) && !NamesUnit(text, start, end))
        {
            return end; // "minister for East African Affairs"
        }

        return !IsAccreditation(text, start, end, sentenceEnd, to, upper) ? 0
            : !to && (text.HasType(end - 1, EntityType.Place) || (end - start == 1 && text.Tags[start].PartOfSpeech == PartOfSpeech.Adj)) && _fields.OfPlaceEnd(text, end, sentenceEnd) is var matter and > 0 ? matter
            : end + 1 < sentenceEnd && text.Is(end - 1, "office") && text.Is(end, "at", "in") && text.HasType(end + 1, EntityType.Place) ? text.EntityEnd(end + 1) // "to the United Nations Office at Geneva"
            : to ? end : WithCrisis(text, end, sentenceEnd);
    }

    /// <summary>"Special Envoy for the Sahel and the crisis in Norr": what else an envoy's part of the world is coordinated with.</summary>
    private static int WithCrisis(TaggedText text, int end, int sentenceEnd)
    {
        int noun = end + 1 < sentenceEnd && text.Is(end + 1, "the") ? end + 2 : end + 1;
        noun += noun + 1 < sentenceEnd && text.Is(noun, "peace") ? 1 : 0;
        int place = noun + 2 < sentenceEnd && text.Is(noun + 2, "the") ? noun + 3 : noun + 2;
        bool crisis = place < sentenceEnd && text.HasType(end - 1, EntityType.Place) && text.Is(end, "and") && text.Is(noun + 1, "in") && text.HasType(place, EntityType.Place)
            && (text.Is(noun, "crisis", "conflict") || text.Is(noun, "situation", "process") || text.Is(noun, "war", "transition"));
        return crisis ? Math.Min(text.EntityEnd(place), sentenceEnd) : end;
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
            bool leads = to + 1 < sentenceEnd && (text.Is(to, "to") || (text.Is(to, "for") && text.HasType(text.Is(to + 1, "the") ? to + 2 : to + 1, EntityType.Place))); // "Special Envoy of France for Syria"
            return leads ? EndOf(text, headStart, headEnd, to, sentenceEnd, TitleClass.Office) : 0;
        }

        // "Special Representative of the UN Secretary-General"
        if (start - headEnd < 3 && text.HasType(start, EntityType.Organization) && text.EntityEnd(start) is var body && body < sentenceEnd && words.HeadAt(text, body, sentenceEnd, out TitleClass served) > 0 && served is TitleClass.Office or TitleClass.Body)
        {
            return ServedEnd(text, body, sentenceEnd, text.Is(start - 1, "the")); // "of the African Union Chairperson"
        }

        // "Deputy Permanent Representative of the EU to the Council of Europe", "Deputy Secretary-General of ASEAN for Corporate Affairs"
        if (text.HasType(start, EntityType.Organization) && text.EntityEnd(start) is var sender && sender + 1 < sentenceEnd && (text.Is(sender, "to") || (text.Is(sender, "for") && text.IsCapitalized(sender + 1) && words.IsPortfolio(text, sender + 1))))
        {
            return EndOf(text, headStart, headEnd, sender, sentenceEnd, TitleClass.Office);
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

    /// <summary>The end of a field in capitals that starts at a token.</summary>
    internal int FieldEnd(TaggedText text, int start, int sentenceEnd) => _phrases.EndOf(text, start, sentenceEnd, withOf: false, lists: true);

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

        if (IsPlace(text, start, end) || NamesOrganization(text, start, end) || (article && end - start > 1 && (_nouns.IsSection(text, end - 1) || _nouns.IsLeague(text, end - 1))))
        {
            return 0;
        }

        // "commander of the Naval Forces" names whom he commands, "Secretary of the Treasury" a portfolio.
        portfolio &= !(article && titleClass == TitleClass.Weak);
        return portfolio || (office && !article && text.Tags[start].Type is null) || (titleClass == TitleClass.Body && !article && IsTopic(text, start, end)) ? end : 0;
    }

    /// <summary>"Director of Preventive Medicine": words without a tag up to a comma or the end of a line, the last a common noun by its form or its frequency.</summary>
    private bool IsTopic(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Tags[i].Type is not null)
            {
                return false;
            }
        }

        bool closed = end >= text.Tokens.Length || text.StartsLine(end) || text.Is(end, ',') || text.Is(end, ';');
        return closed && end > start && words.IsCommonNoun(text, end - 1);
    }

    /// <summary>After "for" and "to" all belongs to the title but a unit named by its kind, a possessor, and a person's own title.</summary>
    private bool IsAccreditation(TaggedText text, int start, int end, int sentenceEnd, bool to, bool upper)
    {
        if (end <= start || (end < sentenceEnd && text.IsPossessive(end)))
        {
            return false;
        }

        bool field = words.IsPortfolio(text, end - 1) && (text.Tags[end - 1].Type is null || text.EntityStart(end - 1) != start);
        bool alone = end - start == 1 && end < sentenceEnd && text.HasType(end, EntityType.Person); // "Deputy Minister for Administration Ana Lim"
        if (!to && ((text.HasType(start, EntityType.Organization) && !field) || (IsUnit(text, start) && !alone)))
        {
            return false;
        }

        if (!upper && !to && !words.IsPortfolio(text, end - 1))
        {
            return false;
        }

        return words.IsPortfolio(text, start) || !(words.StartsTitle(text, start, end) && end < text.Horizon(end, 1) && text.HasType(end, EntityType.Person));
    }

    private bool IsUnit(TaggedText text, int token) => _organizationHeads.ValueOf(text, token) == "strong" && !words.IsModifier(text, token);

    private bool NamesUnit(TaggedText text, int start, int end)
    {
        while (start < end && !IsUnit(text, start))
        {
            start++;
        }

        return start < end;
    }

    private bool IsPlace(TaggedText text, int start, int end) =>
        end > start && (PortfolioPhrase.IsTerritory(text, start, end) || text.HasType(start, EntityType.Place) || _countries.LongestMatch(text, start, end) > 0);

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

        return !portfolio && (text.HasType(start, EntityType.Organization) || _organizations.LongestMatch(text, start, end) > 0 || (text.IsUpper(start) && _acronyms.Contains(text, start)));
    }
}
