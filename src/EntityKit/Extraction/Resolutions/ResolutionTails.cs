namespace EntityKit;

/// <summary>Reads what may follow the number of an item: its year, its date, its Congress, within the span and beyond it.</summary>
internal static class ResolutionTails
{
    private static readonly string[] s_dateOpeners = ["of", "dated", "from"];
    private static readonly string[] s_adopted = ["adopted", "passed", "approved"];

    private static readonly string[] s_acts = ["adopted", "passed", "approved", "considered", "rejected", "introduced", "debated"];

    /// <summary>Reads what follows a number: the year in brackets, the Congress, a date in the span or after it.</summary>
    internal static void Read(ReadOnlySpan<char> text, in ResolutionHead head, ref ResolutionItem item)
    {
        ReadBracketedYear(text, ref item);
        ReadCongress(text, head, ref item);
        if (IsDateOpener(text, item.End, out int date))
        {
            int end = ResolutionDates.Match(text, date, out int year, out _);
            end = end > 0 ? end : ResolutionDates.MatchYear(text, date, out year);
            if (end > 0)
            {
                item.End = item.OuterEnd = end;
                item.Capture.Year = item.Capture.Year == 0 ? year : item.Capture.Year;
            }
        }

        if (item.Capture.Year == 0)
        {
            ReadOuterDate(text, ref item);
        }
    }

    // "(2015)", "[2015]", "(28 September 2001)"
    private static void ReadBracketedYear(ReadOnlySpan<char> text, ref ResolutionItem item)
    {
        int open = ResolutionText.SkipGap(text, item.End);
        if (open >= text.Length || text[open] is not ('(' or '['))
        {
            return;
        }

        char close = text[open] == '(' ? ')' : ']';
        int inner = ResolutionText.SkipGap(text, open + 1);
        int end = ResolutionDates.MatchYear(text, inner, out int year);
        end = end > 0 ? end : ResolutionDates.Match(text, inner, out year, out _);
        int after = end > 0 ? ResolutionText.SkipGap(text, end) : -1;
        if (after > 0 && after < text.Length && text[after] == close && year != 0 && (item.Capture.Year == 0 || item.Capture.Year == year))
        {
            item.Capture.Year = year;
            item.Capture.YearBeside = true;
            item.End = item.OuterEnd = after + 1;
        }
    }

    private static bool IsDateOpener(ReadOnlySpan<char> text, int position, out int date)
    {
        date = ResolutionText.SkipGap(text, position);
        return date > position && StartsDateOpener(text, date, out date);
    }

    /// <summary>Whether "of", "dated" or "from" stands at a position; the place after it.</summary>
    internal static bool StartsDateOpener(ReadOnlySpan<char> text, int position, out int date)
    {
        date = position;
        foreach (string opener in s_dateOpeners)
        {
            if (ResolutionText.IsWord(text, position, opener))
            {
                date = ResolutionText.SkipGap(text, date + opener.Length);
                return true;
            }
        }

        return false;
    }

    // ", of 20 December 1988", ", adopted unanimously on 18 December 2015": they say the year and stand outside the span.
    private static void ReadOuterDate(ReadOnlySpan<char> text, ref ResolutionItem item)
    {
        int i = ResolutionText.SkipGap(text, item.End);
        bool comma = i < text.Length && text[i] == ',';
        int year;
        if (comma && IsDateOpener(text, i + 1, out int date))
        {
            int end = ResolutionDates.Match(text, date, out year, out _);
            end = end > 0 ? end : ResolutionDates.MatchYear(text, date, out year);
            if (end > 0)
            {
                item.Capture.Year = year;
                item.OuterEnd = end;
            }

            return;
        }

        i = ResolutionText.SkipGap(text, comma ? i + 1 : i);
        int word = ResolutionText.WordEnd(text, i);
        if (!ResolutionText.IsOneOf(text[i..word], s_adopted))
        {
            return;
        }

        i = ResolutionText.SkipGap(text, word);
        if (ResolutionText.IsWord(text, i, "unanimously"))
        {
            i = ResolutionText.SkipGap(text, i + "unanimously".Length);
        }

        if (ResolutionText.IsWord(text, i, "on") && ResolutionDates.Match(text, ResolutionText.SkipGap(text, i + 2), out year, out _) > 0)
        {
            item.Capture.Year = year;
        }
        else if (ResolutionText.IsWord(text, i, "in") && ResolutionDates.MatchYear(text, ResolutionText.SkipGap(text, i + 2), out year) > 0)
        {
            item.Capture.Year = year;
        }
    }

    // "of the 116th Congress" belongs to the span; ", 116th Congress", "(116th Congress)", "\u2014 116th Congress" stand outside it.
    private static void ReadCongress(ReadOnlySpan<char> text, in ResolutionHead head, ref ResolutionItem item)
    {
        if (item.Body is null || !item.Body.Name.StartsWith("US ", StringComparison.Ordinal) || item.Capture.HasSession)
        {
            return;
        }

        if (ReadCongressBefore(text, head.Start, ref item))
        {
            return;
        }

        int i = ResolutionText.SkipGap(text, item.End);
        bool inside = ResolutionText.IsWord(text, i, "of") || ResolutionText.IsWord(text, i, "in");
        i = inside ? ResolutionText.SkipGap(text, i + 2) : i;
        i += !inside && i < text.Length && (text[i] is '(' or ',' or '\u2014' || ResolutionText.IsHyphen(text[i])) ? 1 : 0;
        i = ResolutionText.SkipGap(text, i);
        if (ResolutionText.IsWord(text, i, "the"))
        {
            i = ResolutionText.SkipGap(text, i + 3);
        }

        int digits = ResolutionFields.Digits(text, i, 2, 3);
        int ordinal = digits > 0 ? ResolutionText.WordEnd(text, digits) : -1;
        int congress = ordinal == digits + 2 ? ResolutionText.SkipGap(text, ordinal) : -1;
        if (congress > 0 && (ResolutionText.IsWord(text, congress, "congress") || ResolutionText.IsWord(text, congress, "cong")))
        {
            item.Capture.Session = new TextSpan(i, digits);
            int end = ResolutionText.WordEnd(text, congress);
            item.OuterEnd = end;
            item.End = inside ? end : item.End;
        }
    }

    // "117th Congress, H.J.Res. 46"
    private static bool ReadCongressBefore(ReadOnlySpan<char> text, int position, ref ResolutionItem item)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        end -= end > 0 && text[end - 1] is ',' or ':' ? 1 : 0;
        int word = ResolutionText.WordStart(text, end);
        if (ResolutionText.IsOneOf(text[word..end], s_acts))
        {
            end = ResolutionText.SkipGapBack(text, word); // "the 117th Congress adopted H.Res. 503"
            word = ResolutionText.WordStart(text, end);
        }

        if (!text[word..end].Equals("congress", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int ordinal = ResolutionText.SkipGapBack(text, word) - 2;
        int start = ordinal;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (ordinal - start is not (2 or 3))
        {
            return false;
        }

        item.Capture.Session = new TextSpan(start, ordinal);
        return true;
    }
}
