namespace EntityKit;

/// <summary>What stands after a bare number.</summary>
internal enum AfterNumber
{
    /// <summary>Something that the number counts, or another number.</summary>
    Counted,

    /// <summary>Nothing that it could count.</summary>
    Closed,

    /// <summary>A verb of which it is the subject.</summary>
    Verb,
}

/// <summary>Reads what follows a bare number: what it counts, a verb of which it is the subject, or neither.</summary>
internal static class ResolutionAfterNumber
{
    private const int MostOfList = 8;

    private static readonly string[] s_adverbs =
    [
        "at last", "at least", "at once", "in turn", "in fact", "in effect", "no longer", "also", "still", "never", "now", "already", "itself", "alone", "finally", "then", "again", "too", "therefore", "thus", "only", "even", "simply",
        "clearly", "merely", "always", "often", "rightly", "explicitly", "expressly", "specifically",
    ];

    private static readonly string[] s_auxiliaries = ["is", "was", "has", "does", "as"];

    private static readonly string[] s_objects = ["the", "a", "an", "that", "its", "their", "his", "her", "no", "nothing", "every", "each", "all", "any", "both", "what", "how", "us", "them", "it", "him"];

    /// <summary>What follows a number, or the last of a list of known ones ("242 and 338 remain").</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the number ends.</param>
    /// <param name="several">Whether it ends a list itself.</param>
    /// <param name="known">The numbers that the text has cited in full.</param>
    /// <param name="word">Where the word after it starts.</param>
    internal static AfterNumber Read(ReadOnlySpan<char> text, int end, bool several, Dictionary<int, ResolutionCitation> known, out int word)
    {
        for (int i = 0; i < MostOfList && AfterJoint(text, end, known) is var further && further > 0; i++)
        {
            several = true;
            end = further;
        }

        word = ResolutionText.SkipGap(text, end);
        if (word >= text.Length)
        {
            return AfterNumber.Closed;
        }

        char c = text[word];
        if (ResolutionText.IsApostrophe(c) && word == end)
        {
            return word + 1 < text.Length && text[word + 1] is 's' or 'S' ? AfterNumber.Verb : AfterNumber.Closed;
        }

        if (!char.IsLetter(c))
        {
            bool counts = char.IsAsciiDigit(c) || c is '%' or '$' or '\u20AC' or '\u00A3' || (c == '(' && word + 1 < text.Length && char.IsAsciiDigit(text[word + 1]));
            return counts ? AfterNumber.Counted : AfterNumber.Closed;
        }

        return word == end ? AfterNumber.Counted : ByWord(text, word, several);
    }

    // "242 and 338": the end of the second, or -1.
    private static int AfterJoint(ReadOnlySpan<char> text, int end, Dictionary<int, ResolutionCitation> known)
    {
        int i = ResolutionText.SkipGap(text, end);
        if (i < text.Length && text[i] is ',' or '&')
        {
            i = ResolutionText.SkipGap(text, i + 1);
        }

        int word = ResolutionText.WordEnd(text, i);
        if (text[i..word] is "and" or "or" or "nor")
        {
            i = ResolutionText.SkipGap(text, word);
        }

        int digits = ResolutionFields.Digits(text, i, 3, 5);
        return i > end && digits > 0 && ResolutionText.EndsNumber(text, digits) && known.ContainsKey(ResolutionDates.ReadNumber(text[i..digits])) ? digits : -1;
    }

    // Where the word after an adverb starts, or -1; it is no adverb itself.
    private static int AfterAdverb(ReadOnlySpan<char> text, int start)
    {
        foreach (string adverb in s_adverbs)
        {
            if (ResolutionText.IsWord(text, start, adverb))
            {
                int next = ResolutionText.SkipGap(text, start + adverb.Length);
                return next < text.Length && char.IsLower(text[next]) && !ResolutionText.IsOneOf(text[next..ResolutionText.WordEnd(text, next)], s_adverbs) ? next : -1;
            }
        }

        return -1;
    }

    private static AfterNumber ByWord(ReadOnlySpan<char> text, int start, bool several)
    {
        int end = ResolutionText.WordEnd(text, start);
        ReadOnlySpan<char> word = text[start..end];
        if (end + 1 < text.Length && ResolutionText.IsApostrophe(text[end]) && text[end + 1] == 't')
        {
            word = text[start..(end + 2)]; // "doesn't"
        }

        if (ResolutionText.IsOneOf(word, ResolutionNameWords.PluralVerbs))
        {
            return several ? AfterNumber.Verb : AfterNumber.Counted;
        }

        if (AfterAdverb(text, start) is var verb && verb > 0 && ByWord(text, verb, several) == AfterNumber.Verb)
        {
            return AfterNumber.Verb; // "2719 at last gives"
        }

        int next = ResolutionText.SkipGap(text, end);
        ReadOnlySpan<char> second = text[next..ResolutionText.WordEnd(text, next)];
        bool digits = next < text.Length && char.IsAsciiDigit(text[next]);
        bool counts = word switch
        {
            "in" => second is "all" or "total",
            "or" => second is "so" or "more" or "fewer" or "less",
            "and" => second is "counting" or "a" or "more",
            "to" or "by" => digits,
            "a" => second is "day" or "year" or "month" or "week" or "head" or "night" or "kilo" or "tonne",
            _ => false,
        };
        bool noun = word[^1] == 's' && !ResolutionText.IsOneOf(word, s_auxiliaries) && (second is "of" || ResolutionText.IsOneOf(second, ResolutionNameWords.PluralVerbs)); // "242 names remain"
        if (counts || noun)
        {
            return AfterNumber.Counted;
        }

        if (ResolutionText.IsOneOf(word, ResolutionNameWords.Verbs) || (word.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(word[0]) && !ResolutionText.IsOneOf(word, ResolutionNameWords.Suffered)))
        {
            return AfterNumber.Verb;
        }

        if (word is "and" && second is "the" && text[ResolutionText.SkipGap(text, next + 3)..].StartsWith("rest ", StringComparison.Ordinal))
        {
            return AfterNumber.Verb;
        }

        if (char.IsLower(word[0]) && word[^1] == 's' && !ResolutionText.IsOneOf(word, ResolutionWords.Counted) && !ResolutionText.IsOneOf(word, ResolutionWords.Units) && ResolutionText.IsOneOf(second, s_objects))
        {
            return AfterNumber.Verb; // "1325 promises women a seat", but "1325 seats in"
        }

        return ResolutionText.IsOneOf(word, ResolutionNameWords.Closers) || (char.IsLower(word[0]) && word.EndsWith("ly", StringComparison.Ordinal)) || word is "daily" ? AfterNumber.Closed : AfterNumber.Counted;
    }
}
