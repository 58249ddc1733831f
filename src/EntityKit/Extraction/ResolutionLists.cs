namespace EntityKit;

/// <summary>Lists and ranges: the joints between items, what may follow a joint, and the body that stands after the whole.</summary>
internal static class ResolutionLists
{
    /// <summary>How far after the noun a sentence may go on to name further items.</summary>
    internal const int LongestLoose = 400;

    private const int WidestRange = 200;

    private static readonly string[] s_and = ["and", "or", "plus", "nor", "then", "also"];
    private static readonly string[] s_otherDocuments = ["recommendation", "recommendations", "decision", "decisions", "regulation", "regulations", "opinion", "opinions", "page", "pages", "law", "act", "paragraph", "paragraphs", "no", "nos"];
    private static readonly string[] s_ranges = ["to", "through", "until", "till", "thru"];

    /// <summary>Reads the further items of a list.</summary>
    internal static void ReadRest(ResolutionCatalog catalog, ReadOnlySpan<char> text, ref ResolutionHead head, List<ResolutionItem> items)
    {
        while (true)
        {
            ResolutionItem before = items[^1];
            int next = Joint(text, before, out bool range);
            if (next < 0)
            {
                return;
            }

            if (before.Capture.Letter != '\0' && !range && ResolutionLetters.IsLetter(text, next, spaced: true))
            {
                AddLetter(text, next, items);
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
    internal static void Join(ResolutionCitation from, ResolutionCitation to)
    {
        ResolutionReading first = from.Readings[^1];
        ResolutionReading last = to.Readings[0];
        var readings = new List<ResolutionReading>(from.Readings);
        int low = ResolutionDates.ReadNumber(first.Number);
        int high = ResolutionDates.ReadNumber(last.Number);
        if (first.Body == last.Body && first.Session == last.Session && high > low && high - low <= WidestRange)
        {
            for (int number = low + 1; number < high; number++)
            {
                readings.Add(ResolutionReadings.InRange(from.Body, first, number));
            }
        }

        readings.AddRange(to.Readings);
        from.Readings = readings;
        from.Span = new TextSpan(from.Span.Start, to.Span.End);
        from.Confidence = Math.Min(from.Confidence, to.Confidence);
    }

    /// <summary>The next place, before a limit, where an item may stand apart from its list, or -1 where the sentence ends first.</summary>
    internal static int NextLoose(ReadOnlySpan<char> text, int position, int limit)
    {
        for (int i = position; i < limit; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (ResolutionText.StartsWord(text, i) && FollowsJoint(text, i))
                {
                    return i;
                }
            }
            else if ((c is '.' or '!' or '?' && ResolutionText.EndsSentence(text, i)) || (c == '\n' && ResolutionText.SkipGap(text, i) == i))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether an item's shape alone, after "resolutions", makes it one.</summary>
    internal static bool IsLoose(ReadOnlySpan<char> text, in ResolutionItem item)
    {
        ReadOnlySpan<char> Of(TextSpan span, ReadOnlySpan<char> all) => all[span.Start..span.End];
        if (item.Evidence != ResolutionEvidence.None)
        {
            return item.Evidence == ResolutionEvidence.Symbol;
        }

        if (!item.Capture.HasSession)
        {
            return item.Capture.YearBeside && item.IsPlain && text[item.End - 1] == ')'
                && ResolutionNumbers.IsSecurityCouncil(ResolutionDates.ReadNumber(Of(item.Capture.Number, text)), item.Capture.Year);
        }

        ReadOnlySpan<char> session = Of(item.Capture.Session, text);
        if (!char.IsAsciiDigit(session[0]))
        {
            return ResolutionNumbers.ReadRoman(session) is > 0 and <= 30 || session.Contains('-');
        }

        bool bracketed = item.Start > 0 && text[item.Start - 1] == '(' && item.End < text.Length && text[item.End] is ')' or ',';
        bool dated = item.End > item.CoreEnd && item.Capture.Year != 0;
        return (bracketed || dated) && ResolutionNumbers.IsGeneralAssemblySession(ResolutionDates.ReadNumber(session));
    }

    private static bool FollowsJoint(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        if (end == 0 || text[end - 1] is '(' or ',' or ';' or ':')
        {
            return end > 0;
        }

        int start = ResolutionText.WordStart(text, end);
        return end < position && start < end && char.IsLower(text[start]) && !ResolutionText.IsOneOf(text[start..end], s_otherDocuments);
    }

    // The start of what follows a joint, or -1.
    private static int Joint(ReadOnlySpan<char> text, in ResolutionItem before, out bool range)
    {
        range = false;
        int position = SkipMarks(text, before.OuterEnd);
        int i = ResolutionText.SkipGap(text, position);
        if (i >= text.Length)
        {
            return -1;
        }

        bool tight = i == position;
        char c = text[i];
        if (c is ',' or ';')
        {
            i = ResolutionText.SkipGap(text, i + 1);
            return SkipAnd(text, i, i, out range);
        }

        if (c == '&')
        {
            return ResolutionText.SkipGap(text, i + 1);
        }

        if (c == '/')
        {
            return ResolutionText.SkipGap(text, i + 1);
        }

        if (ResolutionText.IsHyphen(c) || c == '\u2014')
        {
            range = true;
            int after = ResolutionText.SkipGap(text, i + 1);
            return tight == (after == i + 1) && c != '\u2014' && after < text.Length && char.IsAsciiDigit(text[after]) ? after : -1;
        }

        int word = SkipAnd(text, i, -1, out range);
        if (word > 0)
        {
            return word;
        }

        // "S/RES/2254(2015) S/RES/2268(2016)", "1267 (1999) 1989 (2011)"
        return !tight && text[before.End - 1] == ')' && before.End == before.OuterEnd && !char.IsLower(c) ? i : -1;
    }

    // Footnote marks stand outside the span and do not end a list: "1325 (2000)[1], 1820 (2008)\u00B2".
    private static int SkipMarks(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        while (i < text.Length && text[i] is '*' or '\u2020' or '\u2021' or '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079'))
        {
            i++;
        }

        if (i + 2 < text.Length && text[i] is '[' or '(')
        {
            char close = text[i] == '[' ? ']' : ')';
            int end = ResolutionFields.Digits(text, i + 1, 1, 2);
            i = end > 0 && end < text.Length && text[end] == close ? end + 1 : i;
        }

        return i;
    }

    private static int SkipAnd(ReadOnlySpan<char> text, int position, int otherwise, out bool range)
    {
        range = false;
        int word = ResolutionText.WordEnd(text, position);
        if (position < text.Length && text[position] == '&')
        {
            return ResolutionText.SkipGap(text, position + 1);
        }

        if (word == position)
        {
            return otherwise;
        }

        if (ResolutionText.IsOneOf(text[position..word], s_ranges))
        {
            range = true;
            return ResolutionText.SkipGap(text, word);
        }

        if (ResolutionText.IsOneOf(text[position..word], s_and))
        {
            bool either = word < text.Length && text[word] == '/' && ResolutionText.IsWord(text, word + 1, "or");
            int next = ResolutionText.SkipGap(text, either ? word + 3 : word);
            return ResolutionText.IsWord(text, next, "also") ? ResolutionText.SkipGap(text, next + 4) : SkipNumberSign(text, next);
        }

        foreach (string phrase in (ReadOnlySpan<string>)["as well as", "along with", "together with", "followed by", "in addition to"])
        {
            if (ResolutionText.IsWord(text, position, phrase))
            {
                return ResolutionText.SkipGap(text, position + phrase.Length);
            }
        }

        return SkipNumberSign(text, otherwise);
    }

    // "and No. 338"
    private static int SkipNumberSign(ReadOnlySpan<char> text, int position)
    {
        if (position < 0 || !ResolutionText.IsWord(text, position, "no"))
        {
            return position;
        }

        int after = position + 2;
        after += after < text.Length && text[after] == '.' ? 1 : 0;
        int number = ResolutionText.SkipGap(text, after);
        return number < text.Length && char.IsAsciiDigit(text[number]) ? number : position;
    }

    // "31/6 A and B", "2200 A and B (XXI)": the same number with another letter.
    private static void AddLetter(ReadOnlySpan<char> text, int position, List<ResolutionItem> items)
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
                for (int i = items.Count - 1; i >= 0 && items[i].Capture.Number == capture.Number; i--)
                {
                    ResolutionItem other = items[i];
                    other.Capture.Session = capture.Session;
                    items[i] = other;
                }
            }
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
            return !slash || items[0].Capture.HasSession || head.IsPlural || head.IsNamed;
        }

        if (item.Capture.YearBeside)
        {
            return true;
        }

        return !spaceOnly && ResolutionRefusals.IsPlainListItem(text, head, items[0], item);
    }
}
