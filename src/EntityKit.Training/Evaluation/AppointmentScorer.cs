namespace EntityKit.Training;

/// <summary>How far the appointments of passages are right.</summary>
/// <param name="PersonTitle">Person and title.</param>
/// <param name="Triple">Person, title and organization.</param>
/// <param name="Status">Share of the found pairs of person and title whose status is right, as a score of found against found pairs.</param>
/// <param name="Country">The countries of state posts among the found pairs: those right, those given, those that the gold data names.</param>
internal readonly record struct AppointmentScore(SpanScore PersonTitle, SpanScore Triple, SpanScore Status, SpanScore Country)
{
    public static AppointmentScore operator +(AppointmentScore left, AppointmentScore right) => new(
        left.PersonTitle + right.PersonTitle,
        left.Triple + right.Triple,
        left.Status + right.Status,
        left.Country + right.Country);
}

/// <summary>Compares predicted appointments with those of an annotated passage: people and organizations by their mentions, titles by their words.</summary>
internal sealed class AppointmentScorer
{
    private readonly AnnotatedPassage _passage;
    private readonly Lexicon? _countries;

    /// <summary>Creates a scorer.</summary>
    /// <param name="passage">The gold data.</param>
    /// <param name="lexicons">Knows the names of one country as one where it has a lexicon <c>countries</c>; null compares names as they are written.</param>
    internal AppointmentScorer(AnnotatedPassage passage, LexiconSet? lexicons = null)
    {
        _passage = passage;
        _countries = lexicons?["countries"];
    }

    /// <summary>Gold appointments that were not found, with what is wrong.</summary>
    internal List<string> Missed { get; } = [];

    /// <summary>Predicted appointments that are not in the gold data.</summary>
    internal List<string> Excess { get; } = [];

    /// <summary>Scores the appointments of the passage.</summary>
    internal AppointmentScore Score(IReadOnlyList<Appointment> appointments)
    {
        List<Appointment> left = [.. appointments];
        int pairs = 0;
        int triples = 0;
        int statuses = 0;
        var countries = default(SpanScore);
        var open = new List<AnnotatedAppointment>();
        foreach (AnnotatedAppointment gold in _passage.Appointments.OrderBy(g => g.Organization is null))
        {
            Appointment? found = left.Find(a => IsPair(a, gold) && HasOrganization(a, gold));
            if (found is null)
            {
                open.Add(gold);
                continue;
            }

            left.Remove(found);
            pairs++;
            triples++;
            Count(found, gold, ref statuses, ref countries);
        }

        foreach (AnnotatedAppointment gold in open)
        {
            Appointment? found = left.Find(a => IsPair(a, gold));
            if (found is null)
            {
                Missed.Add($"{gold.Person} | {gold.Title} | {gold.Organization}");
                continue;
            }

            left.Remove(found);
            pairs++;
            Count(found, gold, ref statuses, ref countries);
            Missed.Add($"{gold.Person} | {gold.Title} | {gold.Organization}   (got organization {found.Organization?.Name ?? "none"}, {found.Rule})");
        }

        Excess.AddRange(left.Select(a => $"{a.Person.Name} | {a.Title.Name} | {a.Organization?.Name}   ({a.Rule})"));
        int total = _passage.Appointments.Count;
        return new AppointmentScore(
            new SpanScore(pairs, appointments.Count, total),
            new SpanScore(triples, appointments.Count, total),
            new SpanScore(statuses, pairs, pairs),
            countries);
    }

    private void Count(Appointment found, AnnotatedAppointment gold, ref int statuses, ref SpanScore countries)
    {
        if (string.Equals(found.Status.ToString(), gold.Status ?? "current", StringComparison.OrdinalIgnoreCase))
        {
            statuses++;
        }
        else
        {
            Missed.Add($"{gold.Person} | {gold.Title}   (status {gold.Status ?? "current"}, got {found.Status}, {found.Rule})");
        }

        bool same = found.Country is { } country && gold.Of is { } of && Folding.Equal(ShortName(country), ShortName(of));
        countries += new SpanScore(same ? 1 : 0, found.Country is null ? 0 : 1, gold.Of is null ? 0 : 1);
        if (!same && (gold.Of ?? found.Country) is not null)
        {
            Missed.Add($"{gold.Person} | {gold.Title}   (country {gold.Of ?? "none"}, got {found.Country ?? "none"})");
        }
    }

    /// <summary>One name for all that a country is called: "South Korea" for "Republic of Korea".</summary>
    private string ShortName(string country)
    {
        string name = country.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? country[4..] : country;
        return _countries?.ValueOf(name) ?? name;
    }

    private bool IsPair(Appointment appointment, AnnotatedAppointment gold) =>
        EntityOf(appointment.Person, _passage.People) == gold.Person &&
        (TitleNames.Key(gold.Title) == TitleNames.Key(appointment.Title.Name) || appointment.Title.Mentions.Any(m => Folding.Equal(m.Text, gold.Title)));

    private bool HasOrganization(Appointment appointment, AnnotatedAppointment gold)
    {
        if (appointment.Organization is not { } organization || gold.Organization is not { } name)
        {
            return appointment.Organization is null && gold.Organization is null;
        }

        return organization.Mentions.Any(m =>
            Folding.Equal(m.Text, name) || _passage.Organizations.Any(o => o.Span == m.Span && o.Entity is { } entity && Folding.Equal(entity, name)));
    }

    /// <summary>The gold entity that most of an entity's mentions belong to, or null.</summary>
    private static string? EntityOf(Entity entity, IReadOnlyList<AnnotatedSpan> gold) => entity.Mentions
        .Select(m => gold.FirstOrDefault(g => g.Span.Overlaps(m.Span))?.Entity)
        .Where(name => name is not null)
        .GroupBy(name => name)
        .OrderByDescending(group => group.Count())
        .FirstOrDefault()?.Key;
}
