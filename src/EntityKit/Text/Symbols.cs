namespace EntityKit;

/// <summary>Tokens of symbols: emoji with their modifiers and joiners, and emoticons of ordinary marks.</summary>
internal static class Symbols
{
    private const char Joiner = '\u200D';

    /// <summary>The end of an emoji: with variation selector and skin tone, with what joiners add to it, flags as pairs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of its first code unit.</param>
    /// <param name="i">Index after its first character.</param>
    /// <param name="end">End of the run.</param>
    internal static int EndOfEmoji(ReadOnlySpan<char> text, int start, int i, int end)
    {
        if (IsFlagLetter(text, start) && IsFlagLetter(text, i))
        {
            i += 2;
        }

        while (i < end)
        {
            CharClasses c = CharTable.ClassAt(text, i, out int length);
            if (c != CharClasses.Extender && !(text[i - 1] == Joiner && c == CharClasses.Symbol))
            {
                break;
            }

            i += length;
        }

        return i;
    }

    /// <summary>The end of an emoticon such as <c>:-)</c>; the index itself when none starts there.</summary>
    internal static int EndOfEmoticon(ReadOnlySpan<char> text, int runStart, int i, int end)
    {
        if (end - i >= 3 && text.Slice(i, 3).SequenceEqual("^_^"))
        {
            return i + 3;
        }

        if (text[i] is not (':' or ';' or '=') || i + 1 >= end)
        {
            return i;
        }

        int mouth = i + 1;
        if (text[mouth] == '-' && mouth + 1 < end)
        {
            mouth++;
        }

        bool apart = i == runStart && Contractions.EndsAt(text, mouth + 1, end);
        bool found = text[mouth] switch
        {
            ')' or '(' => mouth + 1 >= end || text[mouth + 1] != '/',
            'D' or 'P' or 'p' or 'O' or 'o' or '|' or '\\' or '*' => apart,
            '/' => apart && (mouth + 1 >= end || text[mouth + 1] != '/'),
            _ => false,
        };
        return found ? mouth + 1 : i;
    }

    private static bool IsFlagLetter(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDDE6' and <= '\uDDFF';
}
