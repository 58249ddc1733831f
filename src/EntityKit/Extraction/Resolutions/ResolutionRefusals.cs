namespace EntityKit;

/// <summary>Refuses what has the words and numbers of a citation and is none: measurements, counts, years, processes, motions of a meeting.</summary>
internal static class ResolutionRefusals
{
    /// <summary>The first number that may be a year of the calendar.</summary>
    internal const int FirstCalendarYear = 1900;

    /// <summary>The last one.</summary>
    internal const int LastCalendarYear = 2100;

    private const int NearWords = 80;

    /// <summary>What may stand between "its" and "resolution".</summary>
    internal static readonly string[] Modifiers = ["previous", "recent", "earlier", "own", "prior", "past", "latest", "numerous", "many", "various", "several", "relevant", "most", "urgent", "landmark", "non-binding"];

    private static readonly string[] s_ownOpeners = ["its", "their", "the", "a", "this", "joint", "legislative", "recent", "previous", "earlier"];
    private static readonly int[] s_screens = [240, 320, 360, 480, 512, 576, 600, 640, 720, 768, 800, 900, 1024, 1050, 1080, 1200, 1280, 1366, 1440, 1600, 1920, 2048, 2160, 2560];

    /// <summary>Whether a run of items is a citation.</summary>
    internal static bool Accepts(ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, List<ResolutionItem> items, ResolutionWorkspace workspace)
    {
        ResolutionItem first = items[0];
        if (first is { Evidence: ResolutionEvidence.Marked, Body: { Pattern.NeedsName: true } needed })
        {
            return head.Body?.Name == needed.Name || context.Names(needed.Name, first.OuterEnd);
        }

        if (first.Evidence != ResolutionEvidence.None)
        {
            return first.Evidence != ResolutionEvidence.Name || !IsMeasure(text, first, named: true);
        }

        if (head.Noun != ResolutionCatalog.Noun)
        {
            return false; // "decision 50/411": whose decisions count says its name or symbol
        }

        if (first.ByDate)
        {
            return head.IsNamed || IsOwn(text, head.Start, context: ref context);
        }

        if (first.Capture.HasSession || first.Capture.YearBeside)
        {
            return !IsProcess(text, head) || (first.Capture.Year != 0 && (first.Capture.HasSession || ResolutionNumbers.IsSecurityCouncil(NumberOf(text, first), first.Capture.Year)));
        }

        if (IsProcess(text, head) || IsMeasure(text, first) || IsScreen(text, head, first))
        {
            return false;
        }

        return head.IsNamed || (head.IsForeign && !AllCalendarYears(text, items)) || IsNumberAlone(text, ref context, head, items, workspace);
    }

    /// <summary>Whether a plain number after a joint belongs to the list.</summary>
    internal static bool IsPlainListItem(ReadOnlySpan<char> text, in ResolutionHead head, in ResolutionItem first, in ResolutionItem item)
    {
        if (IsMeasure(text, item) || ResolutionDates.Match(text, item.Start, out _, out _) > 0)
        {
            return false;
        }

        int number = NumberOf(text, item);
        int firstNumber = NumberOf(text, first);
        bool small = number < 100;
        if (small && !(firstNumber < 100 || (head.IsPlural && first.Evidence == ResolutionEvidence.Name && !first.Capture.YearBeside)))
        {
            return false;
        }

        if (IsCalendarYear(number))
        {
            return head.IsPlural && !IsCalendarYearOf(firstNumber, number, first) && !FollowedByNoun(text, item.End);
        }

        return head.IsPlural || head.NounStart == item.Start || !FollowedByNoun(text, item.End);
    }

    // "resolution 598 of 1987 and 1988": a year goes on, not a list.
    private static bool IsCalendarYearOf(int firstNumber, int number, in ResolutionItem first) =>
        first.Capture.Year != 0 && !first.Capture.YearBeside && !IsCalendarYear(firstNumber) && Math.Abs(first.Capture.Year - number) < 60;

    private static bool IsNumberAlone(ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head, List<ResolutionItem> items, ResolutionWorkspace workspace)
    {
        int number = NumberOf(text, items[0]);
        bool small = number < 100 && items[0].Capture.Letter == '\0';
        bool calendar = items[0].Capture.Year == 0 && AllCalendarYears(text, items);
        if ((!small && !calendar) || (IsCalendarYear(number) && workspace.HasCitedYear(number)))
        {
            return true;
        }

        return !ResolutionText.IsWord(text, ResolutionText.SkipGap(text, items[0].End), "was") && NamedInSentence(text, ref context, head);
    }

