namespace EntityKit;

/// <summary>What makes a place of a name.</summary>
/// <remarks>Immutable, thus thread-safe. Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal sealed class PlaceRules(LexiconSet lexicons, SeatsOfGovernment seats, PersonNeighbours people)
{
    private readonly Lexicon _countries = lexicons["countries"];

    /// <summary>"Pennsylvania Senator Ana Lim".</summary>
    internal int BeforeRole(in NameAt name, TagChanges changes) => Mark(name, name.Type is null ? people.SeatBeforeRole(name.Text, name.Sentence, name.Start) : 0, changes);

    /// <summary>"the villages of Pang Lim and Nong Kao".</summary>
    internal static int Settlement(in NameAt name, TagChanges changes) => Mark(name, name.IsPerson && PersonNeighbours.IsSettlement(name.Text, name.Sentence, name.Start) ? name.End : 0, changes);

    /// <summary>"born in Lim", "rain in Kunene".</summary>
    internal int Where(in NameAt name, TagChanges changes)
    {
        bool where = name.IsPerson && name.Start - 2 >= name.Sentence.Start && name.Text.Is(name.Start - 1, "in")
            && (name.Text.Is(name.Start - 2, "born") || (name.IsUnsure && !name.Evidence.IsPerson(name.Start, name.End) && people.IsWhere(name.Text, name.Sentence, name.Start, name.End)));
        return Mark(name, where ? name.End : 0, changes);
    }

    /// <summary>"Dovrana said": a capital that speaks for its state.</summary>
    internal int Government(in NameAt name, TagChanges changes)
    {
        bool open = name.IsUnsure && (name.Type is null || name.IsPerson || (name.IsOrganization && name.Length == 1));
        return Mark(name, open ? seats.EndOf(name.Text, name.Evidence, name.Sentence, name.Start) : 0, changes);
    }

    /// <summary>"Peru's", which is the country whatever follows.</summary>
    internal int Possessive(in NameAt name, TagChanges changes)
    {
        bool country = name.IsOrganization && name.End < name.Sentence.End && name.Text.IsPossessive(name.End)
            && _countries.LongestMatch(name.Text.Text, name.Text.Tokens.AsSpan(), name.Start, name.End) == name.Length;
        return Mark(name, country ? name.End : 0, changes);
    }

    private static int Mark(in NameAt name, int end, TagChanges changes) => changes.MarkUpTo(name.Start, end, EntityType.Place);
}
