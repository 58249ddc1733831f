namespace EntityKit;

/// <summary>
/// Corrects what the tagger took a name for where the words beside it leave no choice: whoever stands before a comma and a
/// title is a person, what a leader leads and what a newspaper is called are organizations, a dateline begins with a place.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded, so that a text is read in linear time.</remarks>
internal sealed class NeighbourTypes
{
    private const float Sure = 0.97f;
    private const int MaxName = 5;

    private readonly TitleLexicons _titles;
    private readonly Lexicon _descriptors;
    private readonly Lexicon _nationalities;
    private readonly Lexicon _frequent;
    private readonly Lexicon _calendar;
    private readonly Lexicon _links;
    private readonly PersonContext _context;
    private readonly Lexicon _countries;
    private readonly KnownPlaces _places;
    private readonly TitleNeighbours _neighbours;
    private readonly PersonNeighbours _people;
    private readonly Datelines _datelines;
    private readonly FirmNames _firms;
    private readonly BrandNames _brands;
    private readonly CapitalLines _capitalLines;
    private readonly CompanyShortNames _shortNames;
    private readonly OrganizationContext _organizationContext;
    private readonly SeatsOfGovernment _seats;
    private readonly NamedBodies _namedBodies;
    private readonly JoinedNames _joinedNames;
    private readonly ForeignNames _foreignNames;

    internal NeighbourTypes(LexiconSet lexicons)
    {
        _titles = new TitleLexicons(lexicons);
        _descriptors = lexicons["organization-descriptors"];
        _nationalities = lexicons["nationalities"];
        _frequent = lexicons["frequent-words"];
        _calendar = lexicons["calendar-words"];
        _links = lexicons["foreign-links"];
        _context = new PersonContext(lexicons, _titles, new PersonBorders(lexicons, _titles));
        _countries = lexicons["countries"];
        _places = new KnownPlaces(lexicons);
        _neighbours = new TitleNeighbours(lexicons, _titles);
        _people = new PersonNeighbours(lexicons, _titles, _neighbours, _places);
        _datelines = new Datelines(lexicons, _titles, _places);
        _firms = new FirmNames(lexicons, _titles);
        _brands = new BrandNames(lexicons);
        _shortNames = new CompanyShortNames(lexicons);
        _capitalLines = new CapitalLines(lexicons, _titles);
        _organizationContext = new OrganizationContext(lexicons, _titles);
        _seats = new SeatsOfGovernment(lexicons, _titles);
        _joinedNames = new JoinedNames(lexicons, _titles, _places);
        _foreignNames = new ForeignNames(lexicons);
        _namedBodies = new NamedBodies(lexicons, new OrganizationHeadWords(lexicons, _titles));
    }

    /// <summary>The text with the tags that its words demand; the same object where they demand no other ones.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        text = _capitalLines.Correct(_firms.Correct(text));
        var changes = new TagChanges(text);
        var evidence = new NameEvidence(text);
        foreach (Sentence sentence in text.Sentences)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            int start = sentence.Start;
            if (sentence.StartsParagraph || text.StartsLine(start))
            {
                start = _datelines.Read(text, sentence, changes);
            }

