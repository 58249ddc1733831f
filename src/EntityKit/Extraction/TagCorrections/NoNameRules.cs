namespace EntityKit;

/// <summary>What makes no mention of a name.</summary>
/// <remarks>Immutable, thus thread-safe. Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal sealed class NoNameRules(LexiconSet lexicons, PersonNeighbours people, TitleLexicons titles, KnownPlaces places, OrganizationBorders borders)
{
    private const int MaxMonth = 6;
    private const int MaxFields = 16;

    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _heads = lexicons["organization-heads"];

    /// <summary>"the President of the Republic", "condolences of the Nation": a state without its name.</summary>
    internal static int State(in NameAt name, TagChanges changes) =>
        Clear(name, name.Length == 1 && name.Type is not null && !name.Text.IsUpper(name.Start) && name.Start > name.Sentence.Start && name.Text.Is(name.Start - 1, "the") && name.Text.Is(name.Start, "republic", "nation"), changes);

    /// <summary>"Labour Secretary", "Commissioner for Health": a word of a title, which by itself would be a party or a department.</summary>
    internal int Portfolio(in NameAt name, TagChanges changes)
    {
        bool portfolio = name.IsOrganization && name.Length == 1 && name.End < name.Sentence.End && !name.Text.IsUpper(name.Start) && titles.IsPortfolio(name.Text, name.Start)
            && name.Text.IsCapitalized(name.End) && name.Text.Is(name.End, "secretary", "minister") && !name.Text.StartsLine(name.End);
        portfolio |= name.IsOrganization && name.Length < 4 && titles.IsPortfolio(name.Text, name.End - 1) && name.Start - 2 >= name.Sentence.Start && !name.Text.IsUpper(name.Start) && titles.IsPortfolio(name.Text, name.Start) && name.Text.Is(name.Start - 1, "for", "of")
            && name.Text.IsCapitalized(name.Start - 2) && titles.HeadAt(name.Text, name.Start - 2, name.Start - 1, out _) > 0; // "Commissioner for Health and Humanitarian Affairs"
        return Clear(name, portfolio, changes);
    }

    /// <summary>"Minister for Tourism, Broadcasting and Creative Industries": the last of a list of portfolios, which the tagger took for a body.</summary>
    internal int ListedPortfolio(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool closed = name.IsOrganization && name.Start - 2 > name.Sentence.Start && !text.IsUpper(name.Start) && (titles.IsCommonNoun(text, name.End - 1) || titles.IsPortfolio(text, name.End - 1)) && (_heads.ValueOf(text, name.End - 1) != "strong" || text.Is(name.End - 1, "industries", "services")) && (text.Is(name.Start - 1, "and") || (text.Is(name.Start - 1, ',') && HoldsAnd(text, name.Start, name.End)));
        return Clear(name, closed && IsListedField(text, name.Start), changes);
    }

    /// <summary>"Minister for Tourism, Broadcasting and": whether a list of portfolios with commas leads from a minister or a ministry to a token.</summary>
    internal static bool IsListedField(TaggedText text, int start)
    {
        bool comma = false;
        for (int i = start - 1; i > 0 && start - i < MaxFields; i--)
        {
            if (text.Is(i, "of", "for"))
            {
                return comma && text.IsCapitalized(i - 1) && (text.Is(i - 1, "minister", "ministry") || text.Is(i - 1, "ministers", "secretary") || text.Is(i - 1, "department"));
            }

            comma |= text.Is(i, ',');
            if (!(text.Is(i, ',') || text.Is(i, "and", "the") || (text.IsCapitalized(i) && !text.HasType(i, EntityType.Person))) || text.StartsLine(i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HoldsAnd(TaggedText text, int start, int end)
    {
        bool found = false;
        for (int i = start + 1; i < end - 1; i++)
        {
            found |= text.Is(i, "and");
        }

        return found;
    }

    /// <summary>"DOB 3 May", "POB Lima": what a list of persons calls the day and the place of birth.</summary>
    internal static int DateOfBirth(in NameAt name, TagChanges changes)
    {
        bool field = name.Text.IsUpper(name.Start) && (name.Text.Is(name.Start, "dob", "pob") || name.Text.Is(name.Start, "doi", "aka")) && name.End - name.Start < 4;
        if (!field)
        {
            return 0;
        }

        changes.Clear(name.Start, Math.Max(name.End, name.Start + 1));
        return name.Start + 1;
    }

    /// <summary>"9 Jun", "was Dean of the Faculty".</summary>
    internal int DateOrRole(in NameAt name, TagChanges changes) => Clear(name, (name.IsPerson || name.IsOrganization) && name.Length == 1 && people.IsDateOrRole(name.Text, name.Sentence, name.Start), changes);

    /// <summary>"AN AMBASSADOR IS APPOINTED": a title among capitals, and "the Harbour Academy "Ana Lim"", whom a body is named after.</summary>
    internal int TitleOrNamesake(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool title = name.IsPerson && name.Length == 1 && name.Start > name.Sentence.Start && text.IsUpper(name.Start) && text.IsArticle(name.Start - 1) && text.IsUpper(name.Start - 1) && titles.HeadAt(text, name.Start, name.End, out _) == 1;
        bool namesake = name.IsPerson && name.Start - 2 > name.Sentence.Start && borders.WithQuotedName(text, name.Start - 3, name.Start - 1) == name.End + 1;
        return Clear(name, title || namesake, changes);
    }

    /// <summary>"the Mufti of Norr", which the tagger took for a body: a post and its place.</summary>
    internal int PostOf(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int head = name.IsOrganization && name.Length is 3 or 4 && name.Start > name.Sentence.Start && text.Is(name.Start - 1, "the") ? titles.HeadAt(text, name.Start, name.End, out _) : 0;
        int place = name.Start + head + 1;
        bool post = head > 0 && place < name.End && text.Is(place - 1, "of") && places.Contains(text, place, name.End);
        if (!post)
        {
            return 0;
        }

        changes.Clear(name.Start, place);
        changes.Mark(place, name.End, EntityType.Place);
        return name.End;
    }

    /// <summary>"The Mayor Ana Lim administration": a post and its holder, who gives the government of the day its name.</summary>
    internal int Administration(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int head = name.IsOrganization && name.Length is > 2 and < 7 && text.Is(name.End - 1, "administration", "government") && !text.IsCapitalized(name.End - 1) ? titles.HeadAt(text, name.Start, name.End, out _) : 0;
        if (head == 0 || name.End - 1 - name.Start - head is < 1 or > 3)
        {
            return 0;
        }

        changes.Clear(name.Start, name.End);
        changes.Mark(name.Start + head, name.End - 1, EntityType.Person);
        return name.End;
    }

    /// <summary>"18 Rabi' al-Thani": a month of several words behind its day.</summary>
    internal static int Month(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int first = name.Start;
        bool month = name.Type is not null && first > name.Sentence.Start && char.IsAsciiDigit(text.Text[text.Tokens[first - 1].Start])
            && (text.Is(first, "rabi", "rabi'") || text.Is(first, "jumada", "jumadi") || text.Is(first, "dhu", "dhul") || text.Is(first, "zul", "zil"));
        if (!month)
        {
            return 0;
        }

        int end = Math.Max(name.End, first + 1);
        while (end < name.Sentence.End && end - first < MaxMonth && (!char.IsLetter(text.Text[text.Tokens[end].Start]) || text.Is(end, "al") || text.TokenText(end).StartsWith("al-", StringComparison.OrdinalIgnoreCase) || text.IsJoint(end - 1)))
        {
            end++; // "Rabi' al-Thani"
        }

        changes.Clear(first, end);
        return end;
    }

    /// <summary>"was awarded the Order of the Reed".</summary>
    internal static int Award(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool award = false;
        bool order = name.IsOrganization && text.Is(name.Start, "order") && text.Is(name.Start + 1, "of");
        for (int i = name.Start - 1; order && !award && i >= name.Sentence.Start && i > name.Start - 5; i--)
        {
            award = text.Is(i, "awarded", "received") || text.Is(i, "holds", "holder") || text.Is(i, "conferred", "bestowed") || text.Is(i, "decorated", "with");
        }

        return Clear(name, award, changes);
    }

    /// <summary>"the cargo ship Blue Dawn".</summary>
    internal static int Vessel(in NameAt name, TagChanges changes) =>
        Clear(name, (name.IsOrganization || name.IsPerson) && name.Start > name.Sentence.Start && PersonNeighbours.IsVessel(name.Text, name.Start - 1), changes);

    /// <summary>"the Dominican Minister": an adjective that the tagger took for its country.</summary>
    internal int Adjective(in NameAt name, TagChanges changes)
    {
        bool adjective = (name.IsPlace || name.IsOrganization) && name.Length == 1 && name.End < name.Sentence.End && name.Text.IsWord(name.End) && !name.Text.StartsLine(name.End) && _nationalities.Contains(name.Text, name.Start) && !_countries.Contains(name.Text, name.Start)
            && name.Text.Tags[name.End].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN && name.Text.Tags[name.End].Type is null;
        adjective |= (name.IsPlace || name.IsOrganization) && name.Length == 1 && name.End < name.Sentence.End && !_nationalities.Contains(name.Text, name.Start)
            && _nationalities.LongestMatch(name.Text, name.Start, name.Sentence.End) == 2; // "South Sudanese"
        return Clear(name, adjective, changes);
    }

    /// <summary>"Ana Lim, P.C., said".</summary>
    internal int Degree(in NameAt name, TagChanges changes) => Clear(name, name.IsOrganization && name.Length == 1 && people.IsDegree(name.Text, name.Sentence, name.Start), changes);

    /// <summary>"Native Hawaiians", "Member States", "Civil Society", "Distinguished Delegates": a people, several states, an audience in capitals.</summary>
    internal static int Group(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int first = name.Start;
        int last = name.End - 1;
        bool group = name.IsOrganization && name.Length is 2 or 3
            && ((text.Is(first, "native", "indigenous") && name.Length == 2 && (text.TokenText(last).EndsWith("n") || text.TokenText(last).EndsWith("ns")))
                || (text.Is(last, "states") && !text.Is(first, "united", "league") && !text.Is(last - 1, "of"))
                || (name.Length == 3 && first == name.Sentence.Start && text.Is(first + 1, "and") && !text.IsCapitalized(last)) // "Law and justice prevail"
                || (name.Length == 2 && text.Is(first, "civil") && text.Is(last, "society"))
                || IsAudience(text, first));
        group |= name.IsOrganization && name.Length == 1 && text.Is(first, "mou", "mous");
        return Clear(name, group, changes);
    }

    /// <summary>"Distinguished", "Dear": what a speaker calls those who listen.</summary>
    internal static bool IsAudience(TaggedText text, int token) => text.Is(token, "distinguished", "esteemed") || text.Is(token, "dear", "fellow");

    private static int Clear(in NameAt name, bool clear, TagChanges changes)
    {
        if (!clear)
        {
            return 0;
        }

        changes.Clear(name.Start, name.End);
        return name.End;
    }
}
