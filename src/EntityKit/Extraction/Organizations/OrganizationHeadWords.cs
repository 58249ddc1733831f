namespace EntityKit;

/// <summary>The head words of organizations' names: what is one, what goes with it, and what a name's neighbour is by its own head.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationHeadWords(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _companySuffixes = lexicons["company-suffixes"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];
    private readonly TitleGrammar _titleGrammar = new(lexicons, titles);

    /// <summary>What the common nouns in names say.</summary>
    internal OrganizationNouns Nouns { get; } = new(lexicons);

    /// <summary>Number of tokens of the head that starts at a token, 0 where none does.</summary>
    internal int LengthAt(TaggedText text, int token, int limit) => _heads.LongestMatch(text, token, limit);

    /// <summary>Whether the tokens are a head that makes a capitalised phrase an organization by itself.</summary>
    internal bool IsStrong(TaggedText text, int start, int end) => _heads.ValueOf(TextOf(text, start, end)) == "strong";

    /// <summary>Whether a newspaper's head word stands behind its place or its time ("the Lagos Monitor", "Evening Courier").</summary>
    internal bool IsPaper(TaggedText text, int start, int head) =>
        head > start && _heads.ValueOf(text, head) == "paper"
        && (text.Is(head - 1, "daily", "weekly") || text.Is(head - 1, "morning", "evening") || text.Is(head - 1, "sunday", "saturday")
            || (text.HasType(head - 1, EntityType.Place) && text.EntityStart(head - 1) == start && text.IsArticle(start - 1)));

    /// <summary>Whether people own what the next word heads: the lone apostrophe of "Workers' Front".</summary>
    internal static bool IsOwnedByMany(TaggedText text, int owner, int limit) =>
        owner + 2 < limit && text.IsPossessive(owner + 1) && text.Tokens[owner + 1].Length == 1 && text.IsCapitalized(owner + 2) && !text.StartsLine(owner + 2);

    /// <summary>Number of tokens of the company's suffix that starts at a token, 0 where none does.</summary>
    internal int SuffixAt(TaggedText text, int token, int limit) => _companySuffixes.LongestMatch(text, token, limit);

    /// <summary>Whether a token is a company's suffix.</summary>
    internal bool IsSuffix(TaggedText text, int token) => _companySuffixes.Contains(text, token);

    /// <summary>Whether a word makes the name before it that of a thing ("Building").</summary>
    internal bool IsEponym(TaggedText text, int token) => _eponyms.Contains(text, token);

    /// <summary>Whether a name that ends before a token ends in a company's legal form.</summary>
    internal bool EndsInLegalForm(TaggedText text, int end) => end > 0 && IsSuffix(text, end - 1) && IsLegalForm(text, end - 1);

    /// <summary>Whether a head word of organizations starts at a token.</summary>
    internal bool IsHead(TaggedText text, int token, out bool strong)
    {
        string? value = _heads.ValueOf(text, token);
        strong = value == "strong";
        return value is not null;
    }

    /// <summary>Whether one of the strong heads, which may be several words ("Armed Forces"), ends before a token.</summary>
    internal bool EndsInHead(TaggedText text, int start, int end)
    {
        for (int i = Math.Max(start, end - 3); i < end; i++)
        {
            if (LengthAt(text, i, end) == end - i && IsStrong(text, i, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the tagger begins another organization here that is no mere field: an acronym, or a name with a head of its own.</summary>
    internal bool StartsOtherName(TaggedText text, int token)
    {
        if (text.Tags[token].Bio != Bio.Begin || !text.HasType(token, EntityType.Organization))
        {
            return false;
        }

        bool other = text.IsUpper(token) && !(token > 1 && text.IsUpper(token - 2) && token + 1 < text.Horizon(token + 1, 1) && text.IsUpper(token + 1)); // no letterhead
        for (int i = token; i < text.EntityEnd(token) && !other; i++)
        {
            other = IsHead(text, i, out bool strong) && strong;
        }

        return other;
    }

    /// <summary>Whether a word of two letters stands between capitals, where "AS" is more likely the word than the legal form.</summary>
    internal static bool IsWordInCapitals(TaggedText text, int token) => text.Tokens[token].Length == 2 && text.IsBehindCapitals(token) && text.IsBeforeCapitals(token);

    /// <summary>Whether a company's suffix is a legal form and no common noun ("Partnership").</summary>
    internal static bool IsLegalForm(TaggedText text, int token) =>
        text.Tokens[token].Length <= 4 || text.Text[text.Tokens[token].End - 1] == '.' || text.IsUpper(token)
        || text.Is(token, "limited", "incorporated") || text.Is(token, "company", "corporation");

    /// <summary>Whether what the tagger took for a person is a company or a foundation by what follows ("Sakura Turbine Co.", "Ana Lim Foundation").</summary>
    internal bool IsCompany(TaggedText text, int token, int limit)
    {
        int end = text.EntityEnd(token);
        int next = end;
        while (next < limit && next < end + 2 && text.IsCapitalized(next) && text.Tags[next].Type is null && !text.StartsLine(next) && !IsHead(text, next, out _))
        {
            next++;
        }

        if (next < limit && text.IsCapitalized(next) && !text.StartsLine(next) && IsHead(text, next, out bool strong) && strong && _eponyms.Contains(text, next))
        {
            return true;
        }

        return _companySuffixes.Contains(text, end - 1) || (end < limit && text.IsCapitalized(end) && !IsWordInCapitals(text, end) && _companySuffixes.Contains(text, end));
    }

    /// <summary>The end of a seat directly behind an embassy ("Embassy London"), 0 where none follows.</summary>
    internal int SeatEnd(TaggedText text, int at, int limit)
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

    /// <summary>Where a body's name begins behind a grade that belongs to the role after it: "Senior (Finance Ministry) Adviser".</summary>
    internal int WithoutRung(TaggedText text, int start, int end) =>
        end - start > 1 && end < text.Horizon(end, 1) && TitleLexicons.IsRung(text, start) && !text.StartsLine(end) && titles.HeadAt(text, end, text.Horizon(end, 3), out _) > 0 ? start + 1 : start;

    /// <summary>"Board of Kestrel Bank Plc": the body begins behind the board that any company has.</summary>
    internal int WithoutBoard(TaggedText text, int start, int end) =>
        end - start > 3 && text.Is(start + 1, "of") && text.Is(start, "board", "management") && !text.Is(start + 3, "of") && EndsInLegalForm(text, end) ? start + 2 : start;

    /// <summary>The end of the role phrase whose office a unit is ("Office of the Under Secretary for Management").</summary>
    internal int TitleEnd(TaggedText text, int start, int limit)
    {
        int head = start;
        int length;
        TitleClass titleClass;
        while (((length = titles.HeadAt(text, head, limit, out titleClass)) == 0 || titles.ModifiesNext(text, head + length - 1, limit)) && head + 1 < limit)
        {
            head++;
        }

        return _titleGrammar.EndOf(text, head, head + length, limit, titleClass);
    }

    /// <summary>"AU commission": a union's acronym by its tag and, in small letters, the organ of it that a token is.</summary>
    internal static bool IsOrganOfUnion(TaggedText text, int token) =>
        token > 0 && !text.IsCapitalized(token) && (text.Is(token, "commission", "parliament") || text.Is(token, "secretariat")) && text.HasType(token - 1, EntityType.Organization) && text.IsUpper(token - 1) && !text.StartsLine(token);

    /// <summary>"AU commission (chairman)": the end of a union's name with its organ before a role; the same token where none follows.</summary>
    internal int WithOrgan(TaggedText text, int end) =>
        end + 1 < text.Tokens.Length && IsOrganOfUnion(text, end) && titles.HeadAt(text, end + 1, text.Horizon(end + 1, 3), out _) > 0 ? end + 1 : end;

    /// <summary>"Sahel Women's Watch", which the tagger cut at the possessive: where the name ends whose people own its head; the same token where none do.</summary>
    internal int WithOwned(TaggedText text, int start, int end)
    {
        int last = end;
        int limit = end > start && end + 1 < text.Tokens.Length && text.IsPossessive(end) && Nouns.IsMany(text, end - 1) && text.IsCapitalized(end - 1) ? text.Horizon(end, 6) : 0;
        for (int i = end + 1; i < limit && text.IsCapitalized(i) && !text.StartsLine(i) && !text.HasType(i, EntityType.Person); i++)
        {
            last = IsHead(text, i, out _) ? i + 1 : last;
        }

        return last;
    }

    /// <summary>Whether a word is what an embassy, a mission or an office abroad is called.</summary>
    internal static bool IsBranch(TaggedText text, int head) =>
        text.Is(head, "embassy", "consulate") || text.Is(head, "mission", "office") || text.Is(head, "commerce", "delegation") || (text.Is(head, "commission") && text.Is(head - 1, "high")) || text.Is(head, "general", "embassies");

    private static ReadOnlySpan<char> TextOf(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return text.Text.AsSpan(span.Start, span.Length);
    }
}
