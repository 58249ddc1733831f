namespace EntityKit;

/// <summary>Text as XML and HTML can hold it.</summary>
internal static class XmlText
{
    /// <summary>The same text with U+FFFD for control characters and lone surrogates, which neither can hold.</summary>
    internal static string Clean(string text)
    {
        int first = 0;
        while (first < text.Length && IsAllowed(text, first))
        {
            first++;
        }

        return first == text.Length ? text : string.Create(text.Length, text, static (clean, text) =>
        {
            for (int i = 0; i < clean.Length; i++)
            {
                clean[i] = IsAllowed(text, i) ? text[i] : '\uFFFD';
            }
        });
    }

    private static bool IsAllowed(string text, int i)
    {
        char c = text[i];
        return char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(c) ? i > 0 && char.IsHighSurrogate(text[i - 1])
            : c is '\t' or '\n' or '\r' or (>= ' ' and not '\u007F' and not '\uFFFE' and not '\uFFFF');
    }
}
