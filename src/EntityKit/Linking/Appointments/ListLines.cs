namespace EntityKit;

/// <summary>The lines of lists: where they start and with which bullet.</summary>
internal static class ListLines
{
    private const int MaxLine = 100;

    /// <summary>The bullet that a line begins with: "-" for any, "1" for any number; empty for none.</summary>
    internal static string MarkOf(TaggedText text, int first)
    {
        ReadOnlySpan<char> word = text.TokenText(first);
        return word is "-" or "\u2013" or "\u2022" or "*" or "\u2014" ? "-" : char.IsAsciiDigit(word[0]) && word.Length < 4 ? "1" : "";
    }

    /// <summary>The first token of a token's line; -1 where the line is too long for an item.</summary>
    internal static int StartOf(TaggedText text, int token)
    {
        int limit = Math.Max(0, token - MaxLine);
        while (token > limit && !text.StartsLine(token))
        {
            token--;
        }

        return token == 0 || text.StartsLine(token) ? token : -1;
    }
}
