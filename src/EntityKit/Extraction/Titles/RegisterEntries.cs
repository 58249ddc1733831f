namespace EntityKit;

/// <summary>Lines of registers and lists of persons, whose fields semicolons part: "LIM, Ana; born 3 May 1970; director of Acme; former auditor of Blue Sea".</summary>
internal static class RegisterEntries
{
    private const int MaxLine = 80;
    private const int MaxName = 9;

    /// <summary>"Nationality:", "Address:": what the fields of a list of persons and bodies are called, whose colon shows that they end what stands before.</summary>
    internal static bool IsLabel(TaggedText text, int token) =>
        token + 1 < text.Horizon(token, 2) && text.Is(token + 1, ':') && text.IsCapitalized(token)
        && (text.Is(token, "nationality", "address") || text.Is(token, "title", "designation") || text.Is(token, "dob", "pob") || text.Is(token, "gender", "sex") || text.Is(token, "passport", "occupation") || text.Is(token, "alias", "aliases"));

    /// <summary>Whether the line of a token begins with a name and a semicolon, and a field of it begins here.</summary>
    internal static bool BeginsField(TaggedText text, int token)
    {
        int mark = token - 1;
        mark -= mark > 0 && (text.Is(mark, "sole", "former") || text.Is(mark, "current", "also")) ? 1 : 0;
        if (mark < 1 || !text.Is(mark, ';') || text.IsArticle(token))
        {
            return false;
        }

        int start = mark;
        while (start > 0 && mark - start < MaxLine && !text.StartsLine(start))
        {
            start--;
        }

        if (!text.StartsLine(start))
        {
            return false;
        }

        int end = start;
        while (end < mark && end - start < MaxName && (text.IsCapitalized(end) || text.Is(end, ',') || text.Is(end, '(') || text.Is(end, ')') || text.Is(end, '.') || text.IsJoint(end) || char.IsAsciiDigit(text.Text[text.Tokens[end].Start])))
        {
            end++;
        }

        return end > start && text.Is(end, ';') && text.IsCapitalized(end - 1) && !text.StartsLine(token);
    }
}
