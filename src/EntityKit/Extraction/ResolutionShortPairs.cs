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

    /// <summary>The later mentions in text order, or null when there are none.</summary>
    internal static List<ResolutionCitation>? Find(ReadOnlySpan<char> text, List<ResolutionCitation> citations)
    {
        Dictionary<string, ResolutionCitation>? known = null;
        foreach (ResolutionCitation citation in citations)
        {
            if (citation.Readings is [{ Number: { } number, Session: { } session, Symbol: { } symbol }] && Key(session, number) is var key && symbol.EndsWith(key, StringComparison.Ordinal))
            {
                (known ??= new Dictionary<string, ResolutionCitation>(StringComparer.Ordinal)).TryAdd(key, citation);
            }
        }

        if (known is null)
        {
            return null;
        }

        List<ResolutionCitation>? added = null;
        int next = 0;
        int from = citations[0].Span.End;
        for (int slash = Slash(text, from); slash >= 0; slash = Slash(text, slash + 1))
        {
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
            if (!cited && known.TryGetValue(text[start..end].ToString(), out ResolutionCitation? full) && full.Span.End <= start && IsName(text, start, slash, end))
            {
                (added ??= []).Add(new ResolutionCitation(new TextSpan(start, end), [full.Readings[0] with { Pinpoint = ResolutionPinpoints.Find(text, start, end) }], 0.85, "short-form"));
            }
        }

        return added;
    }

    private static string Key(string session, string number) => $"{session}/{number}";

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
