namespace EntityKit;

/// <summary>
/// The structure of organization names: a head at the end ("Blue River Council") or in front with what it is for
/// ("Ministry of Education and Higher Education"), lists and ampersands inside, a bracket in the middle.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationGrammar(LexiconSet lexicons, TitleLexicons titles, OrganizationHeadWords heads)
{
    private const int MaxTokens = 40;

    private readonly OrganizationCoordination _coordination = new(lexicons, heads, titles);
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _links = lexicons["foreign-links"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _months = lexicons["months"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly HeadlineVerbs _headlines = new(lexicons);
    private readonly OrganizationExtent _extent = new(heads, new OrganizationBorders(lexicons, heads), titles);
    private readonly AbbreviatedNames _abbreviated = new(heads, titles);
    private readonly ForeignNames _foreign = new(lexicons);

    /// <summary>Reads the capitalised run that starts at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The first token, a capitalised word.</param>
    /// <param name="sentenceEnd">Where to stop.</param>
    /// <param name="name">The name in it, empty when the run holds none.</param>
    /// <returns>The token after what was read; above <paramref name="token"/>.</returns>
    internal int Read(TaggedText text, int token, int sentenceEnd, out OrganizationSpan name)
    {
        int limit = Math.Min(sentenceEnd, token + MaxTokens);
        int first = text.IsArticle(token) ? token + 1 : token;
        if (first < limit && _abbreviated.EndOf(text, first, limit) is var bracket and > 0)
        {
            name = new OrganizationSpan(first, bracket, true);
            return bracket;
        }

        if (first < limit && _foreign.EndOf(text, first, limit) is var foreign and > 0)
        {
            name = new OrganizationSpan(first, foreign, true);
            return foreign;
        }

        var run = new OrganizationRun(token);
        int at = token;
        while (at < limit && (at == token || !text.StartsLine(at)))
        {
            int next = text.IsCapitalized(at) && !IsCapitalLink(text, at, run) ? ReadWord(text, at, limit, ref run) : ReadLink(text, at, limit, ref run);
            if (next <= at)
            {
                break;
            }

            at = next;
        }

        name = _extent.Of(text, run);
        return Math.Max(at, token + 1);
    }

    /// <summary>"OF" and "FOR" in a letterhead: small words in capitals among others.</summary>
    private static bool IsCapitalLink(TaggedText text, int at, OrganizationRun run) =>
        at > run.Start && text.Tokens[at].Length is 2 or 3 && text.IsUpper(at) && text.IsUpper(at - 1) && (text.Is(at, "of", "for") || text.Is(at, "and", "in"));

    private int ReadWord(TaggedText text, int at, int limit, ref OrganizationRun run)
    {
        if ((text.HasType(at, EntityType.Person) && !heads.IsCompany(text, at, limit)) || _headlines.Is(text, at))
        {
            return 0;
        }

        if (run.IsOpen && run.HasStrongHead && text.IsInitial(at) && at > run.HeadEnd + 1 && at + 1 < limit && text.IsCapitalized(at + 1) && text.Tokens[at + 1].Length > 2)
        {
            return 0; // "Department of Northern Waters Kh. Bat"
        }

        if (run.IsOpen && at > run.HeadEnd + 1 && text.IsUpper(at) && text.IsUpper(at - 1) && (text.Is(at, "on", "at") || text.Is(at, "by", "with") || text.Is(at, "to", "from")))
        {
            return 0; // "STATEMENT BY THE MINISTRY OF TRADE ON THE FLOOD"
        }

        if (run.IsOpen && at > run.HeadEnd + 1 && text.Text[text.Tokens[at].End - 1] == '.' && titles.HonorificAt(text, at, limit) > 0)
        {
            return 0; // "Department of Northern Waters Eng. Bo Lim"
        }

        if (run.IsOpen && at > run.HeadEnd + 1 && text.Tags[at].Type is null && _calendar.Contains(text.TokenText(at)))
        {
            return 0; // "Brotherhood of Pilots Wednesday"
        }

        if (at + 1 < limit && run.HeadEnd == at && run.HasStrongHead && text.Is(at, "against") && text.IsCapitalized(at + 1))
        {
            run.Open(of: false, strong: true); // "Prosecutor's Office Against Graft"
            return at + 1;
        }

        if (at + 1 < limit && at > run.Start && text.IsCapitalized(at + 1) && IsPeopleFor(text, at, at + 1, run))
        {
            run.Open(of: false, strong: true); // "Doctors Across Borders"
            return at + 1;
        }

        int length = OrganizationHeadWords.IsOwnedByMany(text, at, limit) ? 0 : heads.LengthAt(text, at, limit);
        int suffix = at > run.Start && !text.Touches(at) && OrganizationHeadWords.IsLegalForm(text, at) && !OrganizationHeadWords.IsWordInCapitals(text, at) ? heads.SuffixAt(text, at, limit) : 0;
        if (suffix > 0 && !(at + suffix < limit && text.IsJoint(at + suffix)))
        {
            run.AddHead(at + suffix, strong: true);
            return at + suffix;
        }

        if (length > 0 && run.IsOpen && run.Of && IsUnitOfDepartment(text, at, length, limit, run))
        {
            return 0; // "Department of Energy | Bureau of Cyber Security": a unit has a name of its own
        }

        // "Ministry of Foreign Affairs Director General": the portfolio is the ministry's.
        bool portfolio = run.IsOpen && run.Of && titles.IsPortfolio(text, at) && titles.HeadAt(text, at, limit, out _) == 0;
        bool members = run.IsOpen && run.Of && (text.Is(at - 1, '&') || (text.Is(at - 1, "of") && text.Is(at - 2, "chamber", "house")) || (text.Is(at, "heads") && at + 2 < limit && text.Is(at + 2, "state"))); // "Union of Brokers & Agents", "Chamber of Senators", "Assembly of Heads of State"
        bool people = at == run.Start && at + 2 < limit && text.Is(at - 1, "the") && text.Is(at + 1, "and") && text.TokenText(at) is [.., 's'] && text.IsCapitalized(at + 2) && text.TokenText(at + 2) is [.., 's']; // "the Workers and Farmers Congress"
        bool title = length < 2 && !portfolio && !members && !people && titles.StartsTitle(text, at, limit)
            && !OrganizationHeadWords.IsOwnedByMany(text, at, limit) && !heads.IsPaper(text, run.Start, at);
        if (length > 0 && !title && text.IsCapitalized(at + length - 1))
        {
            // Behind a bracket any head closes the name: "Andes Union (AU) Delegation".
            bool strong = heads.IsStrong(text, at, at + length) || IsAbbreviated(text, run.Start, at + length, limit) || (at > run.Start && text.Is(at - 1, ')') && !IsEvent(text, at)) || heads.IsPaper(text, run.Start, at)
                || (text.Is(at, "platform") && at > run.Start && text.HasType(at - 1, EntityType.Place) && text.EntityStart(at - 1) <= run.Start + 1 && text.IsArticle(text.EntityStart(at - 1) - 1)) // "the Cairo Platform"
                || IsAlliance(text, at, run)
                || (text.Is(at, "alliance", "league") && at - 2 >= run.Start && OrganizationHeadWords.IsOwnedByMany(text, at - 2, limit));
            if (at > run.Start && (text.Is(at + length - 1, "division", "department") || text.Is(at + length - 1, "chamber", "section")) && at + length < limit && text.IsRoman(at + length) && text.IsUpper(at + length) && !text.StartsLine(at + length))
            {
                run.AddHead(at + length + 1, strong: true); // "Andes Division II"
                return at + length + 1;
            }

            run.AddHead(at + length, strong);
            int seat = heads.SeatEnd(text, at + length, limit);
            if (seat > 0)
            {
                run.AddHead(seat, strong);
                return seat;
            }

            return at + length;
        }

        if (title)
        {
            return 0;
        }

        run.AddWord(at + 1);
        return at + 1;
    }

    /// <summary>"Blue Encounter Alliance (BEA)": what may be no more than a common noun is a name where it is abbreviated.</summary>
    private static bool IsAbbreviated(TaggedText text, int start, int end, int limit) =>
        (text.Is(end - 1, "alliance", "league") || text.Is(end - 1, "movement", "coalition") || text.Is(end - 1, "network", "front") || text.Is(end - 1, "platform", "congress") || text.Is(end - 1, "gathering"))
        && end - start > 1 && end + 2 < limit && text.Is(end, '(') && text.Is(end + 2, ')') && text.IsUpper(end + 1) && text.Tokens[end + 1].Length is > 1 and < 7;

    /// <summary>"the Three Lakes Alliance", "the Liberal Convergence": what may be a common noun is a name behind an article and another word in capitals.</summary>
    private bool IsAlliance(TaggedText text, int token, OrganizationRun run)
    {
        int first = text.IsArticle(run.Start) ? run.Start + 1 : run.Start;
        bool named = text.Is(token, "alliance", "convergence") && token > first && !text.IsJoint(token - 2) && text.IsCapitalized(token - 1) && !text.IsUpper(token - 1) && text.Tags[token - 1].Type is not EntityType.Place;
        named |= text.Is(token, "list") && token - first > 1 && text.IsCapitalized(token - 1) && !text.IsUpper(token); // "the Liberal Green List"
        named |= OrganizationHeadWords.IsSubunit(text, token) && token > first && first > 1 && text.Is(first - 2, "of"); // "Secretary of the Harbour Works Branch"
        return named && !_nationalities.Contains(text.TokenText(token - 1)) && (first > run.Start || text.Is(run.Start - 1, "the"));
    }

    /// <summary>"Andes Union (AU) Summit": what the body holds, and no part of it.</summary>
    private static bool IsEvent(TaggedText text, int token) => text.Is(token, "summit", "conference");

    private static bool IsUnitOfDepartment(TaggedText text, int at, int length, int limit, OrganizationRun run) =>
        run.FirstHeadEnd > 0 && text.Is(run.FirstHeadEnd - 1, "department", "ministry") && at > run.FirstHeadEnd + 1 && text.IsCapitalized(at - 1)
        && text.Is(at, "bureau", "office") && at + length < limit && text.Is(at + length, "of", "for");

    private int ReadLink(TaggedText text, int at, int limit, ref OrganizationRun run)
    {
        int next = at + 1;
        if (run.IsOpen && text.IsPossessive(at) && text.Is(at - 2, "st", "st.") && (next >= text.Tokens.Length || !text.IsWord(next) || text.StartsLine(next)))
        {
            run.AddWord(next); // "Embassy of Peru to the Court of St. James's"
            return next;
        }

        if (next >= limit)
        {
            return 0;
        }

        if (text.Is(at, "plc") && at - run.Start > 1)
        {
            run.AddHead(next, strong: true); // "Anglo Kalahari plc"
            return next;
        }

        if (text.Is(at, ',') && text.IsCapitalized(next) && run.End > run.Start && heads.IsSuffix(text, next))
        {
            return next;
        }

        if (text.IsJoint(at) || text.Is(at, '&') || text.Is(at, '/') || (text.IsPossessive(at) && (text.Tags[at - 1].Type is null || (at - 2 >= run.Start && titles.HeadAt(text, at - 2, at, out _) == 2)) && at - 1 > run.Start - 1 && IsInnerPossessive(text, at, run) && !OwnsBody(text, at, limit, run)))
        {
            int behind = text.IsCapitalized(next) ? next : next + 1; // "Follow-up Team"
            return behind < limit && text.IsCapitalized(behind) && (behind == next || text.IsJoint(at)) ? behind : 0;
        }

        if (text.IsPossessive(at) && text.Tokens[at].Length == 1 && next + 1 < limit && text.Is(next, "and") && text.IsCapitalized(next + 1) && !run.HasStrongHead && _coordination.LeadsToHead(text, next, next + 1, run, limit))
        {
            return next + 1; // "Workers' and Farmers' Congress"
        }

        if (text.Is(at, '('))
        {
            // "African Union (AU) Commission": the bracket stays inside when a head follows it.
            bool middle = at + 3 < limit && text.IsUpper(next) && text.Is(at + 2, ')') && text.IsCapitalized(at + 3) && heads.IsHead(text, at + 3, out _) && !IsEvent(text, at + 3);
            return middle ? at + 3 : 0;
        }

        if (text.Is(at, ',') && text.Is(next, "and", "&") && next + 1 < limit)
        {
            next++;
        }

        if (text.Is(at, ',') && !run.IsOpen && !run.HasStrongHead && _coordination.ListsFields(text, run.Start, next, limit) is var fields and > 0)
        {
            run.AddHead(fields, strong: true);
            return fields;
        }

        bool cause = text.Is(at, "for") && run.HeadEnd == at && text.Is(next, "a", "an"); // "Council for a Free Peru"
        int word = text.Is(next, "the") || cause ? next + 1 : next;
        if (text.Is(at, "in") && text.Is(next, "exile") && text.IsCapitalized(next) && (run.IsOpen || (run.HeadEnd == at && run.HasStrongHead)))
        {
            run.AddHead(next + 1, strong: true); // "Bar Association in Exile"
            return next + 1;
        }

        if (text.Is(at, "on", "for") && word < limit && (_calendar.Contains(text.TokenText(word)) || _months.Contains(text.TokenText(word))))
        {
            return 0;
        }

        if (word >= limit || !text.IsCapitalized(word) || text.HasType(word, EntityType.Person) || text.Is(word, 'I'))
        {
            return 0;
        }

        if (IsPeopleFor(text, at, word, run))
        {
            run.Open(of: false, strong: true); // "Doctors Across Borders", "Reporters for Liberty"
            return word;
        }

        if (word == next && _links.Contains(text.TokenText(at)))
        {
            return next; // "Banco do Norte S.A."
        }

        if (text.Is(at, "on") && text.IsUpper(word) && word + 1 < limit && !text.IsCapitalized(word + 1) && text.Tags[word + 1].PartOfSpeech == PartOfSpeech.Noun)
        {
            return 0; // "Geneva Group on UN reform"
        }

        if (text.Is(at, "to") && run.IsOpen && run.Of && run.FirstHeadEnd > 0 && (text.Is(run.FirstHeadEnd - 1, "embassy", "mission") || text.Is(run.FirstHeadEnd - 1, "delegation")))
        {
            return word; // "Embassy of Peru to the Holy See"
        }

        if (text.Is(at, "of") || text.Is(at, "for") || text.Is(at, "on", "against") || (text.Is(at, "to") && OrganizationHeadWords.IsBranch(text, at - 1)))
        {
            bool centre = run.HeadEnd == at && text.Is(at, "for") && text.Is(at - 1, "centre", "center");
            bool branch = text.Is(at, "to") && run.Start < at - 1;
            cause |= run.HeadEnd == at && text.Is(at, "for") && (text.Is(at - 1, "forum", "alliance") || text.Is(at - 1, "network", "platform")); // "Forum for Fair Elections"
            centre |= run.HeadEnd == at && text.Is(at, "of") && text.Is(at - 1, "centre", "center") && at - 2 >= run.Start && text.IsCapitalized(at - 2) && text.HasType(word, EntityType.Place); // "Harbour Centre of Norr"
            bool sent = text.Is(at, "of") && run.HeadEnd == at && text.Is(at - 1, "delegation") && text.HasType(word, EntityType.Organization) && text.EntityEnd(word) is var sender && sender < limit && text.Is(sender, "to"); // "Delegation of the Andes Union to Peru"
            bool head = run.HeadEnd == at && (run.HasStrongHead || branch || centre || cause || sent || text.HasType(at - 1, EntityType.Organization));
            if (head && text.Is(at, "of") && word > next && (text.Is(at - 1, "office") || text.Is(at - 1, "bureau", "cabinet")) && titles.StartsTitle(text, word, limit))
            {
                int office = heads.TitleEnd(text, word, limit);
                run.AddHead(office, strong: true);
                return office;
            }

            bool links = run.IsOpen
                ? text.Is(at, "of", "for") && !(text.Tags[word].Bio == Bio.Begin && text.Tags[at - 1].Type is not null && !text.HasType(at - 1, EntityType.Organization)) && (!heads.StartsOtherName(text, word) || (text.Is(at - 1, "heads") && text.Is(word, "state")))
                : head && (text.Is(at, "of") || branch || !heads.StartsOtherName(text, word)) && !(text.Is(at, "for") && text.Is(at - 1, "parliament")); // "member of parliament for ..."
            if (links)
            {
                run.Open(text.Is(at, "of"), centre || cause || sent || (branch && !text.Is(at - 1, "office") && !(text.Is(at - 1, "delegation") && text.HasType(at - 2, EntityType.Place)))); // "Peruvian Delegation to the Union"
            }

            return links ? word : 0;
        }

        if (text.Is(at, "at") && run.HeadEnd == at && text.Is(at - 1, "office") && at - 2 >= run.Start && text.Is(at - 2, "nations") && text.HasType(word, EntityType.Place))
        {
            run.Open(of: false, strong: true); // "United Nations Office at Geneva"
            return word;
        }

        if (text.Is(at, "in"))
        {
            int seat = text.HasType(word, EntityType.Place) ? text.EntityEnd(word) : 0;
            bool mission = run.IsOpen && run.HeadEnd > 0 && text.Is(run.HeadEnd - 1, "mission"); // "Mission for the Referendum in ..."
            bool branch = seat > 0 && (mission || (run.HeadEnd == at && OrganizationHeadWords.IsBranch(text, at - 1)))
                && !(seat + 1 < limit && text.Is(seat, ',') && text.HasType(seat + 1, EntityType.Place));
            bool continent = run.IsOpen && run.HeadEnd > 0 && IsContinent(text, word); // "Organization for Security and Co-operation in Europe"
            branch |= seat > 0 && run.IsOpen && run.Of && run.FirstHeadEnd > 0 && at - run.FirstHeadEnd < 7 && text.Is(run.FirstHeadEnd - 1, "embassy", "consulate")
                && !(seat + 1 < limit && text.Is(seat, ',') && text.HasType(seat + 1, EntityType.Place)); // "Embassy of the Republic of Peru in Lomé"
            branch |= seat > 0 && run.IsOpen && run.Of && run.HeadEnd > 0 && at - run.HeadEnd < 5 && (OrganizationHeadWords.IsBranch(text, run.HeadEnd - 1) || (text.Is(run.HeadEnd - 1, "court") && text.Is(at - 1, "appeal", "appeals"))) && !text.Is(run.HeadEnd - 1, "office", "delegation") && !text.Is(run.HeadEnd - 1, "commerce")
                && !(seat + 1 < limit && text.Is(seat, ',') && text.HasType(seat + 1, EntityType.Place)); // "Embassy of Peru in Lomé"
            if (branch || continent)
            {
                int first = text.IsArticle(run.Start) ? run.Start + 1 : run.Start;
                run.Open(of: false, strong: text.Is(at - 1, "mission") && first < at - 1 && (text.IsUpper(first) || text.Is(first, "united") || text.Is(first + 1, "union"))); // "UN Mission in ..."
            }

            return branch || continent ? word : 0;
        }

        if (run.IsOpen && text.Is(at, "and") && text.Is(word, "government") && at - 3 > run.Start && text.Is(at - 1, "state") && text.Is(at - 3, "heads"))
        {
            return word; // "Assembly of Heads of State and Government"
        }

        bool field = run.HasStrongHead && run.HeadEnd == at - 1 && titles.IsPortfolio(text, at - 1); // "Andes Union Peace and Security Council"
        if (!run.IsOpen && word == next && text.Is(at, "and", "&") && (!run.HasStrongHead || field) && _coordination.LeadsToHead(text, at, word, run, limit))
        {
            return word;
        }

        return run.IsOpen && (text.Is(at, "and") || (text.Is(at, ',') && _coordination.ClosesWithAnd(text, at, limit))) && _coordination.Continues(text, at, word, run, limit)
            ? word : 0;
    }

    private static bool IsContinent(TaggedText text, int token) =>
        text.IsCapitalized(token) && (text.Is(token, "africa", "asia") || text.Is(token, "europe", "oceania"));

    /// <summary>Whether people of one sort and what they are for make a name: "Doctors for Peace".</summary>
    private bool IsPeopleFor(TaggedText text, int at, int word, OrganizationRun run)
    {
        bool mission = text.Is(at, "for") && at - 2 >= run.Start && text.Is(at - 1, "mission") && (text.IsUpper(at - 2) || text.Is(at - 2, "nations", "union"));
        if (mission && run.HeadEnd == at)
        {
            return true; // "United Nations Mission for the Referendum in ..."
        }

        bool cause = text.Is(at, "for", "without") || text.Is(at, "against", "across") || text.Is(at, "beyond");
        return cause && run.HeadEnd == at && !run.HasStrongHead && (text.Text[text.Tokens[at - 1].End - 1] == 's' || text.TokenText(at - 1).EndsWith("men")) && text.Tags[word].Type is null or EntityType.Organization
            && !heads.StartsOtherName(text, word) && !(titles.HeadAt(text, at - 1, at, out TitleClass found) > 0 && found != TitleClass.Occupation);
    }

    /// <summary>"Council of Representatives' Oil and Gas Committee": a body with its complement owns another, whose head closes what follows.</summary>
    private bool OwnsBody(TaggedText text, int at, int limit, OrganizationRun run)
    {
        if (!run.IsOpen || !run.HasStrongHead)
        {
            return false;
        }

        int end = at + 1;
        while (end < limit && end - at < 6 && (text.IsCapitalized(end) || text.Is(end, "and")) && !text.StartsLine(end))
        {
            end++;
        }

        return end - at > 2 && heads.IsHead(text, end - 1, out bool strong) && strong && !titles.IsPortfolio(text, end - 1);
    }

    /// <summary>"Women's Union", where the possessor is a common noun, and no possessor named by itself.</summary>
    private bool IsInnerPossessive(TaggedText text, int at, OrganizationRun run) =>
        (!heads.IsHead(text, at - 1, out bool strong) || (!strong && text.Tokens[at].Length == 1)) && !text.IsUpper(at - 1) && run.HeadEnd < at && (_frequent.Contains(text.TokenText(at - 1)) || text.Tokens[at].Length == 1);
}
