namespace EntityKit;

/// <summary>Names in letters other than Latin ones, in brackets behind the same name in Latin letters, and thus of its type: "Lu Wan (陸宏)".</summary>
internal static class NativeNames
{
    private const int MaxTokens = 10;

    /// <summary>Marks the native name in the bracket that opens at a token; gives the token to go on from.</summary>
    internal static int Read(TaggedText text, Sentence sentence, int bracket, TagChanges changes)
    {
        int end = bracket + 1;
        if (bracket == sentence.Start || text.Tags[bracket - 1].Type is not { } type || type == EntityType.Place)
        {
            return end;
        }

        if (type == EntityType.Person && end + 1 < sentence.End && text.Is(end + 1, ')') && !text.HasType(end, EntityType.Person) && IsShortened(text, bracket, end))
        {
            changes.Mark(end, end + 1, type); // "Ahmed Farid (Farry)"
            return end + 1;
        }

        while (end < sentence.End && end - bracket <= MaxTokens && (IsNative(text, end) || (end > bracket + 1 && end + 1 < sentence.End && text.IsHyphen(end) && IsNative(text, end + 1))))
        {
            end++;
        }

        if (end > bracket + 1)
        {
            changes.Mark(bracket + 1, end, type);
        }

        return end;
    }

    /// <summary>Whether a word in a bracket begins as a word of the name before it does, as what somebody is called for short.</summary>
    private static bool IsShortened(TaggedText text, int bracket, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        bool found = false;
        for (int i = text.EntityStart(bracket - 1); i < bracket && word.Length is > 3 and < 9 && !text.IsUpper(token) && text.IsCapitalized(token); i++)
        {
            found |= text.Tokens[i].Length > 3 && text.TokenText(i).StartsWith(word[..3], StringComparison.Ordinal);
        }

        return found;
    }

    /// <summary>Whether a token begins with a letter other than a Latin one.</summary>
    internal static bool IsNative(TaggedText text, int token) => text.Text[text.Tokens[token].Start] is var c && char.IsLetter(c) && c > '\u024F' && c is not (>= '\u1E00' and <= '\u1EFF') && c is not '\u02BB' and not '\u02BC';
}
