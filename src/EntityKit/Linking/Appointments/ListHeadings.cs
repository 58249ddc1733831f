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
        if (first < 0 || (end < text.Tokens.Length && !text.StartsLine(end) && text.TokenText(end) is not ("." or ";" or "," or ")") && text.TokenText(end)[0] is not '+'))
        {
            return null;
        }

        if (phrase.Right == holder.Person.Start && phrase.Left > first && text.Is(phrase.Left - 1, ':') && (IsStatePost(phrase) || (LeadsToBody(text, first) == first && LeadsToBody(text, first + 1) == first + 1)))
        {
            return null; // "Director: Colonel Ana Lim", and no "For Acme Labs: Director Ana Lim"
        }

        string mark = ListLines.MarkOf(text, first);
        if (Opening(text, index, mark.Length == 0 ? first : first + 1, Math.Min(holder.Person.Start, phrase.Left)) is { } opening)
        {
            return opening;
        }

        if (mark.Length == 0)
        {
            return OfBlock(text, index, first);
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

    /// <summary>
    /// The organization of the line "For Acme Labs" above lines that each begin with a name or a title, or of the sentence that
    /// announces them: "elected an Executive Bureau composed as follows:".
    /// </summary>
    private static PlacedMention? OfBlock(TaggedText text, MentionIndex index, int first)
    {
        int line = first;
        for (int items = 0; items < MaxItems && line > 0 && first - line < MaxTokens; items++)
        {
            if (text.Is(line - 1, ':') && Announced(text, index, line - 1) is { } announced)
            {
                return announced;
            }

            if (text.StartsParagraph(line))
            {
                return null;
            }

            line = ListLines.StartOf(text, line - 1);
            if (line < 0)
            {
                return null;
            }

            if (LeadsToBody(text, line) > line)
            {
                return Heading(text, index, line);
            }

            if (index.StartingAt(EntityKind.Title, line) is null && index.StartingAt(EntityKind.Person, line) is null && !IsHonorificLine(text, index, line))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsStatePost(TitlePhrase phrase) => TitleNames.HeadOf(phrase.Title.Mention.Text) is "minister" or "ambassador" or "premier" or "king";

    /// <summary>"Mr. Ana Lim": a name behind a short word or two in its line.</summary>
    private static bool IsHonorificLine(TaggedText text, MentionIndex index, int line) =>
        index.StartingAt(EntityKind.Person, line + 1) is not null || index.StartingAt(EntityKind.Person, line + 2) is not null;

    /// <summary>The token behind "For the", "On behalf of", "Representing", which a body's name follows; the same token without them.</summary>
    private static int LeadsToBody(TaggedText text, int token)
    {
        int at = text.Is(token, "for", "from") || text.Is(token, "representing") ? token + 1 : text.Is(token, "on") && text.Is(token + 1, "behalf") && text.Is(token + 2, "of") ? token + 3 : token;
        return at > token && text.Is(at, "the") ? at + 1 : at;
    }

    /// <summary>The organization that a colon ends, or that words of composition part from it ("composed as follows:").</summary>
    private static PlacedMention? Announced(TaggedText text, MentionIndex index, int colon)
    {
        int at = colon;
        while (at > 0 && colon - at < 5 && !text.StartsLine(at) && IsCompositionWord(text.TokenText(at - 1)))
        {
            at--;
        }

        return index.EndingAt(EntityKind.Organization, at);
    }

    private static bool IsCompositionWord(ReadOnlySpan<char> word) =>
        word is "composed" or "as" or "follows" or "consisting" or "comprising" or "made" or "up" or "of" or "with" or "the" or "following" or "is" or "are" or "now" or "members" or "officers" or "office" or "-" or "bearers" or "membership";

    /// <summary>The organization that a line begins with, with its acronym in brackets, before a colon.</summary>
    private static PlacedMention? Opening(TaggedText text, MentionIndex index, int first, int end)
    {
        int name = LeadsToBody(text, first);
        if (index.StartingAt(EntityKind.Organization, name) is not { } organization || organization.End >= end)
        {
            bool shortened = name > first && name + 1 < end && text.IsCapitalized(name) && text.Is(name + 1, ':'); // "For the Alliance:"
            return shortened ? OrganizationShortForms.Before(text, index, name) : null;
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
        int at = LeadsToBody(text, first);
        while (at < text.Tokens.Length && at - first < 4 && text.TokenText(at) is "In" or "At" or "in" or "at" or "the" or "The")
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
