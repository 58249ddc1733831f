namespace EntityKit;

/// <summary>What makes a person of a name, or of a part of it.</summary>
/// <remarks>Immutable, thus thread-safe. Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal sealed class PersonRules(LexiconSet lexicons, PersonContext context, PersonNeighbours people, TitleNeighbours neighbours, KnownPlaces places)
{
    private const int MaxContact = 10;
    private const int MaxItemName = 4;

    private readonly InvertedNames _inverted = new(lexicons, people, places);
    private readonly Lexicon _givenNames = lexicons["given-names"];

    /// <summary>"LIM, Ana; born in Peru": the surname first and the given names behind a comma, as lists and registers have it.</summary>
    internal int Inverted(in NameAt name, TagChanges changes) => Mark(name, _inverted.EndOf(name), changes);

    /// <summary>"3) Rouba Lim - Blue Council - secretary": a name that begins an item of a list before a dash.</summary>
    internal int ListedBeforeDash(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        if (name.IsPerson || name.IsPlace || !TitleNeighbours.BeginsItem(text, name.Start))
        {
            return 0;
        }

        int dash = name.Start + 1;
        while (dash < name.Sentence.End && dash - name.Start <= MaxItemName && (text.IsCapitalized(dash) || text.IsJoint(dash)) && !text.StartsLine(dash))
        {
            dash++;
        }

        bool listed = dash < name.Sentence.End && dash <= name.End && text.IsHyphen(dash) && !text.IsJoint(dash) && dash - name.Start > 1 && people.IsNameLike(text, name.Start, dash) && people.IsFreeOfRoles(text, name.Start, dash) && !places.Contains(text, name.Start, dash);
        for (int i = name.Start; listed && i < dash; i++)
        {
            listed = !context.IsCommon(text, i);
        }

        if (!listed)
        {
            return 0;
        }

        changes.Mark(name.Start, dash, EntityType.Person);
        if (dash + 1 < name.End)
        {
            changes.Clear(dash, dash + 1);
            changes.Mark(dash + 1, name.End, EntityType.Organization);
        }

        return Math.Max(dash, name.End);
    }

    /// <summary>"Rui do Vale Lima", of which the tagger made two names.</summary>
    internal int WithParticle(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int given = name.End - 1;
        if (name.Type is null && given >= name.Start && text.HasType(name.End, EntityType.Person) && text.Tags[name.End].Bio == Bio.Begin && !text.IsCapitalized(name.End) && IsParticle(text, name.End) && !text.StartsLine(name.End) && _givenNames.Contains(text, given))
        {
            changes.Mark(given, text.EntityEnd(name.End), EntityType.Person); // "Justice Maria" "do Vale Lima"
            return text.EntityEnd(name.End);
        }

        int second = name.End + (text.HasType(name.End, EntityType.Person) ? 0 : 1);
        bool two = name.IsPerson && second < name.Sentence.End && text.Tags[second].Bio == Bio.Begin && text.HasType(second, EntityType.Person) && !text.StartsLine(second)
            && !text.IsCapitalized(name.End) && !text.StartsLine(name.End) && IsParticle(text, name.End) && (second > name.End || text.EntityEnd(second) > second + 1);
        return Mark(name, two ? text.EntityEnd(second) : 0, changes);
    }

    /// <summary>"ANA LIM (Peru) said": a speaker at the start of a line.</summary>
    internal int Speaker(in NameAt name, TagChanges changes) => Mark(name, people.SpeakerEnd(name.Text, name.Sentence, name.Start), changes);

    /// <summary>"St. Jerome", of whom the text tells.</summary>
    internal static int Saint(in NameAt name, TagChanges changes)
    {
        bool saint = (name.IsPlace || name.IsOrganization) && name.Length == 2 && (name.Text.Is(name.Start, "st", "st.") || name.Text.Is(name.Start, "saint")) && name.Evidence.IsOftenPerson(name.Start + 1);
        if (!saint)
        {
            return 0;
        }

        changes.Clear(name.Start, name.Start + 1);
        changes.Mark(name.Start + 1, name.End, EntityType.Person);
        return name.End;
    }

    /// <summary>"Ana Lim-Nikolova", whose second half the tagger took for another name.</summary>
    internal int DoubleName(in NameAt name, TagChanges changes) => Mark(name, name.IsPerson ? people.DoubleEnd(name.Text, name.Sentence, name.End) : 0, changes);

    /// <summary>"Minister Ana Lim": two words or more without a tag behind a title.</summary>
    internal int BehindTitle(in NameAt name, TagChanges changes)
    {
        bool named = name.Type is null && name.Length > 1 && neighbours.FollowsTitle(name.Text, name.Sentence.Start, name.Start)
            && context.NameBehindTitle(name.Text, name.Start, name.Sentence.End) == name.End;
        return Mark(name, named ? name.End : 0, changes);
    }

    /// <summary>"Ana Lim, the mayor", "named Ana Lim as mayor": words without a tag that a title or a verb of office stands beside.</summary>
    internal int Apposed(in NameAt name, TagChanges changes)
    {
        bool apposed = name.Type is null && name.Length > 1 && (IsApposed(name) || people.IsGivenOffice(name.Text, name.Sentence, name.Start, name.End))
            && IsNameOnly(name) && people.IsFreeOfRoles(name.Text, name.Start, name.End);
        return Mark(name, apposed ? name.End : 0, changes);
    }

    /// <summary>"The President of the Front, Alou ag Norr, spoke": words without a tag, particles among them, between commas behind a post.</summary>
    internal int BehindPost(in NameAt name, TagChanges changes)
    {
        bool behind = name.Type is null && (name.Text.Is(name.Start - 1, ',') || name.Text.StartsLine(name.Start));
        int end = behind ? people.EndWithParticles(name.Text, name.Start, name.Sentence.End) : 0;
        bool apposed = end - name.Start > 1 && neighbours.IsApposedTo(name.Text, name.Start, end, name.Sentence) && people.IsNameLike(name.Text, name.Start, end)
            && !places.Contains(name.Text, name.Start, end) && people.IsFreeOfRoles(name.Text, name.Start, end);
        return Mark(name, apposed ? end : 0, changes);
    }

    /// <summary>"President of the Union of Rail Workers Ana Lim": a body and the name of the one who holds the post, which the tagger took for one.</summary>
    internal int HolderInBody(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int of = name.Start - 1;
        of -= of > name.Sentence.Start && text.Is(of, "the") ? 1 : 0;
        if (!name.IsOrganization || name.Length < 4 || of <= name.Sentence.Start || !text.Is(of, "of") || !neighbours.FollowsTitle(text, name.Sentence.Start, of))
        {
            return 0;
        }

        int end = name.End < name.Sentence.End && text.Tags[name.End].Bio == Bio.Begin && text.HasType(name.End, EntityType.Person) ? text.EntityEnd(name.End) : name.End;
        int holder = people.HolderStart(text, name.Start + 2, name.End, end);
        if (holder == 0)
        {
            return 0;
        }

        changes.Mark(name.Start, holder, EntityType.Organization);
        changes.Mark(holder, end, EntityType.Person);
        return end;
    }

    /// <summary>"Adonay was in office", of one whom the text names in full: an organization by an unsure tag, with a verb behind it.</summary>
    internal static int OfSomebody(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool somebody = name.IsOrganization && name.IsUnsure && name.Length < 3 && !text.IsUpper(name.Start) && name.End < name.Sentence.End && (name.Start == name.Sentence.Start || text.Is(name.Start - 1, "to"))
            && (text.Tags[name.End].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux || text.Is(name.End, ',')) && name.Evidence.IsPerson(name.Start, name.End);
        return Mark(name, somebody ? name.End : 0, changes);
    }

    /// <summary>"Voa Lim, Blue Cross Norr, tel: +57 1 555": a name that begins a line, no person by its tag, before a body and the number where it is reached.</summary>
    internal int Contact(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool listed = !name.IsPerson && !name.IsPlace && name.Length is 2 or 3 && text.StartsLine(name.Start) && !text.IsUpper(name.Start) && name.End + 2 < name.Sentence.End && text.Is(name.End, ',') && people.IsNameLike(text, name.Start, name.End) && people.IsFreeOfRoles(text, name.Start, name.End);
        for (int i = name.End + 1; listed && i < name.Sentence.End && i < name.End + MaxContact && !text.StartsLine(i); i++)
        {
            if (text.Is(i, "tel", "tel.") || text.Is(i, "phone", "telephone") || text.Is(i, "mobile", "mob.") || text.Is(i, "email", "e-mail") || text.Is(i, "cell", "t"))
            {
                return text.IsCapitalized(name.End + 1) ? Mark(name, name.End, changes) : 0;
            }
        }

        return 0;
    }

    /// <summary>"Vice President for Western and Central Africa Voa Lim": a known region and the name behind it that the tagger took for one body.</summary>
    internal int BehindRegion(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int second = name.Start + (IsRegion(text, name.Start, Math.Min(name.Start + 2, name.End)) ? 2 : 1);
        int link = name.Start - 1;
        link -= link - 1 > name.Sentence.Start && text.Is(link, "and") && text.IsCapitalized(link - 1) && IsQuarter(text, link - 1) ? 2 : 0;
        link -= link > name.Sentence.Start && text.Is(link, "the") ? 1 : 0;
        bool region = name.Type is not null && !name.IsPerson && link > name.Sentence.Start && text.Is(link, "for", "to") && text.IsCapitalized(link - 1) && neighbours.FollowsTitle(text, name.Sentence.Start, link);
        if (region && name.IsPlace && IsRegion(text, name.Start, name.End) && name.End < name.Sentence.End && text.Tags[name.End].Bio == Bio.Begin && text.HasType(name.End, EntityType.Person))
        {
            return name.End; // the tagger has it right
        }

        bool behind = region && name.IsOrganization && name.End - second is 2 or 3 && IsRegion(text, name.Start, second) && people.IsNameLike(text, second, name.End) && people.IsFreeOfRoles(text, second, name.End);
        if (!behind)
        {
            return 0;
        }

        changes.Mark(name.Start, second, EntityType.Place);
        changes.Mark(second, name.End, EntityType.Person);
        return name.End;
    }

    private bool IsRegion(TaggedText text, int start, int end) =>
        places.Contains(text, start, end) || (end - start == 2 && IsQuarter(text, start) && (text.Is(end - 1, "africa", "asia") || text.Is(end - 1, "europe", "america")));

    private static bool IsQuarter(TaggedText text, int token) =>
        text.Is(token, "western", "eastern") || text.Is(token, "northern", "southern") || text.Is(token, "west", "east") || text.Is(token, "north", "south") || text.Is(token, "central");

    /// <summary>"surgeon Voa Lim said": an organization by its tag, behind an occupation in small letters, that speaks.</summary>
    internal int SpeakerBehindRole(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool speaker = name.IsOrganization && name.Length is 2 or 3 && name.Start > name.Sentence.Start && !text.IsCapitalized(name.Start - 1) && name.End < name.Sentence.End
            && (text.Is(name.End, "said", "says") || text.Is(name.End, "told", "added")) && neighbours.FollowsTitle(text, name.Sentence.Start, name.Start) && people.IsNameLike(text, name.Start, name.End);
        return Mark(name, speaker ? name.End : 0, changes);
    }

    /// <summary>"Nasr AL-HADDAD".</summary>
    internal int CapitalSurname(in NameAt name, TagChanges changes) =>
        Mark(name, name.Type is null && people.IsCapitalSurname(name.Text, name.Start, name.End) ? name.End : 0, changes);

    /// <summary>"Ida Moss of Fairwick", all of which the tagger took for a person.</summary>
    internal int OfOrganization(in NameAt name, TagChanges changes) => Part(name, name.IsPerson ? people.OfAt(name.Text, name.Start, name.End) : 0, changes);

    /// <summary>"journalist Ana Lim of Radio Sol", all of which the tagger took for an organization.</summary>
    internal int InOrganization(in NameAt name, TagChanges changes) => Part(name, name.IsOrganization ? people.SplitAt(name.Text, name.Sentence, name.Start, name.End) : 0, changes);

    /// <summary>"the appointment of Ana Lim as inspector", "Ana Lim, the mayor": an organization by its tag that is given or has an office.</summary>
    internal int Appointed(in NameAt name, TagChanges changes)
    {
        if (!name.IsOrganization)
        {
            return 0;
        }

        bool person = people.IsAppointed(name.Text, name.Sentence, name.Start, name.End)
            || (neighbours.IsListItem(name.Text, name.Start, name.End, name.Sentence) && people.IsNameLike(name.Text, name.Start, name.End))
            || (name.IsUnsure && (IsApposed(name) || IsApposedTo(name)) && people.IsNameLike(name.Text, name.Start, name.End));
        return Mark(name, person ? name.End : 0, changes);
    }

    /// <summary>"Ana Lim, the mayor": a place by its tag that no list of places has.</summary>
    internal int ApposedPlace(in NameAt name, TagChanges changes) =>
        Mark(name, name.IsPlace && (name.IsUnsure || name.Length > 1) && (IsApposed(name) || IsApposedTo(name)) && IsNameOnly(name) ? name.End : 0, changes);

    /// <summary>"director for Africa Ana Lim": a known place and a name that the tagger took for one place.</summary>
    internal int BehindPlace(in NameAt name, TagChanges changes)
    {
        int second = name.Start + 1;
        bool behind = name.IsPlace && name.Length is 3 or 4 && name.Start > name.Sentence.Start && (name.Text.Is(name.Start - 1, "for", "to") || name.Text.Is(name.Start - 1, "of"))
            && places.Contains(name.Text, name.Start, second) && !places.Contains(name.Text, name.Start, name.End) && !places.Contains(name.Text, name.Start, second + 1) && people.IsNameLike(name.Text, second, name.End);
        if (!behind)
        {
            return 0;
        }

        changes.Mark(name.Start, second, EntityType.Place);
        changes.Mark(second, name.End, EntityType.Person);
        return name.End;
    }

    private bool IsApposed(in NameAt name) => neighbours.IsApposed(name.Text, name.Start, name.End, name.Sentence);

    private bool IsApposedTo(in NameAt name) => neighbours.IsApposedTo(name.Text, name.Start, name.End, name.Sentence);

    private bool IsNameOnly(in NameAt name) => people.IsNameLike(name.Text, name.Start, name.End) && !places.Contains(name.Text, name.Start, name.End);

    private static bool IsParticle(TaggedText text, int token) =>
        text.Is(token, "do", "da") || text.Is(token, "dos", "das") || text.Is(token, "de", "del") || text.Is(token, "di", "della") || text.Is(token, "van", "von") || text.Is(token, "bin", "bint") || text.Is(token, "ibn", "der");

    private static int Mark(in NameAt name, int end, TagChanges changes) => changes.MarkUpTo(name.Start, end, EntityType.Person);

    /// <summary>Parts a person from an organization at "of".</summary>
    private static int Part(in NameAt name, int of, TagChanges changes)
    {
        if (of <= 0)
        {
            return 0;
        }

        changes.Mark(name.Start, of, EntityType.Person);
        changes.Clear(of, of + 1);
        changes.Mark(of + 1, name.End, EntityType.Organization);
        return name.End;
    }
}
