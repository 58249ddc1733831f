namespace EntityKit;

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    /// <summary>No letter at all.</summary>
    None,

    /// <summary>Begins with a small letter.</summary>
    Lower,

    /// <summary>One capital, then small letters.</summary>
    Title,

    /// <summary>Capitals alone, two or more.</summary>
    Upper,

    /// <summary>One capital letter, with or without a stop.</summary>
    Initial,

    /// <summary>Begins with a capital and has more of them among small letters.</summary>
    Mixed,
}

/// <summary>The shape of a word: its letters, digits and marks by class.</summary>
internal static class WordShape
{
    /// <summary>The word of a hashtag without its sign, and without a possessive or a mark that was left on it; any other word as it is.</summary>
    internal static ReadOnlySpan<char> WithoutHash(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[0] != '#' || !char.IsLetter(word[1]))
        {
            return word;
        }

        ReadOnlySpan<char> plain = word[1..].TrimEnd(".,:;!?\u2026\"\u201D)'\u2019");
        bool possessive = plain.Length > 3 && plain[^1] is 's' && plain[^2] is '\'' or '\u2019';
        return possessive ? plain[..^2] : plain;
    }

    /// <summary>How a word is written.</summary>
    internal static WordCase CaseOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        bool firstIsUpper = false;
        foreach (char c in word)
        {
            if (char.IsUpper(c))
            {
                firstIsUpper |= upper + lower == 0;
                upper++;
            }
            else if (char.IsLetter(c))
            {
                lower++;
            }
        }

        if (upper + lower == 0)
        {
            return WordCase.None;
        }

        if (!firstIsUpper)
        {
            return WordCase.Lower;
        }

        if (lower == 0)
        {
            return upper == 1 ? WordCase.Initial : WordCase.Upper;
        }

        return upper == 1 ? WordCase.Title : WordCase.Mixed;
    }

    /// <summary>A hash of the shape: one sign for each run of a class ("McDonald" is XxXx), or for each character.</summary>
    internal static uint HashOf(uint seed, ReadOnlySpan<char> word, bool collapse)
    {
        uint hash = seed;
        char last = '\0';
        foreach (char c in word)
        {
            char sign = SignOf(c);
            if (!collapse || sign != last)
            {
                hash = FeatureHash.Mix(hash, sign);
                last = sign;
            }
        }

        return hash;
    }

    private static char SignOf(char c)
    {
        if (char.IsUpper(c))
        {
            return 'X';
        }

        if (char.IsLetter(c))
        {
            return 'x';
        }

        return char.IsDigit(c) ? '0' : c;
    }
}
