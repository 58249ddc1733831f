namespace EntityKit;

/// <summary>
/// The organization that an item of a list of signatories begins with, or that stands below a block of addressees: "Acme Labs (AL),
/// Ana Lim, director", "Acme Labs | Ana Lim, director", "Acme Labs – Lima – Ana Lim, director", "Acme Labs (Ana Lim, director)".
/// </summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class ItemBodies
{
    private const int MaxItem = 40;
    private const int MaxAcronym = 6;
    private const int MaxHonorific = 4;
    private const int MaxLines = 6;

    /// <summary>The organization of the item that a holder and a title make up; null where there is none.</summary>
    internal static PlacedMention? Of(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int left = Math.Min(holder.Person.Start, phrase.Left);
        int right = Math.Max(holder.Person.End, phrase.Right);
        if (right - left > MaxItem || phrase.Country is not null)
        {
            return null;
        }

        return Bracketed(text, index, left, right) ?? Opening(text, index, left, right) ?? Below(text, index, left, right);
    }

    /// <summary>"Acme Labs (AL) (Ana Lim, director)".</summary>
    private static PlacedMention? Bracketed(TaggedText text, MentionIndex index, int left, int right)
    {
        int open = left - 1;
        while (open > 0 && left - open < MaxHonorific && text.IsCapitalized(open))
        {
            open--; // "(Mr. Ana Lim, director)"
        }

        if (open < 1 || !text.Is(open, '(') || !(text.Is(right, ')') || text.Is(right, ',')))
        {
            return null;
        }

        int end = text.Is(open - 1, ')') && text.Is(open - 3, '(') ? open - 3 : open;
        return index.EndingAt(EntityKind.Organization, end);
    }

    /// <summary>The organization that begins the line, or the part between semicolons, that the holder and the title end.</summary>
    private static PlacedMention? Opening(TaggedText text, MentionIndex index, int left, int right)
    {
        bool ends = right >= text.Tokens.Length || text.StartsLine(right) || text.Is(right, ';') || (text.Is(right, '.') && (right + 1 >= text.Tokens.Length || text.StartsLine(right + 1)));
        int start = left;
        while (start > 0 && left - start < MaxItem && !(text.StartsLine(start) && !text.StartsCell(start)) && !text.Is(start - 1, ';'))
        {
            start--;
        }

        if (!ends || left - start >= MaxItem)
        {
            return null;
        }

        start += text.StartsLine(start) && ListLines.MarkOf(text, start).Length > 0 ? 1 : 0;
        start += text.Is(start, "and") ? 1 : 0;
        start += text.Is(start, "the") ? 1 : 0;
        if (index.StartingAt(EntityKind.Organization, start) is not { } organization || organization.End >= left)
        {
            return null;
        }

        int at = BehindMark(text, BehindBracket(text, organization.End, left));
        if (at > 0 && index.StartingAt(EntityKind.Place, at) is { } seat && seat.End < left)
        {
            at = BehindMark(text, seat.End); // "Acme Labs – Lima – Ana Lim"
        }

        return at > 0 && at <= left && IsStyle(text, at, left) ? organization : null;
    }

    /// <summary>"Ana Lim, chair", below it "Bo Dahl, clerk" and the line "Acme Labs": a paragraph of addressees that ends with their body.</summary>
    private static PlacedMention? Below(TaggedText text, MentionIndex index, int left, int right)
    {
        int line = ListLines.StartOf(text, left);
        for (int lines = 0; line > 0 && lines < MaxLines && !text.StartsParagraph(line); lines++)
        {
            line = ListLines.StartOf(text, line - 1);
            if (line < 0 || HolderLineEnd(text, index, line) == 0)
            {
                return null;
            }
        }

        int at = right;
        if (line < 0 || !(line == 0 || text.StartsParagraph(line)) || HolderLineEnd(text, index, ListLines.StartOf(text, left)) != right)
        {
            return null;
        }

        for (int lines = 0; lines < MaxLines && at < text.Tokens.Length && text.StartsLine(at) && !text.StartsParagraph(at); lines++)
        {
            if (index.StartingAt(EntityKind.Organization, text.Is(at, "the") ? at + 1 : at) is { } body)
            {
                return body.End >= text.Tokens.Length || text.StartsLine(body.End) ? body : null;
            }

            at = HolderLineEnd(text, index, at);
            if (at == 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The end of a line that a name, behind honorifics at most, and titles behind commas make up; 0 where it is another line.</summary>
    private static int HolderLineEnd(TaggedText text, MentionIndex index, int line)
    {
        int name = line;
        while (name - line < MaxHonorific && name < text.Tokens.Length && index.StartingAt(EntityKind.Person, name) is null)
        {
            name++;
        }

        if (index.StartingAt(EntityKind.Person, name) is not { } person || !IsStyle(text, line, name))
        {
            return 0;
        }

        int end = person.End;
        while (text.Is(end, ',') && index.StartingAt(EntityKind.Title, end + 1) is { } title)
        {
            end = title.End;
        }

        return end > person.End && (end >= text.Tokens.Length || text.StartsLine(end)) ? end : 0;
    }

    /// <summary>The token behind the bracket with an acronym; the same token where there is none.</summary>
    private static int BehindBracket(TaggedText text, int at, int limit)
    {
        for (int i = at + 1; text.Is(at, '(') && i < limit && i - at < MaxAcronym; i++)
        {
            if (text.Is(i, ')'))
            {
                return i + 1;
            }
        }

        return at;
    }

    /// <summary>The token behind a comma, a dash or the border of a cell; 0 where none of them is.</summary>
    private static int BehindMark(TaggedText text, int at) =>
        text.Is(at, ',') || text.IsDash(at) || text.Is(at, '|') ? at + 1 : text.StartsCell(at) ? at : 0;

    /// <summary>Whether nothing but an article or honorifics stands between two tokens of a line.</summary>
    private static bool IsStyle(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (end - start > MaxHonorific || (i > start && text.StartsLine(i)) || !(text.IsCapitalized(i) || text.Is(i, "the") || text.Is(i, '.')))
            {
                return false;
            }
        }

        return true;
    }
}
