namespace EntityKit;

/// <summary>Names of firms that are their owners' names: "Marchetti &amp; Figli", "Hollis, Park &amp; Co."; those with their country in brackets: "Blue Star (Kenya) Ltd".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class FirmNames(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MaxWords = 4;

    private readonly Lexicon _suffixes = lexicons["company-suffixes"];
    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];

    /// <summary>The text with its firms marked; the same object where it has none.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        if (!text.Text.Contains('&', StringComparison.Ordinal) && !text.Text.Contains(" firm ", StringComparison.Ordinal) && !HasBracketBeforeCapital(text.Text))
        {
            return text;
        }

        var changes = new TagChanges(text);
        foreach (Sentence sentence in text.StoppableSentences())
        {
            int floor = sentence.Start;
            for (int i = sentence.Start + 1; i + 1 < sentence.End; i++)
            {
                if (text.Is(i - 1, "firm") && FirmEnd(text, sentence, i) is var partners and > 0)
                {
                    changes.Mark(i, partners, EntityType.Organization);
                    i = floor = partners;
                }
                else if (text.Is(i, '&'))
                {
                    i = Math.Max(i, floor = Read(text, sentence, floor, i, changes));
                }
                else if (text.Is(i, '(') && BracketedEnd(text, sentence, i) is var end and > 0)
                {
                    int start = LeftStart(text, floor, i, isClosed: false);
                    if (start < i && !(i - start == 1 && start == sentence.Start))
                    {
                        changes.Mark(start, end, EntityType.Organization);
                        i = floor = end;
                    }
                }
                else if (IsInitials(text, i))
                {
                    changes.Mark(LeftStart(text, floor, i, isClosed: false), i + 1, EntityType.Organization);
                    floor = i + 1;
                }
            }
        }

        return changes.ToText();
    }

    /// <summary>"the law firm Osei, Banda and Partners": the end of owners that commas and one "and" join behind the noun; 0 where none are.</summary>
    private int FirmEnd(TaggedText text, Sentence sentence, int start)
    {
        bool joined = false;
        int end = start;
        while (end < sentence.End && end - start < 2 * MaxWords && (IsOwner(text, end) || (joined && text.IsCapitalized(end) && (text.Is(end, "partners", "associates") || text.Is(end, "sons", "brothers")))) && !text.StartsLine(end))
        {
            end++;
            if (joined || end + 1 >= sentence.End || !text.IsCapitalized(end + 1) || !(text.Is(end, ',') || text.Is(end, "and", "&")))
            {
                continue;
            }

            joined = !text.Is(end, ',');
            end++;
        }

        return joined ? end : 0;
    }

    private static bool HasBracketBeforeCapital(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf(") "); at >= 0; at = text.IndexOf(") "))
        {
            text = text[(at + 2)..];
            if (!text.IsEmpty && char.IsUpper(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(Kenya) Ltd": the end of the legal form behind a bracket of one or two words; 0 where none is.</summary>
    private int BracketedEnd(TaggedText text, Sentence sentence, int open)
    {
        int close = open + 2 < sentence.End && text.Is(open + 2, ')') ? open + 2 : open + 3;
        int form = close + 1;
        if (form >= sentence.End || !text.Is(close, ')') || !text.IsCapitalized(open + 1) || !text.IsCapitalized(close - 1) || !text.IsCapitalized(form) || text.StartsLine(form))
        {
            return 0;
        }

        int length = _suffixes.LongestMatch(text, form, sentence.End);
        return length > 0 && OrganizationHeadWords.IsLegalForm(text, form) ? form + length : 0;
    }

    /// <summary>Reads the firm round an ampersand; gives the token to go on from.</summary>
    private int Read(TaggedText text, Sentence sentence, int floor, int ampersand, TagChanges changes)
    {
        if (!IsOwner(text, ampersand - 1) || !text.IsCapitalized(ampersand + 1))
        {
            return ampersand;
        }

        int end = RightEnd(text, sentence, ampersand, out bool isClosed);
        int start = LeftStart(text, floor, ampersand, isClosed);
        if (end == 0 || start == ampersand)
        {
            return ampersand;
        }

        if (!isClosed && ((IsPlain(text, start, ampersand) && IsPlain(text, ampersand + 1, end)) || IsPair(text, sentence, start, ampersand, end)))
        {
            start = FirstOwner(text, floor, start);
        }
        else if (text.HasType(ampersand - 1, EntityType.Organization) && text.EntityStart(ampersand - 1) is var known && known >= floor && !IsPortfolio(text, sentence, known) && !(isClosed && text.Is(start - 1, "of") && known == start - 2 && !_heads.Contains(text, known)))
        {
            start = FirstOwner(text, floor, Math.Min(start, known)); // "Union of Harbour Brokers & Agents"
        }
        else if (!isClosed)
        {
            int first = FirstOwner(text, floor, start);
            if (first == start || start < ampersand - 1 || end > ampersand + 2)
            {
                return ampersand;
            }

            start = first;
        }

        if (isClosed && text.Is(start - 1, "of") && text.HasType(start - 1, EntityType.Organization))
        {
            int surname = text.EntityStart(start - 1);
            changes.Clear(surname, start);
            if (surname > floor && text.IsCapitalized(surname - 1) && surname == start - 2)
            {
                changes.Mark(surname - 1, start - 1, EntityType.Person); // "Ana Lim of Lim & Soto Attorneys"
            }
        }

        changes.Mark(start, end, EntityType.Organization);
        return end;
    }

    /// <summary>"a partner in Osei, Banda &amp; Lungu": the owner before a comma, where a small word leads to the firm.</summary>
    private int FirstOwner(TaggedText text, int floor, int start)
    {
        int owner = start - 2;
        bool listed = owner - 1 >= floor && text.Is(start - 1, ',') && IsOwner(text, owner) && !places.Contains(text, owner, owner + 1)
            && (text.Is(owner - 1, "in", "at") || text.Is(owner - 1, "of", "firm") || text.Is(owner - 1, "with", "by"));
        return listed ? owner : start;
    }

    /// <summary>"Minister of Trade &amp; Industry": what an office is for, and no firm.</summary>
    private bool IsPortfolio(TaggedText text, Sentence sentence, int start) =>
        start - 2 >= sentence.Start && text.Is(start - 1, "of", "for") && titles.HeadAt(text, start - 2, start - 1, out _) > 0;

    /// <summary>Letters joined behind a name: "Saeron C&amp;T".</summary>
    private bool IsInitials(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        return word.Length == 3 && word[1] == '&' && !text.HasType(token, EntityType.Organization) && char.IsUpper(word[0]) && char.IsUpper(word[^1]) && word is not ("R&D" or "M&A" or "Q&A")
            && IsOwner(text, token - 1) && !text.StartsLine(token);
    }

    /// <summary>Behind the ampersand: owners or a word for partners, then legal forms, also behind commas ("&amp; Filhos, SGPS, S.A.").</summary>
    private int RightEnd(TaggedText text, Sentence sentence, int ampersand, out bool isClosed)
    {
        int end = ampersand + 1;
        isClosed = false;
        while (end < sentence.End && end <= ampersand + MaxWords && !text.StartsLine(end) && (IsOwner(text, end) || (text.IsCapitalized(end) && _suffixes.Contains(text, end))))
        {
            isClosed |= _suffixes.Contains(text, end++);
        }

        if (end < sentence.End && isClosed && text.Is(end, '.') && text.Touches(end) && end + 1 < sentence.End && !text.IsCapitalized(end + 1) && end > ampersand + 1 && text.Tokens[end - 1].Length < 4)
        {
            end++; // "Hermanos Sical & Cía., a firm"
        }

        while (end < sentence.End)
        {
            int form = text.Is(end, ',') ? end + 1 : end;
            int length = form < sentence.End && text.IsCapitalized(form) ? _suffixes.LongestMatch(text, form, sentence.End) : 0;
            if (length == 0 || !OrganizationHeadWords.IsLegalForm(text, form))
            {
                break;
            }

            isClosed = true;
            end = form + length;
        }

        return end == ampersand + 1 ? 0 : end;
    }

    /// <summary>Before the ampersand: an owner, and where the firm's end is certain the owners before commas.</summary>
    private int LeftStart(TaggedText text, int floor, int ampersand, bool isClosed)
    {
        int start = ampersand;
        while (start > floor && ampersand - start < MaxWords && IsOwner(text, start - 1) && (start == ampersand || !text.StartsLine(start)))
        {
            start--;
        }

        while (isClosed && start - 2 >= floor && text.Is(start - 1, ',') && IsOwner(text, start - 2)
            && !(start - 2 > floor && (text.IsCapitalized(start - 3) || text.Is(start - 3, "in", "on"))))
        {
            start -= 2;
        }

        return start;
    }

    /// <summary>Whether two halves without a word for partners are names: a word or two each, none a portfolio.</summary>
    private bool IsPlain(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Tokens[i].Length < 3 || text.HasType(i, EntityType.Place) || titles.IsModifier(text, i) || (text.HasType(i, EntityType.Organization) && text.EntityEnd(i) > end))
            {
                return false;
            }
        }

        return end - start is 1 or 2 && text.Tags[start].Type is not null;
    }

    /// <summary>"managed by Lindqvist &amp; Maro of Lima": two single words behind a small one, at least one of them somebody's name, and neither a given name or a known place.</summary>
    private bool IsPair(TaggedText text, Sentence sentence, int start, int ampersand, int end)
    {
        bool single = start == ampersand - 1 && end == ampersand + 2 && start > sentence.Start && !text.IsCapitalized(start - 1) && text.IsWord(start - 1) && !(end < sentence.End && text.IsCapitalized(end));
        bool named = text.HasType(start, EntityType.Person) || text.HasType(end - 1, EntityType.Person);
        return single && named && IsSurname(text, start) && IsSurname(text, end - 1);
    }

    private bool IsSurname(TaggedText text, int token) =>
        text.Tokens[token].Length > 2 && !text.IsUpper(token) && !_givenNames.Contains(text, token) && !places.Contains(text, token, token + 1) && !titles.IsModifier(text, token)
        && (text.Tags[token].Type is null || text.EntityEnd(token) == token + 1);

    private bool IsOwner(TaggedText text, int token) =>
        text.IsWord(token) && text.IsCapitalized(token) && !_calendar.Contains(text, token) && !text.IsArticle(token)
        && titles.HeadAt(text, token, token + 1, out _) == 0 && titles.HonorificAt(text, token, token + 1) == 0;
}
