using System.Globalization;

namespace EntityKit;

/// <summary>
/// Later short forms of what the document has cited in full: "the 2254 resolution", "implementation of 2254", "2254-compliant", "post-2254".
/// A number with a unit, a currency, a date or a counted noun is none.
/// </summary>
internal static class ResolutionShortForms
{
    /// <summary>Words that may follow a name: what follows a number otherwise is counted by it.</summary>
    internal static readonly string[] Followers =
    [
        "and", "or", "but", "is", "was", "are", "were", "has", "have", "had", "will", "would", "must", "should", "can", "could", "may", "might", "shall", "as", "in", "by", "on", "to", "for", "with",
        "without", "which", "that", "who", "when", "while", "since", "until", "after", "before", "because", "remains", "remain", "calls", "call", "called", "demands", "demand", "demanded", "requires",
        "require", "provides", "provide", "stipulates", "sets", "so", "it", "they", "we", "he", "she", "at", "from", "through", "also", "not", "into", "fully", "now", "than", "if", "then", "under",
        "the", "a", "this", "there", "nor", "of", "adopted", "concerning", "regarding", "condemning", "affirming", "calling", "establishing", "demanding", "authorizing", "authorising", "does",
        "did", "do", "be", "been", "still", "only", "alone", "itself", "unanimously", "entirely", "today", "yesterday", "says", "states", "reaffirms", "reaffirming", "where", "whereby", "obliges",
        "endorsed", "endorsing", "imposed", "imposing", "recognized", "recognised", "passed", "entitled", "thereby", "however", "within", "between", "against", "about", "over", "upon", "during",
    ];

    /// <summary>Adds the short forms to the citations of a text.</summary>
    internal static void Add(ReadOnlySpan<char> text, ResolutionWorkspace workspace, StopSignal signal)
    {
        AddNumbers(text, workspace, signal);
        ResolutionShortPairs.Add(text, workspace, signal);
        workspace.Merge();
    }

    /// <summary>Adds a later mention to what the workspace has to add: with the readings of the full one and its own pinpoint.</summary>
    internal static void Repeat(ResolutionCitation full, TextSpan span, ReadOnlySpan<char> text, ResolutionWorkspace workspace)
    {
        ResolutionCitation citation = workspace.Make(span, 0.85, "short-form", null, settled: false);
        string? pinpoint = ResolutionPinpoints.Find(text, span.Start, span.End);
        if (full.First.Pinpoint == pinpoint)
        {
            citation.Repeated = full;
        }
        else
        {
            citation.Add(full.First with { Pinpoint = pinpoint });
        }

        workspace.Added.Add(citation);
    }

    private static void AddNumbers(ReadOnlySpan<char> text, ResolutionWorkspace workspace, StopSignal signal)
    {
        List<ResolutionCitation> citations = workspace.Citations;
        Dictionary<int, ResolutionCitation> known = workspace.Numbers;
        foreach (ResolutionCitation citation in citations)
        {
            if (citation.Single is { Number: { Length: >= 3 and <= 5 } number } reading && IsWhole(reading) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            {
                known.TryAdd(value, citation);
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        List<ResolutionCitation> added = workspace.Added;
        int next = 0;
        int seen = 0;
        for (int i = Digit(text, citations[0].Span.End); i >= 0; i = Digit(text, i))
        {
            signal.LookAt(++seen);
            int end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            while (next < citations.Count && citations[next].Span.End <= i)
            {
                next++;
            }

            bool cited = next < citations.Count && citations[next].Span.Start <= i;
            if (!cited && end - i is >= 3 and <= 5 && known.TryGetValue(ResolutionDates.ReadNumber(text[i..end]), out ResolutionCitation? full) && full.Span.End <= i)
            {
                int nameEnd = YearEnd(text, end, full.First);
                nameEnd = nameEnd > 0 && ResolutionText.StartsWord(text, i) ? nameEnd : ResolutionNameGrammar.NameEnd(text, i, end, EndsPair(text, i, added), known);
                if (nameEnd > 0)
                {
                    Repeat(full, new TextSpan(i, nameEnd), text, workspace);
                }
            }

            i = end;
        }
    }

    // "2254 (2015)" once "resolution 2254 (2015)" has stood there
    private static int YearEnd(ReadOnlySpan<char> text, int position, ResolutionReading reading)
    {
        int open = ResolutionText.SkipGap(text, position);
        int end = open < text.Length && text[open] == '(' ? ResolutionDates.MatchYear(text, open + 1, out int year) : Miss(out year);
        return end > 0 && year == reading.Year && end < text.Length && text[end] == ')' ? end + 1 : -1;
    }

    private static int Miss(out int year)
    {
        year = 0;
        return -1;
    }

    private static int Digit(ReadOnlySpan<char> text, int from)
    {
        int found = text[from..].IndexOfAny(ResolutionText.Digits);
        return found < 0 ? -1 : from + found;
    }

    // The number alone names it: "262" is no name of 76/262, nor "211" of P9_TA(2020)0211.
    private static bool IsWhole(ResolutionReading reading) =>
        reading.Number![0] != '0' && (reading.Session is not { } session || !char.IsAsciiDigit(session[0]) || reading.Body is { } body && body.StartsWith("US ", StringComparison.Ordinal));

    // "implementation of 242 and 338", "both 2250 and 1325", "under 1325, 1820 and 1888"
    private static bool EndsPair(ReadOnlySpan<char> text, int start, List<ResolutionCitation> added)
    {
        int gap = ResolutionText.SkipGapBack(text, start);
        int word = ResolutionText.WordStart(text, gap);
        bool joint = text[word..gap] is "and" or "or" or "nor";
        int end = joint ? ResolutionText.SkipGapBack(text, word) : gap;
        bool comma = end > 0 && text[end - 1] is ',' or '&' or '/';
        end = comma ? ResolutionText.SkipGapBack(text, end - 1) : end;
        return (joint || comma) && added.Count > 0 && added[^1].Span.End == end;
    }
}
