namespace EntityKit;

/// <summary>The numbers of armed units, which belong to their names: "35th Armoured Brigade", "Battalion 428".</summary>
internal static class MilitaryUnits
{
    /// <summary>A unit's name with the number before it or behind it; the same tokens where it is no unit or has none.</summary>
    internal static (int Start, int End) WithNumber(TaggedText text, int start, int end)
    {
        if (end <= start || !IsUnit(text, start, end))
        {
            return (start, end);
        }

        start -= start > 0 && (IsOrdinal(text, start - 1) || IsNumberOf(text, start, end)) && !text.StartsLine(start) ? 1 : 0;
        start -= start > 0 && HasNumber(text, start) && text.Is(start - 1, "headquarters", "HQ") && text.IsCapitalized(start - 1) && !text.StartsLine(start) ? 1 : 0;
        end += HasNumber(text, end) ? 1 : 0;
        return (start, end);
    }

    /// <summary>Whether a word of a unit and its number are a name without anything else: "Battalion 428".</summary>
    internal static bool IsNumbered(TaggedText text, int token) =>
        HasNumber(text, token + 1) && (text.Is(token, "battalion", "brigade") || text.Is(token, "regiment", "squadron"));

    /// <summary>"Commander 22 Brigade", "Headquarters 6 Division": whether the number before a unit in the singular is its name, behind a word in capitals or a comma.</summary>
    private static bool IsNumberOf(TaggedText text, int start, int end) =>
        start > 1 && HasNumber(text, start - 1) && text.Tokens[start - 1].Length < 4 && !text.Touches(start) && text.IsCapitalized(end - 1) && (text.Is(end - 1, "brigade", "division") || text.Is(end - 1, "battalion", "regiment") || text.Is(end - 1, "squadron"))
        && !text.StartsLine(start - 1) && (text.IsCapitalized(start - 2) || text.Is(start - 2, ',') || text.Is(start - 2, "of", "the") || text.Is(start - 2, "in", "with"));

    /// <summary>Whether a word is an ordinal in digits: "35th".</summary>
    internal static bool IsOrdinal(TaggedText text, int token) =>
        char.IsDigit(text.Text[text.Tokens[token].Start]) && text.TokenText(token) is var word && (word.EndsWith("th") || word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd"));

    /// <summary>Whether a name ends in a word for a unit under arms.</summary>
    internal static bool IsUnit(TaggedText text, int start, int end)
    {
        int last = end - 1;
        bool area = last > start && (text.Is(last, "region", "district") || text.Is(last, "zone", "command")) && (text.Is(last - 1, "military", "naval") || text.Is(last - 1, "operational"));
        return area || text.Is(last, "brigade", "division") || text.Is(last, "battalion", "regiment") || text.Is(last, "corps", "army") || text.Is(last, "fleet", "squadron");
    }

    private static bool HasNumber(TaggedText text, int token)
    {
        if (token >= text.Tokens.Length || text.Tokens[token].Length > 4 || text.StartsLine(token))
        {
            return false;
        }

        foreach (char c in text.TokenText(token))
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
