namespace EntityKit;

/// <summary>
/// Corrects what the tagger took a name for where the words beside it leave no choice: whoever stands before a comma and a
/// title is a person, what a leader leads and what a newspaper is called are organizations, a dateline begins with a place.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded, so that a text is read in linear time.</remarks>
internal sealed class NeighbourTypes
{
    private readonly TitleNeighbours _neighbours;
    private readonly DescribedNames _described;
    private readonly Datelines _datelines;
    private readonly FirmNames _firms;
    private readonly LegalForms _legalForms;
    private readonly DefinedNames _defined;
    private readonly CapitalLines _capitalLines;
    private readonly CompanyShortNames _shortNames;
    private readonly CoinedNames _coined;
    private readonly UnitNames _units;
    private readonly NameRule[] _rules;

    internal NeighbourTypes(LexiconSet lexicons)
    {
        var titles = new TitleLexicons(lexicons);
        var places = new KnownPlaces(lexicons);
        _neighbours = new TitleNeighbours(lexicons, titles);
        _described = new DescribedNames(lexicons, titles, _neighbours, places);
        _datelines = new Datelines(lexicons, titles, places);
        _firms = new FirmNames(lexicons, titles, places);
        _legalForms = new LegalForms(lexicons, titles, places);
        _defined = new DefinedNames(lexicons, titles, places);
        _shortNames = new CompanyShortNames(lexicons, places);
        _capitalLines = new CapitalLines(lexicons, titles);
        var context = new PersonNeighbours(lexicons, titles, _neighbours, places);
        var names = new PersonContext(lexicons, titles, new PersonBorders(lexicons, titles));
        var people = new PersonRules(lexicons, names, context, _neighbours, places);
        var listed = new ListedPeople(names, context, places);
        var seats = new PlaceRules(lexicons, new SeatsOfGovernment(lexicons, titles), context, places);
        var heads = new OrganizationHeadWords(lexicons, titles);
        var organizations = new OrganizationRules(lexicons, titles, places, _described, context, _neighbours, heads);
        var noNames = new NoNameRules(lexicons, context, titles, places, new OrganizationBorders(lexicons, heads));
        var ranked = new RankedNames(lexicons, titles);
        var organs = new OrganNames(lexicons, titles, _neighbours);
        var constituencies = new Constituencies(lexicons, titles);
        var agencies = new AgencySigns(lexicons);
        _coined = new CoinedNames(lexicons);
        var given = new GivenNamesAlone(lexicons, context, places);
        _units = new UnitNames(lexicons, titles, places);
        var plurals = new PluralNames(lexicons, titles, places);
        var codes = new StateCodes(lexicons, titles, places);

        // The first that decides a name ends it; what the words demand of any tag stands before what they say of an unsure one.
        _rules =
        [
            ranked.BehindRank,
            _units.WithBoard,
            _coined.Read,
            plurals.Read,
            codes.Read,
            Constituencies.OfSeat,
            _units.Headline,
            UnitNames.OfState,
            _units.Project,
            _units.Chapter,
            organs.BeforeHolder,
            organs.OfficeOf,
            OrganNames.OfRepresentatives,
            constituencies.BeforeMember,
            constituencies.OfMember,
            agencies.Read,
            people.ListedBeforeDash,
            listed.Read,
            people.HolderInBody,
            people.BehindRegion,
            people.Contact,
            people.Inverted,
            people.WithParticle,
            NoNameRules.DateOfBirth,
            FormNames.Label,
            FormNames.Repeated,
            FormNames.Heading,
            organizations.Registered,
            organizations.Listed,
            organizations.NamedBody,
            organizations.ForeignName,
            organizations.ForeignNameAtHead,
            organizations.BehindAcronym,
            organizations.InBracket,
            seats.BeforeRole,
            organizations.Joined,
            organizations.Told,
            people.Speaker,
            PersonRules.Saint,
            people.DoubleName,
            noNames.DateOrRole,
            noNames.PostOf,
            noNames.TitleOrNamesake,
            noNames.Administration,
            NoNameRules.State,
            NoNameRules.Month,
            NoNameRules.Award,
            NoNameRules.Vessel,
            NoNameRules.Group,
            noNames.Portfolio,
            noNames.ListedPortfolio,
            noNames.Adjective,
            seats.Landmark,
            seats.Governed,
            OrganizationRules.Secretariat,
            organizations.ForeignFirm,
            organizations.Headed,
            PlaceRules.Settlement,
            PlaceRules.Origin,
            seats.Where,
            people.BehindTitle,
            people.BehindPost,
            seats.Government,
            organizations.Brand,
            organizations.Cued,
            organizations.Whole,
            organizations.WithAcronym,
            organizations.Employer,
            people.Apposed,
            people.SpeakerBehindRole,
            PersonRules.OfSomebody,
            people.CapitalSurname,
            people.OfOrganization,
            people.InOrganization,
            seats.Possessive,
            seats.Country,
            noNames.Degree,
            people.Appointed,
            organizations.Described,
            organizations.Led,
            people.ApposedPlace,
            given.Alone,
            given.InOffice,
            people.BehindPlace,
        ];
    }

    /// <summary>Asks one thing of a name and changes its tags if so; gives the token after what it decided, 0 where it decides nothing.</summary>
    private delegate int NameRule(in NameAt name, TagChanges changes);

    /// <summary>The text with the tags that its words demand; the same object where they demand no other ones.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        text = _capitalLines.Correct(_firms.Correct(_legalForms.Correct(text)));
        var changes = new TagChanges(text);
        var evidence = new NameEvidence(text);
        foreach (Sentence sentence in text.StoppableSentences())
        {
            int start = sentence.Start;
            if (sentence.StartsParagraph || text.StartsLine(start))
            {
                start = _datelines.Read(text, sentence, changes);
            }

            _shortNames.Note(text, sentence, evidence);
            for (int i = start; i < sentence.End;)
            {
                i = text.Is(i, '(') ? NativeNames.Read(text, sentence, i, changes) : text.IsCapitalized(i) ? ReadName(text, evidence, sentence, i, changes) : text.HasInnerCapital(i) ? ReadCoined(text, evidence, sentence, i, changes) : i + 1;
            }
        }

        return _defined.Correct(evidence.NameGiven(evidence.Repeat(changes.ToText(), _neighbours)));
    }

    /// <summary>Looks at a word that begins small and goes on with a capital; gives the token after it.</summary>
    private int ReadCoined(TaggedText text, NameEvidence evidence, Sentence sentence, int start, TagChanges changes)
    {
        var name = new NameAt(text, evidence, sentence, start, start + 1, text.Tags[start].Type, false);
        int end = _units.WithBoard(name, changes);
        end = end > 0 ? end : _coined.Read(name, changes);
        return Math.Max(end, start + 1);
    }

    /// <summary>Looks at the name that starts at a token; gives the token after it.</summary>
    private int ReadName(TaggedText text, NameEvidence evidence, Sentence sentence, int start, TagChanges changes)
    {
        string? type = text.Tags[start].Type;
        if (type is null && text.Is(start, "the"))
        {
            return start + 1;
        }

        bool described = _described.IsDescribed(text, sentence.Start, start);
        int end = type is null ? _described.RunEnd(text, start, sentence.End, described) : Math.Min(text.EntityEnd(start), sentence.End);
        var name = new NameAt(text, evidence, sentence, start, end, type, described);
        foreach (NameRule rule in _rules)
        {
            if (rule(name, changes) is var decided and > 0)
            {
                return decided;
            }
        }

        return Math.Max(end, start + 1);
    }
}
