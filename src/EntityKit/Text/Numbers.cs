namespace EntityKit;

/// <summary>Tokens that start with a digit: "1,250.75", "10:30", "9/11", "21st", "1990s", "212-555-0100", "4A".</summary>
internal static class Numbers
{
    /// <summary>Letters that are a token of their own after a number: "10 km", "7 pm".</summary>
    private static readonly string[] s_units =
    [
        "am", "pm", "AM", "PM", "k", "K", "m", "M", "MM", "bn", "b", "mm", "cm", "km", "kg", "g", "lb", "lbs", "ft", "hh", "hr", "hrs", "min", "mins",
        "kb", "kB", "MB", "GB", "TB", "Hz", "MHz", "GHz", "kW", "MW", "GW", "kWh", "x", "p", "t", "percent", "px", "sq", "mph", "mg", "ml", "yr", "yrs",
    ];

    /// <summary>The end of the number that starts at an index.</summary>
    internal static int EndOf(ReadOnlySpan<char> text, int i, int end)
    {
        int start = i;
        i = EndOfDigits(text, i, end);
        int telephone = EndOfTelephone(text, start, i, end);
        if (telephone > i)
        {
            return telephone;
        }

        while (i + 1 < end && Digit(text[i + 1]) && Joins(text, i, end))
        {
            i = EndOfDigits(text, i + 1, end);
        }

        return WithLetters(text, start, i, end);
    }

    private static bool Joins(ReadOnlySpan<char> text, int i, int end) => text[i] switch
    {
        '.' or ':' or '/' or '\u2044' => true,
        ',' => EndOfDigits(text[..Math.Min(end, i + 6)], i + 1, Math.Min(end, i + 6)) == i + 4,
        _ => false,
    };

    /// <summary>Ordinals, decades and codes keep their letters, units do not.</summary>
    private static int WithLetters(ReadOnlySpan<char> text, int start, int i, int end)
    {
        int letters = RunScanner.EndOfLetters(text, i, end);
        if (letters == i)
        {
            bool decade = i + 1 < end && i - start >= 2 && text[i - 1] == '0' && CharTable.Is(text[i], CharClasses.Apostrophe) && text[i + 1] == 's';
            return decade && Contractions.EndsAt(text, i + 2, end) ? i + 2 : i;
        }

        ReadOnlySpan<char> suffix = text[i..letters];
        if (suffix.Length <= 7)
        {
            foreach (string unit in s_units)
            {
                if (suffix.SequenceEqual(unit))
                {
                    return i;
                }
            }
        }

        bool clock = suffix is "a" or "p" && letters + 1 < end && text[letters] == '.' && text[letters + 1] == 'm';
        return clock ? i : letters;
    }

    /// <summary>Groups of digits with two or more hyphens, or three or five digits, a hyphen and four (a postal code): one token; a range of years is three.</summary>
    private static int EndOfTelephone(ReadOnlySpan<char> text, int start, int i, int end)
    {
        end = Math.Min(end, start + 40);
        int groups = 1;
        int last = i - start;
        int first = last;
        while (i + 1 < end && text[i] == '-' && Digit(text[i + 1]))
        {
            int next = EndOfDigits(text, i + 1, end);
            last = next - i - 1;
            i = next;
            groups++;
        }

        bool whole = groups > 2 || (groups == 2 && first is 3 or 5 && last == 4);
        return whole && Contractions.EndsAt(text, i, end) ? i : start;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && (CharTable.ClassAt(text, i, out int length) & CharClasses.Digit) != 0)
        {
            i += length;
        }

        return i;
    }

    private static bool Digit(char c) => CharTable.Is(c, CharClasses.Digit);
}
