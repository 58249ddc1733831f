namespace EntityKit;

/// <summary>Slashes that join: the symbols of documents ("S/RES/2254", "A/73/PV.6") and single letters ("w/o", "c/o"). All others separate words.</summary>
internal static class DocumentSymbols
{
    private const int Longest = 64;

    /// <summary>The end of the token of a word that a slash follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the word.</param>
    /// <param name="slash">Index of the slash.</param>
    /// <param name="end">End of the run.</param>
    internal static int EndOf(ReadOnlySpan<char> text, int start, int slash, int end)
    {
        if (slash - start == 1 && slash + 1 < end && CharTable.Is(text[slash + 1], CharClasses.Letter) && Contractions.EndsAt(text, slash + 2, end) &&
            (slash + 2 >= end || text[slash + 2] != '/'))
        {
            return slash + 2;
        }

        return IsUpper(text[start..slash]) ? EndOfSymbol(text, slash, Math.Min(end, slash + Longest)) : slash;
    }

    private static int EndOfSymbol(ReadOnlySpan<char> text, int slash, int limit)
    {
        int i = slash;
        int partStart = slash + 1;
        int symbolEnd = slash;
        bool digits = true;
        while (++i <= limit)
        {
            if (i < limit && char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            bool part = i > partStart;
            if (part && digits)
            {
                symbolEnd = i;
            }

            if (i < limit && text[i] is '/' or '.' or '-' && part)
            {
                partStart = i + 1;
                digits = true;
            }
            else if (i < limit && char.IsAsciiLetter(text[i]))
            {
                digits = false;
            }
            else
            {
                break;
            }
        }

        // A letter right after the last number belongs to it: "A/C.3/75/L.1/Rev.2a" is no symbol that we know.
        return symbolEnd;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return word.Length <= 8;
    }
}
