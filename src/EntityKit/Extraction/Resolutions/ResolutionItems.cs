namespace EntityKit;

/// <summary>Reads one item: a symbol, a number in a body's own form or in the forms that several bodies share, and the year and date after it.</summary>
internal static class ResolutionItems
{
    // What a number without a known body can look like; the rules of ResolutionJudge say whose it is.
    private static readonly ResolutionTemplate[] s_shared = [.. new[]
    {
        "{session:special}/{number:lettered}", "{number:lettered} ({session:old})[_{letters}]", "{session}/{number:lettered}", "{number:lettered}",
    }.Select(t => ResolutionTemplate.Compile(t, new ResolutionFieldNames()))];

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
            ResolutionTails.Read(text, head, ref item);
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
        ResolutionTails.Read(text, head, ref item);
        return true;
    }

    /// <summary>Reads "of 12 March 2020" as an item of its own.</summary>
    internal static bool ReadDateOnly(ReadOnlySpan<char> text, int position, ref ResolutionHead head, out ResolutionItem item)
    {
        item = new ResolutionItem { Start = position };
        if (!ResolutionTails.StartsDateOpener(text, position, out int date) || !ReadBareDate(text, date, ref head, out item))
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

            // A body named beside it has it in whatever form.
            bool named = head.Body is not null && !head.IsShort;
            Take(ref item, end, capture, named ? head.Body : null, named ? ResolutionEvidence.Name : ResolutionEvidence.None);
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
            bool joined = end + 2 < text.Length && text[end] == '/' && char.IsAsciiLetterUpper(text[end + 1]) && text[end + 2] == '.'; // "H.Res. 220/S.Res. 97"
            return joined || !(end < text.Length && text[end] is '/' or '\\' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
        }

        bool plain = !capture.HasSession && capture.Year == 0 && capture.Number.Length >= 3;
        return text[end] switch
        {
            '/' => plain && ResolutionFields.Digits(text, end + 1, 3, 4) > 0,
            _ when ResolutionText.IsHyphen(text[end]) => (plain && IsHigher(text, end + 1, capture.Number)) || IsPairOf(text, end + 1, capture),
            '.' => false,
            _ => true,
        };
    }

    // "660-662" is a range; "2019-112" is one number of somebody else's.
    private static bool IsHigher(ReadOnlySpan<char> text, int position, TextSpan number)
    {
        int end = ResolutionFields.Digits(text, position, 3, 4);
        return end > 0 && ResolutionDates.ReadNumber(text[position..end]) > ResolutionDates.ReadNumber(text[number.Start..number.End]);
    }

    // "52/1\u201352/3": the same session again.
    private static bool IsPairOf(ReadOnlySpan<char> text, int position, in ResolutionCapture capture)
    {
        if (!capture.HasSession || capture.Session.Start > capture.Number.Start)
        {
            return false;
        }

        ReadOnlySpan<char> session = text[capture.Session.Start..capture.Session.End];
        int slash = position + session.Length;
        return slash + 1 < text.Length && text[slash] == '/' && text[position..slash].SequenceEqual(session) && char.IsAsciiDigit(text[slash + 1]);
    }

    private static int MatchThousands(ReadOnlySpan<char> text, int position) =>
        position + 5 <= text.Length && char.IsAsciiDigit(text[position]) && text[position + 1] == ',' && ResolutionText.IsThousands(text, position + 1)
        && ResolutionText.EndsNumber(text, position + 5)
            ? position + 5
            : -1;
}
