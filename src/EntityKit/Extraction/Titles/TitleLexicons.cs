namespace EntityKit;

/// <summary>The word lists of role phrases, and what a token is in them.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class TitleLexicons(LexiconSet lexicons)
{
    internal const int ShortestEnding = 3;
    internal const int LongestEnding = 7;

    private const int MaxModifiers = 8;
    private const int MaxPost = 16;

    private readonly Lexicon _heads = lexicons["title-heads"];
    private readonly Lexicon _occupations = lexicons["occupations"];
    private readonly Lexicon _honorifics = lexicons["honorifics"];
    private readonly Lexicon _modifiers = lexicons["title-modifiers"];
    private readonly Lexicon _links = lexicons["title-links"];
    private readonly Lexicon _suffixes = lexicons["title-suffixes"];
    private readonly Lexicon _status = lexicons["status-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _endings = lexicons["noun-endings"];
    private readonly LexiconGroup _roles = lexicons.Group("title-heads", "occupations");

    /// <summary>The head that starts at a token: its class and its number of tokens; 0 tokens where none starts.</summary>
    internal int HeadAt(TaggedText text, int token, int end, out TitleClass titleClass)
    {
        titleClass = TitleClass.None;
        if (!text.IsWord(token) || !_roles.MayStart(text, token))
        {
            return 0;
        }

        int length = _heads.LongestMatch(text, token, end);
        if (length > 2 && token + length < end && !text.IsCapitalized(token + length - 1) && text.Is(token + length - 2, "the") && IsNameOfBody(text, token + length, end) && !text.StartsLine(token + length))
        {
            length = _heads.LongestMatch(text, token, token + 1); // "leader of the opposition Party of Reform"
        }

        if (length > 2 && text.Is(token + length - 1, "board") && token + length + 1 < end && text.Is(token + length, "of") && (_heads.ValueOf(text, token + length + 1) == "plural" || text.Is(token + length + 1, "regents") || IsPortfolio(text, token + length + 1)))
        {
            length = _heads.LongestMatch(text, token, token + 1); // "Chairman of the Board of Trustees"
        }

        if (ChiefRoles.LengthAt(text, token, end, _occupations) is var chief && chief > length)
        {
            titleClass = TitleClass.Body;
            return chief;
        }

        if (length > 0)
        {
            titleClass = ClassOf(_heads.ValueOf(TextOf(text, token, token + length)));
            return length;
        }

        length = _occupations.LongestMatch(text, token, end);
        titleClass = length > 0 ? TitleClass.Occupation : TitleClass.None;
        return length;
    }

    private static bool IsNameOfBody(TaggedText text, int token, int end) =>
        text.HasType(token, EntityType.Organization) || (text.Tags[token].Type is null && text.IsCapitalized(token) && token + 1 < end && text.Is(token + 1, "of"));

    /// <summary>Whether a role phrase other than an occupation starts here, places and bodies before it set aside ("U.S. Special Envoy").</summary>
    internal bool StartsTitle(TaggedText text, int token, int end)
    {
        for (int i = token, steps = 0; i < end && steps < MaxModifiers; i++, steps++)
        {
            if (text.IsHyphen(i))
            {
                continue;
            }

            int length = HeadAt(text, i, end, out TitleClass found);
            if (length > 0 && found != TitleClass.Occupation)
            {
                if (i + length < end && text.IsPossessive(i + length))
                {
                    return false; // "Prosecutor's Office"
                }

                return found != TitleClass.Rank || (i + length < text.Tags.Length && text.HasType(i + length, EntityType.Person));
            }

            if (!IsModifier(text, i) && !(text.IsCapitalized(i) && text.HasType(i, EntityType.Place)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a head's word is itself a modifier of the head that follows ("Deputy" in "Deputy Secretary").</summary>
    internal bool ModifiesNext(TaggedText text, int token, int end)
    {
        if (!IsModifier(text, token))
        {
            return false;
        }

        bool upper = text.IsCapitalized(token);
        for (int i = token + 1, steps = 0; i < end && steps < MaxModifiers; i++, steps++)
        {
            if (text.IsHyphen(i) || text.Is(i, "and", "&"))
            {
                continue;
            }

            if (!text.IsWord(i) || (upper && !text.IsCapitalized(i)) || text.StartsLine(i) || text.HasType(i, EntityType.Person))
            {
                return false;
            }

            // A grade goes with an occupation only directly before it: "Chief Hydrologist".
            if (HeadAt(text, i, end, out TitleClass found) > 0 && found != TitleClass.Rank && (found != TitleClass.Occupation || (i == token + 1 && IsGrade(text, token))))
            {
                return true;
            }

            if (!IsModifier(text, i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a later head reaches further ("Director General" in "Deputy Director General").</summary>
    internal bool ReachesFurther(TaggedText text, int head, int length, int sentenceEnd)
    {
        for (int i = 1; i < length; i++)
        {
            if (i + HeadAt(text, head + i, sentenceEnd, out _) > length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word may belong to a role phrase beside its head.</summary>
    internal bool IsModifier(TaggedText text, int token) => _modifiers.Contains(text, token);

    /// <summary>Whether a word may stand before a head: a grade ("Deputy"), a portfolio ("Defense"), or what only stands in front ("House").</summary>
    internal bool MayPrecede(TaggedText text, int token) => _modifiers.ValueOf(text, token) is "grade" or "portfolio" or "front";

    /// <summary>Whether a word is a grade ("Deputy", "Senior").</summary>
    internal bool IsGrade(TaggedText text, int token) => _modifiers.ValueOf(text, token) == "grade";

    /// <summary>Whether a word is a grade that goes with the role over a body's name between them: "Deputy Central Bank Governor".</summary>
    internal static bool IsRung(TaggedText text, int token) =>
        text.Is(token, "deputy", "senior") || text.Is(token, "acting", "interim") || text.Is(token, "assistant", "associate") || text.Is(token, "vice", "principal");

    /// <summary>Whether a word before a role says something of its time or holder and belongs to no role phrase ("former", "veteran").</summary>
    internal bool IsStatus(TaggedText text, int token) =>
        _status.ValueOf(text, token) is "former" or "incoming" or "modifier" && !IsGrade(text, token);

    /// <summary>Whether a word names a portfolio ("Defense", "Affairs") or a science, which can be one ("Geology").</summary>
    internal bool IsPortfolio(TaggedText text, int token) => _modifiers.ValueOf(text, token) == "portfolio" || IsScience(text.TokenText(token));

    /// <summary>Whether a capitalised word may say by itself what a role is for: "Revenue", "Academic", "Science".</summary>
    internal bool IsField(TaggedText text, int token) => text.IsCapitalized(token) && !text.IsUpper(token) && (IsPortfolio(text, token) || IsCommonNoun(text, token));

    /// <summary>Whether a word is a common noun: a frequent word, or one with the ending of an abstract noun, in the singular or the plural.</summary>
    internal bool IsCommonNoun(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        if (_frequent.Contains(word) || IsScience(word))
        {
            return true;
        }

        word = word.EndsWith("ies") || !word.EndsWith("s") || word.EndsWith("ss") ? word : word[..^1];
        return word.Length > 5 && EndsAs(word, "abstract");
    }

    private bool IsScience(ReadOnlySpan<char> word) => word.Length > 6 && EndsAs(word, "science");

    /// <summary>Whether a word ends as common nouns of a kind do.</summary>
    private bool EndsAs(ReadOnlySpan<char> word, string kind)
    {
        // Small English letters alone: an accent makes a word of another language of it ("gestión").
        for (int length = 1; length <= LongestEnding && length <= word.Length && char.IsAsciiLetterLower(word[^length]); length++)
        {
            if (length >= ShortestEnding && _endings.ValueOf(word[^length..]) == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a head takes "to" (or "on") with whom it is sent to.</summary>
    internal bool Links(TaggedText text, int headStart, int headEnd, bool on)
    {
        for (int i = headStart; i < headEnd; i++)
        {
            if (_links.ValueOf(TextOf(text, i, headEnd)) is { } value)
            {
                return !on || value.Length > 2;
            }
        }

        return false;
    }

    /// <summary>Number of tokens of the suffix that starts at a token ("-elect", "at Large").</summary>
    internal int SuffixAt(TaggedText text, int token, int end) => _suffixes.LongestMatch(text, token, end);

    /// <summary>Number of tokens of the honorific that starts at a token.</summary>
    internal int HonorificAt(TaggedText text, int token, int end) =>
        !text.IsCapitalized(token) ? 0
        : text.IsUpper(token) && text.Is(token, "he") ? 1
        : _honorifics.LongestMatch(text, token, end) is var length and > 0 && (length > 1 || _honorifics.ValueOf(text, token) is not "full" || (IsFullName(text, token + 1) && !IsDoubled(text, token))) ? length : 0;

    /// <summary>"Ko Ko Naing": a word that stands twice is a name.</summary>
    private static bool IsDoubled(TaggedText text, int token) =>
        text.TokenText(token).SequenceEqual(text.TokenText(token + 1)) || (token > 0 && text.TokenText(token).SequenceEqual(text.TokenText(token - 1)));

    /// <summary>Whether a word is an honorific before full names alone ("Ratu"), so that before one word it may be a name.</summary>
    internal bool IsFullHonorific(TaggedText text, int token) => text.IsCapitalized(token) && _honorifics.ValueOf(text, token) is "full";

    /// <summary>Whether a sentence opens with an occupation that is nobody's name: "Businessman Ana Lim".</summary>
    internal bool OpensWithOccupation(TaggedText text, int sentenceStart, int token) =>
        token == sentenceStart && !text.IsUpper(token) && !_givenNames.Contains(text, token) && !_surnames.Contains(text, token) && HeadAt(text, token, token + 1, out TitleClass found) == 1 && found == TitleClass.Occupation;

    /// <summary>Whether two capitalised words follow: "U Kyaw Zin", before whom the short word is an honorific and no name.</summary>
    internal static bool IsFullName(TaggedText text, int token) =>
        token + 1 < text.Tokens.Length && text.IsCapitalized(token) && text.IsCapitalized(token + 1) && !text.StartsLine(token) && !text.StartsLine(token + 1);

    /// <summary>
    /// Whether a head that is a given name too begins a name, since it stands behind a post and its comma: "the Minister of Industry,
    /// Sultan Al Jaber". Looks back a bounded number of tokens.
    /// </summary>
    internal bool IsNameBehindPost(TaggedText text, int floor, int token)
    {
        if (token - 2 < floor || !text.Is(token - 1, ',') || text.StartsLine(token) || !text.IsCapitalized(token) || !_givenNames.Contains(text, token))
        {
            return false;
        }

        for (int i = token - 2; i >= floor && token - i < MaxPost; i--)
        {
            if (text.HasType(i, EntityType.Person) || !(text.IsWord(i) || text.IsHyphen(i) || text.Is(i, '&') || text.Is(i, ',')))
            {
                return false;
            }

            if (HeadAt(text, i, token, out TitleClass found) > 0 && found is TitleClass.Office or TitleClass.Body or TitleClass.Weak)
            {
                return true;
            }

            if (!text.IsCapitalized(i) && !text.Is(i, "of", "and") && !text.Is(i, "for", "the") && !text.Is(i, "to", "in") && !text.Is(i, ','))
            {
                return false;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TextOf(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return text.Text.AsSpan(span.Start, span.Length);
    }

    private static TitleClass ClassOf(string? value) => value switch
    {
        "office" => TitleClass.Office,
        "body" => TitleClass.Body,
        "rank" => TitleClass.Rank,
        "plural" => TitleClass.Plural,
        "member" => TitleClass.Member,
        "academic" => TitleClass.Academic,
        _ => TitleClass.Weak,
    };
}
