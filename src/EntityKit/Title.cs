namespace EntityKit;

/// <summary>A role phrase of the document; who holds it where is an <see cref="Appointment"/>.</summary>
/// <inheritdoc cref="Entity" path="/remarks"/>
public sealed partial class Title : Entity
{
    internal Title(string id, string name, IReadOnlyList<Mention> mentions)
        : base(id, name, mentions)
    {
    }
}
