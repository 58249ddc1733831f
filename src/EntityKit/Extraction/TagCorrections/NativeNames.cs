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

    /// <summary>Whether a token begins with a letter other than a Latin one.</summary>
    internal static bool IsNative(TaggedText text, int token) => text.Text[text.Tokens[token].Start] is var c && char.IsLetter(c) && c > '\u024F' && c is not (>= '\u1E00' and <= '\u1EFF') && c is not '\u02BB' and not '\u02BC';
}
