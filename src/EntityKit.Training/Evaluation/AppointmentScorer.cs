namespace EntityKit.Training;

/// <summary>How far the appointments of passages are right.</summary>
/// <param name="PersonTitle">Person and title.</param>
/// <param name="Triple">Person, title and organization.</param>
/// <param name="Status">Share of the found pairs of person and title whose status is right, as a score of found against found pairs.</param>
/// <param name="Country">The same for the country of a state post, of those pairs where the gold data names one.</param>
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

    internal AppointmentScorer(AnnotatedPassage passage) => _passage = passage;

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
        int countries = 0;
        int named = 0;
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
            Count(found, gold, ref statuses, ref named, ref countries);
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
            Count(found, gold, ref statuses, ref named, ref countries);
            Missed.Add($"{gold.Person} | {gold.Title} | {gold.Organization}   (got organization {found.Organization?.Name ?? "none"}, {found.Rule})");
        }

        Excess.AddRange(left.Select(a => $"{a.Person.Name} | {a.Title.Name} | {a.Organization?.Name}   ({a.Rule})"));
        int total = _passage.Appointments.Count;
        return new AppointmentScore(
            new SpanScore(pairs, appointments.Count, total),
            new SpanScore(triples, appointments.Count, total),
            new SpanScore(statuses, pairs, pairs),
            new SpanScore(countries, named, named));
    }

    private void Count(Appointment found, AnnotatedAppointment gold, ref int statuses, ref int named, ref int countries)
    {
        if (string.Equals(found.Status.ToString(), gold.Status ?? "current", StringComparison.OrdinalIgnoreCase))
        {
            statuses++;
        }
        else
        {
            Missed.Add($"{gold.Person} | {gold.Title}   (status {gold.Status ?? "current"}, got {found.Status}, {found.Rule})");
        }

        if (gold.Of is not null)
        {
            named++;
            bool same = found.Country is { } country && Folding.Equal(country, gold.Of);
            countries += same ? 1 : 0;
            if (!same)
            {
                Missed.Add($"{gold.Person} | {gold.Title}   (country {gold.Of}, got {found.Country ?? "none"})");
            }
        }
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
