namespace EntityKit;

/// <summary>The entities of one document by kind, each list in the order of first mentions.</summary>
internal sealed record EntityClusters(
    IReadOnlyList<Person> People,
    IReadOnlyList<Title> Titles,
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Place> Places)
{
    /// <summary>The clusters of a document without mentions.</summary>
    internal static EntityClusters None { get; } = new([], [], [], []);
}
