namespace EntityKit;

/// <summary>Decides whose an item is that neither a symbol nor a name beside it decides: by the body said around it, then by the rules of the numbers.</summary>
internal static class ResolutionJudge
{
    private const int FarthestAfter = 200;
    private const int FarthestBefore = 20_000;
    private const int MostPlaces = 12;
    private const int FirstYear = 1946;

    /// <summary>What was decided: a body (or none), the capture in that body's own form, and how sure it is.</summary>
    internal struct Verdict
    {
        internal ResolutionBody? Body;
        internal ResolutionCapture Capture;
        internal int CoreEnd;
        internal double Confidence;

        /// <summary>Whether words of the text decided, not the number alone.</summary>
        internal bool ByContext;
    }

    /// <summary>Decides an item without evidence of its own.</summary>
    internal static Verdict Decide(ResolutionCatalog catalog, ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, in ResolutionItem item)
    {
        var verdict = new Verdict { Capture = item.Capture, CoreEnd = item.CoreEnd, Confidence = 0.6 };
        context.ReadTo(item.OuterEnd + FarthestAfter);
        if (head.IsForeign)
        {
            return verdict;
        }

        if (head.IsShort && DecideShort(catalog, text, ref context, head, item, ref verdict))
        {
            return verdict;
        }

        int sentence = ResolutionText.SentenceStart(text, head.Start);
        if (DecideBefore(text, ref context, head, item, sentence, ref verdict) || DecideAfter(text, ref context, head, item, ref verdict))
        {
            verdict.ByContext = true;
            verdict.Confidence = 0.95;
            return verdict;
        }

        DecideByNumber(catalog, text, ref context, head, item, ref verdict);
        return verdict;
    }

    // "the Council's resolution 731 (1992)", "Assembly resolution 69/1"
    private static bool DecideShort(ResolutionCatalog catalog, ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, in ResolutionItem item, ref Verdict verdict)
    {
        ReadOnlySpan<char> name = text[head.NameStart..head.NameEnd];
        ResolutionBody? meant = context.Meant(name, head.Start);
        if (meant is not null && Admits(meant, text, item, ref verdict))
        {
            verdict.Confidence = 0.95;
            verdict.ByContext = true;
            return true;
        }

        foreach (ResolutionBody body in catalog.Bodies)
        {
            ResolutionCapture none = default;
            foreach (ResolutionTemplate template in body.ShortNames)
            {
                if (template.Match(name, 0, ref none) == name.Length && Admits(body, text, item, ref verdict))
                {
                    verdict.Confidence = 0.8;
                    verdict.ByContext = true;
                    return true;
                }
            }
        }

        return false;
    }

    private static bool DecideBefore(ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, in ResolutionItem item, int sentence, ref Verdict verdict)
    {
        int last = context.LastBefore(head.Start);
        for (int i = last; i >= 0 && i > last - MostPlaces && context.Places[i].Start >= sentence; i--)
        {
            ResolutionContext.Named place = context.Places[i];
            if (ResolutionCatalog.Uses(place.Body, head.Noun) && Allows(text, place, head, item, nearest: i == last) && Admits(place.Body, text, item, ref verdict))
            {
                return true;
            }
        }

        return false;
    }

