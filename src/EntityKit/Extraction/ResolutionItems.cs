namespace EntityKit;

/// <summary>Reads one item: a symbol, a number in a body's own form or in the forms that several bodies share, and the year and date after it.</summary>
internal static class ResolutionItems
{
    // What a number without a known body can look like; the rules of ResolutionJudge say whose it is.
    private static readonly ResolutionTemplate[] s_shared = [.. new[]
    {
        "{session:special}/{number:lettered}", "{number:lettered} ({session:old})[_{letters}]", "{session}/{number:lettered}", "{number:lettered}",
    }.Select(t => ResolutionTemplate.Compile(t, new ResolutionFieldNames()))];

    private static readonly string[] s_dateOpeners = ["of", "dated", "from"];
    private static readonly string[] s_adopted = ["adopted", "passed", "approved"];

    /// <summary>Reads the item that starts at a position.</summary>
    internal static bool Read(ResolutionCatalog catalog, ReadOnlySpan<char> text, int position, ref ResolutionHead head, bool inList, out ResolutionItem item)
    {
        item = new ResolutionItem { Start = position };
        if (position >= text.Length)
        {
            return false;
        }

        if (ReadForms(catalog.Symbols, text, position, head.Noun, symbols: true, ref item)
            || ReadForms(catalog.Marked, text, position, head.Noun, symbols: false, ref item)
            || (head.Body is { } body && !head.IsShort && ReadNamed(body, text, position, ref item))
            || ReadShared(text, position, head, inList, ref item))
        {
            ReadTail(text, head, ref item);
            return true;
        }

        return false;
    }

    /// <summary>Reads a number in a body's own form.</summary>
    internal static bool ReadNamed(ResolutionBody body, ReadOnlySpan<char> text, int position, ref ResolutionItem item)
    {
        foreach (ResolutionTemplate template in body.Numbers)
        {
            ResolutionCapture capture = default;
            int end = template.Match(text, position, ref capture);
            if (end > 0 && EndsItem(text, end, capture) && !ContradictsInside(body, text, capture))
            {
                Take(ref item, end, capture, body, ResolutionEvidence.Name);
                return true;
            }
        }

        int thousands = body.Pattern.YearOfNumber is null ? -1 : MatchThousands(text, position);
        if (thousands > 0)
        {
            Take(ref item, thousands, new ResolutionCapture { Number = new TextSpan(position, thousands), Thousands = true }, body, ResolutionEvidence.Name);
            return true;
        }

        return false;
    }

    /// <summary>Reads a number that follows a slash in a list of plain ones: "1267/1989/2253".</summary>
    internal static bool ReadPlain(ReadOnlySpan<char> text, int position, in ResolutionHead head, out ResolutionItem item)
    {
        item = new ResolutionItem { Start = position };
        int end = ResolutionFields.Digits(text, position, 3, 4);
        var capture = new ResolutionCapture { Number = new TextSpan(position, Math.Max(position, end)) };
        if (end < 0 || !EndsItem(text, end, capture))
        {
            return false;
        }

        bool named = head.Body is not null && !head.IsShort;
        Take(ref item, end, capture, named ? head.Body : null, named ? ResolutionEvidence.Name : ResolutionEvidence.None);
        ReadTail(text, head, ref item);
        return true;
    }

    /// <summary>Reads "of 12 March 2020" as an item of its own.</summary>
    internal static bool ReadDateOnly(ReadOnlySpan<char> text, int position, ref ResolutionHead head, out ResolutionItem item)
    {
        item = new ResolutionItem { Start = position };
        if (!StartsDateOpener(text, position, out int date) || !ReadBareDate(text, date, ref head, out item))
        {
            return false;
        }

        item.Start = position;
        return true;
    }

    /// <summary>Reads a date that follows another one of a list: "of 12 March 2020 and 5 May 2021".</summary>
    internal static bool ReadBareDate(ReadOnlySpan<char> text, int position, ref ResolutionHead head, out ResolutionItem item)
    {
        item = new ResolutionItem { Start = position };
        int end = ResolutionDates.Match(text, position, out int year, out bool day);
        if (end < 0 || year == 0 || !day)
        {
            return false;
        }

        Take(ref item, end, new ResolutionCapture { Year = year }, head.Body, head.Body is null ? ResolutionEvidence.None : ResolutionEvidence.Name);
        item.ByDate = true;
        return true;
    }

