namespace EntityKit;

/// <summary>What EntityKit found in one text.</summary>
/// <remarks>Made by EntityKit alone; immutable, thus thread-safe. Every list is in text order (of first mentions, for entities).</remarks>
public sealed partial class EntityDocument
{
    internal EntityDocument(TaggedText tagged, string? model)
    {
        Tagged = tagged;
        Model = model;
    }

    /// <summary>The text as given; all offsets count its UTF-16 code units.</summary>
    public string Text => Tagged.Text;

    /// <summary>The text's tokens, sentences and tags.</summary>
    public TaggedText Tagged { get; }

    /// <summary>The name of the model that was used ("english-1.0"), or null where a caller's own tagger was.</summary>
    public string? Model { get; }

    /// <summary>All mentions, sorted by span; those of one kind do not overlap.</summary>
    public IReadOnlyList<Mention> Mentions { get; internal init; } = [];

    /// <summary>The people.</summary>
    public IReadOnlyList<Person> People { get; internal init; } = [];

    /// <summary>The titles: role phrases, each once.</summary>
    public IReadOnlyList<Title> Titles { get; internal init; } = [];

    /// <summary>The organizations.</summary>
    public IReadOnlyList<Organization> Organizations { get; internal init; } = [];

    /// <summary>The resolutions that the text refers to.</summary>
    public IReadOnlyList<ResolutionReference> Resolutions { get; internal init; } = [];

    /// <summary>The places.</summary>
    public IReadOnlyList<Place> Places { get; internal init; } = [];

    /// <summary>Who holds which title where.</summary>
    public IReadOnlyList<Appointment> Appointments { get; internal init; } = [];
}
