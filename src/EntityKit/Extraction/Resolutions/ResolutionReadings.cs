using System.Globalization;

namespace EntityKit;

/// <summary>Turns what a citation captured into readings: text is copied here and nowhere before.</summary>
internal static class ResolutionReadings
{
    /// <summary>Adds the readings of one item to its citation: one, or one for each letter of a range.</summary>
    internal static void Add(ResolutionCitation citation, ReadOnlySpan<char> text, in ResolutionCapture capture, string? pinpoint)
    {
        for (int letter = capture.Letter; letter <= capture.LastLetter; letter++)
        {
            citation.Add(Make(citation.Body, text, capture, (char)letter, pinpoint));
        }

        citation.Open = capture;
        if (citation.IsSettled || citation.Count > 1)
        {
            Close(citation, text);
        }
    }

    /// <summary>Writes symbols and addresses where they are still open.</summary>
    internal static void Close(ResolutionCitation citation, ReadOnlySpan<char> text)
    {
        if (citation.Open is not { } capture)
        {
            return;
        }

        citation.Open = null;
        if (citation.Body is { } body)
        {
            ReadOnlySpan<char> first = Plain(text[capture.First.Start..capture.First.End], stackalloc char[capture.First.Length]);
            ReadOnlySpan<char> second = Plain(text[capture.Second.Start..capture.Second.End], stackalloc char[capture.Second.Length]);
            for (int i = 0; i < citation.Count; i++)
            {
                Complete(citation[i], body, first, second);
            }
        }
    }

    /// <summary>The reading of a number between the ends of a range.</summary>
    internal static ResolutionReading InRange(ResolutionBody? body, ResolutionReading from, int number)
    {
        ResolutionReading reading = Start(body, number.ToString(CultureInfo.InvariantCulture), from.Session, body?.Pattern.YearOfNumber is null ? from.Year : null, from.Pinpoint);
        if (body is not null)
        {
            Complete(reading, body, default, default);
        }

        return reading;
    }

    /// <summary>Gives a reading the document of another one; number and pinpoint are its own.</summary>
    internal static void Follow(ResolutionReading reading, ResolutionReading fuller)
    {
        (reading.Body, reading.Kind, reading.Session, reading.Year, reading.Symbol, reading.Link) = (fuller.Body, fuller.Kind, fuller.Session, fuller.Year, fuller.Symbol, fuller.Link);
    }

    /// <summary>Makes a reading that of a body: its year, its symbol and its address, as far as they follow.</summary>
    internal static void Complete(ResolutionReading reading, ResolutionBody body, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int? fixedYear = FixedYear(body, reading.Number, reading.Session);
        bool contradicts = reading.Year is not null && fixedYear is not null && reading.Year != fixedYear && body.Pattern.YearOfNumber is not null;
        reading.Body = body.Name;
        reading.Kind = body.Pattern.Kind;
        reading.Year ??= fixedYear;
        var values = new ResolutionFormat.Values(reading.Number, reading.Session, reading.Year, first, second, body.Fields);
        reading.Symbol = contradicts ? null : ResolutionFormat.First(body.Pattern.SymbolFormats, values);
        reading.Link = contradicts ? null : ResolutionFormat.First(body.Pattern.LinkFormats, values);
    }

    private static ResolutionReading Make(ResolutionBody? body, ReadOnlySpan<char> text, in ResolutionCapture capture, char letter, string? pinpoint)
    {
        string? number = capture.HasNumber ? Number(text[capture.Number.Start..capture.Number.End], capture.Thousands, letter) : null;
        ReadOnlySpan<char> captured = text[capture.Session.Start..capture.Session.End];
        string? session = capture.HasSession ? Plain(captured, stackalloc char[captured.Length]).ToString() : null;
        return Start(body, number, session, capture.Year == 0 ? null : capture.Year, pinpoint);
    }

    // Body, kind and year; the rest follows when the body is sure.
    private static ResolutionReading Start(ResolutionBody? body, string? number, string? session, int? year, string? pinpoint) =>
        new(body?.Name, body?.Pattern.Kind ?? ResolutionKind.Resolution, number, session, year ?? (body is null ? null : FixedYear(body, number, session)), null, null, pinpoint);

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

    // "2254" for "2,254"; "16 A"
    private static string Number(ReadOnlySpan<char> text, bool thousands, char letter)
    {
        if (!thousands && letter == '\0')
        {
            return text.ToString();
        }

        Span<char> number = stackalloc char[text.Length + 2];
        int length = 0;
        foreach (char c in text)
        {
            if (!thousands || c != ',')
            {
                number[length++] = c;
            }
        }

        if (letter != '\0')
        {
            number[length++] = ' ';
            number[length++] = letter;
        }

        return number[..length].ToString();
    }

    // One form of hyphen, capitals, no gaps: "es\u201111" is "ES-11".
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (!ResolutionText.IsSpace(c))
            {
                plain[length++] = ResolutionText.IsHyphen(c) ? '-' : char.ToUpperInvariant(c);
            }
        }

        return plain[..length];
    }
}
