namespace EntityKit;

/// <summary>Offices that head the lines about who is given them, as digests have it: "Executive Director, Delta Fund", then "• Ana Lim of Peru was named on 3 May.".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class HeadedOffices(OfficeWords words)
{
    private const int MaxHeading = 30;
    private const int MaxLead = 5;
    private const int MaxTail = 8;

    /// <summary>Adds the holders of titles that make lines of their own and that nobody holds yet.</summary>
    internal void Add(TaggedText text, MentionIndex index, List<ListElement> elements, HolderTable holders)
    {
        for (int i = 0; i + 1 < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[i].Phrase is not { IsPlural: false } phrase || holders.HasHolder[i] || !text.StartsLine(phrase.Title.Start) || elements[i + 1].Person is not { } person)
            {
                continue;
            }

            int line = LineEnd(text, index, phrase, out PlacedMention? body);
            if (line > 0 && person.Start >= line && person.Start - line < MaxLead && Taking(text, person.End) is { } status)
            {
                phrase.Organization ??= body;
                holders.Add(new Holder(i, person, "heading", 0.8, status));
            }
        }
    }

    /// <summary>The first token of the line below a title's, where that holds nothing but the title and its body; 0 elsewhere.</summary>
    private static int LineEnd(TaggedText text, MentionIndex index, TitlePhrase phrase, out PlacedMention? body)
    {
        int at = phrase.Title.End;
        body = at + 1 < text.Tokens.Length && text.Is(at, ',') && !text.StartsLine(at + 1) ? index.StartingAt(EntityKind.Organization, text.Is(at + 1, "the") ? at + 2 : at + 1) : null;
        at = body?.End ?? at;
        while (at < text.Tokens.Length && !text.StartsLine(at) && at - phrase.Title.End < MaxHeading && (text.Is(at, '(') || text.Is(at, ')') || text.Is(at, ':') || text.IsUpper(at)))
        {
            at++; // "(DF)"
        }

        return at < text.Tokens.Length && text.StartsLine(at) ? at : 0;
    }

    /// <summary>"(Peru) takes office", "of Peru was named": what the words behind a name say of an office that is not named with them; null where they say nothing.</summary>
    private AppointmentStatus? Taking(TaggedText text, int at)
    {
        at = PersonTail.BracketEnd(text, at, Math.Min(text.Tokens.Length, at + MaxTail));
        for (int i = at; i < text.Tokens.Length && i < at + MaxTail && text.Is(at, "of", "from") && (i < at + 2 || text.IsCapitalized(i)); i++)
        {
            if (text.IsCapitalized(i) && !text.IsCapitalized(i + 1))
            {
                at = i + 1;
                break;
            }
        }

        if (at + 1 < text.Tokens.Length && text.Is(at, "takes", "took") && text.Is(at + 1, "office", "up"))
        {
            return text.Is(at, "takes") ? AppointmentStatus.Incoming : AppointmentStatus.Current;
        }

        at += text.Is(at, "has") && text.Is(at + 1, "been") ? 2 : text.Is(at, "was", "is") ? 1 : 0;
        bool given = at > 0 && at < text.Tokens.Length && (text.Is(at - 1, "was", "is") || text.Is(at - 1, "been")) && words.IsGiving(text.TokenText(at)) && !(at + 1 < text.Tokens.Length && text.Is(at + 1, "as"));
        return given ? AppointmentStatus.Incoming : null;
    }
}
