namespace EntityKit;

/// <summary>
/// The small words and marks inside organization names: whether the name goes on behind "of", "for", "in", "and", a comma,
/// an ampersand, a possessive or a bracket.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationLinks(LexiconSet lexicons, TitleLexicons titles, OrganizationHeadWords heads)
{
    private readonly OrganizationCoordination _coordination = new(lexicons, heads, titles);
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _foreign = lexicons["foreign-links"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _months = lexicons["months"];

    /// <summary>Reads the link at a token; gives the token of the name to go on with, 0 where the name ends before the link.</summary>
    internal int Read(TaggedText text, int at, int limit, ref OrganizationRun run)
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

        if (text.IsJoint(at) || text.Is(at, '&') || text.Is(at, '/') || (text.IsPossessive(at) && (text.Tags[at - 1].Type is null || text.Is(at - 1, "people", "peoples") || (at - 2 >= run.Start && titles.HeadAt(text, at - 2, at, out _) == 2)) && at - 1 > run.Start - 1 && IsInnerPossessive(text, at, run) && !OwnsBody(text, at, limit, run)))
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
            bool middle = at + 3 < limit && text.IsUpper(next) && text.Is(at + 2, ')') && text.IsCapitalized(at + 3) && (heads.IsHead(text, at + 3, out _) || heads.LengthAt(text, at + 3, limit) > 0) && !IsEvent(text, at + 3);
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

        if (text.Is(at, "on", "for") && word < limit && (_calendar.Contains(text, word) || _months.Contains(text, word)))
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

        if (word == next && _foreign.Contains(text, at))
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
            return ReadComplement(text, at, word, limit, cause, ref run);
        }

        if (text.Is(at, "at") && run.HeadEnd == at && text.Is(at - 1, "office") && at - 2 >= run.Start && text.Is(at - 2, "nations") && text.HasType(word, EntityType.Place))
        {
            run.Open(of: false, strong: true); // "United Nations Office at Geneva"
            return word;
        }

        if (text.Is(at, "in"))
        {
            return ReadSeat(text, at, word, limit, ref run);
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

    /// <summary>"of", "for", "on", "against" and "to": what a front head is for; the first word of it, 0 where the name does not go on.</summary>
    private int ReadComplement(TaggedText text, int at, int word, int limit, bool cause, ref OrganizationRun run)
    {
        bool centre = run.HeadEnd == at && text.Is(at, "for") && text.Is(at - 1, "centre", "center");
        bool branch = text.Is(at, "to") && run.Start < at - 1;
        cause |= run.HeadEnd == at && text.Is(at, "for") && (text.Is(at - 1, "forum", "alliance") || text.Is(at - 1, "network", "platform")); // "Forum for Fair Elections"
        centre |= run.HeadEnd == at && text.Is(at, "of") && text.Is(at - 1, "centre", "center") && at - 2 >= run.Start && text.IsCapitalized(at - 2) && text.HasType(word, EntityType.Place); // "Harbour Centre of Norr"
        bool sent = text.Is(at, "of") && run.HeadEnd == at && text.Is(at - 1, "delegation") && text.HasType(word, EntityType.Organization) && text.EntityEnd(word) is var sender && sender < limit && text.Is(sender, "to"); // "Delegation of the Andes Union to Peru"
        bool head = run.HeadEnd == at && (run.HasStrongHead || branch || centre || cause || sent || text.HasType(at - 1, EntityType.Organization));
        if (head && text.Is(at, "of") && word > at + 1 && (text.Is(at - 1, "office") || text.Is(at - 1, "bureau", "cabinet")) && titles.StartsTitle(text, word, limit))
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

    /// <summary>"in": the seat of a branch, the continent of a body; its first word, 0 where it is no part of the name.</summary>
    private static int ReadSeat(TaggedText text, int at, int word, int limit, ref OrganizationRun run)
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

    /// <summary>"Andes Union (AU) Summit": what the body holds, and no part of it.</summary>
    internal static bool IsEvent(TaggedText text, int token) => text.Is(token, "summit", "conference");

    private static bool IsContinent(TaggedText text, int token) =>
        text.IsCapitalized(token) && (text.Is(token, "africa", "asia") || text.Is(token, "europe", "oceania"));

    /// <summary>Whether people of one sort and what they are for make a name: "Doctors for Peace".</summary>
    internal bool IsPeopleFor(TaggedText text, int at, int word, OrganizationRun run)
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
        (!heads.IsHead(text, at - 1, out bool strong) || (!strong && text.Tokens[at].Length == 1)) && !text.IsUpper(at - 1) && run.HeadEnd < at && (_frequent.Contains(text, at - 1) || text.Tokens[at].Length == 1);
}
