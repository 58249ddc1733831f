namespace EntityKit;

/// <summary>
/// Finds the part of the document that a citation points to, before it ("paragraph 2 of ...", "the third preambular paragraph of ...")
/// or after it (", para. 4", ", annex, section II"); never part of the span.
/// </summary>
internal static class ResolutionPinpoints
{
    private const int LongestBefore = 90;
    private const int LongestOnStack = 128;

    /// <summary>The pinpoint of the citation of a span in words of one form ("paragraph 4" for "para. 4"), or null.</summary>
    internal static string? Find(ReadOnlySpan<char> text, int start, int end) => After(text, end) ?? Before(text, start);

    private static string? After(ReadOnlySpan<char> text, int position)
    {
        int i = ResolutionText.SkipGap(text, position);
        bool divided = i < text.Length && text[i] is ',' or '(' or ';';
        i = divided ? ResolutionText.SkipGap(text, i + 1) : i;
        foreach (string lead in (ReadOnlySpan<string>)["see", "in", "at"])
        {
            if (divided && ResolutionText.IsWord(text, i, lead))
            {
                i = ResolutionText.SkipGap(text, i + lead.Length);
            }
        }

        var pinpoint = new ResolutionPhrase(stackalloc char[LongestOnStack]);
        int end = ResolutionParts.Read(text, i, ref pinpoint, out bool numbered);

        // Without a comma only a number tells "para. 4" from a word of the sentence.
        if (end < 0 || !(divided || numbered) || !Closes(text, end))
        {
            return null;
        }

        while (end < text.Length && text[end] == ',')
        {
            int length = pinpoint.Length;
            pinpoint.Append(", ");
            int next = ResolutionParts.Read(text, ResolutionText.SkipGap(text, end + 1), ref pinpoint, out _);
            if (next < 0 || !Closes(text, next))
            {
                pinpoint.Length = length;
                break;
            }

            end = next;
        }

        return pinpoint.ToString();
    }

    // What is followed by "of" belongs to the next citation.
    private static bool Closes(ReadOnlySpan<char> text, int end) =>
        (end >= text.Length || text[end] is ',' or '.' or ')' or ';' or ':' || ResolutionText.IsSpace(text[end]))
        && !ResolutionText.IsWord(text, ResolutionText.SkipGap(text, end), "of");

    // Back from the citation over "its", "the" and "of" or "to" to the parts that end there.
    private static string? Before(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        int start = ResolutionText.WordStart(text, end);
        if (text[start..end] is "the" or "its" or "their" or "this" or "that" or "UN" or "Council")
        {
            end = ResolutionText.SkipGapBack(text, start);
            start = ResolutionText.WordStart(text, end);
        }

        if (text[start..end] is not ("of" or "to" or "in"))
        {
            return null;
        }

        end = ResolutionText.SkipGapBack(text, start);
        if (end > 0 && text[end - 1] == ',') // "Section II, paragraph 5, of"
        {
            end--;
        }

        for (int i = Math.Max(0, end - LongestBefore); i < end; i++)
        {
            if ((char.IsLetterOrDigit(text[i]) || ResolutionParts.IsSign(text[i])) && ResolutionText.StartsWord(text, i) && ReadChain(text[..end], i) is { } pinpoint)
            {
                return pinpoint;
            }
        }

        return null;
    }

    // The parts from a position to the very end of a text: "annex B, paragraph 3", "paragraph 34 of the annex".
    private static string? ReadChain(ReadOnlySpan<char> text, int position)
    {
        var pinpoint = new ResolutionPhrase(stackalloc char[LongestOnStack]);
        int end = ResolutionParts.Read(text, position, ref pinpoint, out _);
        while (end > 0 && end < text.Length)
        {
            bool comma = text[end] == ',';
            bool word = false;
            pinpoint.Append(comma ? ", " : " ");
            int i = ResolutionText.SkipGap(text, comma ? end + 1 : end);
            foreach (string joint in (ReadOnlySpan<string>)["and ", "of ", "to ", "in ", "the "])
            {
                if (ResolutionText.IsWord(text, i, joint.AsSpan(0, joint.Length - 1)))
                {
                    pinpoint.Append(joint);
                    word = true;
                    i = ResolutionText.SkipGap(text, i + joint.Length - 1);
                }
            }

            end = comma || word ? ResolutionParts.Read(text, i, ref pinpoint, out _) : -1;
        }

        return end == text.Length ? pinpoint.ToString() : null;
    }
}
