using System.Buffers;

namespace EntityKit;

/// <summary>
/// The character rules that every part of the resolution extractor shares: what is a gap, where a word or a number ends,
/// where a sentence starts. They work on the text as given and never cross a blank line.
/// </summary>
internal static class ResolutionText
{
    // A hard wrap with its indentation fits; a run of spaces made to slow the scan down does not.
    private const int LongestGap = 64;
    private const int LongestSentence = 1200;

    /// <summary>The ten digits. Searching for a range instead boxes its ends until that method is compiled again.</summary>
    internal static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Whether a character separates words without ending a paragraph.</summary>
    internal static bool IsSpace(char c) =>
        c is ' ' or '\n' or '\r' or '\t' or '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u2002' or '\u2003' or '\u200B' or '\u2060' or '\u00AD';

    /// <summary>Whether a character is one of the hyphens and dashes that stand between the parts of a number or name.</summary>
    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212';

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    /// <summary>The position after a gap; <paramref name="position"/> itself when no gap stands there or it holds a blank line.</summary>
    internal static int SkipGap(ReadOnlySpan<char> text, int position)
    {
        int end = Math.Min(text.Length, position + LongestGap);
        int lines = 0;
        int i = position;
        for (; i < end && IsSpace(text[i]); i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                lines++;
            }
        }

        return lines > 1 ? position : i;
    }

    /// <summary>The position before a gap that ends at <paramref name="position"/>.</summary>
    internal static int SkipGapBack(ReadOnlySpan<char> text, int position)
    {
        int start = Math.Max(0, position - LongestGap);
        int lines = 0;
        int i = position;
        for (; i > start && IsSpace(text[i - 1]); i--)
        {
            lines += text[i - 1] == '\n' ? 1 : 0;
        }

        return lines > 1 ? position : i;
    }

    /// <summary>Whether no letter and no digit stands directly before a position.</summary>
    internal static bool StartsWord(ReadOnlySpan<char> text, int position) => position == 0 || !char.IsLetterOrDigit(text[position - 1]);

    /// <summary>Whether no letter and no digit stands directly at a position.</summary>
    internal static bool EndsWord(ReadOnlySpan<char> text, int position) => position >= text.Length || !char.IsLetterOrDigit(text[position]);

    /// <summary>Whether a number that stops here is not part of a longer one ("2254.5", "46/21/3", "1,325", "2014-15").</summary>
    internal static bool EndsNumber(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length)
        {
            return true;
        }

        char c = text[position];
        bool digitFollows = position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]);
        return !(char.IsAsciiLetterOrDigit(c) || c is '%' or '\u00D7' or '\u00B0' or '_' or '=' or '@'
            || (digitFollows && c is '.' or ':' && digitFollows)
            || (c == ',' && digitFollows && IsThousands(text, position)));
    }

    /// <summary>Whether a comma with exactly three digits after it stands at a position.</summary>
    internal static bool IsThousands(ReadOnlySpan<char> text, int comma)
    {
        int digits = 0;
        for (int i = comma + 1; i < text.Length && digits < 4 && char.IsAsciiDigit(text[i]); i++)
        {
            digits++;
        }

        return digits == 3;
    }

    /// <summary>The end of the run of letters at a position.</summary>
    internal static int WordEnd(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        while (i < text.Length && i - position < LongestGap && char.IsLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The start of the run of letters, inner hyphens and apostrophes that ends at a position.</summary>
    internal static int WordStart(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        while (i > 0 && position - i < LongestGap && (char.IsLetter(text[i - 1]) || IsHyphen(text[i - 1]) || IsApostrophe(text[i - 1])))
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether the word at a position is <paramref name="word"/>, given in lower case.</summary>
    internal static bool IsWord(ReadOnlySpan<char> text, int position, ReadOnlySpan<char> word) =>
        position + word.Length <= text.Length
        && text.Slice(position, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
        && EndsWord(text, position + word.Length);

    /// <summary>Whether a list of lower-case words holds a word of the text.</summary>
    internal static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the sentence or list item that holds a position starts, as far as characters alone tell.</summary>
    internal static int SentenceStart(ReadOnlySpan<char> text, int position)
    {
        int limit = Math.Max(0, position - LongestSentence);
        for (int i = position - 1; i > limit; i--)
        {
            if (text[i] == '\n' && EndsLine(text, i))
            {
                return i + 1;
            }

            if (text[i] is '.' or '!' or '?' && EndsSentence(text, i))
            {
                return i + 1;
            }
        }

        return limit;
    }

    /// <summary>Whether a stop ends a sentence: a space and a capital, a quotation mark or a digit follow, and no abbreviation stands before it.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> text, int stop)
    {
        int i = stop + 1;
        while (i < text.Length && text[i] is '"' or '\u201D' or '\u2019' or ')' or ']')
        {
            i++;
        }

        int next = SkipGap(text, i);
        if (next == i)
        {
            return i >= text.Length || IsSpace(text[i]);
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        if (text[stop] != '.')
        {
            return true;
        }

        int start = WordStart(text, stop);
        ReadOnlySpan<char> word = text[start..stop];
        bool initial = word.Length == 1 && char.IsUpper(word[0]);
        return !initial && !IsOneOf(word, ResolutionWords.Abbreviations);
    }

    // A blank line, a list mark or the head of a numbered paragraph opens something new.
    private static bool EndsLine(ReadOnlySpan<char> text, int newline)
    {
        int i = newline + 1;
        while (i < text.Length && text[i] is ' ' or '\t' or '\u00A0')
        {
            i++;
        }

        return i >= text.Length || text[i] is '\n' or '\r' or '\u2022' or '*' or '\u2013' or '\u2014' or '-';
    }
}
