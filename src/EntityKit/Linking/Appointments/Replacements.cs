namespace EntityKit;

/// <summary>Those who are given what another leaves, said without naming it again: "dismissed Joe Cole as mayor and appointed Ana Lim to the post", "handed his portfolio to Ana Lim".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class Replacements(OfficeWords words)
{
    private const int MaxBack = 60;

    /// <summary>"dismissed Joe Cole as mayor and appointed Ana Lim to the post": the one who is given what another leaves.</summary>
    internal bool Add(TaggedText text, List<ListElement> elements, HolderTable holders, Dictionary<int, Holder> byElement, int[] sentenceOf, int k, PlacedMention person)
    {
        int at = person.End;
        bool replaces = at + 2 < text.Tokens.Length && text.TokenText(at) is "to" or "in" or "as" && text.TokenText(at + 1) is "the" or "his" or "her" or "that"
            && text.TokenText(at + 2) is "post" or "position" or "office" or "job" or "place" or "stead" or "successor" or "replacement";
        replaces |= at + 2 < text.Tokens.Length && text.TokenText(at) is "to" && text.TokenText(at + 1) is "replace" or "succeed" && text.TokenText(at + 2) is "him" or "her" or "them";
        bool handed = HandsOver(text, person.Start);
        replaces |= handed;
        bool given = handed;
        for (int t = person.Start - 1; replaces && !given && t >= 0 && person.Start - t <= 3 && sentenceOf[t] == sentenceOf[person.Start]; t--)
        {
            given = words.IsGiving(text.TokenText(t));
        }

        for (int i = k - 1; given && i >= 0 && person.Start - elements[i].Right <= MaxBack && sentenceOf[elements[i].Left] >= sentenceOf[person.Start] - 1; i--)
        {
            if (elements[i].Phrase is not null && byElement.TryGetValue(i, out Holder holder) && holder.Status == AppointmentStatus.Former)
            {
                holders.Add(new Holder(i, person, "replaced", 0.75, AppointmentStatus.Incoming));
                return true;
            }
        }

        return false;
    }

    /// <summary>"handed his portfolio to (Ana Lim)": whether what is handed to a name is another's office.</summary>
    private static bool HandsOver(TaggedText text, int name)
    {
        int to = name - 1;
        while (to > 4 && name - to < 3 && text.IsCapitalized(to))
        {
            to--; // "to Ms."
        }

        return to > 2 && text.TokenText(to) is "to" && text.TokenText(to - 1) is "portfolio" or "post" or "job" or "office" or "duties" or "seat" && text.TokenText(to - 2) is "his" or "her" or "their" or "the"
            && text.TokenText(to - 3) is "handed" or "gave" or "gives" or "passed" or "hands" or "entrusted" or "assigned" or "offered";
    }
}
