namespace EntityKit;

/// <summary>Whether "and" and commas lead on within one organization's name ("Trade, Industry and Fisheries") or to another one.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationCoordination(LexiconSet lexicons, OrganizationHeadWords heads, TitleLexicons titles)
{
    private readonly Lexicon _countries = lexicons["countries"];

    /// <summary>Whether "and" or a comma leads to more of the same name and to no second name.</summary>
    internal bool Continues(TaggedText text, int at, int word, OrganizationRun run, int limit)
    {
        if (titles.StartsTitle(text, word, limit) || titles.HonorificAt(text, word, limit) > 0 || heads.StartsOtherName(text, word))
        {
            return false;
        }

        if (text.HasType(at - 1, EntityType.Place) && (text.HasType(word, EntityType.Place) || run.Of) && !text.HasType(run.Start, EntityType.Organization))
        {
            return false;
        }

        // "University of Kassala and London's Bloom Academy", "Office for Rural Affairs and Code for Harare"
        if (word + 1 < limit && ((text.IsPossessive(word + 1) && text.HasType(word, EntityType.Place)) || (text.Is(word + 1, "for") && !titles.IsPortfolio(text, word))))
        {
            return false;
        }

        // "Ministry of Petroleum and Skye Bank Plc": what follows ends in a head of its own that is no field.
        if (text.Is(at, "and") && EndsInOwnHead(text, word, limit))
        {
            return false;
        }

        // "Ministry of Defense and Ministry of Interior", "Department of Finance, and the County of Norr": the second head has its own "of".
        return !(((heads.IsHead(text, word, out bool strong) && strong) || IsTerritory(text, word)) && word + 1 < limit && text.Is(word + 1, "of", "for"));
    }

    private static bool IsTerritory(TaggedText text, int token) =>
        text.Is(token, "county", "city") || text.Is(token, "state", "republic") || text.Is(token, "province", "kingdom") || text.Is(token, "town", "municipality");

    /// <summary>"the Justice and Progress Party", "the Workers' and Farmers' Congress": words without a head that one head behind "and" closes.</summary>
    internal bool LeadsToHead(TaggedText text, int and, int word, OrganizationRun run, int limit)
    {
        int first = text.IsArticle(run.Start) ? run.Start + 1 : run.Start;
        bool abbreviated = IsAbbreviatedTo(text, first, word, limit);
        if (!abbreviated && (and - first > 3 || first == 0 || text.StartsLine(first) || !(text.Is(first - 1, "the") || text.IsPossessive(first - 1))))
        {
            return false;
        }

        for (int i = first; i < and; i++)
        {
            bool office = titles.HeadAt(text, i, and, out TitleClass found) > 0 && (found is TitleClass.Office or TitleClass.Body || (found == TitleClass.Plural && text.TokenText(word) is not [.., 's'])); // "Workers and Farmers Congress"
            if (office || (i == and - 1 && i > first && heads.IsHead(text, i, out _)) || (text.HasType(i, EntityType.Place) && !abbreviated && !IsOfCountry(text, first, i, and) && !(i == first && and - first == 1 && EndsInDepartment(text, word, limit))) || text.HasType(i, EntityType.Person) || (text.IsUpper(i) && !text.IsUpper(word)))
            {
                return false;
            }
        }

        for (int i = word; i < limit && i < word + 4 && (text.IsCapitalized(i) || text.IsPossessive(i) || text.IsJoint(i)); i++)
        {
            bool last = i + 1 == limit || (!text.IsCapitalized(i + 1) && !OrganizationHeadWords.IsOwnedByMany(text, i, limit));
            if (heads.IsHead(text, i, out bool strong) && last)
            {
                return strong && (i > word || text.IsPossessive(i - 1)) && !(i + 1 < limit && text.Is(i + 1, "of", "for"));
            }

            if ((text.HasType(i, EntityType.Place) && !EndsInDepartment(text, word, limit)) || text.HasType(i, EntityType.Person))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"RED SEA PORTS AND HARBOURS COMMISSION (RSPHC)": whether the initials of all words from a token on follow in a bracket.</summary>
    private static bool IsAbbreviatedTo(TaggedText text, int first, int word, int limit)
    {
        int open = word;
        while (open < limit && open < word + 5 && text.IsCapitalized(open))
        {
            open++;
        }

        if (open + 2 >= text.Horizon(open, 3) || !text.Is(open, '(') || !text.Is(open + 2, ')') || !text.IsUpper(open + 1))
        {
            return false;
        }

        ReadOnlySpan<char> letters = text.TokenText(open + 1);
        int matched = 0;
        for (int i = first; i < open && matched <= letters.Length; i++)
        {
            if (text.IsCapitalized(i) && !text.Is(i, "and", "of"))
            {
                if (matched == letters.Length || letters[matched] != text.Text[text.Tokens[i].Start])
                {
                    return false;
                }

                matched++;
            }
        }

        return matched == letters.Length;
    }

    /// <summary>"the Asia and Pacific Department": whether a division of an office, which may bear the names of places, closes the words at a token.</summary>
    private static bool EndsInDepartment(TaggedText text, int word, int limit)
    {
        int end = word;
        while (end < limit && end < word + 4 && text.IsCapitalized(end) && !text.StartsLine(end))
        {
            end++;
        }

        int last = end - 1;
        return last > word && (text.Is(last, "department", "division") || text.Is(last, "directorate", "bureau") || text.Is(last, "section", "desk"));
    }

    /// <summary>
    /// "the Soils, Seeds and Fisheries Agency (SSFA)": the end of a name whose fields commas part and one head behind "and" closes;
    /// 0 where its acronym does not follow, the fields are not all portfolios and it is no party or union.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first token of the run.</param>
    /// <param name="second">The first token behind the first comma.</param>
    /// <param name="limit">Where to stop.</param>
    internal int ListsFields(TaggedText text, int start, int second, int limit)
    {
        int first = text.IsArticle(start) ? start + 1 : start;
        bool single = first + 1 == second - 1;
        bool opened = first > 0 && text.Is(first - 1, "the");
        if (!(single && opened && text.Tags[first].Type is null or EntityType.Organization))
        {
            return single || second - 1 - first > 3 || heads.IsHead(text, second - 2, out _) ? 0 : FirmEnd(text, first, second, limit, opened);
        }

        bool fields = titles.IsPortfolio(text, first);
        bool and = false;
        int end = second;
        for (; end < limit && end < second + 9; end++)
        {
            if (and && text.Is(end, ','))
            {
                break;
            }

            if (text.Is(end, ',') || text.Is(end, "and", "&"))
            {
                and |= !text.Is(end, ',');
                continue;
            }

            if (!(text.IsCapitalized(end) || text.IsPossessive(end)) || text.StartsLine(end) || text.HasType(end, EntityType.Person) || text.HasType(end, EntityType.Place))
            {
                break;
            }

            fields &= and || titles.IsPortfolio(text, end);
        }

        bool acronym = end + 2 < text.Tokens.Length && text.Is(end, '(') && text.IsUpper(end + 1) && text.Is(end + 2, ')');
        return and && !text.Is(end - 1, ',') && !text.Is(end - 1, "and") && (((acronym || fields) && text.Tags[first].Type is null) || IsUnionOfPeople(text, end - 1)) && heads.EndsInHead(text, second, end) ? end : 0;
    }

    /// <summary>"Norr Rail, Freight and Logistics JSC", "the Peru Tea, Jute and Rubber Board": several words first, then common nouns, none a head but the last, with a legal form or behind an article.</summary>
    private int FirmEnd(TaggedText text, int first, int second, int limit, bool opened)
    {
        bool and = false;
        bool fields = false;
        int end = second;
        int last = -1;
        for (; end < limit && end < second + 8 && !text.StartsLine(end); end++)
        {
            if ((text.Is(end, ',') && !and) || text.Is(end, "and", "&"))
            {
                and |= !text.Is(end, ',');
                continue;
            }

            if (!text.IsCapitalized(end) || text.HasType(end, EntityType.Person) || text.HasType(end, EntityType.Place))
            {
                break;
            }

            fields |= titles.IsField(text, end);
            last = and && last < 0 ? end : last;
        }

        bool form = heads.EndsInLegalForm(text, end);
        return last > 0 && end - last is 2 or 3 && (fields || form) && (form || (opened && heads.EndsInHead(text, last, end))) && !text.HasType(first, EntityType.Person) ? end : 0;
    }

    /// <summary>"the Ownership, Unity and Progress Party": what may have any words for its field.</summary>
    private static bool IsUnionOfPeople(TaggedText text, int token) =>
        text.Is(token, "party", "union") || text.Is(token, "movement", "federation") || text.Is(token, "congress", "front") || text.Is(token, "alliance", "league");

    /// <summary>"the Kenya Land and Mapping Authority": a country first, and something else of it before "and".</summary>
    private bool IsOfCountry(TaggedText text, int first, int token, int and) =>
        and - first > 1 && _countries.Contains(text, first) && (token == first || (text.EntityStart(token) == first && !_countries.Contains(text, token)));

    internal bool ClosesWithAnd(TaggedText text, int comma, int limit)
    {
        for (int i = comma + 1; i < limit && i < comma + 14; i++)
        {
            if (text.Is(i, "and", "&"))
            {
                int word = i + 1 < limit && text.Is(i + 1, "the") ? i + 2 : i + 1;
                return word < limit && text.IsCapitalized(word) && !heads.StartsOtherName(text, word) && !text.HasType(word, EntityType.Person);
            }

            if (!text.Is(i, ',') && !text.IsJoint(i) && (!text.IsCapitalized(i) || text.HasType(i, EntityType.Person)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the capitalised run at a token ends in a bank, a union, a company: a name of its own.</summary>
    private bool EndsInOwnHead(TaggedText text, int word, int limit)
    {
        int end = word;
        while (end < limit && text.IsCapitalized(end) && !text.StartsLine(end))
        {
            end++;
        }

        return end - word > 1 && (heads.EndsInLegalForm(text, end)
            || (heads.EndsInHead(text, word + 1, end) && !titles.IsModifier(text, end - 1) && !titles.IsModifier(text, word)));
    }
}
