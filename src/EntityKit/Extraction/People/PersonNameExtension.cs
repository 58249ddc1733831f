namespace EntityKit;

/// <summary>
/// What belongs to a person's name beside the words that the tagger took for it: particles and initials before it, an alias or a
/// nickname, the surname behind small words, a second syllable, a suffix.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class PersonNameExtension(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _particles = lexicons["name-particles"];
    private readonly FirstNames _first = new(lexicons, titles);
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];

    /// <summary>The whole name's tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="floor">The first token that may belong to it.</param>
    /// <param name="start">The first of the words known to be the name's.</param>
    /// <param name="end">The token after the last of them.</param>
    /// <param name="limit">The end of what may belong to it.</param>
    internal (int Start, int End) Of(TaggedText text, int floor, int start, int end, int limit)
    {
        while (start > floor && IsLowerParticle(text, start - 1) && !text.StartsLine(start))
        {
            start--;
        }

        while (start > floor && IsInitial(text, start - 1) && !text.StartsLine(start))
        {
            start--;
        }

        // "Ismail Sheikh Bashir": an honorific between two names is a name.
        if (start - 2 >= floor && !text.StartsLine(start) && !text.StartsLine(start - 1) && titles.HonorificAt(text, start - 1, start) == 1 && titles.HeadAt(text, start - 1, start, out _) == 0 && titles.HeadAt(text, start - 2, start, out _) == 0
            && char.IsLetter(text.Text[text.Tokens[start - 1].End - 1]) && text.IsCapitalized(start - 2) && _givenNames.Contains(text, start - 2) && text.Tags[start - 2].Type is null or EntityType.Person)
        {
            start -= 2;
        }

        end = AcrossHonorific(text, start, end, limit);
        start = BeforeAlias(text, floor, start);
        start = BeforeNickname(text, floor, start);
        end = WithParticles(text, start, end, limit);
        end = WithSyllable(text, start, end, limit);
        return (_first.Start(text, floor, start), WithSuffix(text, WithSurname(text, start, end, limit), limit));
    }

    /// <summary>"Hassan Sheikh Mohamud", at whose honorific the tagger stopped: the end of the whole name.</summary>
    private int AcrossHonorific(TaggedText text, int start, int end, int limit)
    {
        bool across = end - start == 1 && end + 1 < limit && !text.StartsLine(end) && !text.StartsLine(end + 1) && char.IsLetter(text.Text[text.Tokens[end].End - 1]) && _givenNames.Contains(text, start)
            && titles.HonorificAt(text, end, end + 1) == 1 && titles.HeadAt(text, end, end + 1, out _) == 0 && text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null or EntityType.Person;
        return !across ? end : text.HasType(end + 1, EntityType.Person) ? Math.Min(text.EntityEnd(end + 1), limit) : end + 2;
    }

    private bool IsLowerParticle(TaggedText text, int token) =>
        text.IsWord(token) && !text.IsCapitalized(token) && text.Tags[token].Type is null && text.Tokens[token].Length > 1 && _particles.Contains(text, token)
        && text.Tags[token].PartOfSpeech is not (PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.SConj) && !text.Is(token, "as", "an") && !text.Is(token, "the", "née");

    /// <summary>"Omar dit Baro Diallo": what somebody is called too, behind his given name.</summary>
    private static int BeforeAlias(TaggedText text, int floor, int start)
    {
        int alias = start - 1;
        alias = text.Is(start, "dit", "dite") ? start : alias;
        return alias > floor && text.Is(alias, "dit", "dite") && !text.IsCapitalized(alias) && text.IsCapitalized(alias - 1) && !text.StartsLine(alias) ? alias - 1 : start;
    }

    /// <summary>The start of the name whose nickname in quotation marks the tagger stopped at: "Jung-woo "Woody" Kim".</summary>
    private int BeforeNickname(TaggedText text, int floor, int start)
    {
        bool inside = start - 2 >= floor && text.IsQuote(start - 1) && text.IsQuote(start + 1) && !text.StartsParagraph(start + 1); // "Jung-woo "[Woody" Kim]"
        start += inside ? 2 : 0;
        int close = start - 1;
        int open = start - 3;
        if (open - 1 < floor || !text.IsQuote(close) || !text.IsQuote(open) || !text.IsCapitalized(start - 2) || !text.IsWord(start - 2))
        {
            return inside ? start - 2 : start;
        }

        int first = open;
        while (first > floor && open - first < 3 && text.IsCapitalized(first - 1) && text.IsWord(first - 1) && text.Tags[first - 1].Type is null or EntityType.Person
            && titles.HeadAt(text, first - 1, open, out _) == 0 && titles.HonorificAt(text, first - 1, open) == 0 && !_frequent.Contains(text, first - 1))
        {
            first--;
        }

        return first < open ? first : inside ? start - 2 : start;
    }

    private static bool IsInitial(TaggedText text, int token) => text.Tags[token].Type is null && text.IsInitial(token);

    /// <summary>The name with the particles and the surname behind it at which the tagger stopped: "Ana C. de los Lim", "Ida van 't Berg".</summary>
    private int WithParticles(TaggedText text, int start, int end, int limit)
    {
        int at = end;
        while (at - 1 > start && !text.IsCapitalized(at - 1) && _particles.Contains(text, at - 1))
        {
            at--; // "Ida van": the tagger stopped behind a particle
        }

        int next = at;
        for (int steps = 0; next < limit && steps < 3 && !text.StartsLine(next); steps++)
        {
            if (text.TokenText(next) is "\u00E1" or "\u00ED")
            {
                next++; // "Ana á Lima", which folds to an article
                continue;
            }

            int length = _particles.LongestMatch(text, next, limit);
            if (length == 0 || text.IsCapitalized(next) || text.Is(next, "y", "e") || text.Is(next, "i", "as") || text.Is(next, "an", "a"))
            {
                break;
            }

            next += length;
        }

        bool follows = next > at && next < limit && !text.StartsLine(next) && text.IsCapitalized(next) && text.IsWord(next)
            && text.Tags[next].Type is null or EntityType.Person && titles.HeadAt(text, next, limit, out _) == 0;
        if (!follows)
        {
            return end;
        }

        return text.HasType(next, EntityType.Person) ? Math.Min(text.EntityEnd(next), limit) : next + 1;
    }

    /// <summary>
    /// The second half of a given name of two syllables, which Korean and Chinese names write small behind a hyphen
    /// ("Joon-ho", "Ka-ming"), and none of "-led", "-era", "-backed".
    /// </summary>
    private int WithSyllable(TaggedText text, int start, int end, int limit) =>
        end - start > 1 && end + 1 < limit && text.IsJoint(end) && !text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null
        && IsSyllable(text.TokenText(end - 1)) && IsSyllable(text.TokenText(end + 1)) && !_frequent.Contains(text, end + 1)
            ? end + 2
            : end;

    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        int vowels = 0;
        bool inVowels = false;
        foreach (char c in word)
        {
            bool isVowel = "aeiouy".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);
            vowels += isVowel && !inVowels ? 1 : 0;
            inVowels = isVowel;
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return vowels == 1 && word.Length <= 6;
    }

    /// <summary>"Theresa May is", "Ana May's": whether the word is a surname, which no day or year follows, and no month.</summary>
    internal static bool IsSurnameMay(TaggedText text, int token)
    {
        bool may = text.Tokens[token].Length == 3 && text.Is(token, "may") && text.IsCapitalized(token) && !text.StartsLine(token) && token + 1 < text.Tokens.Length && text.IsWord(token - 1) && text.IsCapitalized(token - 1);
        int next = token + 1;
        next += may && text.Is(next, ',') && next + 1 < text.Tokens.Length ? 1 : 0;
        return may && !char.IsDigit(text.Text[text.Tokens[next].Start]) && !text.Is(next, "the") && (next > token + 1 || !text.IsCapitalized(next));
    }

    /// <summary>A last word of the name that the tagger left out: an unknown capitalised word before a comma or another closing mark.</summary>
    private int WithSurname(TaggedText text, int start, int end, int limit)
    {
        if (end < limit && end - start == 1 && _givenNames.Contains(text, start) && (IsSurnameMay(text, end) || (text.Is(end, "said") && text.IsCapitalized(end) && !text.StartsLine(end) && text.Tags[end].Type is null)))
        {
            return end + 1;
        }

        if (end + 1 < limit && text.IsJoint(end) && text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null)
        {
            return end + 2;
        }

        if (end - start == 1 && IsCommonSurname(text, start, end, limit))
        {
            return end + 1;
        }

        if (end - start > 1 && IsCommonBeforeComma(text, end, limit))
        {
            return end + 1;
        }

        bool follows = end < limit && text.IsWord(end) && text.IsCapitalized(end) && text.Tags[end].Type is null && !text.StartsLine(end)
            && !_frequent.Contains(text, end) && !titles.IsModifier(text, end) && titles.HeadAt(text, end, limit, out _) == 0;
        return follows && (end + 1 == limit || text.Is(end + 1, ',') || text.Is(end + 1, '.') || text.Is(end + 1, ';') || text.IsPossessive(end + 1)) && !IsSuffix(text, end) ? end + 1 : end;
    }

    /// <summary>"the governor, Ana Lim Both, and": a common word with its capital behind two of a name, in a sentence that goes on in small letters.</summary>
    private bool IsCommonBeforeComma(TaggedText text, int token, int limit) =>
        token + 2 < limit && text.IsWord(token) && text.IsCapitalized(token) && !text.IsUpper(token) && text.Tags[token].Type is null && !text.StartsLine(token) && _frequent.Contains(text, token) && !_calendar.Contains(text, token)
        && text.Is(token + 1, ',') && text.IsWord(token + 2) && !text.IsCapitalized(token + 2) && titles.HeadAt(text, token, limit, out _) == 0 && !titles.IsModifier(text, token) && titles.HonorificAt(text, token, limit) == 0;

    /// <summary>"Minister Ana Best has said": a common word, with its capital in a sentence that goes on with an auxiliary.</summary>
    private bool IsCommonSurname(TaggedText text, int start, int token, int limit) =>
        token + 1 < limit && text.IsWord(token) && text.IsCapitalized(token) && !text.IsUpper(token) && text.Tags[token].Type is null && !text.StartsLine(token) && (_givenNames.Contains(text, start) || _surnames.Contains(text, token) || (start > 0 && titles.HeadAt(text, start - 1, start, out _) == 1))
        && !_calendar.Contains(text, token) && !text.IsCapitalized(token + 1) && !text.StartsLine(token + 1) && text.Tags[token + 1].PartOfSpeech == PartOfSpeech.Aux && titles.HeadAt(text, token, limit, out _) == 0;

    private static int WithSuffix(TaggedText text, int end, int limit)
    {
        if (end < limit && IsSuffix(text, end) && !IsSpeaker(text, end))
        {
            return end + 1;
        }

        return end + 1 < limit && text.Is(end, ',') && IsSuffix(text, end + 1) && !IsRoman(text, end + 1) ? end + 2 : end;
    }

    /// <summary>"To Dr. Lim I say": the pronoun, and no first of a dynasty.</summary>
    internal static bool IsSpeaker(TaggedText text, int token) =>
        text.TokenText(token) is "I" && token + 1 < text.Tokens.Length && text.TokenText(token + 1) is "say" or "am" or "have" or "thank" or "welcome" or "wish" or "want" or "would" or "will" or "extend";

    private static bool IsSuffix(TaggedText text, int token) =>
        text.Is(token, "jr.", "jr") || text.Is(token, "sr.", "sr") || IsRoman(text, token);

    private static bool IsRoman(TaggedText text, int token)
    {
        foreach (char c in text.TokenText(token))
        {
            if (c is not ('I' or 'V' or 'X'))
            {
                return false;
            }
        }

        return text.Tags[token].Type is null;
    }
}
