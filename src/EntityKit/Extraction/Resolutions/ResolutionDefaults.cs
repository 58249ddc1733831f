namespace EntityKit;

/// <summary>The rules that need nothing but the number: whose it is when no word of the text says so.</summary>
internal static class ResolutionDefaults
{
    /// <summary>The body that has numbers of this shape and size, null where several may, and how sure that is.</summary>
    internal static (string? Body, double Confidence) Decide(ReadOnlySpan<char> text, in ResolutionItem item)
    {
        ResolutionCapture capture = item.Capture;
        int number = ResolutionDates.ReadNumber(text[capture.Number.Start..capture.Number.End]);
        if (!capture.HasSession)
        {
            return capture.YearBeside && capture.Number.Start > item.Start
                ? (ResolutionBodies.EconomicAndSocialCouncil, capture.Year > 2006 ? 0.9 : 0.6)
                : ByPlainNumber(number, capture);
        }

        ReadOnlySpan<char> session = text[capture.Session.Start..capture.Session.End];
        if (session[0] is 'E' or 'e')
        {
            return (ResolutionBodies.GeneralAssembly, 0.95);
        }

        if (session[0] is 'S' or 's')
        {
            return (ResolutionBodies.GeneralAssembly, session.Length > 2 && char.IsAsciiDigit(session[^1]) ? 0.5 : 0.9);
        }

        int roman = ResolutionNumbers.ReadRoman(session);
        if (roman > 0)
        {
            return roman <= 30 ? (ResolutionBodies.GeneralAssembly, 0.95) : number is >= 200 and <= 2200 && roman <= 63 ? (ResolutionBodies.EconomicAndSocialCouncil, 0.6) : (null, 0.6);
        }

        return ResolutionNumbers.IsGeneralAssemblySession(ResolutionDates.ReadNumber(session)) ? (ResolutionBodies.GeneralAssembly, 0.9) : (null, 0.6);
    }

    private static (string? Body, double Confidence) ByPlainNumber(int number, in ResolutionCapture capture)
    {
        if (capture.Letter != '\0')
        {
            return number <= ResolutionNumbers.LastGeneralAssembly ? (ResolutionBodies.GeneralAssembly, 0.7) : (null, 0.6);
        }

        if (capture.Year != 0)
        {
            return ResolutionNumbers.IsSecurityCouncil(number, capture.Year) ? (ResolutionBodies.SecurityCouncil, 0.97)
                : ResolutionNumbers.IsGeneralAssembly(number, capture.Year) ? (ResolutionBodies.GeneralAssembly, 0.85)
                : ResolutionNumbers.IsParliamentaryAssembly(number, capture.Year) ? (ResolutionBodies.ParliamentaryAssembly, 0.85)
                : (null, 0.6);
        }

        bool ambiguous = ResolutionNumbers.IsAmbiguous(number);
        return number switch
        {
            <= ResolutionNumbers.LastSecurityCouncil => (ResolutionBodies.SecurityCouncil, ambiguous ? 0.5 : 0.9),
            <= ResolutionNumbers.LastGeneralAssembly => (ResolutionBodies.GeneralAssembly, number < 3000 ? 0.5 : 0.8),
            _ => (null, 0.6),
        };
    }
}
