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

    private static readonly string[] s_prepositions = ["of", "to", "with", "by", "in", "on", "for", "from", "under"];
    private static readonly string[] s_verbs = ["remains", "calls", "demands", "requires", "provides", "stipulates", "sets", "is", "was", "must", "should", "has", "will", "obliges"];
    private static readonly string[] s_amounts = ["by", "about", "over", "nearly", "almost", "some", "around", "than", "least", "all", "these", "those", "other", "more", "of", "and", "or", "in", "since", "until"];
    private static readonly string[] s_notOfYears = ["committee", "ombudsperson", "regime", "framework", "compliance"];
    private static readonly string[] s_clauseOpeners = ["that", "but", "because", "while", "and", "since", "says", "said", "yet", "though", "although", "if", "when", "whereas", "where", "so"];
    private static readonly string[] s_measured = ["strong", "foot", "year", "day", "mile", "page", "member", "seat", "kilometre", "kilometer", "meter", "metre", "man", "person", "point", "hour", "minute", "odd", "plus", "word", "acre", "ton", "tonne", "bed"];

    private static readonly string[] s_wounded = ["wounded", "injured", "displaced", "killed", "armed", "unarmed", "detained", "imprisoned", "registered", "hundred"];

    /// <summary>Adds the short forms to the citations of a text.</summary>
    internal static void Add(ReadOnlySpan<char> text, List<ResolutionCitation> citations)
    {
        List<ResolutionCitation>? added = ResolutionShortPairs.Find(text, citations);
        AddNumbers(text, citations, ref added);
        if (added is not null)
        {
            citations.AddRange(added);
            citations.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        }
    }

    private static void AddNumbers(ReadOnlySpan<char> text, List<ResolutionCitation> citations, ref List<ResolutionCitation>? found)
    {
        var known = new Dictionary<int, ResolutionCitation>();
        foreach (ResolutionCitation citation in citations)
        {
            if (citation.Readings is [{ Number: { Length: >= 3 and <= 5 } number }] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            {
                known.TryAdd(value, citation);
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        List<ResolutionCitation>? added = null;
        int next = 0;
        for (int i = Digit(text, citations[0].Span.End); i >= 0; i = Digit(text, i))
        {
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
                int nameEnd = YearEnd(text, end, full.Readings[0]);
                nameEnd = nameEnd > 0 && ResolutionText.StartsWord(text, i) ? nameEnd : IsName(text, i, end, added);
                if (nameEnd > 0)
                {
                    IReadOnlyList<ResolutionReading> readings = [full.Readings[0] with { Pinpoint = ResolutionPinpoints.Find(text, i, nameEnd) }];
                    (added ??= []).Add(new ResolutionCitation(new TextSpan(i, nameEnd), readings, 0.85, "short-form"));
                }
            }

            i = end;
        }

        if (added is not null)
        {
            (found ??= []).AddRange(added);
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
        int found = text[from..].IndexOfAnyInRange('0', '9');
        return found < 0 ? -1 : from + found;
    }

    // The end of the name that a known number is here, or -1.
    private static int IsName(ReadOnlySpan<char> text, int start, int end, List<ResolutionCitation>? added)
    {
        if (!ResolutionText.StartsWord(text, start) || !ResolutionText.EndsNumber(text, end) || (end < text.Length && text[end] is '/' or '\\'))
        {
            return -1;
        }

        int next = ResolutionText.SkipGap(text, end);
        ReadOnlySpan<char> after = text[next..ResolutionText.WordEnd(text, next)];
        if (next > end && after.Equals("resolution", StringComparison.OrdinalIgnoreCase))
        {
            return next + after.Length;
        }

        if (next > end && ResolutionText.IsOneOf(after, ResolutionWords.NamedAfter) && NamesAfter(text, start, end, after))
        {
            return end;
        }

        if (end + 1 < text.Length && ResolutionText.IsHyphen(text[end]) && char.IsLetter(text[end + 1]))
        {
            return ResolutionText.IsOneOf(text[(end + 1)..ResolutionText.WordEnd(text, end + 1)], s_measured) ? -1 : end;
        }

        char before = start > 0 ? text[start - 1] : ' ';
        if (ResolutionText.IsHyphen(before))
        {
            int prefix = ResolutionText.WordStart(text, start - 1);
            return text[prefix..(start - 1)] is "post" or "Post" or "pre" or "Pre" or "anti" or "non" ? end : -1;
        }

        bool pair = EndsPair(text, start, added) && !ResolutionText.IsOneOf(after, ResolutionWords.Counted) && !ResolutionText.IsOneOf(after, ResolutionWords.Units);
        bool follows = pair || (after.Length == 0 ? next >= text.Length || !char.IsAsciiDigit(text[next]) && text[next] is not ('%' or '(' or '$') : ResolutionText.IsOneOf(after, Followers) || (after.EndsWith("ed", StringComparison.Ordinal) && !ResolutionText.IsOneOf(after, s_wounded)));
        return follows && IsOpened(text, start, end, after, added) ? end : -1;
    }

    // "the 2254 process", "need 1325 focal points"; not "in 1989 talks", "by 1540 committees"
    private static bool NamesAfter(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> after)
    {
        int gap = ResolutionText.SkipGapBack(text, start);
        ReadOnlySpan<char> before = text[ResolutionText.WordStart(text, gap)..gap];
        int number = ResolutionDates.ReadNumber(text[start..end]);
        if (number is >= 1900 and <= 2100)
        {
            return before is "the" or "The" && ResolutionText.IsOneOf(after, s_notOfYears);
        }

        if (number < 1000 && after[^1] == 's' && after is not "process" and not "sanctions")
        {
            return false; // "the 242 goals"
        }

        return before is "the" or "The" or "a" or "A" or "its" or "this" || (before.Length > 0 && !ResolutionText.IsOneOf(before, s_amounts));
    }

    // "implementation of 242 and 338", "both 2250 and 1325"
    private static bool EndsPair(ReadOnlySpan<char> text, int start, List<ResolutionCitation>? added)
    {
        int gap = ResolutionText.SkipGapBack(text, start);
        int word = ResolutionText.WordStart(text, gap);
        return text[word..gap] is "and" or "or" or "nor" && added is { Count: > 0 } && added[^1].Span.End == ResolutionText.SkipGapBack(text, word);
    }

    private static bool IsOpened(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> after, List<ResolutionCitation>? added)
    {
        int gap = ResolutionText.SkipGapBack(text, start);
        if (gap == start && start > 0)
        {
            return false;
        }

        int wordStart = ResolutionText.WordStart(text, gap);
        ReadOnlySpan<char> word = text[wordStart..gap];
        int number = ResolutionDates.ReadNumber(text[start..end]);
        bool calendar = number is >= 1900 and <= 2100;
        if (ResolutionText.IsOneOf(word, s_prepositions))
        {
            int nounEnd = ResolutionText.SkipGapBack(text, wordStart);
            ReadOnlySpan<char> noun = text[ResolutionText.WordStart(text, nounEnd)..nounEnd];
            if (ResolutionText.IsOneOf(noun, ResolutionWords.NameNouns) && (!calendar || noun is "implementation" or "compliance" or "provisions" or "violation"))
            {
                return true;
            }
        }

        if (!calendar && (word is "both" or "neither" or "either" || ResolutionText.IsOneOf(word, ResolutionWords.NameOpeners)))
        {
            return true;
        }

        if (EndsPair(text, start, added))
        {
            return true;
        }

        bool opens = gap == 0 || text[gap - 1] is '.' or '"' or '\u201C' or ';' || ResolutionText.IsOneOf(word, s_clauseOpeners);
        return !calendar && opens && ResolutionText.IsOneOf(after, s_verbs);
    }
}
