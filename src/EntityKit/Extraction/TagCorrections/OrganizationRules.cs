namespace EntityKit;

/// <summary>What makes an organization of a name.</summary>
/// <remarks>Immutable, thus thread-safe. Each rule gives the token after what it decided, 0 where it decides nothing.</remarks>
internal sealed class OrganizationRules(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places, DescribedNames described, PersonNeighbours people, TitleNeighbours neighbours, OrganizationHeadWords heads)
{
    private const int MaxListed = 8;

    private static readonly System.Buffers.SearchValues<char> s_vowels = System.Buffers.SearchValues.Create("AEIOUYaeiouy.");

    private readonly NamedBodies _bodies = new(lexicons, heads);
    private readonly ForeignNames _foreign = new(lexicons);
    private readonly JoinedNames _joined = new(lexicons, titles, places);
    private readonly BrandNames _brands = new(lexicons);
    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly OrganizationContext _context = new(lexicons, titles, places);

    /// <summary>See <see cref="NamedBodies"/>.</summary>
    internal int NamedBody(in NameAt name, TagChanges changes) => Mark(name, _bodies.EndOf(name.Text, name.Sentence, name.Start), changes);

    /// <summary>See <see cref="ForeignNames"/>.</summary>
    internal int ForeignName(in NameAt name, TagChanges changes) => MarkUnlessPart(name, _foreign.EndOf(name.Text, name.Start, name.Sentence.End), changes);

    /// <summary>See <see cref="ForeignNames.AtHead"/>.</summary>
    internal int ForeignNameAtHead(in NameAt name, TagChanges changes)
    {
        (int start, int end) = _foreign.AtHead(name.Text, name.Start, name.Sentence.End);
        return MarkUnlessPart(name with { Start = start }, end, changes);
    }

    /// <summary>See <see cref="JoinedNames"/>.</summary>
    internal int Joined(in NameAt name, TagChanges changes) => _joined.Split(name.Text, name.Sentence, name.Start, changes);

    /// <summary>"from Norrexport del Litoral".</summary>
    internal int ForeignFirm(in NameAt name, TagChanges changes) => Mark(name, name.IsPlace && people.IsForeignFirm(name.Text, name.Sentence, name.Start, name.End) ? name.End : 0, changes);

    /// <summary>See <see cref="BrandNames"/>.</summary>
    internal int Brand(in NameAt name, TagChanges changes) => Mark(name, !name.IsOrganization && name.Length == 1 && name.Text.IsPossessive(name.Start + 1) && !name.Evidence.IsPerson(name.Start, name.End) ? _brands.EndOf(name.Text, name.Start, name.Sentence.End) : 0, changes);

    /// <summary>"Orange Valley Labor Federation", which the tagger took for a place: its last word is what bodies alone are called.</summary>
    internal int Headed(in NameAt name, TagChanges changes)
    {
        bool headed = name.IsPlace && name.Length > 1 && name.Length < 7 && name.Text.IsCapitalized(name.End - 1) && !name.Text.IsUpper(name.End - 1) && _heads.ValueOf(name.Text, name.End - 1) == "strong" && !places.Contains(name.Text, name.Start, name.End);
        return Mark(name, headed ? name.End : 0, changes);
    }

    /// <summary>See <see cref="OrganizationContext.EndOf"/>.</summary>
    internal int Cued(in NameAt name, TagChanges changes) =>
        Mark(name, name.IsOrganization ? 0 : _context.EndOf(name.Text, name.Evidence, name.Sentence, name.Start, name.End, name.Described), changes);

    /// <summary>See <see cref="OrganizationContext.WholeEnd"/>.</summary>
    internal int Whole(in NameAt name, TagChanges changes) => Mark(name, name.IsOrganization ? _context.WholeEnd(name.Text, name.Sentence, name.Start, name.End) : 0, changes);

    /// <summary>"Fellow, Peace and Conflict Group, Harbour University": what ends in any head word between a role's comma and the body that it is a part of.</summary>
    internal int Listed(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int end = name.Start;
        bool behind = !name.IsPerson && !name.IsPlace && name.Start - 2 > name.Sentence.Start && text.Is(name.Start - 1, ',') && text.IsCapitalized(name.Start - 2) && neighbours.FollowsTitle(text, name.Sentence.Start, name.Start - 1);
        while (behind && end < name.Sentence.End && end - name.Start < MaxListed && !text.StartsLine(end) && !text.HasType(end, EntityType.Person) && (text.IsCapitalized(end) || (end > name.Start && text.Is(end, "and", "&"))))
        {
            end++;
        }

        bool listed = end - name.Start > 1 && end + 1 < name.Sentence.End && text.Is(end, ',') && (text.HasType(end + 1, EntityType.Organization) || IsBodyUpTo(text, end + 1, name.Sentence.End)) && heads.IsHead(text, end - 1, out _) && titles.HeadAt(text, name.Start, name.Sentence.End, out _) == 0;
        return Mark(name, listed ? end : 0, changes);
    }