    private static bool AllCalendarYears(ReadOnlySpan<char> text, List<ResolutionItem> items)
    {
        foreach (ResolutionItem item in items)
        {
            if (!item.IsPlain || !IsCalendarYear(NumberOf(text, item)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NamedInSentence(ReadOnlySpan<char> text, ref ResolutionContext context, in ResolutionHead head)
    {
        context.ReadTo(head.Start);
        int last = context.LastBefore(head.Start);
        return last >= 0 && context.Places[last].Start >= ResolutionText.SentenceStart(text, head.Start)
            && context.Places[last].Body.Name is ResolutionBodies.SecurityCouncil or ResolutionBodies.GeneralAssembly or ResolutionBodies.ParliamentaryAssembly;
    }

    // "its resolution of 15 January 2020": somebody's, whom the text may name.
    private static bool IsOwn(ReadOnlySpan<char> text, int position, ref ResolutionContext context)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        int start = ResolutionText.WordStart(text, end);
        for (int i = 0; i < 3 && ResolutionText.IsOneOf(text[start..end], Modifiers); i++)
        {
            int before = ResolutionText.SkipGapBack(text, start);
            int wordBefore = ResolutionText.WordStart(text, before);
            if (text[wordBefore..before] is not ("its" or "Its") && !ResolutionText.IsOneOf(text[wordBefore..before], Modifiers))
            {
                break;
            }

            (start, end) = (wordBefore, before); // "its previous resolutions of ..."
        }

        ReadOnlySpan<char> word = text[start..end];
        if (!ResolutionText.IsOneOf(word, s_ownOpeners))
        {
            return false;
        }

        if (word.Length > 0 && word[0] is 'i' or 'I')
        {
            return true;
        }

        context.ReadTo(position);
        int last = context.LastBefore(position);
        return last >= 0 && context.Places[last].Start >= ResolutionText.SentenceStart(text, position);
    }

    private static bool IsProcess(ReadOnlySpan<char> text, in ResolutionHead head)
    {
        if (head.IsNamed)
        {
            return false;
        }

        int end = ResolutionText.SkipGapBack(text, head.NounStart);
        int start = ResolutionText.WordStart(text, end);
        ReadOnlySpan<char> word = text[start..end];
        return ResolutionText.IsOneOf(word, ResolutionWords.Processes) || (Folding.Equal(word, "year's") && IsNew(text, start));
    }

    // "New Year's resolution"; "last year's resolution 68/163" is none of those.
    private static bool IsNew(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        return text[ResolutionText.WordStart(text, end)..end].Equals("new", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsScreen(ReadOnlySpan<char> text, in ResolutionHead head, in ResolutionItem item)
    {
        if (head.IsNamed || Array.IndexOf(s_screens, NumberOf(text, item)) < 0)
        {
            return false;
        }

        int end = ResolutionText.SkipGapBack(text, head.NounStart);
        int start = ResolutionText.WordStart(text, end);
        return text[start..end] is "at" or "with" or "a" || item.Capture.Letter != '\0' || SpeaksOfScreens(text, head.Start);
    }

    private static bool SpeaksOfScreens(ReadOnlySpan<char> text, int position)
    {
        ReadOnlySpan<char> around = text[Math.Max(0, position - NearWords)..Math.Min(text.Length, position + NearWords)];
        foreach (string word in (ReadOnlySpan<string>)["screen", "pixel", "display", "monitor", "video", "camera", "image"])
        {
            if (around.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A unit, a count, a shape like "1920 x 1080", a motion's colon.
    private static bool IsMeasure(ReadOnlySpan<char> text, in ResolutionItem item, bool named = false)
    {
        if (item.End > item.CoreEnd || item.Capture.HasSession)
        {
            return false;
        }

        int next = ResolutionText.SkipGap(text, item.End);
        if (next >= text.Length)
        {
            return false;
        }

        if (text[next] is '%' or '\u00D7' or '\u00B0' or '\u00B5' or '$' or '\u20AC' or '=' or '+' or '<' or '>')
        {
            return true;
        }

        ReadOnlySpan<char> word = text[next..ResolutionText.WordEnd(text, next)];
        if (word.Length == 0 || next == item.End)
        {
            return false;
        }

        bool by = word is "x" or "X" or "by";
        if (by)
        {
            int after = ResolutionText.SkipGap(text, next + word.Length);
            return after < text.Length && char.IsAsciiDigit(text[after]);
        }

        // "the League's resolution 7438 observers were recalled" counts nothing; "a Security Council resolution 21 years ago" does.
        return (!(named && NumberOf(text, item) >= 100) && ResolutionText.IsOneOf(word, ResolutionWords.Counted)) || (char.IsLower(word[0]) && ResolutionText.IsOneOf(word, ResolutionWords.Units));
    }

    private static bool FollowedByNoun(ReadOnlySpan<char> text, int position)
    {
        int next = ResolutionText.SkipGap(text, position);
        if (next == position || next >= text.Length || !char.IsLower(text[next]))
        {
            return false;
        }

        ReadOnlySpan<char> word = text[next..ResolutionText.WordEnd(text, next)];
        return !word.EndsWith("ed", StringComparison.Ordinal) && !ResolutionText.IsOneOf(word, ResolutionShortForms.Followers);
    }

    private static int NumberOf(ReadOnlySpan<char> text, in ResolutionItem item) => ResolutionDates.ReadNumber(text[item.Capture.Number.Start..item.Capture.Number.End]);

    private static bool IsCalendarYear(int number) => number is >= FirstCalendarYear and <= LastCalendarYear;
}
