namespace EntityKit;

/// <summary>What makes a place of a name.</summary>
/// <remarks>Immutable, thus thread-safe. Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal sealed class PlaceRules(LexiconSet lexicons, SeatsOfGovernment seats, PersonNeighbours people, KnownPlaces places)
{
    private const int MaxOpening = 9;

    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _heads = lexicons["organization-heads"];

    /// <summary>"Pennsylvania Senator Ana Lim".</summary>
    internal int BeforeRole(in NameAt name, TagChanges changes) => Mark(name, name.Type is null ? people.SeatBeforeRole(name.Text, name.Sentence, name.Start) : 0, changes);

    /// <summary>"the villages of Pang Lim and Nong Kao".</summary>
    internal static int Settlement(in NameAt name, TagChanges changes) => Mark(name, name.IsPerson && PersonNeighbours.IsSettlement(name.Text, name.Sentence, name.Start) ? name.End : 0, changes);

    /// <summary>"born in Lim", "rain in Kunene".</summary>
    internal int Where(in NameAt name, TagChanges changes)
    {
        bool where = name.IsPerson && name.Start - 2 >= name.Sentence.Start && name.Text.Is(name.Start - 1, "in")
            && (name.Text.Is(name.Start - 2, "born") || (!name.Evidence.IsPerson(name.Start, name.End) && (IsIllIn(name) || (name.IsUnsure && people.IsWhere(name.Text, name.Sentence, name.Start, name.End)))));
        return Mark(name, where ? name.End : 0, changes);
    }

    /// <summary>"A blacksmith's son from Makete, he trained": where the one whom a pronoun behind the comma means is from.</summary>
    internal static int Origin(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool origin = name.IsPerson && name.Length == 1 && name.Start - 2 >= name.Sentence.Start && name.Start - name.Sentence.Start < MaxOpening && text.Is(name.Start - 1, "from") && !text.IsCapitalized(name.Start - 2)
            && text.Is(name.End, ',') && text.Is(name.End + 1, "he", "she") && !name.Evidence.IsPerson(name.Start, name.End);
        return Mark(name, origin ? name.End : 0, changes);
    }

    /// <summary>"ill in Rosario": a known place that is also somebody's name, at the end of what is said or before a small word.</summary>
    private bool IsIllIn(in NameAt name) =>
        name.Length == 1 && places.Contains(name.Text, name.Start, name.End) && PersonNeighbours.IsNoTrust(name.Text, name.Start - 2) && !(name.End < name.Sentence.End && (name.Text.IsCapitalized(name.End) || name.Text.IsPossessive(name.End)));

    /// <summary>"Cap Blanc", "Palacio Benigno Lim", "Norr Strait": the first word or the last says that it is a cape, a palace, a water.</summary>
    internal int Landmark(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int before = name.Start - 1;
        bool inside = before >= name.Sentence.Start && (text.Is(before, '(') || (text.IsWord(before) && !text.IsCapitalized(before)));
        bool landmark = name.IsPerson && name.Length is > 1 and < 5 && inside && places.OpensLandmark(text, name.Start);
        landmark |= (name.IsPerson || name.IsOrganization) && name.Length is 2 or 3 && !text.IsUpper(name.Start) && places.IsWater(text, name.End - 1);
        return Mark(name, landmark ? name.End : 0, changes);
    }

    /// <summary>"governor of Norr Lim": whose governor somebody is where no organization's word says otherwise.</summary>
    internal int Governed(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int of = name.Start - 1;
        of -= of > name.Sentence.Start && name.IsOrganization && name.Length == 1 && text.IsCapitalized(of) && text.Tags[of].Type is null && text.Is(of - 1, "of") ? 1 : 0; // "governor of Alto [Paraná]"
        bool governed = (name.IsOrganization || (name.IsPerson && !text.IsPossessive(name.End) && !name.Evidence.IsPerson(name.Start, name.End))) && name.Length < 3 && of > name.Sentence.Start && text.Is(of, "of") && !text.IsUpper(name.Start)
            && (text.Is(of - 1, "governor", "mayor") || text.Is(of - 1, "prefect", "wali") || text.Is(of - 1, "intendant", "ex-governor")) && !_heads.Contains(text, name.End - 1);
        return governed ? changes.MarkUpTo(of + 1, name.End, EntityType.Place) : 0;
    }

    /// <summary>"Dovrana said": a capital that speaks for its state.</summary>
    internal int Government(in NameAt name, TagChanges changes)
    {
        bool open = name.IsUnsure && (name.Type is null || name.IsPerson || (name.IsOrganization && name.Length == 1));
        return Mark(name, open ? seats.EndOf(name.Text, name.Evidence, name.Sentence, name.Start) : 0, changes);
    }

    /// <summary>"Peru recalls the resolution": a country by its whole name.</summary>
    internal int Country(in NameAt name, TagChanges changes)
    {
        bool country = name.IsOrganization && !name.Text.IsUpper(name.Start) && name.End < name.Sentence.End && !name.Text.IsCapitalized(name.End) && !name.Text.IsJoint(name.End) && !name.Text.Is(name.End, '&')
            && _countries.LongestMatch(name.Text, name.Start, name.End) == name.Length;
        return Mark(name, country ? name.End : 0, changes);
    }

    /// <summary>"Peru's", which is the country whatever follows.</summary>
    internal int Possessive(in NameAt name, TagChanges changes)
    {
        bool country = name.IsOrganization && name.End < name.Sentence.End && name.Text.IsPossessive(name.End)
            && _countries.LongestMatch(name.Text, name.Start, name.End) == name.Length;
        return Mark(name, country ? name.End : 0, changes);
    }

    private static int Mark(in NameAt name, int end, TagChanges changes) => changes.MarkUpTo(name.Start, end, EntityType.Place);
}
