namespace EntityKit;

/// <summary>Roles that a person owns: "Ana Lim, then-Governor Joe Cole's spokesman," is of Lim. The owner holds none of them.</summary>
/// <remarks>Every look is bounded.</remarks>
internal static class OwnedRoles
{
    private const int MaxOwner = 12;

    /// <summary>
    /// Takes the owner whose name ends before an apostrophe into a phrase, with the owner's titles and what stands before them; a "then" there
    /// says of the whole that it is over.
    /// </summary>
    internal static bool TakeOwner(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int apostrophe, int start, StatusWords status)
    {
        if (mentions.EndingAt(EntityKind.Person, apostrophe) is not { } owner || owner.Start < start)
        {
            return false;
        }

        int floor = Math.Max(start, owner.Start - MaxOwner);
        int left = owner.Start;
        while (left > floor && (mentions.EndingAt(EntityKind.Title, left) ?? mentions.EndingAt(EntityKind.Organization, left) ?? mentions.EndingAt(EntityKind.Place, left)) is { } before && before.Start >= floor && (before.Mention.Kind == EntityKind.Title || left < owner.Start))
        {
            left = before.Start; // "Delmar Governor"
        }

        bool titled = left < owner.Start;
        while (titled && left > floor && (text.IsHyphen(left - 1) || status.Of(text.TokenText(left - 1)) is not null || status.IsModifier(text.TokenText(left - 1))))
        {
            left--;
            phrase.Status ??= text.Is(left, "then") ? AppointmentStatus.Former : null;
        }

        phrase.Left = left;
        phrase.IsDefinite = true;
        phrase.IsOfPerson = true;
        return true;
    }

    /// <summary>Adds the holders that a comma, a dash or a bracket parts from a role that somebody else owns.</summary>
    internal static void Add(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        for (int i = 1; i < elements.Count; i++)
        {
            if (elements[i].Phrase is not { IsOfPerson: true } phrase || phrase.Left == 0 || !IsClosed(text, phrase.Right, sentenceOf))
            {
                continue;
            }

            for (int k = i - 1; k >= 0 && k > i - 6; k--)
            {
                if (elements[k].Person is { } holder && holder.End < phrase.Left)
                {
                    bool several = !phrase.IsPlural || text.Is(holder.Start - 1, "and"); // "Ana Lim and Bo Dahl, Joe Cole's lawyers,"
                    if (several && IsApposed(text, holder.End, phrase.Left) && sentenceOf[holder.Start] == sentenceOf[phrase.Left])
                    {
                        var found = new Holder(i, holder, phrase.IsPlural ? "plural" : "apposition", 0.88);
                        holders.Add(found);
                        if (phrase.IsPlural)
                        {
                            PluralHolders.Add(text, elements, holders, found, beforeAlone: true);
                        }
                    }

                    break;
                }
            }
        }
    }

    /// <summary>Whether nothing but a mark, or an age between two, stands between a name and a phrase.</summary>
    private static bool IsApposed(TaggedText text, int start, int end) =>
        (end == start + 1 && (text.Is(start, ',') || text.Is(start, '(') || text.IsHyphen(start) || text.Is(start, '\u2014')))
        || (end == start + 3 && text.Is(start, ',') && char.IsAsciiDigit(text.TokenText(start + 1)[0]) && text.Is(start + 2, ','));

    private static bool IsClosed(TaggedText text, int at, int[] sentenceOf) =>
        at >= text.Tokens.Length || sentenceOf[at] != sentenceOf[at - 1] || !text.IsWord(at) || text.Is(at, "and", "who") || text.Is(at, "in", "from") || text.Is(at, "during", "until");
}
