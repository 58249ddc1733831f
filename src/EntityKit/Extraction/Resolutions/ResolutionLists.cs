namespace EntityKit;

/// <summary>Lists and ranges: the joints between items, what may follow a joint, and the body that stands after the whole.</summary>
internal static class ResolutionLists
{
    private const int WidestRange = 200;

    /// <summary>Reads the further items of a list.</summary>
    internal static void ReadRest(ResolutionCatalog catalog, ReadOnlySpan<char> text, ref ResolutionHead head, List<ResolutionItem> items)
    {
        while (true)
        {
            ResolutionItem before = items[^1];
            int next = ResolutionJoints.Skip(text, before, out bool range);
            if (next < 0)
            {
                return;
            }

            if (before.Capture.Letter != '\0' && !range && ResolutionLetters.IsLetter(text, next, spaced: true))
            {
                AddLetter(text, next, head, items);
                continue;
            }

            ResolutionItem item;
            bool slash = text[ResolutionText.SkipGapBack(text, next) - 1] == '/';
            if (slash && before.IsPlain)
            {
                if (!ResolutionItems.ReadPlain(text, next, head, out item))
                {
                    return;
                }
            }
            else if (before.ByDate ? !ReadDate(text, next, ref head, out item) : !ResolutionItems.Read(catalog, text, next, ref head, inList: true, out item))
            {
                return;
            }

            if (!slash && !IsPlausible(text, head, items, item, spaceOnly: next == ResolutionText.SkipGap(text, before.OuterEnd)))
            {
                return;
            }

            if (range && before.Capture.YearBeside && !item.Capture.YearBeside && item.IsPlain && ResolutionDates.ReadYear(text[item.Start..item.CoreEnd]) != 0)
            {
                return; // "1907 (2009) to 2018"
            }

            item.JoinsBefore = range;
            items.Add(item);
        }
    }

    /// <summary>Reads "of the Security Council" after the last item; its end, or that of the last item.</summary>
    internal static int ReadBodyAfter(ResolutionCatalog catalog, ReadOnlySpan<char> text, ref ResolutionHead head, List<ResolutionItem> items)
    {
        ResolutionItem last = items[^1];
        int end = ResolutionHeads.After(catalog, text, last.End, head.Noun, out ResolutionForm name, out int start);
        if (end < 0 || (name.IsShort && head.IsNamed))
        {
            return last.End;
        }

        last.End = last.OuterEnd = end;
        if (last.Capture.Year == 0)
        {
            ReadDateAfter(text, ref last);
        }

        items[^1] = last;
        if (!head.IsNamed)
        {
            head.Body = name.Body;
            head.NameEnd = end;
            head.NameStart = start;
            head.IsShort = name.IsShort;
            head.IsUnitedNations = name.Body is null;
            if (name is { Body: not null, IsShort: false })
            {
                GiveAll(name.Body, text, items);
            }
        }

        return last.End;
    }

    /// <summary>Joins the end of a range to its start: one mention, all the readings.</summary>
    internal static void Join(ResolutionCitation from, ResolutionCitation to, ReadOnlySpan<char> text)
    {
        ResolutionReadings.Close(from, text);
        ResolutionReadings.Close(to, text);
        ResolutionReading first = from.Last;
        ResolutionReading last = to.First;
        int low = ResolutionDates.ReadNumber(first.Number);
        int high = ResolutionDates.ReadNumber(last.Number);
        if (first.Body == last.Body && first.Session == last.Session && high > low && high - low <= WidestRange)
        {
            for (int number = low + 1; number < high; number++)
            {
                from.Add(ResolutionReadings.InRange(from.Body, first, number));
            }
        }

        from.AddAll(to);
        from.Span = new TextSpan(from.Span.Start, to.Span.End);
        from.Confidence = Math.Min(from.Confidence, to.Confidence);
    }

    // "31/6 A and B", "2200 A and B (XXI)": the same number with another letter.
    private static void AddLetter(ReadOnlySpan<char> text, int position, in ResolutionHead head, List<ResolutionItem> items)
    {
        ResolutionItem item = items[^1];
        item.Start = position;
        item.CoreEnd = item.End = item.OuterEnd = ResolutionLetters.Match(text, position, ref item.Capture);
        int open = ResolutionText.SkipGap(text, item.End);
        if (!item.Capture.HasSession && open < text.Length && text[open] == '(')
        {
            ResolutionCapture capture = item.Capture;
            int end = ResolutionFields.Match(new ResolutionField(ResolutionFieldTarget.Session, ResolutionFieldShape.Old), text, open + 1, ref capture);
            if (end > 0 && end < text.Length && text[end] == ')')
            {
                item.Capture = capture;
                item.CoreEnd = item.End = item.OuterEnd = end + 1;
            }
        }

        if (item.Capture.Year == 0)
        {
            ResolutionTails.Read(text, head, ref item); // "A and B of 4 December 2017" are both of that day
        }

        bool learnt = item.Capture.Session != items[^1].Capture.Session || item.Capture.Year != items[^1].Capture.Year;
        for (int i = items.Count - 1; learnt && i >= 0 && items[i].Capture.Number == item.Capture.Number; i--)
        {
            ResolutionItem other = items[i];
            other.Capture.Session = item.Capture.Session;
            other.Capture.Year = item.Capture.Year;
            items[i] = other;
        }

        items.Add(item);
    }

    private static bool ReadDate(ReadOnlySpan<char> text, int position, ref ResolutionHead head, out ResolutionItem item) =>
        ResolutionItems.ReadBareDate(text, ResolutionText.IsWord(text, position, "of") ? ResolutionText.SkipGap(text, position + 2) : position, ref head, out item);

    private static void ReadDateAfter(ReadOnlySpan<char> text, ref ResolutionItem item)
    {
        var head = default(ResolutionHead);
        int next = ResolutionText.SkipGap(text, item.End);
        if (ResolutionItems.ReadDateOnly(text, next, ref head, out ResolutionItem date))
        {
            item.Capture.Year = date.Capture.Year;
            item.End = item.OuterEnd = date.End;
        }
    }

    private static void GiveAll(ResolutionBody body, ReadOnlySpan<char> text, List<ResolutionItem> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            ResolutionItem item = items[i];
            if (item.Evidence != ResolutionEvidence.None)
            {
                continue;
            }

            var verdict = new ResolutionJudge.Verdict { Capture = item.Capture };
            ResolutionJudge.Admits(body, text, item, ref verdict);
            item.Body = body;
            item.Capture = verdict.Capture;
            item.Evidence = ResolutionEvidence.Name;
            items[i] = item;
        }
    }

    // A number after a joint may be anything: a count, a day, a year.
    private static bool IsPlausible(ReadOnlySpan<char> text, in ResolutionHead head, List<ResolutionItem> items, in ResolutionItem item, bool spaceOnly)
    {
        if (item.ByDate || item.Evidence is ResolutionEvidence.Symbol or ResolutionEvidence.Marked)
        {
            return true;
        }

        if (item.Capture.HasSession)
        {
            bool slash = char.IsAsciiDigit(text[item.Capture.Session.Start]);
            return !spaceOnly && (!slash || items[0].Capture.HasSession || head.IsPlural || head.IsNamed);
        }

        if (item.Capture.YearBeside)
        {
            return true;
        }

        return !spaceOnly && ResolutionRefusals.IsPlainListItem(text, head, items[0], item);
    }
}
