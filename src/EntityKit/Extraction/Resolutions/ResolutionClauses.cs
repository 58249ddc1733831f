namespace EntityKit;

/// <summary>How a citation and the names of bodies beside it hang together in their sentence, by the words before them.</summary>
internal static class ResolutionClauses
{
    private static readonly string[] s_acts = ["adopted", "adopts", "adopt", "passed", "its", "approved", "approves", "recalled", "recalls", "reaffirmed", "reaffirms", "endorsed", "issued", "unanimously", "by", "in", "of", "their"];

    /// <summary>"In its resolution 48/13, ..." at the start of a sentence: the body that acts follows.</summary>
    internal static bool LeadsSentence(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        int start = ResolutionText.WordStart(text, end);
        for (int i = 0; i < 3 && ResolutionText.IsOneOf(text[start..end], ResolutionRefusals.Modifiers); i++)
        {
            end = ResolutionText.SkipGapBack(text, start);
            start = ResolutionText.WordStart(text, end);
        }

        if (text[start..end] is "its")
        {
            end = ResolutionText.SkipGapBack(text, start);
            start = ResolutionText.WordStart(text, end);
        }

        return text[start..end] is "In" or "By" or "Through" or "With" or "Under" or "Via";
    }

    /// <summary>Whether a name has nothing but its article, a comma, a date or a title before it: the subject.</summary>
    internal static bool IsSubject(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        int start = ResolutionText.WordStart(text, end);
        if (text[start..end] is "the")
        {
            end = ResolutionText.SkipGapBack(text, start);
            start = ResolutionText.WordStart(text, end);
        }

        return start == end && end > 0 && (text[end - 1] is ',' or ')' || char.IsAsciiDigit(text[end - 1]));
    }

    /// <summary>Whether "by the", "of the" or "in which the" stands before a name.</summary>
    internal static bool IsLinkedBack(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        int start = ResolutionText.WordStart(text, end);
        if (text[start..end].Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            end = ResolutionText.SkipGapBack(text, start);
            start = ResolutionText.WordStart(text, end);
        }

        return text[start..end] is "by" or "of" || (start > 1 && text[start..end] is "which" or "where");
    }

    /// <summary>Whether the words between a name and a citation say that the body acts ("adopted", "its", "in its"), and nothing between starts another clause.</summary>
    internal static bool ActsHere(ReadOnlySpan<char> text, ResolutionContext.Named place, in ResolutionHead head, bool nearest)
    {
        int end = ResolutionText.SkipGapBack(text, head.Start);
        int start = ResolutionText.WordStart(text, end);
        return nearest && head.Start - place.End < 60 && ResolutionText.IsOneOf(text[start..end], s_acts);
    }

    /// <summary>Whether "its" stands before a citation: "In its resolution 46/21" is of whoever was named last.</summary>
    internal static bool IsIts(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        return text[ResolutionText.WordStart(text, end)..end] is "its" or "Its";
    }
}
