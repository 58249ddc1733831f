namespace EntityKit;

/// <summary>
/// The structure of organization names: a head at the end ("Blue River Council") or in front with what it is for
/// ("Ministry of Education and Higher Education"), lists and ampersands inside, a bracket in the middle.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationGrammar(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxTokens = 40;

    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly TitleGrammar _titleGrammar = new(lexicons, titles);
    private readonly Lexicon _companySuffixes = lexicons["company-suffixes"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _links = lexicons["foreign-links"];

    /// <summary>Reads the capitalised run that starts at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The first token, a capitalised word.</param>
    /// <param name="sentenceEnd">Where to stop.</param>
    /// <param name="name">The name in it, empty when the run holds none.</param>
    /// <returns>The token after what was read; above <paramref name="token"/>.</returns>
    internal int Read(TaggedText text, int token, int sentenceEnd, out OrganizationSpan name)
    {
        int limit = Math.Min(sentenceEnd, token + MaxTokens);
        var run = new OrganizationRun(token);
        int at = token;
        while (at < limit && (at == token || !text.StartsLine(at)))
        {
            int next = text.IsCapitalized(at) ? ReadWord(text, at, limit, ref run) : ReadLink(text, at, limit, ref run);
            if (next <= at)
            {
                break;
            }

            at = next;
        }

        name = Finish(text, run);
        return Math.Max(at, token + 1);
    }

    /// <summary>Whether a head word of organizations starts at a token.</summary>
    internal bool IsHead(TaggedText text, int token, out bool strong)
    {
        string? value = _heads.ValueOf(text.TokenText(token));
        strong = value == "strong";
        return value is not null;
    }

    private int ReadWord(TaggedText text, int at, int limit, ref OrganizationRun run)
    {
        if (text.HasType(at, EntityType.Person) && !IsCompany(text, at, limit))
        {
            return 0;
        }

        int length = _heads.LongestMatch(text.Text, text.Tokens.AsSpan(), at, limit);
        int suffix = at > run.Start && !text.Touches(at) && IsLegalForm(text, at) ? _companySuffixes.LongestMatch(text.Text, text.Tokens.AsSpan(), at, limit) : 0;
        if (suffix > 0 && !(at + suffix < limit && text.IsJoint(at + suffix)))
        {
            run.AddHead(at + suffix, strong: true);
            return at + suffix;
        }

        bool title = length < 2 && titles.StartsTitle(text, at, limit);
        if (length > 0 && !title && text.IsCapitalized(at + length - 1))
        {
            // Behind a bracket any head closes the name: "Andes Union (AU) Delegation".
            bool strong = _heads.ValueOf(TextOf(text, at, at + length)) == "strong" || (at > run.Start && text.Is(at - 1, ')'));
            run.AddHead(at + length, strong);
            int seat = SeatEnd(text, at + length, limit);
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

    private int ReadLink(TaggedText text, int at, int limit, ref OrganizationRun run)
    {
        int next = at + 1;
        if (next >= limit)
        {
            return 0;
        }

        if (text.Is(at, ',') && text.IsCapitalized(next) && run.End > run.Start && _companySuffixes.Contains(text.TokenText(next)))
        {
            return next;
        }

        if (text.IsJoint(at) || text.Is(at, '&') || text.Is(at, '/') || (text.IsPossessive(at) && text.Tags[at - 1].Type is null && at - 1 > run.Start - 1 && IsInnerPossessive(text, at, run)))
        {
            int behind = text.IsCapitalized(next) ? next : next + 1; // "Follow-up Team"
            return behind < limit && text.IsCapitalized(behind) && (behind == next || text.IsJoint(at)) ? behind : 0;
        }

        if (text.IsPossessive(at) && text.Tokens[at].Length == 1 && next + 1 < limit && text.Is(next, "and") && text.IsCapitalized(next + 1) && !run.HasStrongHead && LeadsToHead(text, next, next + 1, run, limit))
        {
            return next + 1; // "Workers' and Farmers' Congress"
        }

        if (text.Is(at, '('))
        {
            // "African Union (AU) Commission": the bracket stays inside when a head follows it.
            bool middle = at + 3 < limit && text.IsUpper(next) && text.Is(at + 2, ')') && text.IsCapitalized(at + 3) && IsHead(text, at + 3, out _);
            return middle ? at + 3 : 0;
        }

        if (text.Is(at, ',') && text.Is(next, "and", "&") && next + 1 < limit)
        {
            next++;
        }

        int word = text.Is(next, "the") ? next + 1 : next;
        if (word >= limit || !text.IsCapitalized(word) || text.HasType(word, EntityType.Person))
        {
            return 0;
        }

        if (word == next && _links.Contains(text.TokenText(at)))
        {
            return next; // "Banco do Norte S.A."
        }

        if (text.Is(at, "of") || text.Is(at, "for") || text.Is(at, "on", "against") || (text.Is(at, "to") && IsBranch(text, at - 1)))
        {
            bool centre = run.HeadEnd == at && text.Is(at, "for") && text.Is(at - 1, "centre", "center");
            bool branch = text.Is(at, "to") && run.Start < at - 1;
            bool head = run.HeadEnd == at && (run.HasStrongHead || branch || centre || text.HasType(at - 1, EntityType.Organization));
            if (head && text.Is(at, "of") && word > next && text.Is(at - 1, "office") && titles.StartsTitle(text, word, limit))
            {
                int office = TitleEnd(text, word, limit);
                run.AddHead(office, strong: true);
                return office;
            }

            bool links = run.IsOpen
                ? text.Is(at, "of", "for") && !(text.Tags[word].Bio == Bio.Begin && text.Tags[at - 1].Type is not null && !text.HasType(at - 1, EntityType.Organization)) && !StartsOtherName(text, word)
                : head && (text.Is(at, "of") || branch || !StartsOtherName(text, word));
            if (links)
            {
                run.Open(text.Is(at, "of"), centre);
            }

            return links ? word : 0;
        }

        if (text.Is(at, "in"))
        {
            int seat = text.HasType(word, EntityType.Place) ? text.EntityEnd(word) : 0;
            bool branch = run.HeadEnd == at && seat > 0 && IsBranch(text, at - 1)
                && !(seat + 1 < limit && text.Is(seat, ',') && text.HasType(seat + 1, EntityType.Place));
            if (branch)
            {
                run.Open(of: false, strong: false);
            }

            return branch ? word : 0;
        }

        if (!run.IsOpen && word == next && text.Is(at, "and", "&") && !run.HasStrongHead && LeadsToHead(text, at, word, run, limit))
        {
            return word;
        }

        return run.IsOpen && (text.Is(at, "and") || (text.Is(at, ',') && ClosesWithAnd(text, at, limit))) && Continues(text, at, word, run, limit)
            ? word : 0;
    }

    /// <summary>Whether "and" or a comma leads to more of the same name and to no second name.</summary>
    private bool Continues(TaggedText text, int at, int word, OrganizationRun run, int limit)
    {
        if (titles.StartsTitle(text, word, limit) || titles.HonorificAt(text, word, limit) > 0 || StartsOtherName(text, word))
        {
            return false;
        }

        if (text.HasType(at - 1, EntityType.Place) && (text.HasType(word, EntityType.Place) || run.Of) && !text.HasType(run.Start, EntityType.Organization))
        {
            return false;
        }

        // "Ministry of Petroleum and Skye Bank Plc": what follows ends in a head of its own that is no field.
        if (text.Is(at, "and") && EndsInOwnHead(text, word, limit))
        {
            return false;
        }

        // "Ministry of Defense and Ministry of Interior": the second head has its own "of".
        return !(IsHead(text, word, out bool strong) && strong && word + 1 < limit && text.Is(word + 1, "of", "for"));
    }

    /// <summary>"the Justice and Progress Party", "the Workers' and Farmers' Congress": words without a head that one head behind "and" closes.</summary>
    private bool LeadsToHead(TaggedText text, int and, int word, OrganizationRun run, int limit)
    {
        int first = text.IsArticle(run.Start) ? run.Start + 1 : run.Start;
        if (and - first > 3 || first == 0 || text.StartsLine(first) || !(text.Is(first - 1, "the") || text.IsPossessive(first - 1)))
        {
            return false;
        }

        for (int i = first; i < and; i++)
        {
            bool office = titles.HeadAt(text, i, and, out TitleClass found) > 0 && found is TitleClass.Office or TitleClass.Body or TitleClass.Plural;
            if (office || text.HasType(i, EntityType.Place) || text.HasType(i, EntityType.Person) || (text.IsUpper(i) && !text.IsUpper(word)))
            {
                return false;
            }
        }

        for (int i = word; i < limit && i < word + 4 && (text.IsCapitalized(i) || text.IsPossessive(i)); i++)
        {
            if (IsHead(text, i, out bool strong))
            {
                return strong && (i > word || text.IsPossessive(i - 1)) && !(i + 1 < limit && text.Is(i + 1, "of", "for"));
            }

            if (text.HasType(i, EntityType.Place) || text.HasType(i, EntityType.Person))
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

        return end - word > 1 && ((_companySuffixes.Contains(text.TokenText(end - 1)) && IsLegalForm(text, end - 1))
            || (IsHead(text, end - 1, out bool strong) && strong && !titles.IsModifier(text, end - 1) && !titles.IsModifier(text, word)));
    }

    private bool ClosesWithAnd(TaggedText text, int comma, int limit)
    {
        for (int i = comma + 1; i < limit && i < comma + 14; i++)
        {
            if (text.Is(i, "and", "&"))
            {
                int word = i + 1 < limit && text.Is(i + 1, "the") ? i + 2 : i + 1;
                return word < limit && text.IsCapitalized(word) && !StartsOtherName(text, word) && !text.HasType(word, EntityType.Person);
            }

            if (!text.Is(i, ',') && !text.IsJoint(i) && (!text.IsCapitalized(i) || text.HasType(i, EntityType.Person)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the tagger begins another organization here that is no mere field: an acronym, or a name with a head of its own.</summary>
    private bool StartsOtherName(TaggedText text, int token)
    {
        if (text.Tags[token].Bio != Bio.Begin || !text.HasType(token, EntityType.Organization))
        {
            return false;
        }

        bool other = text.IsUpper(token);
        for (int i = token; i < text.EntityEnd(token) && !other; i++)
        {
            other = IsHead(text, i, out bool strong) && strong;
        }

        return other;
    }

    /// <summary>Whether a company's suffix is a legal form and no common noun ("Partnership").</summary>
    private static bool IsLegalForm(TaggedText text, int token) =>
        text.Tokens[token].Length <= 4 || text.Text[text.Tokens[token].End - 1] == '.' || text.IsUpper(token)
        || text.Is(token, "limited", "incorporated") || text.Is(token, "company", "corporation");

    /// <summary>Whether what the tagger took for a person is a company or a foundation by what follows ("Sakura Turbine Co.", "Ana Lim Foundation").</summary>
    private bool IsCompany(TaggedText text, int token, int limit)
    {
        int end = text.EntityEnd(token);
        int next = end;
        while (next < limit && next < end + 2 && text.IsCapitalized(next) && text.Tags[next].Type is null && !text.StartsLine(next) && !IsHead(text, next, out _))
        {
            next++;
        }

        if (next < limit && text.IsCapitalized(next) && !text.StartsLine(next) && IsHead(text, next, out bool strong) && strong && _eponyms.Contains(text.TokenText(next)))
        {
            return true;
        }

        return _companySuffixes.Contains(text.TokenText(end - 1)) || (end < limit && text.IsCapitalized(end) && _companySuffixes.Contains(text.TokenText(end)));
    }

    /// <summary>The end of a seat directly behind an embassy ("Embassy London"), 0 where none follows.</summary>
    private int SeatEnd(TaggedText text, int at, int limit)
    {
        bool embassy = text.Is(at - 1, "embassy", "consulate") || (at > 1 && text.Is(at - 1, "general") && text.Is(at - 2, "consulate"));
        if (!embassy || at >= limit || text.StartsLine(at) || !text.IsCapitalized(at) || text.HasType(at, EntityType.Person))
        {
            return 0;
        }

        if (text.HasType(at, EntityType.Place))
        {
            return Math.Min(limit, text.EntityEnd(at));
        }

        int end = at;
        while (end < limit && end < at + 3 && text.IsCapitalized(end) && !text.StartsLine(end) && text.Tags[end].PartOfSpeech == PartOfSpeech.PropN)
        {
            end++;
        }

        return end > at && IsHead(text, end - 1, out _) ? 0 : end;
    }

    /// <summary>The end of the role phrase whose office a unit is ("Office of the Under Secretary for Management").</summary>
    private int TitleEnd(TaggedText text, int start, int limit)
    {
        int head = start;
        int length;
        TitleClass titleClass;
        while ((length = titles.HeadAt(text, head, limit, out titleClass)) == 0 && head + 1 < limit)
        {
            head++;
        }

        return _titleGrammar.EndOf(text, head, head + length, limit, titleClass);
    }

    /// <summary>"Women's Union", where the possessor is a common noun, and no possessor named by itself.</summary>
    private bool IsInnerPossessive(TaggedText text, int at, OrganizationRun run) =>
        !IsHead(text, at - 1, out _) && !text.IsUpper(at - 1) && run.HeadEnd < at && (_frequent.Contains(text.TokenText(at - 1)) || text.Tokens[at].Length == 1);

    private static bool IsBranch(TaggedText text, int head) =>
        text.Is(head, "embassy", "consulate") || text.Is(head, "mission", "office") || text.Is(head, "commerce", "delegation") || (text.Is(head, "commission") && text.Is(head - 1, "high")) || text.Is(head, "general", "embassies");

    private OrganizationSpan Finish(TaggedText text, OrganizationRun run)
    {
        int start = run.Start;
        int end = run.End;
        if (end == start && IsPossessedUnit(text, run))
        {
            return new OrganizationSpan(start, run.HeadEnd, true);
        }

        while (start < end && IsLeadIn(text, start))
        {
            start++;
        }

        while (start < end && (text.IsHyphen(start) || text.IsPossessive(start)))
        {
            start++;
        }

        if (end < text.Tokens.Length && text.IsCapitalized(end) && !text.StartsLine(end) && (text.Is(end, "affairs") || _eponyms.Contains(text.TokenText(end))))
        {
            return default; // "General Assembly Affairs" is a portfolio, "Executive Office Building" a building
        }

        bool tooShort = end - start < 2;
        return start >= end || tooShort || start >= run.FirstHeadEnd ? default : new OrganizationSpan(start, end, run.HasStrongHead);
    }

    /// <summary>"the Union's Harbour Follow-up Team": a small unit, named in capitals behind its parent.</summary>
    private static bool IsPossessedUnit(TaggedText text, OrganizationRun run) =>
        run.Start > 0 && run.HeadEnd - run.Start > 1 && text.IsPossessive(run.Start - 1)
        && (text.Is(run.HeadEnd - 1, "team", "unit") || text.Is(run.HeadEnd - 1, "division", "section") || text.Is(run.HeadEnd - 1, "branch", "panel")
            || text.Is(run.HeadEnd - 1, "wing", "cell"));

    /// <summary>A word that opens a sentence or a title before the name and does not belong to it.</summary>
    private bool IsLeadIn(TaggedText text, int token)
    {
        Tag tag = text.Tags[token];
        if (tag.Type is not null)
        {
            return text.IsArticle(token);
        }

        return text.IsArticle(token) || text.IsRoman(token) || titles.HonorificAt(text, token, token + 1) > 0
            || tag.PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.CConj or PartOfSpeech.SConj or PartOfSpeech.Verb or PartOfSpeech.Aux
            || (titles.HeadAt(text, token, token + 1, out TitleClass found) > 0 && found is TitleClass.Office or TitleClass.Body or TitleClass.Plural);
    }

    private static ReadOnlySpan<char> TextOf(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return text.Text.AsSpan(span.Start, span.Length);
    }
}
