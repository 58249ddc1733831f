namespace EntityKit;

/// <summary>
/// The structure of organization names: a head at the end ("Blue River Council") or in front with what it is for
/// ("Ministry of Education and Higher Education"), lists and ampersands inside, a bracket in the middle.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationGrammar(LexiconSet lexicons, TitleLexicons titles, OrganizationHeadWords heads, OrganizationBorders borders)
{
    private const int MaxTokens = 40;

    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];
    private readonly Lexicon _known = lexicons["known-acronyms"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly OrganizationLinks _links = new(lexicons, titles, heads);
    private readonly HeadlineVerbs _headlines = new(lexicons);
    private readonly OrganizationExtent _extent = new(heads, borders, titles);
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
            int next = text.IsCapitalized(at) && !IsCapitalLink(text, at, run) ? ReadWord(text, at, limit, ref run) : _links.Read(text, at, limit, ref run);
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

        if (run.IsOpen && at > run.HeadEnd + 1 && (text.Text[text.Tokens[at].End - 1] == '.' || PortfolioPhrase.IsStyle(text, at)) && titles.HonorificAt(text, at, limit) > 0)
        {
            return 0; // "Department of Northern Waters Eng. Bo Lim"
        }

        if (run.HasStrongHead && at == run.HeadEnd && PortfolioPhrase.IsStyle(text, at))
        {
            return 0; // "Ministry of Foreign Affairs Mr Bo Lim"
        }

        if (run.IsOpen && at > run.HeadEnd + 1 && text.Tags[at].Type is null && _calendar.Contains(text, at))
        {
            return 0; // "Brotherhood of Pilots Wednesday"
        }

        if (at + 1 < limit && run.HeadEnd == at && run.HasStrongHead && text.Is(at, "against") && text.IsCapitalized(at + 1))
        {
            run.Open(of: false, strong: true); // "Prosecutor's Office Against Graft"
            return at + 1;
        }

        if (at + 1 < limit && at > run.Start && text.IsCapitalized(at + 1) && _links.IsPeopleFor(text, at, at + 1, run))
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
            bool strong = heads.IsStrong(text, at, at + length) || IsAbbreviated(text, run.Start, at + length, limit) || (at > run.Start && text.Is(at - 1, ')') && !OrganizationLinks.IsEvent(text, at)) || heads.IsPaper(text, run.Start, at)
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
        bool named = text.Is(token, "alliance", "convergence") && token > first && !text.IsJoint(token - 2) && text.IsCapitalized(token - 1) && (!text.IsUpper(token - 1) || !(text.IsUpper(token) || _acronyms.Contains(text, token - 1) || _known.Contains(text, token - 1))) && text.Tags[token - 1].Type is not EntityType.Place;
        named |= text.Is(token, "list") && token - first > 1 && text.IsCapitalized(token - 1) && !text.IsUpper(token); // "the Liberal Green List"
        named |= heads.Nouns.IsSection(text, token) && token > first && first > 1 && text.Is(first - 2, "of"); // "Secretary of the Harbour Works Branch"
        return named && !_nationalities.Contains(text, token - 1) && (first > run.Start || text.Is(run.Start - 1, "the"));
    }

    private static bool IsUnitOfDepartment(TaggedText text, int at, int length, int limit, OrganizationRun run) =>
        run.FirstHeadEnd > 0 && text.Is(run.FirstHeadEnd - 1, "department", "ministry") && at > run.FirstHeadEnd + 1 && text.IsCapitalized(at - 1)
        && text.Is(at, "bureau", "office") && at + length < limit && text.Is(at + length, "of", "for");
}
