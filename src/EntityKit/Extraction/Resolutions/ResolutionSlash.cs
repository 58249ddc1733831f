namespace EntityKit;

/// <summary>Reads "n/m" where no body says how: number and year, year and number, or session and number.</summary>
internal static class ResolutionSlash
{
    private const int FirstYear = 1946;

    /// <summary>Whether a capture is two numbers with a slash between.</summary>
    internal static bool IsSlash(ReadOnlySpan<char> text, in ResolutionCapture capture) =>
        capture.HasSession && capture.HasNumber && capture.Session.Start < capture.Number.Start && char.IsAsciiDigit(text[capture.Session.Start]);

    /// <summary>The capture of "n/m" by the sizes of its parts.</summary>
    internal static ResolutionCapture Read(ReadOnlySpan<char> text, ResolutionCapture capture)
    {
        int first = Value(text, capture.Session);
        int second = Value(text, capture.Number);
        bool secondIsYear = second is >= FirstYear and <= 2099 && capture.Letter == '\0';
        bool firstIsYear = first is >= FirstYear and <= 2099 && capture.Session.Length == 4;
        if (secondIsYear && !(firstIsYear && !ResolutionNumbers.IsSecurityCouncil(first, second)))
        {
            return capture with { Number = capture.Session, Session = default, Year = second, YearBeside = true };
        }

        return firstIsYear ? capture with { Session = default, Year = first, YearBeside = true } : capture;
    }

    private static int Value(ReadOnlySpan<char> text, TextSpan span) => ResolutionDates.ReadNumber(text[span.Start..span.End]);
}
