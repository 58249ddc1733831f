namespace EntityKit;

/// <summary>Companies with a legal form that a reader of capitals would stop at: behind a comma, in small letters, of several words ("Dunaj Box, s.r.o.", "Zaton Pak Sp. z o.o.", "Beira Sal Ltda. – ME").</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class LegalForms(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MaxTitle = 4;
    private const int MaxWords = 8;
    private const int MaxForm = 10;

    private readonly Lexicon _suffixes = lexicons["company-suffixes"];
    private readonly Lexicon _links = lexicons["foreign-links"];
    private readonly Lexicon _givenNames = lexicons["given-names"];

    /// <summary>The text with such companies marked; the same object where it has none.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        var changes = new TagChanges(text);
        foreach (Sentence sentence in text.StoppableSentences())
        {
            int floor = sentence.Start;
            for (int i = sentence.Start + 1; i < sentence.End; i++)
            {
                int length = _suffixes.LongestMatch(text, i, Math.Min(sentence.End, i + MaxForm));
                if (length == 0 || text.StartsLine(i) || !IsForm(text, i, length))
                {
                    continue;
                }

                int end = text.Is(i - 1, ',') ? i - 1 : i;
                int start = NameStart(text, floor, end);
                if (start < end && !((end < i || length == 1) && IsSomebody(text, start, end)) && !(end - start == 1 && places.Contains(text, start, end)))
                {
                    changes.Mark(start, i + length, EntityType.Organization);
                    floor = i + length;
                }

                i += length - 1;
            }
        }

        return changes.ToText();
    }

    /// <summary>Whether a suffix of companies is a legal form, and one that the grammar of names does not read itself.</summary>
    private static bool IsForm(TaggedText text, int start, int length)
    {
        int last = start + length - 1;
        bool stops = false;
        for (int i = start; i <= last; i++)
        {
            stops |= text.TokenText(i) is [_, .., '.'] || text.Is(i, '(');
        }

        bool comma = text.Is(start - 1, ',');
        bool small = !text.IsCapitalized(start) && !text.Is(start, '(') && !text.Is(start, '&');
        bool plain = text.Is(start, "limited", "incorporated") || text.Is(start, "ltd", "inc") || text.Is(start, "gmbh", "llc") || text.Is(start, "plc", "lda") || text.Is(start, "ltda");
        bool letters = length == 1 && text.TokenText(start) is [_, '.', _, '.']; // "Lim Seiki K.K."
        return comma ? stops || plain : !text.Is(start, '&') && (small ? stops : stops && (length > 1 || (letters && !text.HasType(start - 1, EntityType.Organization))));
    }

    private int NameStart(TaggedText text, int floor, int end)
    {
        int start = end;
        while (start > floor && end - start < MaxWords && IsPart(text, start - 1, floor) && !(start < end && text.StartsLine(start)))
        {
            start--;
        }

        while (start < end && (!text.IsCapitalized(start) || text.IsArticle(start) || titles.HonorificAt(text, start, end) > 0 || titles.HeadAt(text, start, end, out _) > 0))
        {
            start++;
        }

        return start;
    }

    private bool IsPart(TaggedText text, int token, int floor) =>
        (text.IsCapitalized(token) && text.IsWord(token)) || text.IsJoint(token) || (token > floor && text.IsCapitalized(token - 1) && (text.Is(token, '&') || (text.Is(token, "of") && !text.HasType(token - 1, EntityType.Person) && !EndsTitle(text, floor, token)) || _links.Contains(text, token)));

    /// <summary>"Chief Financial Officer of Minera Alba S.A.": whether a role of several words ends before a token.</summary>
    private bool EndsTitle(TaggedText text, int floor, int end)
    {
        for (int i = Math.Max(floor, end - MaxTitle); i < end - 1; i++)
        {
            if (titles.HeadAt(text, i, end, out _) == end - i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ana Lim, S.J.": whether a name before a comma may be somebody's.</summary>
    private bool IsSomebody(TaggedText text, int start, int end) => text.HasType(start, EntityType.Person) && text.EntityEnd(start) == end && _givenNames.Contains(text, start);
}
