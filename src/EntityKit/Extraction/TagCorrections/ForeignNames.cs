namespace EntityKit;

/// <summary>
/// Names of organizations in other languages, whose small words and small letters an English reader would stop at: "Réseau des
/// femmes pour la paix", "Universidad Mayor del Norte", "Hizb al-Wafa al-Watani", "Liga Verde "Aurora"". They begin with what the
/// body is, or end with it: "Zeytin Üreticileri Birliği".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class ForeignNames(LexiconSet lexicons)
{
    private const int MaxTokens = 18;
    private const int MaxLinks = 3;
    private const int MaxQuoted = 6;
    private const int MaxBefore = 8;
    private const int MaxForm = 10;

    private readonly Lexicon _heads = lexicons["foreign-heads"];
    private readonly Lexicon _links = lexicons["foreign-links"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _suffixes = lexicons["company-suffixes"];
    private readonly LexiconGroup _roles = lexicons.Group("title-heads", "occupations", "honorifics");

    /// <summary>The end of the name that begins with a token; 0 where none does.</summary>
    internal int EndOf(TaggedText text, int start, int limit)
    {
        limit = Math.Min(limit, start + MaxTokens);
        int length = text.IsCapitalized(start) ? _heads.LongestMatch(text, start, limit) : 0;
        if (length == 0 || ValueOf(text, start, start + length) is not { } value || !IsFirst(value))
        {
            return 0;
        }

        bool isForeign = value.Contains("foreign", StringComparison.Ordinal) || HasAccent(text.TokenText(start));
        bool isNamed = false;
        int end = start + length;
        if (end < limit && value == "foreign" && IsNumber(text, end))
        {
            return end + 1; // "Kodim 1702"
        }

        while (end < limit && !text.StartsLine(end))
        {
            int next = NextEnd(text, end, limit, ref isForeign, ref isNamed);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return isNamed && isForeign ? WithLegalForm(text, WithQuoted(text, WithApostrophe(text, start, end))) : 0;
    }

    /// <summary>The name in the words from a token on that ends in the word for what the body is; ends at 0 where there is none.</summary>
    internal (int Start, int End) AtHead(TaggedText text, int token, int limit)
    {
        limit = Math.Min(limit, token + MaxBefore);
        int start = token;
        while (start < limit && (text.Tags[start].PartOfSpeech == PartOfSpeech.Verb || _frequent.Contains(text, start) || _roles.MayStart(text, start)) && text.IsCapitalized(start) && (start == token || !text.StartsLine(start)))
        {
            start++;
        }

        int found = 0;
        for (int i = start; i < limit && (i == token || !text.StartsLine(i)); i++)
        {
            if (i > start && (text.IsJoint(i) || (IsLink(text, i) && i + 1 < limit && text.IsCapitalized(i + 1))))
            {
                continue;
            }

            if (!IsContent(text, i) || _roles.MayStart(text, i))
            {
                break;
            }

            found = i > start && _heads.ValueOf(text, i) is { } value && value.Contains("last", StringComparison.Ordinal) ? i + 1 : found;
        }

        return (start, found == 0 ? 0 : WithLegalForm(text, found));
    }

    /// <summary>Whether a word says that what it begins is no body: "Plan", "Acuerdo".</summary>
    internal bool IsThing(TaggedText text, int token) => _heads.ValueOf(text, token) == "thing";

    /// <summary>Whether names of bodies begin with a word, in other languages at least.</summary>
    internal bool MayLead(TaggedText text, int token) => _heads.ValueOf(text, token) is { } value && IsFirst(value);

    /// <summary>Whether a token is a small word of another language.</summary>
    internal bool IsLink(TaggedText text, int token) => !text.IsCapitalized(token) && _links.Contains(text, token);

    /// <summary>The token behind the next part of a name; the same token where it ends.</summary>
    private int NextEnd(TaggedText text, int end, int limit, ref bool isForeign, ref bool isNamed)
    {
        if (IsContent(text, end))
        {
            isForeign |= HasAccent(text.TokenText(end)) || (end + 1 < limit && IsSureLink(text, end) && text.IsCapitalized(end + 1));
            isNamed = true;
            return end + 1;
        }

        if (text.Is(end, '&') && isForeign && isNamed && end + 1 < limit && IsContent(text, end + 1))
        {
            return end + 2;
        }

        if (text.IsJoint(end) && end + 1 < limit && (IsContent(text, end + 1) || (isForeign && text.IsWord(end + 1) && !_frequent.Contains(text, end + 1))))
        {
            return end + 2; // "Sahel-Est", "Auto-formation"
        }

        if (IsElided(text, end))
        {
            isForeign = isNamed = true;
            return end + 1;
        }

        if (BehindLinks(text, end, limit, out bool sure) is var content and > 0)
        {
            isForeign |= sure;
            isNamed = true;
            return content;
        }

        bool small = IsSmall(text, end) && (BehindLinks(text, end + 1, limit, out _) > 0 || (end + 1 < limit && IsElided(text, end + 1)) || (isForeign && IsRomance(text.TokenText(end))));
        return small ? end + 1 : end;
    }

    /// <summary>The token behind small words of a language and what they lead to ("de la Mer", "pour la paix", "du 9 Avril", "al-Ahli"); 0 where none stand here.</summary>
    private int BehindLinks(TaggedText text, int token, int limit, out bool sure)
    {
        int at = token;
        sure = false;
        while (at < limit && at - token < MaxLinks && !text.IsCapitalized(at) && _links.Contains(text, at) && !text.StartsLine(at))
        {
            sure |= IsSureLink(text, at);
            at++;
            if (at < limit && text.IsJoint(at))
            {
                at++;
                break;
            }
        }

        if (at == token || at >= limit || text.StartsLine(at))
        {
            return 0;
        }

        if (char.IsAsciiDigit(text.Text[text.Tokens[at].Start]))
        {
            return sure && at + 1 < limit && text.IsCapitalized(at + 1) ? at + 2 : 0;
        }

        return IsContent(text, at) || IsElided(text, at) || (sure && IsSmall(text, at)) ? at + 1 : 0;
    }

    /// <summary>"Liga Verde "Aurora"": the end of the name in quotation marks.</summary>
    private static int WithQuoted(TaggedText text, int end)
    {
        int limit = text.Horizon(end, MaxQuoted);
        if (end + 2 >= limit || !text.IsQuote(end) || text.Touches(end) || !text.Touches(end + 1) || !text.IsCapitalized(end + 1))
        {
            return end;
        }

        for (int i = end + 2; i < limit; i++)
        {
            if (text.IsQuote(i))
            {
                return text.Touches(i) ? i + 1 : end;
            }
        }

        return end;
    }

    /// <summary>"Hay'at al-Rafi'": a name in letters of Arabic may end in an apostrophe.</summary>
    private static int WithApostrophe(TaggedText text, int start, int end)
    {
        bool arabic = end - start > 2 && end < text.Horizon(end, 1) && text.IsPossessive(end) && text.Tokens[end].Length == 1 && text.TokenText(end - 1) is not [.., 's'];
        for (int i = start + 1; arabic && i < end; i++)
        {
            if (text.Is(i, "al") && text.IsJoint(i + 1))
            {
                return end + 1;
            }
        }

        return end;
    }

    /// <summary>"Terminales del Norte, S. de R.L.": the end of the legal form behind a name, also behind a comma.</summary>
    private int WithLegalForm(TaggedText text, int end)
    {
        int limit = text.Horizon(end, MaxForm);
        int form = end < limit && text.Is(end, ',') ? end + 1 : end;
        int length = form < limit && !text.StartsLine(form) && !(form == end && text.Touches(form)) ? _suffixes.LongestMatch(text, form, limit) : 0;
        return length > 0 && OrganizationHeadWords.IsLegalForm(text, form) ? form + length : end;
    }

    private string? ValueOf(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return _heads.ValueOf(text.Text.AsSpan(span.Start, span.Length));
    }

    private static bool IsFirst(string value) => value.Contains("foreign", StringComparison.Ordinal) || value.Contains("also", StringComparison.Ordinal);

    private bool IsContent(TaggedText text, int token) =>
        text.IsCapitalized(token) && text.IsWord(token) && !_calendar.Contains(text, token) && !text.IsInitial(token);

    /// <summary>Whether the number of a unit stands here, and no more of a name behind it.</summary>
    private static bool IsNumber(TaggedText text, int token)
    {
        bool number = text.Tokens[token].Length is > 0 and < 5 && !text.StartsLine(token) && !(token + 1 < text.Tokens.Length && (text.IsWord(token + 1) || text.Is(token + 1, '%')));
        foreach (char c in text.TokenText(token))
        {
            number &= char.IsAsciiDigit(c);
        }

        return number;
    }

    /// <summary>A word in small letters that is no common English one.</summary>
    private bool IsSmall(TaggedText text, int token) =>
        text.IsWord(token) && !text.IsCapitalized(token) && text.Tokens[token].Length > 3 && !_frequent.Contains(text, token) && !_links.Contains(text, token);

    /// <summary>"d'État", "l'homme", "dell'Arno", "an'ny".</summary>
    private static bool IsElided(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        int mark = word.IndexOfAny('\'', '\u2019');
        bool article = mark == 1 && word[0] is 'd' or 'l' or 'D' or 'L';
        bool fused = mark is > 1 and < 6 && char.IsLower(word[0]) && word[mark - 1] == 'l';
        return (article || fused) && word.Length > mark + 2 && char.IsLetter(word[mark + 1]);
    }

    /// <summary>A small word that no English sentence has.</summary>
    private bool IsSureLink(TaggedText text, int token) => _links.ValueOf(text, token) == "sure";

    private static bool HasAccent(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('\u00C0', '\u024F') >= 0;

    /// <summary>Whether a word in small letters ends as adjectives of Romance languages do and English ones do not.</summary>
    private static bool IsRomance(ReadOnlySpan<char> word) =>
        HasAccent(word) || word.EndsWith("phone") || word.EndsWith("ienne") || word.EndsWith("ien") || word.EndsWith("aire") || word.EndsWith("aise") || word.EndsWith("iste") || word.EndsWith("istes")
            || word.EndsWith("ense") || word.EndsWith("ista") || word.EndsWith("istas") || word.EndsWith("ales") || word.EndsWith("idad") || word.EndsWith("aux") || word.EndsWith("eurs");
}
