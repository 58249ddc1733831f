namespace EntityKit;

/// <summary>The letters of a resolution in parts: "31/16 A", "217A", "3419 A to D".</summary>
internal static class ResolutionLetters
{
    private static readonly string[] s_mayFollow = ["of", "and", "to", "or", "on", "adopted", "entitled", "dated", "through", "was", "is", "which", "as", "in", "by", "were"];

    /// <summary>The end of a letter or a range of letters at a position, with or without a gap before it, or -1.</summary>
    internal static int Match(ReadOnlySpan<char> text, int position, ref ResolutionCapture capture)
    {
        int start = ResolutionText.SkipGap(text, position);
        if (!IsLetter(text, start, spaced: start > position))
        {
            return -1;
        }

        capture.Letter = capture.LastLetter = text[start];
        int end = start + 1;
        int last = RangeEnd(text, end);
        if (last > 0 && text[last] > capture.Letter)
        {
            capture.LastLetter = text[last];
            return last + 1;
        }

        return end;
    }

    /// <summary>Whether a single capital stands at a position that is no article, pronoun or initial.</summary>
    internal static bool IsLetter(ReadOnlySpan<char> text, int position, bool spaced)
    {
        if (position >= text.Length || !char.IsAsciiLetterUpper(text[position]) || !ResolutionText.EndsWord(text, position + 1))
        {
            return false;
        }

        int after = position + 1;
        if (after + 1 < text.Length && text[after] == '.' && char.IsLetter(text[after + 1]))
        {
            return false; // "H.Res."
        }

        if (!spaced)
        {
            return true;
        }

        // A word after it that cannot follow a citation makes it an article or a pronoun.
        int next = ResolutionText.SkipGap(text, after);
        if (next < text.Length && char.IsLetter(text[next]))
        {
            ReadOnlySpan<char> word = text[next..ResolutionText.WordEnd(text, next)];
            return text[position] switch
            {
                'A' => word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || ResolutionText.IsOneOf(word, s_mayFollow),
                'I' => word is "of" or "and" or "to",
                _ => char.IsLower(word[0]) || ResolutionText.IsOneOf(word, s_mayFollow),
            };
        }

        return text[position] != 'I' || next >= text.Length || !ResolutionText.IsApostrophe(text[next]);
    }

    // The place of the last letter in "to D", "-D", "through D".
    private static int RangeEnd(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        if (i < text.Length && ResolutionText.IsHyphen(text[i]))
        {
            i++;
        }
        else
        {
            i = ResolutionText.SkipGap(text, i);
            if (i < text.Length && text[i] == '\u2013')
            {
                i = ResolutionText.SkipGap(text, i + 1);
            }
            else if (ResolutionText.IsWord(text, i, "to") || ResolutionText.IsWord(text, i, "through"))
            {
                i = ResolutionText.SkipGap(text, ResolutionText.WordEnd(text, i));
            }
            else
            {
                return -1;
            }
        }

        return IsLetter(text, i, spaced: true) ? i : -1;
    }
}