    /// <summary>"Harbour University": whether words in capitals from a token on end in the head of a body.</summary>
    private bool IsBodyUpTo(TaggedText text, int start, int limit)
    {
        int end = start;
        while (end < limit && end - start < MaxListed && text.IsCapitalized(end) && !text.StartsLine(end))
        {
            end++;
        }

        return end - start > 1 && heads.EndsInHead(text, start, end);
    }

    /// <summary>"Name: Nur Exchange a.k.a.:": what ends in any head word between the label of a list's entry and the one behind it.</summary>
    internal int Registered(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int end = name.Start;
        bool labelled = name.Start > name.Sentence.Start + 1 && text.Is(name.Start - 1, ':') && (text.Is(name.Start - 2, "name") || text.Is(name.Start - 2, "a.k.a.", "f.k.a.") || text.Is(name.Start - 2, "a.k.a", "f.k.a") || (text.Is(name.Start - 2, '.') && text.Is(name.Start - 3, "a.k.a", "f.k.a")));
        while (labelled && end < name.Sentence.End && end - name.Start < MaxListed && (text.IsWord(end) || text.IsJoint(end)) && !text.StartsLine(end) && !text.Is(end, "a.k.a", "f.k.a") && !text.Is(end, "a.k.a.", "f.k.a.") && !RegisterEntries.IsLabel(text, end))
        {
            end++;
        }

        bool closed = end < name.Sentence.End && end - name.Start > 1 && (text.Is(end, "a.k.a", "f.k.a") || text.Is(end, "a.k.a.", "f.k.a.") || RegisterEntries.IsLabel(text, end)) && text.IsCapitalized(end - 1);
        return Mark(name, closed && (heads.IsHead(text, end - 1, out _) || heads.IsSuffix(text, end - 1)) ? end : 0, changes);
    }

    /// <summary>"the East River Community, or ERC": a place by its tag (or a person, before a role), three or more words whose first letters are the acronym that follows.</summary>
    internal int WithAcronym(in NameAt name, TagChanges changes) => Mark(name, (name.IsPlace || (name.IsPerson && LeadsMember(name))) && DefinesAcronym(name) && !places.Contains(name.Text, name.Start, name.End) ? name.End : 0, changes);

    /// <summary>"Jan Seva Morcha (JSM) MLA": a role behind the bracket.</summary>
    private bool LeadsMember(in NameAt name) =>
        name.End + 3 < name.Sentence.End && name.Text.Is(name.End + 2, ')') && titles.HeadAt(name.Text, name.End + 3, name.Sentence.End, out _) > 0;

    /// <summary>"Ana Lim (editor, Suara Pesisir)": what stands alone behind a role in the bracket behind a name.</summary>
    internal int InBracket(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int open = name.Start - 2;
        bool closed = !name.IsOrganization && !name.IsPlace && name.Length is > 0 and < 6 && open > name.Sentence.Start && text.Is(name.Start - 1, ',') && (text.Is(name.End, ')') || text.Is(name.End, ','));
        while (closed && open > name.Sentence.Start && name.Start - open < 8 && !text.Is(open, '('))
        {
            open--;
        }

        bool role = closed && text.Is(open, '(') && text.HasType(open - 1, EntityType.Person) && neighbours.FollowsTitle(text, open + 1, name.Start - 1);
        return Mark(name, role && titles.HeadAt(text, name.Start, name.End, out _) == 0 && titles.HonorificAt(text, name.Start, name.End) == 0 ? name.End : 0, changes);
    }

