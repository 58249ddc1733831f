namespace EntityKit;

/// <summary>Where an apostrophe splits a word: "Syria|'s", "do|n't", "they|'ve"; and the words that split without one: "can|not".</summary>
internal static class Contractions
{
    private static readonly Lexicon s_prefixes = Lexicon.Parse(
        "anti\nco\ncounter\ncross\ne\nextra\nhyper\ninter\nintra\nmacro\nmicro\nmid\nmini\nmulti\nneo\nnon\nover\npan\npost\npre\npro\n" +
        "proto\npseudo\npsycho\nquasi\nre\nsemi\nsocio\nsub\nsuper\ntrans\nultra\nun");

    /// <summary>Whether a word of letters alone could be split inside.</summary>
    internal static bool MayBeOne(ReadOnlySpan<char> word) => word.Length is >= 4 and <= 7 && SplitOf(word) > 0;

    /// <summary>Whether a word before a hyphen is bound to what follows: "co-founder", "mid-August", but not to a name: "pro|-|Borland".</summary>
    internal static bool IsPrefix(ReadOnlySpan<char> word, char next) =>
        word.Length <= 8 && char.IsLower(word[^1]) && (char.IsLower(next) ? s_prefixes.Contains(word) : char.IsLetterOrDigit(next) && Is(word, "mid"));

    /// <summary>Where the first token of a word ends; 0 when it is not to be split there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the word.</param>
    /// <param name="i">Index after its letters so far: perhaps of an apostrophe.</param>
    /// <param name="end">End of the run.</param>
    internal static int SplitInside(ReadOnlySpan<char> text, int start, int i, int end)
    {
        if (i + 1 < end && CharTable.Is(text[i], CharClasses.Apostrophe) && text[i + 1] is 't' or 'T' &&
            text[i - 1] is 'n' or 'N' && EndsAt(text, i + 2, end))
        {
            return i - 1 > start ? i - 1 : i + 2;
        }

        int split = i - start is >= 4 and <= 7 && EndsAt(text, i, end) ? SplitOf(text[start..i]) : 0;
        return split > 0 ? start + split : 0;
    }

    /// <summary>Whether an apostrophe starts a token such as <c>'s</c> or <c>'ve</c>.</summary>
    internal static bool IsSuffix(ReadOnlySpan<char> text, int apostrophe, int end) => SuffixEnd(text, apostrophe, end) > apostrophe;

    /// <summary>The end of the token that starts with an apostrophe: a suffix, a year, a clipped word or a quotation mark.</summary>
    internal static int EndOfApostrophe(ReadOnlySpan<char> text, int runStart, int i, int end)
    {
        if (i > runStart && CharTable.Is(text[i - 1], CharClasses.Word))
        {
            return Math.Max(SuffixEnd(text, i, end), i + 1);
        }

        if (i + 1 < end && text[i + 1] == text[i])
        {
            return i + 2;
        }

        if (i + 2 < end && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
        {
            int year = i + 3 < end && text[i + 3] == 's' ? i + 4 : i + 3;
            return EndsAt(text, year, end) ? year : i + 1;
        }

        int word = i + 1;
        int limit = Math.Min(end, i + 7);
        while (word < limit && CharTable.Is(text[word], CharClasses.Letter))
        {
            word++;
        }

        return IsClipped(text[(i + 1)..word]) ? word : i + 1;
    }

    /// <summary>Whether no letter or digit follows.</summary>
    internal static bool EndsAt(ReadOnlySpan<char> text, int i, int end) => i >= end || !CharTable.Is(text[i], CharClasses.Word);

    private static int SuffixEnd(ReadOnlySpan<char> text, int apostrophe, int end)
    {
        int i = apostrophe + 1;
        if (i >= end)
        {
            return apostrophe;
        }

        char second = i + 1 < end ? char.ToLowerInvariant(text[i + 1]) : '\0';
        int length = char.ToLowerInvariant(text[i]) switch
        {
            's' or 'm' or 'd' => 1,
            'r' or 'v' when second == 'e' => 2,
            'l' when second == 'l' => 2,
            _ => 0,
        };
        return length > 0 && EndsAt(text, i + length, end) ? i + length : apostrophe;
    }

    private static bool IsClipped(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => word.Equals("em", StringComparison.OrdinalIgnoreCase),
        3 => word.Equals("til", StringComparison.OrdinalIgnoreCase) || word.Equals("cuz", StringComparison.OrdinalIgnoreCase),
        4 => word.Equals("bout", StringComparison.OrdinalIgnoreCase),
        5 => word.Equals("cause", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static int SplitOf(ReadOnlySpan<char> word)
    {
        switch (word[0])
        {
            case 'c' or 'C' when Is(word, "cannot"):
            case 'g' or 'G' when Is(word, "gonna") || Is(word, "gotta"):
            case 'w' or 'W' when Is(word, "wanna"):
                return 3;
            case 'd' or 'D' when Is(word, "dont"):
                return 2;
            case 'd' or 'D' when Is(word, "didnt"):
            case 'w' or 'W' when Is(word, "wasnt"):
                return 3;
            case 'd' or 'D' when Is(word, "doesnt"):
                return 4;
            case 'c' or 'C' when Is(word, "couldnt"):
            case 'w' or 'W' when Is(word, "wouldnt"):
                return 5;
            default:
                return 0;
        }
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
