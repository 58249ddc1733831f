namespace EntityKit;

/// <summary>A human being of the document.</summary>
/// <inheritdoc cref="Entity" path="/remarks"/>
public sealed partial class Person : Entity
{
    internal Person(string id, string name, string? givenName, string? familyName, IReadOnlyList<Mention> mentions, IReadOnlyList<Person> candidates)
        : base(id, name, mentions)
    {
        GivenName = givenName;
        FamilyName = familyName;
        Candidates = candidates;
    }

    /// <summary>The given names, or null unless the form or a known order decides.</summary>
    public string? GivenName { get; }

    /// <summary>The family name with its particles, or null unless the form or a known order decides.</summary>
    public string? FamilyName { get; }

    /// <summary>The people of the document that this one could be, when its name fits several and nothing decides; else empty.</summary>
    public IReadOnlyList<Person> Candidates { get; }

    /// <summary>The posts that the text gives this person, in text order.</summary>
    public IReadOnlyList<Appointment> Appointments { get; internal set; } = [];
}
