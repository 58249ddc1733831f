namespace EntityKit;

/// <summary>Years and dates as citations write them: "2015", "18 December 2015", "December 18, 2015", "December 1960", "11 August".</summary>
internal static class ResolutionDates
{
    private static readonly string[] s_months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    ];

    /// <summary>A year from 1900 to 2099 out of four digits, or one from 1948 to 2047 out of two; 0 for any other.</summary>
    internal static int ReadYear(ReadOnlySpan<char> digits)
    {
        int value = ReadNumber(digits);
        return digits.Length == 2 ? (value < 48 ? 2000 + value : 1900 + value) : value is >= 1900 and <= 2099 ? value : 0;
    }

    /// <summary>The value of up to nine digits.</summary>
    internal static int ReadNumber(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
            }
        }

        return value;
    }

    /// <summary>The end of a date at a position, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the date would start.</param>
    /// <param name="year">Its year; 0 where it has none.</param>
    /// <param name="day">Whether it names a day.</param>
    internal static int Match(ReadOnlySpan<char> text, int position, out int year, out bool day)
    {
        day = true;
        int end = MatchDayFirst(text, position, out year);
        if (end < 0)
        {
            end = MatchMonthFirst(text, position, out year, out day);
        }

        if (end > 0)
        {
            return end;
        }

        day = true;
        return MatchNumeric(text, position, out year);
    }

    /// <summary>The end of a year that stands alone at a position, or -1.</summary>
    internal static int MatchYear(ReadOnlySpan<char> text, int position, out int year)
    {
        int end = ResolutionFields.Digits(text, position, 4, 4);
        year = end > 0 ? ReadYear(text[position..end]) : 0;
        return year != 0 && ResolutionText.EndsNumber(text, end) && !HyphenDigit(text, end) ? end : -1;
    }

    private static bool HyphenDigit(ReadOnlySpan<char> text, int position) =>
        position + 1 < text.Length && (ResolutionText.IsHyphen(text[position]) || text[position] == '/') && char.IsAsciiDigit(text[position + 1]);

    // "18 December 2015", "18th of December, 2015", "18 December"
    private static int MatchDayFirst(ReadOnlySpan<char> text, int position, out int year)
    {
        year = 0;
        int i = DayEnd(text, position);
        if (i < 0)
        {
            return -1;
        }

        i = ResolutionText.SkipGap(text, i);
        if (ResolutionText.IsWord(text, i, "of"))
        {
            i = ResolutionText.SkipGap(text, i + 2);
        }

        int month = MonthEnd(text, i);
        return month < 0 ? -1 : WithYear(text, month, out year);
    }

    // "December 18, 2015", "December 2015", "December 18"
    private static int MatchMonthFirst(ReadOnlySpan<char> text, int position, out int year, out bool day)
    {
        year = 0;
        day = false;
        int month = MonthEnd(text, position);
        if (month < 0)
        {
            return -1;
        }

        int next = ResolutionText.SkipGap(text, month);
        int end = DayEnd(text, next);
        if (end > 0)
        {
            day = true;
            return WithYear(text, end, out year);
        }

        return MatchYear(text, ResolutionText.SkipGap(text, next < text.Length && text[next] == ',' ? next + 1 : next), out year);
    }

    // "18.12.2015", "18/12/2015", "2015-12-18"
    private static int MatchNumeric(ReadOnlySpan<char> text, int position, out int year)
    {
        year = 0;
        int i = position;
        int longest = position;
        int longestLength = 0;
        for (int part = 0; part < 3; part++)
        {
            int end = ResolutionFields.Digits(text, i, 1, 4);
            if (end < 0 || (part < 2 && (end >= text.Length || text[end] is not ('.' or '/' or '-'))))
            {
                return -1;
            }

            if (end - i > longestLength)
            {
                (longest, longestLength) = (i, end - i);
            }

            i = part < 2 ? end + 1 : end;
        }

        year = longestLength == 4 ? ReadYear(text.Slice(longest, 4)) : 0;
        return year != 0 && ResolutionText.EndsWord(text, i) ? i : -1;
    }

    private static int WithYear(ReadOnlySpan<char> text, int position, out int year)
    {
        int i = ResolutionText.SkipGap(text, position);
        if (i < text.Length && text[i] == ',')
        {
            i = ResolutionText.SkipGap(text, i + 1);
        }

        int end = MatchYear(text, i, out year);
        return end > 0 ? end : position;
    }

    private static int DayEnd(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionFields.Digits(text, position, 1, 2);
        if (end < 0 || ReadNumber(text[position..end]) is 0 or > 31)
        {
            return -1;
        }

        foreach (string ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (ResolutionText.IsWord(text, end, ending))
            {
                return end + 2;
            }
        }

        return ResolutionText.EndsWord(text, end) ? end : -1;
    }

    private static int MonthEnd(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length || !char.IsLetter(text[position]))
        {
            return -1;
        }

        int end = ResolutionText.WordEnd(text, position);
        if (!ResolutionText.IsOneOf(text[position..end], s_months))
        {
            return -1;
        }

        return end < text.Length && text[end] == '.' && end - position <= 4 ? end + 1 : end;
    }
}
