namespace EntityKit;

/// <summary>
/// The organization that heads a list of appointments: a line "In the Ministry of Trade" or "Acme Labs:" above lines of names and
/// titles, or the beginning of the line itself ("Acme Labs (AL): Jane Doe, chemist; John Roe, clerk").
/// </summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class ListHeadings
{
    private const int MaxItems = 40;
    private const int MaxTokens = 400;

    /// <summary>The organization of the line above the list whose item a holder and a title are; null where there is none.</summary>
    internal static PlacedMention? Of(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int first = ListLines.StartOf(text, Math.Min(holder.Person.Start, phrase.Left));
        int end = Math.Max(phrase.Right, holder.Person.End); // "Director: Ana Lim" and "Ana Lim, director"
        if (first < 0 || (end < text.Tokens.Length && !text.StartsLine(end) && text.TokenText(end) is not ("." or ";" or "," or ")")))
        {
            return null;
        }

        if (phrase.Right == holder.Person.Start && phrase.Left > first && text.Is(phrase.Left - 1, ':'))
        {
            return null; // "Director: Colonel Ana Lim"
        }

        string mark = ListLines.MarkOf(text, first);
        if (Opening(text, index, mark.Length == 0 ? first : first + 1, Math.Min(holder.Person.Start, phrase.Left)) is { } opening)
        {
            return opening;
        }

        if (mark.Length == 0)
        {
            return null;
        }

        int line = first;
        for (int items = 0; items < MaxItems && line > 0 && first - line < MaxTokens; items++)
        {
            if (text.StartsParagraph(line))
            {
                return null;
            }

            line = ListLines.StartOf(text, line - 1);
            if (line < 0)
            {
                return null;
            }

            if (ListLines.MarkOf(text, line) != mark)
            {
                return Heading(text, index, line);
            }
        }

        return null;
    }

    /// <summary>The organization that a line begins with, with its acronym in brackets, before a colon.</summary>
    private static PlacedMention? Opening(TaggedText text, MentionIndex index, int first, int end)
    {
        if (index.StartingAt(EntityKind.Organization, first) is not { } organization || organization.End >= end)
        {
            return null;
        }

        int at = organization.End;
        if (text.Is(at, '('))
        {
            while (at < end && at - organization.End < 6 && !text.Is(at, ')'))
            {
                at++;
            }

            at++;
        }

        return at < end && text.Is(at, ':') ? organization : null;
    }

    /// <summary>The one organization that a line is but for small words before it and a colon behind it.</summary>
    private static PlacedMention? Heading(TaggedText text, MentionIndex index, int first)
    {
        int at = first;
        while (at < text.Tokens.Length && at - first < 3 && text.TokenText(at) is "In" or "At" or "For" or "in" or "at" or "the" or "The")
        {
            at++;
        }

        if (index.StartingAt(EntityKind.Organization, at) is not { } organization)
        {
            return null;
        }

        int end = organization.End;
        while (end < text.Tokens.Length && end - organization.End < 4 && (text.TokenText(end) is ":" or "(" or ")" || (text.IsUpper(end) && text.Is(end - 1, '('))) && !text.StartsLine(end))
        {
            end++;
        }

        return end == text.Tokens.Length || text.StartsLine(end) ? organization : null;
    }
}
