namespace EntityKit;

/// <summary>
/// Corrects what the tagger took a name for where the words beside it leave no choice: whoever stands before a comma and a
/// title is a person, what a leader leads and what a newspaper is called are organizations, a dateline begins with a place.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded, so that a text is read in linear time.</remarks>
internal sealed class NeighbourTypes
{
    private const float Sure = 0.97f;

    private readonly TitleLexicons _titles;
    private readonly PersonContext _context;
    private readonly Lexicon _countries;
    private readonly KnownPlaces _places;
    private readonly TitleNeighbours _neighbours;
    private readonly DescribedNames _described;
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
        _context = new PersonContext(lexicons, _titles, new PersonBorders(lexicons, _titles));
        _countries = lexicons["countries"];
        _places = new KnownPlaces(lexicons);
        _neighbours = new TitleNeighbours(lexicons, _titles);
        _described = new DescribedNames(lexicons, _titles, _neighbours, _places);
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

        if (type is null && _people.SeatBeforeRole(text, sentence, start) is var seated and > 0)
        {
            changes.Mark(start, seated, EntityType.Place);
            return seated;
        }

        if (_joinedNames.Split(text, sentence, start, changes) is var joined and > 0)
        {
            return joined;
        }

        bool described = _described.IsDescribed(text, sentence.Start, start);
        int end = type is null ? _described.RunEnd(text, start, sentence.End, described) : Math.Min(text.EntityEnd(start), sentence.End);
        if (_people.SpeakerEnd(text, sentence, start) is var speaker and > 0)
        {
            changes.Mark(start, speaker, EntityType.Person);
            return speaker;
        }

        if (type == EntityType.Place && end - start == 2 && (text.Is(start, "st", "st.") || text.Is(start, "saint")) && evidence.IsOftenPerson(start + 1))
        {
            changes.Clear(start, start + 1);
            changes.Mark(start + 1, end, EntityType.Person);
            return end; // "St. Jerome", of whom the text tells
        }

        if (type == EntityType.Person && _people.DoubleEnd(text, sentence, end) is var second and > 0)
        {
            changes.Mark(start, second, EntityType.Person);
            return second;
        }

        if (type == EntityType.Person && end - start == 1 && _people.IsDateOrRole(text, sentence, start))
        {
            changes.Clear(start, end);
            return end;
        }

        if (type is EntityType.Organization or EntityType.Person && start > sentence.Start && PersonNeighbours.IsVessel(text, start - 1))
        {
            changes.Clear(start, end);
            return end;
        }

        if (type == EntityType.Place && _people.IsForeignFirm(text, sentence, start, end))
        {
            changes.Mark(start, end, EntityType.Organization);
            return end;
        }

        if (type == EntityType.Person && PersonNeighbours.IsSettlement(text, sentence, start))
        {
            changes.Mark(start, end, EntityType.Place);
            return end;
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

        if ((type is null || (text.Tags[start].Probability < Sure && (type == EntityType.Person || (type == EntityType.Organization && end - start == 1)))) && _seats.EndOf(text, evidence, sentence, start) is var seat and > 0)
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

        if (type is null && _described.EmployerEnd(text, sentence, start, end) is var employer and > 0)
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
            if (end - start == 1 && _people.IsDegree(text, sentence, start))
            {
                changes.Clear(start, end);
            }
            else if (_people.IsAppointed(text, sentence, start, end) || (end > start && text.Tags[start].Probability < Sure && (_neighbours.IsApposed(text, start, end, sentence) || _neighbours.IsApposedTo(text, start, end, sentence)) && _people.IsNameLike(text, start, end)))
            {
                changes.Mark(start, end, EntityType.Person);
            }

            return Math.Max(end, start + 1);
        }

        bool unsure = type is null || text.Tags[start].Probability < Sure;
        if (unsure && described && _described.IsNameOfThing(text, start, end))
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
}
