namespace EntityKit;

/// <summary>A country, city, region, sea or mountain of the document.</summary>
/// <inheritdoc cref="Entity" path="/remarks"/>
public sealed partial class Place : Entity
{
    internal Place(string id, string name, IReadOnlyList<Mention> mentions)
        : base(id, name, mentions)
    {
    }
}
