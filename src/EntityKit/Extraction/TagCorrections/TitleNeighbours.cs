namespace EntityKit;

/// <summary>The titles beside a name that say of what type it is.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitleNeighbours(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxTitle = 6;

    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>"Bharat Jan Dal leader Anita Rao": a role and its holder follow directly, so that the words name what is led.</summary>
    internal bool IsLed(TaggedText text, int end, int limit)
    {
        if (end >= limit || text.StartsLine(end) || text.IsPossessive(end))
        {
            return false;
        }

        int at = end;
        while (at < limit && at < end + 3 && !text.IsCapitalized(at) && titles.MayPrecede(text, at) && (titles.HeadAt(text, at, limit, out _) == 0 || titles.ModifiesNext(text, at, limit)))
        {
            at++;
        }

        int length = at < limit ? titles.HeadAt(text, at, limit, out TitleClass _) : 0;
        int holder = at + length;
        return length > 0 && !text.IsCapitalized(at) && holder < limit && text.HasType(holder, EntityType.Person) && !text.StartsLine(holder);
    }

    internal bool FollowsTitle(TaggedText text, int sentenceStart, int start)
    {
        for (int i = start - 1; i >= sentenceStart && i >= start - 3; i--)
        {
            if (titles.HeadAt(text, i, start, out _) == start - i || titles.HonorificAt(text, i, start) == start - i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"3) Ana Lim, member of the board": whether a name begins an item of a list and a comma and a role follow.</summary>
    internal bool IsListItem(TaggedText text, int start, int end, Sentence sentence)
    {
        if (!BeginsItem(text, start) || end + 1 >= sentence.End || !text.Is(end, ',') || text.StartsLine(end + 1))
        {
            return false;
        }

        int head = end + 1;
        while (head < sentence.End && head < end + 4 && titles.IsModifier(text, head))
        {
            head++;
        }

        return titles.HeadAt(text, head, sentence.End, out _) > 0;
    }

    /// <summary>Whether a bullet or a number and nothing else stands before a token in its line.</summary>
    internal static bool BeginsItem(TaggedText text, int start)
    {
        int mark = start - 1;
        bool number = mark > 0 && (text.Is(mark, ')') || text.Is(mark, '.')) && char.IsAsciiDigit(text.Text[text.Tokens[mark - 1].Start]);
        mark -= number ? 1 : 0;
        return mark >= 0 && text.StartsLine(mark) && !text.StartsLine(start) && (number || text.IsHyphen(mark) || text.Is(mark, '\u2022') || text.Is(mark, '*'));
    }

    /// <summary>Whether a comma and a title follow whose holder is not named behind it: "Lai Hoa, Peru's Ambassador to Chile, said".</summary>
    internal bool IsApposed(TaggedText text, int start, int end, Sentence sentence)
    {
        if (end + 1 >= sentence.End || !text.Is(end, ',') || (start > sentence.Start && text.IsCapitalized(start - 1) && text.Tags[start - 1].Type is null && titles.HeadAt(text, start - 1, start, out _) == 0))
        {
            return false;
        }

        int at = end + 1;
        while (at < sentence.End && at < end + 6 && (text.IsArticle(at) || text.IsPossessive(at) || text.HasType(at, EntityType.Place) || _nationalities.Contains(text, at)))
        {
            at++;
        }

        for (int steps = 0; at < sentence.End && steps < 5; at++, steps++)
        {
            int length = titles.HeadAt(text, at, sentence.End, out TitleClass found);
            if (length > 0 && !titles.ModifiesNext(text, at + length - 1, sentence.End))
            {
                int behind = at + length;
                bool office = found is TitleClass.Office or TitleClass.Body || (found == TitleClass.Weak && (text.IsCapitalized(at) || (behind < sentence.End && text.Is(behind, "of", "at"))));
                return office && behind < sentence.End && (text.Is(behind, "of", "for") || text.Is(behind, "to", "in") || text.Is(behind, ',') || text.Is(behind, '.') || text.Is(behind, "at"));
            }

            if (!titles.IsModifier(text, at))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"its president, Chang Won-sam, said": a title and a comma before the name, a comma behind it.</summary>
    internal bool IsApposedTo(TaggedText text, int start, int end, Sentence sentence)
    {
        if (IsSignature(text, start, end))
        {
            return true;
        }

        if (start - 1 <= sentence.Start || !text.Is(start - 1, ',') || end >= sentence.End || !(text.Is(end, ',') || text.Is(end, '.') || text.Is(end, ';')))
        {
            return false;
        }

        return (FollowsTitle(text, sentence.Start, start - 1) && (!text.IsCapitalized(start - 2) || IsDefinite(text, sentence.Start, start - 1))) || FollowsSeat(text, sentence, start - 1);
    }

    /// <summary>"the Chief of Protocol,": whether an article leads to the title that a comma ends, so that a holder's name follows it and no body's.</summary>
    private bool IsDefinite(TaggedText text, int sentenceStart, int comma)
    {
        for (int i = comma - 1; i > sentenceStart && i > comma - MaxTitle; i--)
        {
            if (text.Is(i - 1, "the") || text.Is(i - 1, "its", "our"))
            {
                return titles.HeadAt(text, i, comma, out _) > 0 || titles.IsModifier(text, i);
            }
        }

        return false;
    }

    /// <summary>"The spokesperson of the Front", and on the next line nothing but "Attaye ould Norr".</summary>
    private bool IsSignature(TaggedText text, int start, int end)
    {
        if (start == 0 || !text.StartsLine(start) || text.StartsParagraph(start) || !(end >= text.Tokens.Length || text.StartsLine(end)))
        {
            return false;
        }

        int line = start - 1;
        while (line > 0 && start - line < 14 && !text.StartsLine(line))
        {
            line--;
        }

        int role = text.Is(line, "the", "for") ? line + 1 : line;
        int length = text.StartsLine(line) ? titles.HeadAt(text, role, start, out _) : 0;
        return length > 0 && text.Is(role + length, "of", "for") && text.IsCapitalized(start - 1);
    }

    /// <summary>"the administrator of Norr, Saíde Lim, told", "the secretary at the Ministry of Mines, Bo Lim, said": a title and where it is held before the comma.</summary>
    private bool FollowsSeat(TaggedText text, Sentence sentence, int comma)
    {
        int place = comma - 1;
        bool body = text.HasType(place, EntityType.Organization);
        if (place <= sentence.Start || !(body || text.HasType(place, EntityType.Place)))
        {
            return false;
        }

        int of = text.EntityStart(place) - 1;
        of -= of > sentence.Start && text.Is(of, "the") ? 1 : 0;
        return of > sentence.Start && (text.Is(of, "of") || text.Is(of, "to", "for") || (body && text.Is(of, "at", "in"))) && FollowsTitle(text, sentence.Start, of);
    }

    internal bool HeadsBody(TaggedText text, int sentenceStart, int of)
    {
        for (int i = of - 1; i >= sentenceStart && i >= of - 3; i--)
        {
            if (titles.HeadAt(text, i, of, out TitleClass found) == of - i)
            {
                return found is TitleClass.Body or TitleClass.Weak or TitleClass.Member;
            }
        }

        return false;
    }
}
