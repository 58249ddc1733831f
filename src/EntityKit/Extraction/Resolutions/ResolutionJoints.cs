namespace EntityKit;

/// <summary>The joints of a list: commas, "and", "as well as", slashes, the dashes and words of a range, footnote marks before them.</summary>
internal static class ResolutionJoints
{
    private static readonly string[] s_and = ["and", "or", "plus", "nor", "then", "also"];
    private static readonly string[] s_ranges = ["to", "through", "thru"];
    private static readonly string[] s_asides = ["in particular", "notably", "especially", "particularly", "above all", "inter alia", "most recently", "more recently", "subsequently", "finally", "lastly", "later", "thereafter", "lately"];
    private static readonly string[] s_kin = ["renewals", "renewal", "successors", "successor", "predecessors", "predecessor", "follow-ups", "follow-up", "sequels", "sequel", "sisters", "companions", "companion", "forerunners", "forerunner", "extensions", "amendments"];

    /// <summary>The start of what follows the joint after an item, or -1 where the list ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The item before the joint.</param>
    /// <param name="range">Whether the joint makes a range: "to", "through", a dash.</param>
    internal static int Skip(ReadOnlySpan<char> text, in ResolutionItem before, out bool range)
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
            i = SkipPart(text, ResolutionText.SkipGap(text, i + 1));
            i = SkipAside(text, i);
            return SkipAside(text, SkipAnd(text, i, i, out range));
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
            return SkipAside(text, word);
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

    // "40/34, annex, and 60/147, annex": the part of the one stands before the joint to the next.
    private static int SkipPart(ReadOnlySpan<char> text, int position)
    {
        var part = new ResolutionPhrase(stackalloc char[64]);
        int end = position < text.Length && char.IsAsciiLetterLower(text[position]) ? ResolutionParts.Read(text, position, ref part, out _) : -1;
        int i = end > 0 ? ResolutionText.SkipGap(text, end) : -1;
        if (i < 0 || i >= text.Length)
        {
            return position;
        }

        return text[i] is ',' or ';' ? ResolutionText.SkipGap(text, i + 1) : ResolutionText.IsWord(text, i, "and") ? i : position;
    }

    // "and, in particular, 69/123", "and its renewals 2191, 2258"
    private static int SkipAside(ReadOnlySpan<char> text, int position)
    {
        if (position < 0 || position >= text.Length || !(text[position] == ',' || char.IsAsciiLetterLower(text[position])))
        {
            return position;
        }

        int i = text[position] == ',' ? ResolutionText.SkipGap(text, position + 1) : position;
        foreach (string aside in s_asides)
        {
            if (ResolutionText.IsWord(text, i, aside))
            {
                int after = ResolutionText.SkipGap(text, i + aside.Length);
                return after < text.Length && text[after] is ',' or ':' ? ResolutionText.SkipGap(text, after + 1) : after;
            }
        }

        int owner = ResolutionText.WordEnd(text, i);
        if (i != position || text[i..owner] is not ("its" or "their" or "the"))
        {
            return position;
        }

        i = ResolutionText.SkipGap(text, owner);
        foreach (string kin in s_kin)
        {
            if (ResolutionText.IsWord(text, i, kin))
            {
                int after = ResolutionText.SkipGap(text, i + kin.Length);
                return after < text.Length && char.IsAsciiDigit(text[after]) ? after : position;
            }
        }

        return position;
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
}
