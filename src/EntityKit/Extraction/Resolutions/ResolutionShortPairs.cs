namespace EntityKit;

/// <summary>
/// Later mentions of a session and number that the document has cited in full, without the noun: "under 76/262", "46/1", "ES-11/1".
/// Small ones, which a date or a score may be, need a word before them that takes a name.
/// </summary>
internal static class ResolutionShortPairs
{
    private const int LargestOfDate = 31;

    private static readonly string[] s_scores = ["passed", "won", "lost", "carried", "score", "scored", "ratio", "odds", "fraction", "vote", "tally", "voted", "beat", "defeated", "ahead", "pressure", "times"];
    private static readonly string[] s_takers = ["under", "of", "to", "with", "by", "in", "reject", "rejected", "adopt", "adopted", "renew", "renewed", "recall", "recalled", "recalling", "implement", "implementing"];

    /// <summary>Adds the later mentions to what the workspace has to add.</summary>
    internal static void Add(ReadOnlySpan<char> text, ResolutionWorkspace workspace, StopSignal signal)
    {
        List<ResolutionCitation> citations = workspace.Citations;
        Dictionary<(char Kind, int Session, int Number), ResolutionCitation> known = workspace.Pairs;
        foreach (ResolutionCitation citation in citations)
        {
            if (citation.Single is { Number: { } number, Session: { } session, Symbol: { } symbol } && EndsWith(symbol, session, number) && Key(session, number) is { Number: > 0 } key)
            {
                known.TryAdd(key, citation);
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        int next = 0;
        int seen = 0;
        int from = citations[0].Span.End;
        for (int slash = Slash(text, from); slash >= 0; slash = Slash(text, slash + 1))
        {
            signal.LookAt(++seen);
            int start = Start(text, slash, from);
            int end = ResolutionFields.Digits(text, slash + 1, 1, 4);
            if (start < 0 || end < 0)
            {
                continue;
            }

            while (next < citations.Count && citations[next].Span.End <= start)
            {
                next++;
            }

            bool cited = next < citations.Count && citations[next].Span.Start < end;
            if (!cited && known.TryGetValue(Key(text[start..slash], text[(slash + 1)..end]), out ResolutionCitation? full) && full.Span.End <= start && IsName(text, start, slash, end))
            {
                ResolutionShortForms.Repeat(full, new TextSpan(start, end), text, workspace);
            }
        }
    }

    private static bool EndsWith(string symbol, string session, string number) =>
        ResolutionMemory.Joins(symbol, session, "/", number, "") is var at && at >= 0 && at + session.Length + 1 + number.Length == symbol.Length;

    // "76", "S-9", "ES-11" and digits; a number of zero is no key.
    private static (char Kind, int Session, int Number) Key(ReadOnlySpan<char> session, ReadOnlySpan<char> number)
    {
        foreach (char c in number)
        {
            if (!char.IsAsciiDigit(c))
            {
                return default;
            }
        }

        int dash = session.IndexOf('-');
        return (dash < 0 ? 'R' : session[0], ResolutionDates.ReadNumber(session[(dash + 1)..]), ResolutionDates.ReadNumber(number));
    }

    private static int Slash(ReadOnlySpan<char> text, int from)
    {
        int found = text[from..].IndexOf('/');
        return found < 0 ? -1 : from + found;
    }

    // The start of "76", "S-9", "ES-11" that ends at the slash.
    private static int Start(ReadOnlySpan<char> text, int slash, int floor)
    {
        int i = slash;
        while (i > floor && slash - i < 3 && char.IsAsciiDigit(text[i - 1]))
        {
            i--;
        }

        if (i == slash)
        {
            return -1;
        }

        if (i - floor >= 2 && text[i - 1] == '-' && text[i - 2] == 'S')
        {
            i -= i - floor >= 3 && text[i - 3] == 'E' ? 3 : 2;
        }

        return ResolutionText.StartsWord(text, i) && (i == 0 || !(text[i - 1] is '/' or '.' or '_' or '$' or '\u20AC' or '\u00A3' || ResolutionText.IsHyphen(text[i - 1]))) ? i : -1;
    }

    private static bool IsName(ReadOnlySpan<char> text, int start, int slash, int end)
    {
        if (!ResolutionText.EndsNumber(text, end) || (end < text.Length && text[end] is '/' or '\\' or '-'))
        {
            return false;
        }

        int next = ResolutionText.SkipGap(text, end);
        if (ResolutionText.IsOneOf(text[next..ResolutionText.WordEnd(text, next)], ResolutionWords.Counted) || ResolutionLetters.IsLetter(text, next, spaced: true))
        {
            return false;
        }

        // Numbers on either side are those of a page or a document.
        int gap = ResolutionText.SkipGapBack(text, start);
        if ((next < text.Length && char.IsAsciiDigit(text[next])) || (gap > 0 && char.IsAsciiDigit(text[gap - 1])))
        {
            return false;
        }

        if (ResolutionText.IsOneOf(text[ResolutionText.WordStart(text, gap)..gap], s_scores))
        {
            return false;
        }

        bool dateLike = ResolutionDates.ReadNumber(text[start..slash]) <= LargestOfDate && ResolutionDates.ReadNumber(text[(slash + 1)..end]) <= LargestOfDate;
        if (!dateLike || !char.IsAsciiDigit(text[start]))
        {
            return true;
        }

        ReadOnlySpan<char> word = text[ResolutionText.WordStart(text, gap)..gap];
        return ResolutionText.IsOneOf(word, s_takers) || ResolutionNameGrammar.IsTaker(word);
    }
}
