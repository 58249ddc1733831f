namespace EntityKit;

/// <summary>
/// Names that what stands behind them proves to be organizations, and where they begin: an acronym that their words spell, letter by
/// letter or syllable by syllable ("Umoja wa Walimu wa Ziwa (UWAZI)", "Santé Sans Murs – SSM"), or what they mean in English
/// ("Tajammu al-Sahil (Coast Gathering)"); and the wings that are told apart behind an acronym ("RDN-Kivara", "RDN/Aile Nord").
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class DefinedNames(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MaxWords = 16;
    private const int MaxBracket = 9;
    private const int MaxAcronym = 14;

    private readonly ForeignNames _foreign = new(lexicons);
    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>The text with these names marked; the same object where it has none.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        var changes = new TagChanges(text);
        HashSet<ulong>? acronyms = null;
        foreach (Sentence sentence in text.StoppableSentences())
        {
            int floor = sentence.Start;
            for (int i = sentence.Start + 1; i < sentence.End; i++)
            {
                if (IsAcronym(text, i) && titles.HeadAt(text, i, sentence.End, out _) == 0 && Defined(text, floor, i) is (int start, int end) && end > start)
                {
                    changes.Mark(start, end, EntityType.Organization);
                    changes.Mark(i, i + 1, EntityType.Organization);
                    floor = i + 1;
                }
                else if (text.Is(i, '(') && Translated(text, floor, i, sentence.End, out int first, out int close))
                {
                    changes.Mark(first, i, EntityType.Organization);
                    MarkInside(text, i + 1, close, changes);
                    floor = i = close;
                }
                else if (JoinsWing(text, i) && IsOfBody(text, i - 1, acronyms ??= Acronyms(text)))
                {
                    changes.Mark(i - 1, i + 2, EntityType.Organization);
                    floor = i + 2;
                }
            }
        }

        return changes.ToText();
    }

    /// <summary>The name whose words spell the acronym at a token; an empty one where none does.</summary>
    private (int Start, int End) Defined(TaggedText text, int floor, int acronym)
    {
        int end = acronym;
        end -= text.IsQuote(end - 1) ? 1 : 0;
        end -= text.Is(end - 1, "hereinafter", "hereafter") ? 1 : 0;
        bool alternative = text.Is(end - 1, "or");
        end -= alternative ? 1 : 0;
        if (end - 1 <= floor)
        {
            return default;
        }

        bool bracket = text.Is(end - 1, '(');
        bool parted = text.Is(end - 1, ',') || text.IsPartingDash(end - 1);
        if (!bracket && !parted && !alternative)
        {
            return default;
        }

        end -= bracket || parted ? 1 : 0;
        int start = SpelledStart(text, floor, end, acronym);
        if (start < 0 && parted)
        {
            int open = end - 1;
            while (open > floor && open > end - MaxBracket && !text.Is(open, '('))
            {
                open--;
            }

            if (text.Is(open, '(') && acronym + 1 < text.Horizon(acronym, 2) && text.Is(acronym + 1, ')'))
            {
                end = open; // "Badan Riset Laut (Marine Research Agency, BRL)"
                start = SpelledStart(text, floor, end, acronym);
            }
        }

        return start < 0 ? default : (start, end);
    }

    /// <summary>The first token of the name before a token whose words spell an acronym; -1 where they spell it not, or name no body.</summary>
    private int SpelledStart(TaggedText text, int floor, int end, int acronym)
    {
        int found = -1;
        int words = 0;
        int start = end;
        while (start > floor && end - start < MaxWords && IsPart(text, start - 1))
        {
            start--;
            words += text.IsCapitalized(start) ? 1 : 0;
            if (words > 1 && text.IsCapitalized(start) && Spells(text, start, end, text.TokenText(acronym)))
            {
                found = start;
                break;
            }

            if (text.StartsLine(start))
            {
                break;
            }
        }

        return found >= 0 && IsBody(text, found, end, text.Tokens[acronym].Length, words) ? found : -1;
    }

    /// <summary>Whether a token may stand inside such a name.</summary>
    private bool IsPart(TaggedText text, int token) =>
        (text.IsCapitalized(token) && text.IsWord(token)) || text.IsJoint(token) || _foreign.IsLink(text, token) || ElisionEnd(text, token) > 0;

    /// <summary>Whether the beginnings of words, at least one letter of each but the small ones, make an acronym.</summary>
    private static bool Spells(TaggedText text, int start, int end, ReadOnlySpan<char> acronym)
    {
        ulong reached = 1;
        for (int i = start; i < end && reached != 0; i++)
        {
            if (text.IsJoint(i))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.TokenText(i)[ElisionEnd(text, i)..];
            ulong next = char.IsUpper(word[0]) ? 0 : reached;
            for (int letter = 0; letter < acronym.Length; letter++)
            {
                for (int length = 0; (reached >> letter & 1) != 0 && length < word.Length && letter + length < acronym.Length && Folding.Fold(word[length]) == Folding.Fold(acronym[letter + length]); length++)
                {
                    next |= 1UL << (letter + length + 1);
                }
            }

            reached = next;
        }

        return (reached >> acronym.Length & 1) != 0;
    }

    /// <summary>Whether words that spell an acronym name a body of another language, and no person, place, plan or role.</summary>
    private bool IsBody(TaggedText text, int start, int end, int letters, int words)
    {
        bool foreign = false;
        bool tagged = false;
        bool common = false;
        for (int i = start; i < end; i++)
        {
            foreign |= _foreign.IsLink(text, i) || HasAccent(text.TokenText(i));
            tagged |= text.HasType(i, EntityType.Person) || text.HasType(i, EntityType.Organization);
            common |= text.IsCapitalized(i) && _frequent.Contains(text, i);
        }

        foreign |= !common && _foreign.MayLead(text, start);
        bool person = text.HasType(start, EntityType.Person) && text.EntityEnd(start) == end && _givenNames.Contains(text, start);
        bool cut = text.Tags[start].Bio == Bio.Inside;
        return (foreign || (tagged && !common)) && letters >= words && (letters > 2 || tagged) && !person && !cut && !_foreign.IsThing(text, start)
            && !places.Contains(text, start, end) && titles.HeadAt(text, start, end, out _) == 0 && titles.HonorificAt(text, start, end) == 0;
    }

    /// <summary>"Tajammu al-Sahil (Coast Gathering)": a foreign name before a bracket that holds a name of words with a head among them.</summary>
    private bool Translated(TaggedText text, int floor, int open, int limit, out int first, out int close)
    {
        first = open;
        close = open + 1;
        bool headed = false;
        int words = 0;
        bool quoted = text.IsQuote(open + 1);
        while (close < limit && close < open + MaxBracket && (text.IsCapitalized(close) || IsEnglishLink(text, close) || text.IsQuote(close) || text.IsPossessive(close)))
        {
            words += text.IsCapitalized(close) ? 1 : 0;
            headed |= text.IsCapitalized(close) && _heads.Contains(text, close);
            close++;
        }

        if (words < 2 || close >= limit || !(text.Is(close, ')') || (headed && text.Is(close, ','))) || text.HasType(open + 1, EntityType.Person) || text.HasType(open + 1, EntityType.Place))
        {
            return false;
        }

        bool foreign = false;
        bool common = false;
        while (first > floor && open - first < MaxWords && IsPart(text, first - 1) && !text.IsArticle(first - 1) && (first == open || !text.StartsLine(first)))
        {
            first--;
            foreign |= _foreign.IsLink(text, first);
            common |= text.IsCapitalized(first) && _frequent.Contains(text, first);
        }

        bool known = first < open && text.HasType(open - 1, EntityType.Organization) && text.EntityEnd(open - 1) == open;
        first = known ? text.EntityStart(open - 1) : first;
        return first < open && text.IsCapitalized(first) && !common && (known ? headed || quoted : headed && foreign) && titles.HeadAt(text, first, open, out _) == 0;
    }

    private static void MarkInside(TaggedText text, int start, int end, TagChanges changes)
    {
        start += text.IsQuote(start) ? 1 : 0;
        end -= text.IsQuote(end - 1) ? 1 : 0;
        if (end - start > 1)
        {
            changes.Mark(start, end, EntityType.Organization);
        }
    }

    /// <summary>"RDN-Kivara", "RDN/Originel": whether a name is joined to an acronym here that is neither a place, a people nor an acronym itself.</summary>
    private bool JoinsWing(TaggedText text, int joint)
    {
        int wing = joint + 1;
        bool bar = text.Is(joint, '/') && text.Touches(joint) && wing < text.Tokens.Length && text.Touches(wing);
        if ((!bar && !text.IsJoint(joint)) || !text.IsCapitalized(wing) || text.IsUpper(wing) || text.Tokens[wing].Length < 4 || !IsAcronym(text, joint - 1) || text.Tags[joint - 1].Bio == Bio.Inside)
        {
            return false;
        }

        bool last = wing + 1 >= text.Tokens.Length || text.StartsParagraph(wing + 1);
        bool goesOn = !last && (text.IsCapitalized(wing + 1) || text.IsJoint(wing + 1) || (!bar && text.Tags[wing + 1].PartOfSpeech == PartOfSpeech.Noun));
        return !goesOn && !text.HasType(wing, EntityType.Organization) && !_nationalities.Contains(text, wing) && !_frequent.Contains(text, wing) && !_heads.Contains(text, wing)
            && !_countries.Contains(text, wing) && titles.HeadAt(text, wing, wing + 1, out _) == 0;
    }

    private static bool IsOfBody(TaggedText text, int token, HashSet<ulong> acronyms) =>
        (text.HasType(token, EntityType.Organization) && text.EntityEnd(token) == token + 1) || acronyms.Contains(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(token)));

    /// <summary>The acronyms that stand in brackets of their own behind a word.</summary>
    private static HashSet<ulong> Acronyms(TaggedText text)
    {
        HashSet<ulong> acronyms = [];
        for (int i = 2; i + 1 < text.Tokens.Length; i++)
        {
            if (text.Is(i - 1, '(') && text.Is(i + 1, ')') && IsAcronym(text, i) && text.IsWord(i - 2))
            {
                acronyms.Add(LexiconTable.Hash(LexiconTable.Seed, text.TokenText(i)));
            }
        }

        return acronyms;
    }

    private static bool IsAcronym(TaggedText text, int token) => text.IsCapitalized(token) && text.IsUpper(token) && text.Tokens[token].Length is > 1 and <= MaxAcronym;

    private static bool IsEnglishLink(TaggedText text, int token) => text.Is(token, "of", "for") || text.Is(token, "and", "the") || text.Is(token, "in", "on") || text.IsJoint(token);

    /// <summary>Number of characters before the name in "d'Auto", "l'Eau"; 0 in any other word.</summary>
    private static int ElisionEnd(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        int mark = word.IndexOfAny('\'', '\u2019');
        return mark is > 0 and < 6 && char.IsLower(word[0]) && mark + 1 < word.Length && char.IsLetter(word[mark + 1]) ? mark + 1 : 0;
    }

    private static bool HasAccent(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('\u00C0', '\u024F') >= 0;
}