    // "resolution 69/186, adopted by the General Assembly last year"
    private static bool DecideAfter(ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, in ResolutionItem item, ref Verdict verdict)
    {
        bool leads = ResolutionClauses.LeadsSentence(text, head.Start);
        for (int i = context.LastBefore(item.End) + 1; i < context.Places.Count; i++)
        {
            ResolutionContext.Named place = context.Places[i];
            if (place.Start > item.OuterEnd + FarthestAfter || ResolutionText.SentenceStart(text, place.Start) > item.End)
            {
                return false;
            }

            if (text[item.End..place.Start].Contains("resolution", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if ((ResolutionClauses.IsLinkedBack(text, place.Start) || (leads && ResolutionClauses.IsSubject(text, place.Start))) && Admits(place.Body, text, item, ref verdict))
            {
                return true;
            }
        }

        return false;
    }

    // A plain number is the Security Council's unless another body, named in the sentence, is said to act.
    private static bool Allows(ReadOnlySpan<char> text, ResolutionContext.Named place, in ResolutionHead head, in ResolutionItem item, bool nearest)
    {
        if (head.IsUnitedNations && !place.Body.Name.StartsWith("UN ", StringComparison.Ordinal))
        {
            return false;
        }

        bool roman = item.Capture.HasSession && ResolutionNumbers.ReadRoman(text[item.Capture.Session.Start..item.Capture.Session.End]) > 0;
        if (roman && place.Body.Name != ResolutionBodies.GeneralAssembly)
        {
            return ResolutionClauses.ActsHere(text, place, head, nearest);
        }

        if (!item.IsPlain || place.Body.Name == ResolutionBodies.SecurityCouncil)
        {
            return true;
        }

        int number = ResolutionDates.ReadNumber(text[item.Capture.Number.Start..item.Capture.Number.End]);
        int year = item.Capture.Year;
        if (year != 0 && ResolutionNumbers.SecurityCouncilYear(number) == year && !IsGeneralAssemblyYear(place.Body, number, year))
        {
            return place.Body.Name == ResolutionBodies.ParliamentaryAssembly && ResolutionNumbers.IsParliamentaryAssembly(number, year);
        }

        if (place.Body.Name == ResolutionBodies.GeneralAssembly && ResolutionNumbers.IsAmbiguous(number))
        {
            return true;
        }

        if (year == 0 && head.IsUnitedNations && place.Body.Pattern.YearOfNumber is null && place.Body.Name != ResolutionBodies.GeneralAssembly)
        {
            return false;
        }

        return ResolutionClauses.ActsHere(text, place, head, nearest);
    }

    private static bool IsGeneralAssemblyYear(ResolutionBody body, int number, int year) =>
        body.Name == ResolutionBodies.GeneralAssembly && ResolutionNumbers.IsGeneralAssembly(number, year);

    /// <summary>Whether a body numbers in the shape of an item; if so the verdict takes the body's reading of it.</summary>
    internal static bool Admits(ResolutionBody body, ReadOnlySpan<char> text, in ResolutionItem item, ref Verdict verdict)
    {
        if (item.ByDate)
        {
            verdict.Body = body;
            return true;
        }

        var own = new ResolutionItem { Start = item.Start };
        if (!ResolutionItems.ReadNamed(body, text, item.Start, ref own) || own.CoreEnd != item.CoreEnd || !Possible(body, text, own.Capture, item.Capture.Year))
        {
            return false;
        }

        verdict.Body = body;
        verdict.Capture = own.Capture.Year == 0 ? own.Capture with { Year = item.Capture.Year, YearBeside = item.Capture.YearBeside } : own.Capture;
        verdict.CoreEnd = own.CoreEnd;
        return true;
    }

    private static bool Possible(ResolutionBody body, ReadOnlySpan<char> text, in ResolutionCapture capture, int year)
    {
        int number = ResolutionDates.ReadNumber(text[capture.Number.Start..capture.Number.End]);
        if (capture.HasSession && (number > body.Pattern.MostPerSession || ResolutionDates.ReadNumber(text[capture.Session.Start..capture.Session.End]) is >= FirstYear and <= 2099))
        {
            return false; // "1979/11" has a year, not a session
        }

        year = year == 0 ? capture.Year : year;
        return body.Name switch
        {
            ResolutionBodies.SecurityCouncil => capture.Letter == '\0' && (year == 0 ? number <= ResolutionNumbers.LastSecurityCouncil : ResolutionNumbers.IsSecurityCouncil(number, year)),
            ResolutionBodies.ParliamentaryAssembly => year == 0 || ResolutionNumbers.IsParliamentaryAssembly(number, year),
            ResolutionBodies.GeneralAssembly when !capture.HasSession => number <= ResolutionNumbers.LastGeneralAssembly && (year == 0 || ResolutionNumbers.IsGeneralAssembly(number, year)),
            _ => true,
        };
    }

    private static void DecideByNumber(ResolutionCatalog catalog, ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, in ResolutionItem item, ref Verdict verdict)
    {
        (string? name, double confidence) = item.ByDate ? (null, 0.6) : ResolutionDefaults.Decide(text, item);
        if (item.Capture.HasSession || item.ByDate)
        {
            // Only a body that the text has named somewhere can have a session like this.
            ResolutionBody? earlier = LastNamed(text, ref context, head, item, ref verdict, name);
            if (earlier is not null)
            {
                verdict.Confidence = 0.8;
                return;
            }
        }

        verdict.Confidence = confidence;
        verdict.Body = name is null ? null : ResolutionsOf(catalog, name);
    }

    /// <summary>The first body of a name that takes resolutions, or null.</summary>
    private static ResolutionBody? ResolutionsOf(ResolutionCatalog catalog, string name)
    {
        foreach (ResolutionBody body in catalog.Bodies)
        {
            if (body.Name == name && body.Pattern.Kind == ResolutionKind.Resolution)
            {
                return body;
            }
        }

        return null;
    }

    // For shapes that the numbers leave open, or that rule 6 gives to the last body named.
    private static ResolutionBody? LastNamed(ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, in ResolutionItem item, ref Verdict verdict, string? byNumber)
    {
        bool special = item.Capture.HasSession && text[item.Capture.Session.Start] is 'S' or 's';
        if (byNumber is not null && !special && !(item.Capture.HasSession && ResolutionClauses.IsIts(text, head.Start)))
        {
            return null;
        }

        for (int i = context.LastBefore(head.Start), seen = 0; i >= 0 && seen < MostPlaces && head.Start - context.Places[i].End < FarthestBefore; i--, seen++)
        {
            ResolutionBody body = context.Places[i].Body;
            if (ResolutionCatalog.Uses(body, head.Noun) && Admits(body, text, item, ref verdict))
            {
                return body;
            }
        }

        return null;
    }
}