    private static bool ReadForms(ResolutionForm[] forms, ReadOnlySpan<char> text, int position, string noun, bool symbols, ref ResolutionItem item)
    {
        uint start = ResolutionTemplate.StartBit(text[position]);
        foreach (ResolutionForm form in forms)
        {
            if ((form.Template.Starts & start) == 0 || (!symbols && !ResolutionCatalog.Uses(form.Body!, noun)))
            {
                continue;
            }

            ResolutionCapture capture = default;
            int end = form.Template.Match(text, position, ref capture);
            if (end > 0 && EndsItem(text, end, capture) && !ContradictsInside(form.Body!, text, capture))
            {
                Take(ref item, end, capture, form.Body, symbols ? ResolutionEvidence.Symbol : ResolutionEvidence.Marked);
                return true;
            }
        }

        return false;
    }

    private static bool ReadShared(ReadOnlySpan<char> text, int position, in ResolutionHead head, bool inList, ref ResolutionItem item)
    {
        foreach (ResolutionTemplate template in s_shared)
        {
            ResolutionCapture capture = default;
            int end = template.Match(text, position, ref capture);
            if (end <= 0 || !EndsItem(text, end, capture))
            {
                continue;
            }

            if (IsSlashedList(text, capture, inList || head.IsPlural))
            {
                continue; // "242/338" names two
            }

            if (capture.HasSession && ResolutionSlash.IsSlash(text, capture))
            {
                capture = ResolutionSlash.Read(text, capture);
            }

            Take(ref item, end, capture, null, ResolutionEvidence.None);
            return true;
        }

        return false;
    }

    private static void Take(ref ResolutionItem item, int end, ResolutionCapture capture, ResolutionBody? body, ResolutionEvidence evidence)
    {
        item.CoreEnd = item.End = item.OuterEnd = end;
        item.Capture = capture;
        item.Body = body;
        item.Evidence = evidence;
    }

    // Neither part can be a session or a year.
    private static bool IsSlashedList(ReadOnlySpan<char> text, in ResolutionCapture capture, bool inList)
    {
        if (!capture.HasSession || !ResolutionSlash.IsSlash(text, capture))
        {
            return false;
        }

        int first = ResolutionDates.ReadNumber(text[capture.Session.Start..capture.Session.End]);
        int second = ResolutionDates.ReadNumber(text[capture.Number.Start..capture.Number.End]);
        bool year = second is >= 1946 and <= 2099 && (!inList || ResolutionNumbers.IsSecurityCouncil(first, second));
        return first > 100 && second > 100 && first is < 1946 or > 2099 && !year;
    }

    // "UNSCR 1267/1989": 1989 is a number too, since 1267 is of 1999.
    private static bool ContradictsInside(ResolutionBody body, ReadOnlySpan<char> text, in ResolutionCapture capture) =>
        capture.YearBeside && capture.HasNumber && body.Pattern.YearOfNumber is { } yearOf
        && yearOf(ResolutionDates.ReadNumber(text[capture.Number.Start..capture.Number.End])) is { } year && year != capture.Year
        && capture.Year <= ResolutionNumbers.LastSecurityCouncil && ResolutionNumbers.SecurityCouncilYear(capture.Year) is not null;

    // A plain number may stand before a slash and another one of its kind; any other must end.
    private static bool EndsItem(ReadOnlySpan<char> text, int end, in ResolutionCapture capture)
    {
        if (!ResolutionText.EndsNumber(text, end))
        {
            return false;
        }

        if (end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]))
        {
            return !(end < text.Length && text[end] is '/' or '\\' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
        }

        bool plain = !capture.HasSession && capture.Year == 0 && capture.Number.Length >= 3;
        return text[end] switch
        {
            '/' => plain && ResolutionFields.Digits(text, end + 1, 3, 4) > 0,
            _ when ResolutionText.IsHyphen(text[end]) => plain && ResolutionFields.Digits(text, end + 1, 3, 4) > 0,
            '.' => false,
            _ => true,
        };
    }

    private static int MatchThousands(ReadOnlySpan<char> text, int position) =>
        position + 5 <= text.Length && char.IsAsciiDigit(text[position]) && text[position + 1] == ',' && ResolutionText.IsThousands(text, position + 1)
        && ResolutionText.EndsNumber(text, position + 5)
            ? position + 5
            : -1;

    private static void ReadTail(ReadOnlySpan<char> text, in ResolutionHead head, ref ResolutionItem item)
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

    private static bool StartsDateOpener(ReadOnlySpan<char> text, int position, out int date)
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
