namespace EntityKit;

/// <summary>Items that a sentence names apart from the list after the noun: "the Declaration (43/51)", ", which Israel accepted, and 425 (1978)".</summary>
internal static class ResolutionLoose
{
    /// <summary>How far after the noun a sentence may go on to name further items.</summary>
    internal const int Longest = 400;

    private static readonly string[] s_otherDocuments = ["recommendation", "recommendations", "decision", "decisions", "regulation", "regulations", "opinion", "opinions", "page", "pages", "law", "act", "paragraph", "paragraphs", "no", "nos"];

    /// <summary>The next place, before a limit, where an item may stand apart from its list, or -1 where the sentence ends first.</summary>
    internal static int Next(ReadOnlySpan<char> text, int position, int limit)
    {
        for (int i = position; i < limit; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (ResolutionText.StartsWord(text, i) && FollowsJoint(text, i))
                {
                    return i;
                }
            }
            else if ((c is '.' or '!' or '?' && ResolutionText.EndsSentence(text, i)) || (c == '\n' && ResolutionText.SkipGap(text, i) == i))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether an item's shape alone, after "resolutions", makes it one.</summary>
    internal static bool IsLoose(ReadOnlySpan<char> text, in ResolutionItem item)
    {
        ReadOnlySpan<char> Of(TextSpan span, ReadOnlySpan<char> all) => all[span.Start..span.End];
        if (item.Evidence != ResolutionEvidence.None)
        {
            return item.Evidence == ResolutionEvidence.Symbol;
        }

        if (!item.Capture.HasSession)
        {
            return item.Capture.YearBeside && item.IsPlain && text[item.End - 1] == ')'
                && ResolutionNumbers.IsSecurityCouncil(ResolutionDates.ReadNumber(Of(item.Capture.Number, text)), item.Capture.Year);
        }

        ReadOnlySpan<char> session = Of(item.Capture.Session, text);
        if (!char.IsAsciiDigit(session[0]))
        {
            return ResolutionNumbers.ReadRoman(session) is > 0 and <= 30 || session.Contains('-');
        }

        bool bracketed = item.Start > 0 && text[item.Start - 1] == '(' && item.End < text.Length && text[item.End] is ')' or ',';
        bool dated = item.End > item.CoreEnd && item.Capture.Year != 0;
        return (bracketed || dated) && ResolutionNumbers.IsGeneralAssemblySession(ResolutionDates.ReadNumber(session));
    }

    private static bool FollowsJoint(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        if (end == 0 || text[end - 1] is '(' or ',' or ';' or ':')
        {
            return end > 0;
        }

        int start = ResolutionText.WordStart(text, end);
        return end < position && start < end && char.IsLower(text[start]) && !ResolutionText.IsOneOf(text[start..end], s_otherDocuments);
    }
}