            _shortNames.Note(text, sentence, evidence);
            for (int i = start; i < sentence.End;)
            {
                i = text.Is(i, '(') ? NativeNames.Read(text, sentence, i, changes) : text.IsCapitalized(i) ? ReadName(text, evidence, sentence, i, changes) : i + 1;
            }
        }

        return evidence.Repeat(changes.ToText(), _neighbours);
    }

    /// <summary>Looks at the name that starts at a token; gives the token after it.</summary>
    private int ReadName(TaggedText text, NameEvidence evidence, Sentence sentence, int start, TagChanges changes)
    {
        string? type = text.Tags[start].Type;
        if (type is null && text.Is(start, "the"))
        {
            return start + 1;
        }

        if (_namedBodies.EndOf(text, sentence, start) is var body and > 0)
        {
            changes.Mark(start, body, EntityType.Organization);
            return body;
        }

        if (_foreignNames.EndOf(text, start, sentence.End) is var foreign and > 0)
        {
            changes.Mark(start, foreign, EntityType.Organization);
            return foreign;
        }

        if (_joinedNames.Split(text, sentence, start, changes) is var joined and > 0)
        {
            return joined;
        }

        bool described = IsDescribed(text, sentence.Start, start);
        int end = type is null ? RunEnd(text, start, sentence.End, described) : Math.Min(text.EntityEnd(start), sentence.End);
        if (_people.SpeakerEnd(text, sentence, start) is var speaker and > 0)
        {
            changes.Mark(start, speaker, EntityType.Person);
            return speaker;
        }

        if (type == EntityType.Person && start - 2 >= sentence.Start && text.Is(start - 1, "in")
            && (text.Is(start - 2, "born") || (text.Tags[start].Probability < Sure && !evidence.IsPerson(start, end) && _people.IsWhere(text, sentence, start, end))))
        {
            changes.Mark(start, end, EntityType.Place);
            return end;
        }

        if (type is null && end - start > 1 && _neighbours.FollowsTitle(text, sentence.Start, start) && _context.NameBehindTitle(text, start, sentence.End) == end)
        {
            changes.Mark(start, end, EntityType.Person);
            return end;
        }

        if ((type is null || (type == EntityType.Person && text.Tags[start].Probability < Sure)) && _seats.EndOf(text, evidence, sentence, start) is var seat and > 0)
        {
            changes.Mark(start, seat, EntityType.Place);
            return seat;
        }

        if (type != EntityType.Organization && end - start == 1 && _brands.EndOf(text, start, sentence.End) is var brand and > 0)
        {
            changes.Mark(start, brand, EntityType.Organization);
            return brand;
        }

        if (type != EntityType.Organization && _organizationContext.EndOf(text, evidence, sentence, start, end, described) is var cued and > 0)
        {
            changes.Mark(start, cued, EntityType.Organization);
            return cued;
        }

        if (type == EntityType.Organization && _organizationContext.WholeEnd(text, sentence, start, end) is var whole and > 0)
        {
            changes.Mark(start, whole, EntityType.Organization);
            return whole;
        }

        if (type == EntityType.Place && DefinesAcronym(text, start, end, sentence.End) && !_places.Contains(text, start, end))
        {
            changes.Mark(start, end, EntityType.Organization);
            return end;
        }

        if (type is null && EmployerEnd(text, sentence, start, end) is var employer and > 0)
        {
            changes.Mark(start, employer, EntityType.Organization);
            return employer;
        }

        if (type is null && end - start > 1 && (_neighbours.IsApposed(text, start, end, sentence) || _people.IsGivenOffice(text, sentence, start, end)) && _people.IsNameLike(text, start, end) && !_places.Contains(text, start, end) && _people.IsFreeOfRoles(text, start, end))
        {
            changes.Mark(start, end, EntityType.Person);
            return end;
        }

        if (type is null && _people.IsCapitalSurname(text, start, end))
        {
            changes.Mark(start, end, EntityType.Person);
            return end;
        }

        if (type == EntityType.Person && _people.OfAt(text, start, end) is var from and > 0)
        {
            changes.Mark(start, from, EntityType.Person);
            changes.Clear(from, from + 1);
            changes.Mark(from + 1, end, EntityType.Organization);
            return end;
        }

        if (type == EntityType.Organization && _people.SplitAt(text, sentence, start, end) is var of and > 0)
        {
            changes.Mark(start, of, EntityType.Person);
            changes.Clear(of, of + 1);
            changes.Mark(of + 1, end, EntityType.Organization);
            return end;
        }

        if (type == EntityType.Organization && end < sentence.End && text.IsPossessive(end) && _countries.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) == end - start)
        {
            changes.Mark(start, end, EntityType.Place);
            return end;
        }

        if (type == EntityType.Organization || end <= start)
        {
            if (end > start && text.Tags[start].Probability < Sure && (_neighbours.IsApposed(text, start, end, sentence) || _neighbours.IsApposedTo(text, start, end, sentence)) && _people.IsNameLike(text, start, end))
            {
                changes.Mark(start, end, EntityType.Person);
            }

            return Math.Max(end, start + 1);
        }

        bool unsure = type is null || text.Tags[start].Probability < Sure;
        if (unsure && described && IsNameOfThing(text, start, end))
        {
            changes.Mark(start, end, EntityType.Organization);
        }
        else if (type == EntityType.Person && end - start > 1 && _neighbours.IsLed(text, end, sentence.End) && !_neighbours.FollowsTitle(text, sentence.Start, start))
        {
            changes.Mark(start, end, EntityType.Organization);
        }
        else if (type == EntityType.Place && (unsure || end - start > 1) && (_neighbours.IsApposed(text, start, end, sentence) || _neighbours.IsApposedTo(text, start, end, sentence)) && _people.IsNameLike(text, start, end) && !_places.Contains(text, start, end))
        {
            changes.Mark(start, end, EntityType.Person);
        }

        return end;
    }

    /// <summary>"the East River Community, or ERC": three or more words whose first letters are the acronym that follows.</summary>
    private static bool DefinesAcronym(TaggedText text, int start, int end, int limit)
    {
        int acronym = end;
        while (acronym < limit && acronym < end + 3 && (text.Is(acronym, ',') || text.Is(acronym, '(') || text.Is(acronym, "or")))
        {
            acronym++;
        }

        if (acronym == end || acronym >= limit || !text.IsUpper(acronym) || end - start < 3)
        {
            return false;
        }

        ReadOnlySpan<char> letters = text.TokenText(acronym);
        int matched = 0;
        for (int i = start; i < end; i++)
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

    /// <summary>The end of the run of capitalised words without a tag that starts at a token.</summary>
    private int RunEnd(TaggedText text, int start, int limit, bool described)
    {
        int end = start;
        while (end < limit && text.IsWord(end) && (end == start || !text.StartsLine(end)))
        {
            if (text.IsCapitalized(end) && text.Tags[end].Type is null)
            {
                end++;
                end += end + 1 < limit && (text.IsJoint(end) || (described && text.Is(end, '&'))) && text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null ? 1 : 0;
                continue;
            }

            // "the party Pour la Cité": small words of its language inside
            int next = end;
            while (described && next < limit && next < end + 2 && _links.Contains(text.TokenText(next)))
            {
                next++;
            }

            if (next == end || next >= limit || !text.IsCapitalized(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>"the newspaper Yeni Yol", "of the party Pour la Cité": a noun that a name follows only if it names such a thing.</summary>
    private bool IsDescribed(TaggedText text, int sentenceStart, int start)
    {
        int noun = start - 1;
        if (noun <= sentenceStart || text.IsCapitalized(noun) || text.StartsLine(start))
        {
            return false;
        }

        return _descriptors.ValueOf(text.TokenText(noun)) == "outside" && !text.Is(noun, "agency", "television") && !text.Is(noun, "club", "fund")
            && !(text.Is(noun, "group") && (text.IsArticle(noun - 1) || text.Tags[noun - 1].PartOfSpeech is not (PartOfSpeech.Adj or PartOfSpeech.Noun)))
            && (text.IsArticle(noun - 1) || text.Tags[noun - 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.PropN || text.IsPossessive(noun - 1) || text.Is(noun - 1, "its", "their"));
    }

    /// <summary>Whether a run names a thing: no title, honorific, day or country begins it, and it is more than a common word.</summary>
    private bool IsNameOfThing(TaggedText text, int start, int end) =>
        end - start <= MaxName && text.Tokens[start].Length > 1
        && _titles.HeadAt(text, start, end, out _) == 0 && _titles.HonorificAt(text, start, end) == 0 && !_titles.IsModifier(text, start)
        && !_calendar.Contains(text.TokenText(start)) && !_nationalities.Contains(text.TokenText(start))
        && (end - start > 1 || !_frequent.Contains(text.TokenText(start))) && !_places.Contains(text, start, end);

    /// <summary>"leader of the Democratic Alternative Ana Lim": the end of the unknown name behind a title and "of the"; 0 where none is.</summary>
    private int EmployerEnd(TaggedText text, Sentence sentence, int start, int end)
    {
        bool led = start - 2 > sentence.Start && text.Is(start - 1, "the") && text.Is(start - 2, "of") && end - start is > 1 and <= MaxName;
        if (!led || !_neighbours.HeadsBody(text, sentence.Start, start - 2))
        {
            return 0;
        }

        for (int i = start; i < end; i++)
        {
            if (_titles.IsPortfolio(text, i) || _nationalities.Contains(text.TokenText(i)) || _calendar.Contains(text.TokenText(i)) || _titles.HeadAt(text, i, end, out _) > 0)
            {
                return 0;
            }
        }

        if (_places.Contains(text, start, end))
        {
            return 0;
        }

        int place = end + 1;
        if (place < sentence.End && text.Is(end, "of") && text.HasType(place, EntityType.Place))
        {
            end = text.EntityEnd(place); // "director of the Autonomous Port of Lomé"
        }

        return end >= sentence.End || text.Is(end, ',') || text.Is(end, '.') || text.Is(end, '(') || text.HasType(end, EntityType.Person) ? end : 0;
    }
}
