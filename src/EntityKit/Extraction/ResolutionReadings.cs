using System.Globalization;

namespace EntityKit;

/// <summary>Turns what a citation captured into readings: text is copied here and nowhere before.</summary>
internal static class ResolutionReadings
{
    /// <summary>The readings of one item: one, or one for each letter of a range.</summary>
    internal static ResolutionReading[] Make(ResolutionBody? body, ReadOnlySpan<char> text, in ResolutionCapture capture, string? pinpoint)
    {
        var readings = new ResolutionReading[capture.LastLetter - capture.Letter + 1];
        for (int i = 0; i < readings.Length; i++)
        {
            readings[i] = Make(body, text, capture, (char)(capture.Letter + i), pinpoint);
        }

        return readings;
    }

    /// <summary>The reading of a number between the ends of a range.</summary>
    internal static ResolutionReading InRange(ResolutionBody? body, ResolutionReading from, int number) =>
        Complete(body, number.ToString(CultureInfo.InvariantCulture), from.Session, body?.Pattern.YearOfNumber is null ? from.Year : null, null, null, from.Pinpoint);

    /// <summary>The same number and session as another body's.</summary>
    internal static ResolutionReading Of(ResolutionBody body, ResolutionReading from) => Complete(body, from.Number, from.Session, from.Year, null, null, from.Pinpoint);

    private static ResolutionReading Make(ResolutionBody? body, ReadOnlySpan<char> text, in ResolutionCapture capture, char letter, string? pinpoint)
    {
        string? number = capture.HasNumber ? text[capture.Number.Start..capture.Number.End].ToString() : null;
        if (number is not null && capture.Thousands)
        {
            number = number.Replace(",", "", StringComparison.Ordinal);
        }

        if (number is not null && letter != '\0')
        {
            number = $"{number} {letter}";
        }

        string? session = capture.HasSession ? Plain(text[capture.Session.Start..capture.Session.End]) : null;
        string? first = capture.First.Length > 0 ? Plain(text[capture.First.Start..capture.First.End]) : null;
        string? second = capture.Second.Length > 0 ? Plain(text[capture.Second.Start..capture.Second.End]) : null;
        return Complete(body, number, session, capture.Year == 0 ? null : capture.Year, first, second, pinpoint);
    }

    private static ResolutionReading Complete(ResolutionBody? body, string? number, string? session, int? year, string? first, string? second, string? pinpoint)
    {
        if (body is null)
        {
            return new ResolutionReading(null, ResolutionKind.Resolution, number, session, year, null, null, pinpoint);
        }

        int? fixedYear = FixedYear(body, number, session);
        bool contradicts = year is not null && fixedYear is not null && year != fixedYear && body.Pattern.YearOfNumber is not null;
        year ??= fixedYear;
        var values = new ResolutionFormat.Values(number, session, year, first, second, body.Fields);
        string? symbol = contradicts ? null : ResolutionFormat.First(body.Pattern.SymbolFormats, values);
        string? link = contradicts ? null : ResolutionFormat.First(body.Pattern.LinkFormats, values);
        return new ResolutionReading(body.Name, body.Pattern.Kind, number, session, year, symbol, link, pinpoint);
    }

    private static int? FixedYear(ResolutionBody body, string? number, string? session)
    {
        if (number is not null && body.Pattern.YearOfNumber is { } yearOf)
        {
            return yearOf(ResolutionDates.ReadNumber(number));
        }

        if (session is not null && body.Pattern.SessionYearOffset is { } offset)
        {
            int value = char.IsAsciiDigit(session[0]) ? ResolutionDates.ReadNumber(session) : ResolutionNumbers.ReadRoman(session);
            return value > 0 ? offset + value : null;
        }

        return null;
    }

    // One form of hyphen, capitals, no gaps: "es\u201111" is "ES-11".
    private static string Plain(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!ResolutionText.IsSpace(c))
            {
                plain[length++] = ResolutionText.IsHyphen(c) ? '-' : char.ToUpperInvariant(c);
            }
        }

        return plain[..length].ToString();
    }
}
