namespace EntityKit;

/// <summary>An organization of the document.</summary>
/// <inheritdoc cref="Entity" path="/remarks"/>
public sealed partial class Organization : Entity
{
    internal Organization(string id, string name, string? acronym, IReadOnlyList<Mention> mentions)
        : base(id, name, mentions) => Acronym = acronym;

    /// <summary>The acronym that the text uses for it, or null.</summary>
    public string? Acronym { get; }
}
