namespace EntityKit;

/// <summary>Whether a role phrase stands behind its holder's name: in apposition, with a verb of being, or behind "served as" and its like.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitleBehindName(LexiconSet lexicons, TitleLexicons words)
{
    private const int Reach = 20;

    private readonly Lexicon _office = lexicons["office-words"];

    /// <summary>Whether a name precedes: in apposition ("A, the lawyer"), with a verb of being, or behind "served as" and its like.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first token of the role phrase.</param>
    /// <param name="apposition">Whether an apposition alone counts, no verb.</param>
    internal bool IsAfterName(TaggedText text, int start, bool apposition)
    {
        bool broken = false;
        bool being = false;
        for (int i = start - 1; i >= 0 && i > start - Reach && !text.StartsParagraph(i + 1); i--)
        {
            if (!broken && text.HasType(i, EntityType.Person) && text.IsPossessive(i + 1) && i + 1 < start)
            {
                i = text.EntityStart(i); // "Ana Lim, Joe Cole's spokesman"
                continue;
            }

            if (text.HasType(i, EntityType.Person) || (broken && (text.Is(i, "he", "she") || text.Is(i, "who"))))
            {
                return broken;
            }

            if (text.Is(i, "as") && start - i < 8)
            {
                return i > 0 && (IsServing(text, i - 1) || GoesOnAs(text, i - 1));
            }

            if (text.Is(i, "and", "&") && i > 1 && (text.HasType(i - 1, EntityType.Person) || (text.Is(i - 1, ',') && (i < start - 1 || text.HasType(i - 2, EntityType.Person)))) && !broken && !IsAdverb(text, i + 1) && !text.Is(i + 1, "between", "from") && !text.Is(i + 1, "in", "since"))
            {
                return false; // "A, and officials": the next of a list
            }

            if (i == start - 1 && text.Is(i, "to") && i > 1 && text.Is(i - 1, "rose", "promoted"))
            {
                return true; // "where she rose to director of"
            }

            if (text.Is(i, '.') && i + 1 < start && text.IsCapitalized(i + 1) && (text.IsArticle(i + 1) || text.Tags[i + 1].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.SConj or PartOfSpeech.CConj))
            {
                return false; // "met Ana Lim. The two ministers"
            }

            if (apposition && !broken && TitleAttachment.IsPreposition(text, i) && !text.Is(i, "then", "later"))
            {
                return false; // "Ana Lim, for a series on salt farmers"
            }

            being |= !apposition && IsBeing(text, i);
            if (TitleAttachment.IsBreak(text, i) || text.Is(i, '(') || text.IsHyphen(i) || (!apposition && (IsBeing(text, i) || IsGiving(text, i))))
            {
                broken = true;
            }
            else if (!TitleAttachment.IsInPhrase(text, i) && !TitleAttachment.IsPreposition(text, i) && !IsAdverb(text, i) && !words.IsStatus(text, i) && !(broken && IsAuxiliary(text, i)))
            {
                return being && (HasPronoun(text, i) || HasRelative(text, i));
            }
        }

        return false;
    }

    /// <summary>"named Colonel Ana Lim commander of": whether a name directly before a role is the object of a verb that gives an office.</summary>
    internal bool IsNamed(TaggedText text, int start)
    {
        if (start < 2 || !text.HasType(start - 1, EntityType.Person) || text.StartsLine(start))
        {
            return false;
        }

        int at = text.EntityStart(start - 1) - 1;
        for (int steps = 0; at > 0 && steps < 4 && text.IsCapitalized(at) && !text.StartsLine(at); steps++)
        {
            at--;
        }

        bool gapped = text.Is(at, "and"); // "Ana Lim was elected rapporteur and Bo Dahl treasurer"
        for (int i = at; i >= 0 && i > at - 12 && !text.StartsLine(i + 1) && !text.Is(i, '.'); i--)
        {
            if (!text.IsCapitalized(i) && _office.ValueOf(text, i) is { } value && (value.EndsWith("appointed", StringComparison.Ordinal) || value.EndsWith("elected", StringComparison.Ordinal)))
            {
                return i == at || gapped;
            }

            if (!gapped)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"made him mediator of", "named her as chair": whether the object of a verb that gives an office is a pronoun directly before a role.</summary>
    internal bool IsGivenToPronoun(TaggedText text, int start)
    {
        int pronoun = text.Is(start - 1, "as") ? start - 2 : start - 1;
        return pronoun > 0 && text.Is(pronoun, "him", "her") && (text.Is(pronoun - 1, "made", "makes") || (_office.ValueOf(text, pronoun - 1) is { } value
            && (value.EndsWith("appointed", StringComparison.Ordinal) || value.EndsWith("elected", StringComparison.Ordinal))));
    }

    /// <summary>"(Ana Lim as envoy to Peru;) Bo Dahl as": whether the name that ends at a token is the next of a list of names, each with what it is named as.</summary>
    private static bool GoesOnAs(TaggedText text, int name)
    {
        int start = text.HasType(name, EntityType.Person) ? text.EntityStart(name) : 0;
        int mark = start > 1 && text.Is(start - 1, "and") ? start - 2 : start - 1;
        if (start < 3 || !text.Is(mark, ';'))
        {
            return false;
        }

        for (int i = mark - 1; i > 0 && mark - i < 2 * Reach && !text.StartsParagraph(i); i--)
        {
            if (text.Is(i, "as"))
            {
                return text.HasType(i - 1, EntityType.Person);
            }
        }

        return false;
    }

    /// <summary>Whether words of office stand before "as": "served as", "joined the Fund as", "from 2001 to 2004 and as", "long experience, including as".</summary>
    private bool IsServing(TaggedText text, int at)
    {
        if (text.Is(at, "including"))
        {
            return true;
        }

        int reach = text.Is(at, "and") || text.Is(at, ',') ? 2 * Reach : Reach; // ", as director from 2011 to 2016, and as adviser"
        for (int i = at; i >= 0 && i > at - reach && !text.Is(i, '.'); i--)
        {
            if (_office.ValueOf(text, i) is { } value && value.StartsWith("verb", StringComparison.Ordinal))
            {
                return true;
            }

            if (text.StartsLine(i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBeing(TaggedText text, int token) =>
        text.Is(token, "is", "was") || text.Is(token, "became", "become") || text.Is(token, "becomes", "remained") || text.Is(token, "be", "been") || text.Is(token, "being", "remains") || text.Is(token, "were", "are");

    /// <summary>Whether the clause that a verb of being continues has "he" or "she" for its subject: "He wrote on law, and was for years legal adviser".</summary>
    private static bool HasPronoun(TaggedText text, int token)
    {
        for (int i = token; i >= 0 && i > token - Reach && !text.Is(i, '.'); i--)
        {
            if (text.Is(i, "he", "she"))
            {
                return i == 0 || text.StartsLine(i) || !text.IsWord(i - 1) || text.IsCapitalized(i);
            }
        }

        return false;
    }

    /// <summary>"Ana Lim, a general who commanded the army, will become adviser": whether a relative clause behind a name and its comma goes on here.</summary>
    private static bool HasRelative(TaggedText text, int token)
    {
        for (int i = token; i > 1 && i > token - Reach && !text.Is(i, '.') && !text.StartsLine(i); i--)
        {
            if (text.Is(i, "who"))
            {
                for (int j = i - 1; j > 0 && j > i - 8; j--)
                {
                    if (text.Is(j, ',') && text.HasType(j - 1, EntityType.Person))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    /// <summary>"was (on Monday) named", "was (in May 2024) appointed": the token before the time between a verb's two words.</summary>
    internal static int BeforeTime(TaggedText text, int token)
    {
        int at = token;
        while (at > 1 && token - at < 4 && (text.IsCapitalized(at) || char.IsAsciiDigit(text.Text[text.Tokens[at].Start])))
        {
            at--;
        }

        return at < token && text.Is(at, "on", "in") && !text.HasType(at + 1, EntityType.Person) ? at - 1 : token;
    }

    /// <summary>"was appointed", "has been named", "was elected": what gives an office to its subject.</summary>
    private bool IsGiving(TaggedText text, int token) =>
        token > 0 && (IsBeing(text, BeforeTime(text, token - 1)) || text.Is(token - 1, "newly")) && _office.ValueOf(text, token) is { } value
        && (value.EndsWith("appointed", StringComparison.Ordinal) || value.EndsWith("elected", StringComparison.Ordinal));

    /// <summary>"formerly", "until now", "before that": words of time between a name and a role.</summary>
    private bool IsAdverb(TaggedText text, int token) =>
        _office.ValueOf(text, token) == "adverb" || text.Is(token, "until", "before") || (token > 0 && text.Is(token, "that") && text.Is(token - 1, "before")) || text.Is(token, "earlier", "afterwards");

    private static bool IsAuxiliary(TaggedText text, int token) =>
        text.Is(token, "will", "would") || text.Is(token, "has", "had") || text.Is(token, "have", "not");
}
