namespace EntityKit;

/// <summary>The words beside a title that say when it was held or are adjectives and numbers of its phrase.</summary>
internal static class PhraseModifiers
{
    private const int MaxBracket = 8;

    /// <summary>"(secretary-general) from 1982 to 1991", "until 2019": the term has ended.</summary>
    internal static bool IsPastTerm(TaggedText text, int at, int end)
    {
        at += at < end && text.TokenText(at) is "," ? 1 : 0;
        if (at + 1 >= end || text.TokenText(at) is not ("from" or "until" or "between"))
        {
            return false;
        }

        bool ended = text.TokenText(at) is "until";
        int years = 0;
        for (int t = at + 1; t < end && t < at + 8; t++)
        {
            ReadOnlySpan<char> word = text.TokenText(t);
            if (word.Length == 4 && char.IsDigit(word[0]) && char.IsDigit(word[3]))
            {
                years++;
                if (years == 2 || ended)
                {
                    return true;
                }
            }
            else if (!(word is "to" or "until" or "and" or "through" or "-" or "\u2013" or "," || char.IsDigit(word[0]) || char.IsUpper(word[0])))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"(prefect of Orland) (1938–1940)": whether a bracket that ends before a token, or starts at it, holds an ended term.</summary>
    internal static bool HasPastBracket(TaggedText text, int at, int end)
    {
        int open = at;
        while (open > 0 && at - open < MaxBracket && text.Is(at - 1, ')') && !text.Is(open, '('))
        {
            open--;
        }

        return open + 1 < end && text.Is(open, '(') && YearSpan.At(text, open + 1, end) is { IsClosed: true } span && span.End < end && text.Is(span.End, ')');
    }

    /// <summary>"Brigadier (Rtd.) Ana Lim", "General (Retired)": whether a bracket at a token says that a rank is held no longer.</summary>
    internal static bool IsRetired(TaggedText text, int at, int end) => TitleAttachment.RetiredEnd(text, at) is var close && close > 0 && close <= end;

    /// <summary>The "until" of "until now", "until last week", "until June", which says that the title is no longer held; -1 for others.</summary>
    internal static int UntilAt(TaggedText text, int last, int start)
    {
        int until = last - 1;
        if (until > start && text.TokenText(until) is "last" && text.TokenText(last) is "week" or "month" or "year" or "spring" or "summer" or "autumn" or "winter")
        {
            until--;
        }
        else if (text.TokenText(last) is not ("now" or "recently" or "lately" or "yesterday" or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"))
        {
            return -1;
        }

        return until >= start && text.TokenText(until) is "until" or "till" ? until : -1;
    }

    /// <summary>Whether a word may be one of the adjectives of an apposition: "jailed", "award", "-", "winning".</summary>
    internal static bool IsAdjective(ReadOnlySpan<char> word) =>
        word is "-" or "\u2013" || char.IsDigit(word[0]) || (IsLowerCase(word) && word is not ("of" or "at" or "in" or "for" or "from" or "to" or "with" or "on" or "and" or "who" or "was" or "said" or "has" or "had" or "that" or "but"));

    /// <summary>Whether a word has small letters and hyphens alone, three at least.</summary>
    internal static bool IsLowerCase(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLower(c) && c != '-')
            {
                return false;
            }
        }

        return word.Length > 2 && char.IsLower(word[0]);
    }

    /// <summary>Whether a word counts: "fourth", "12th", "other".</summary>
    internal static bool IsOrdinal(ReadOnlySpan<char> word) =>
        word is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "several" or "many" or "other" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "eleventh" or "twelfth"
        || (word.Length > 2 && char.IsDigit(word[0]) && (word.EndsWith("th") || word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd")));
}
