namespace EntityKit;

/// <summary>What stands between the noun and its first item, and whether one can follow at all.</summary>
internal static class ResolutionNouns
{
    private const int LongestSymbol = 64;

    private static readonly string[] s_numberWords = ["no", "nos", "number", "numbers", "nr", "num"];

    /// <summary>The place after "No.", "Nos.", "number", "#", "(UNSCR)" or a colon that follow a noun.</summary>
    internal static int SkipNumberWord(ReadOnlySpan<char> text, int position, bool plural)
    {
        int i = SkipAcronym(text, position);
        if (i < text.Length && (text[i] == ':' && plural))
        {
            i = ResolutionText.SkipGap(text, i + 1);
        }
        else if (i == position && i + 1 < text.Length && (ResolutionText.IsHyphen(text[i]) || text[i] == '/') && char.IsAsciiDigit(text[i + 1]))
        {
            return i + 1;
        }

        if (i < text.Length && text[i] is '#' or '\u2116')
        {
            return ResolutionText.SkipGap(text, i + 1);
        }

        int word = ResolutionText.WordEnd(text, i);
        if (word == i + 1 && text[i] is 'N' or 'n' && word < text.Length && text[word] is '\u00BA' or '\u00B0')
        {
            return ResolutionText.SkipGap(text, word + 1);
        }

        // "Nº": the ordinal sign is a letter to Unicode.
        bool ordinal = word == i + 2 && text[i] is 'N' or 'n' && text[i + 1] is '\u00BA' or '\u00B0';
        if (word > i && (ordinal || ResolutionText.IsOneOf(text[i..word], s_numberWords)))
        {
            word += word < text.Length && text[word] == '.' ? 1 : 0;
            return ResolutionText.SkipGap(text, word);
        }

        return i;
    }

    // "Security Council Resolution (UNSCR) 1325"
    private static int SkipAcronym(ReadOnlySpan<char> text, int position)
    {
        int i = ResolutionText.SkipGap(text, position);
        if (i >= text.Length || text[i] != '(')
        {
            return i;
        }

        int start = i + 1 < text.Length && text[i + 1] is '"' or '\u201C' or '\u2018' ? i + 2 : i + 1;
        int word = ResolutionText.WordEnd(text, start);
        int end = word < text.Length && text[word] is '"' or '\u201D' or '\u2019' ? word + 1 : word;
        return word > start + 1 && end < text.Length && text[end] == ')' && char.IsUpper(text[word - 2]) ? ResolutionText.SkipGap(text, end + 1) : i;
    }

    /// <summary>Whether a bracket with a digit in it stands at a position.</summary>
    internal static bool OpensBracket(ReadOnlySpan<char> text, int position) => position + 1 < text.Length && text[position] == '(' && char.IsAsciiDigit(text[position + 1]);

    /// <summary>Whether an item may start at a position: what none starts with ends the matter for most nouns of ordinary prose.</summary>
    internal static bool MayStartItem(ReadOnlySpan<char> text, int position, bool lettersAlone)
    {
        if (position >= text.Length)
        {
            return false;
        }

        char c = text[position];
        return char.IsAsciiDigit(c) || c == '(' || (char.IsAsciiLetterUpper(c) && (c == 'O' || lettersAlone || HoldsNumber(text, position)))
            || (char.IsAsciiLetter(c) && (ResolutionText.IsWord(text, position, "of") ? NamesBodyOrDate(text, position + 2) : ResolutionText.IsWord(text, position, "dated") || IsSymbolLike(text, position)));
    }

    // Whatever starts with a capital has a digit or a bracket within its first three words.
    private static bool HoldsNumber(ReadOnlySpan<char> text, int position)
    {
        int gaps = 0;
        for (int i = position; i < text.Length && i < position + LongestSymbol && gaps < 3; i++)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] == '(')
            {
                return true;
            }

            gaps += ResolutionText.IsSpace(text[i]) && !ResolutionText.IsSpace(text[i - 1]) ? 1 : 0;
        }

        return false;
    }

    // "of 12 March 2020", "of the European Parliament"; not "of the conflict".
    private static bool NamesBodyOrDate(ReadOnlySpan<char> text, int position)
    {
        int i = ResolutionText.SkipGap(text, position);
        if (ResolutionText.IsWord(text, i, "the"))
        {
            i = ResolutionText.SkipGap(text, i + 3);
        }

        return i < text.Length && (char.IsAsciiDigit(text[i]) || char.IsAsciiLetterUpper(text[i]));
    }

    // Lower-case symbols hold a slash, a digit or a hyphen within their first characters.
    private static bool IsSymbolLike(ReadOnlySpan<char> text, int position)
    {
        for (int i = position; i < text.Length && i < position + 5; i++)
        {
            if (text[i] is '/' || char.IsAsciiDigit(text[i]) || ResolutionText.IsHyphen(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
