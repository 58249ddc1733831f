namespace EntityKit;

public sealed partial class EntityExtractor
{
    /// <summary>Puts the stages' results together and leaves out the kinds that are not wanted.</summary>
    private EntityDocument Assemble(TaggedText tagged, IReadOnlyList<Mention> mentions, EntityClusters clusters, IReadOnlyList<ResolutionReference> resolutions, IReadOnlyList<Appointment> appointments)
    {
        return new EntityDocument(tagged.ForResult(), _model)
        {
            Mentions = LinkedMentions(mentions, [clusters.People, clusters.Titles, clusters.Organizations, resolutions, clusters.Places], tagged.Cancellation),
            People = Wanted(EntityKind.Person, clusters.People),
            Titles = Wanted(EntityKind.Title, clusters.Titles),
            Organizations = Wanted(EntityKind.Organization, clusters.Organizations),
            Resolutions = Wanted(EntityKind.Resolution, resolutions),
            Places = Wanted(EntityKind.Place, clusters.Places),
            Appointments = WantedAppointments(appointments, clusters.People),
        };
    }

    private IReadOnlyList<T> Wanted<T>(EntityKind kind, IReadOnlyList<T> entities) => _kinds.Contains(kind) ? entities : [];

    private IReadOnlyList<Appointment> WantedAppointments(IReadOnlyList<Appointment> appointments, IReadOnlyList<Person> people)
    {
        bool areWanted = _kinds.Contains(EntityKind.Person) && _kinds.Contains(EntityKind.Title);
        if (areWanted && _kinds.Contains(EntityKind.Organization))
        {
            return appointments;
        }

        Appointment[] wanted = areWanted
            ? [.. appointments.Select(a => new Appointment(a.Person, a.Title, null, a.Country, a.Status, a.Evidence, a.Confidence, a.Rule))]
            : [];
        ILookup<Person, Appointment> posts = wanted.ToLookup(appointment => appointment.Person);
        foreach (Person person in people)
        {
            person.Appointments = [.. posts[person]];
        }

        return wanted;
    }

    /// <summary>The wanted mentions as their entities hold them, which know by which rule they joined.</summary>
    private Mention[] LinkedMentions(IReadOnlyList<Mention> mentions, ReadOnlySpan<IReadOnlyList<Entity>> entities, StopSignal signal)
    {
        var linked = new Dictionary<(EntityKind, TextSpan), Mention>(mentions.Count);
        foreach (IReadOnlyList<Entity> ofOneKind in entities)
        {
            foreach (Mention mention in ofOneKind.SelectMany(entity => entity.Mentions))
            {
                signal.LookAt(linked.Count);
                linked.TryAdd((mention.Kind, mention.Span), mention); // a range of resolutions is one mention of several
            }
        }

        var wanted = new List<Mention>(mentions.Count);
        foreach (Mention mention in mentions)
        {
            signal.LookAt(wanted.Count);
            if (_kinds.Contains(mention.Kind))
            {
                wanted.Add(linked.GetValueOrDefault((mention.Kind, mention.Span), mention));
            }
        }

        return [.. wanted];
    }
}