    /// <summary>"KRB Tunas": a person by its tag whose first word is an acronym that nobody could be called by, and whose last is no known surname.</summary>
    internal int BehindAcronym(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool body = name.IsPerson && name.Length is 2 or 3 && text.IsUpper(name.Start) && text.Tokens[name.Start].Length is > 2 and < 6 && !text.IsUpper(name.End - 1) && text.IsCapitalized(name.End - 1) && text.TokenText(name.Start).IndexOfAny(s_vowels) < 0
            && !_surnames.Contains(text, name.End - 1) && !_surnames.Contains(text, name.Start) && !neighbours.FollowsTitle(text, name.Sentence.Start, name.Start);
        if (body)
        {
            name.Evidence.Note(name.Start, name.End);
        }

        return Mark(name, body ? name.End : 0, changes);
    }

    /// <summary>"General Secretariat", whose second word the tagger took for a name.</summary>
    internal static int Secretariat(in NameAt name, TagChanges changes)
    {
        bool body = name.IsPerson && name.Length == 1 && name.Start > name.Sentence.Start && name.Text.Is(name.Start, "secretariat", "directorate") && name.Text.Is(name.Start - 1, "general", "permanent") && name.Text.IsCapitalized(name.Start - 1);
        return body ? changes.MarkUpTo(name.Start - 1, name.End, EntityType.Organization) : 0;
    }

    /// <summary>"Radio Lagoon", "Los Ribereños", "Prairie &amp; Pacific Railway": a broadcaster, a gang by its article, a firm by the sign between its names, taken for a place or a person.</summary>
    internal int Told(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        bool told = !name.IsOrganization && name.Length is 2 or 3 && text.Is(name.Start, "radio") && !text.IsUpper(name.Start) && !titles.StartsTitle(text, name.Start + 1, name.End);
        told |= name.IsPerson && name.Length is 2 or 3 && text.Is(name.Start, "los");
        for (int i = name.Start + 1; name.IsPlace && i + 1 < name.End && !told; i++)
        {
            told = text.Is(i, '&') && heads.IsHead(text, name.End - 1, out _) && !places.Contains(text, name.Start, name.End);
        }

        return Mark(name, told ? name.End : 0, changes);
    }

    /// <summary>See <see cref="DescribedNames.EmployerEnd"/> and <see cref="DescribedNames.WorkplaceEnd"/>.</summary>
    internal int Employer(in NameAt name, TagChanges changes) =>
        Mark(name, name.Type is null ? Math.Max(described.EmployerEnd(name.Text, name.Sentence, name.Start, name.End), described.WorkplaceEnd(name.Text, name.Sentence, name.Start, name.End)) : 0, changes);

    /// <summary>"the newspaper Yeni Zoran".</summary>
    internal int Described(in NameAt name, TagChanges changes) =>
        Mark(name, !name.IsOrganization && name.Length > 0 && name.IsUnsure && name.Described && described.IsNameOfThing(name.Text, name.Start, name.End) ? name.End : 0, changes);

    /// <summary>"Nova Zora leader Ana Lim": whom the tagger took for a person, and somebody leads.</summary>
    internal int Led(in NameAt name, TagChanges changes)
    {
        bool led = name.IsPerson && name.Length > 1 && neighbours.IsLed(name.Text, name.End, name.Sentence.End) && !neighbours.FollowsTitle(name.Text, name.Sentence.Start, name.Start);
        return Mark(name, led ? name.End : 0, changes);
    }

    /// <summary>Marks a name unless it is the beginning of an organization that is known already: "Hermanos Lima" of "Hermanos Lima &amp; Cía.".</summary>
    private static int MarkUnlessPart(in NameAt name, int end, TagChanges changes) => name.IsOrganization && name.End > end ? 0 : Mark(name, end, changes);

    private static int Mark(in NameAt name, int end, TagChanges changes) => changes.MarkUpTo(name.Start, end, EntityType.Organization);

    private static bool DefinesAcronym(in NameAt name)
    {
        TaggedText text = name.Text;
        int acronym = name.End;
        while (acronym < name.Sentence.End && acronym < name.End + 3 && (text.Is(acronym, ',') || text.Is(acronym, '(') || text.Is(acronym, "or")))
        {
            acronym++;
        }

        if (acronym == name.End || acronym >= name.Sentence.End || !text.IsUpper(acronym) || name.Length < 3)
        {
            return false;
        }

        ReadOnlySpan<char> letters = text.TokenText(acronym);
        int matched = 0;
        for (int i = name.Start; i < name.End; i++)
        {
            if (text.IsCapitalized(i))
            {
                if (matched == letters.Length || text.Text[text.Tokens[i].Start] != letters[matched])
                {
                    return false;
                }

                matched++;
            }
        }

        return matched == letters.Length;
    }
}
