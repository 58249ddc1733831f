namespace EntityKit;

/// <summary>Groups the mentions of a text into entities: each keeps the rule by which a mention joined it.</summary>
/// <remarks>Immutable, thus thread-safe. Takes time in proportion to the number of mentions.</remarks>
internal sealed class EntityClusterer
{
    private readonly PersonClusterer _people;
    private readonly OrganizationClusterer _organizations;
    private readonly PlaceClusterer _places;

    /// <summary>Creates a clusterer with the lexicons of a model.</summary>
    internal EntityClusterer(LexiconSet lexicons)
    {
        _people = new PersonClusterer(lexicons);
        _organizations = new OrganizationClusterer(lexicons);
        _places = new PlaceClusterer(lexicons);
    }

    /// <summary>The entities of the mentions; resolution mentions are left to <c>ResolutionGrouper</c>.</summary>
    internal EntityClusters Cluster(TaggedText text, MentionIndex index)
    {
        text.Cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<Person> people = _people.Cluster(text, index);
        text.Cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<Title> titles = TitleClusterer.Cluster(text, index);
        text.Cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<Organization> organizations = _organizations.Cluster(text, index);
        text.Cancellation.ThrowIfCancellationRequested();
        return EntryJoiner.Join(new EntityClusters(people, titles, organizations, _places.Cluster(text, index)), index.All);
    }
}
