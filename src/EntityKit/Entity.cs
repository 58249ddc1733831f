namespace EntityKit;

/// <summary>One thing of the document with all its mentions.</summary>
/// <remarks>Made by EntityKit alone; immutable, thus thread-safe.</remarks>
public abstract class Entity
{
    private protected Entity(string id, string name, IReadOnlyList<Mention> mentions)
    {
        Id = id;
        Name = name;
        Mentions = mentions;
        Confidence = mentions.Count == 0 ? 0 : mentions.Max(m => m.Confidence);
    }

    /// <summary>The entity's name within its document's result: a letter for the kind and a number from 1 in the order of first mentions ("p1", "o2").</summary>
    public string Id { get; }

    /// <summary>The fullest form of the name in the text.</summary>
    public string Name { get; }

    /// <summary>All its mentions in text order; at least one.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The id of the entry of the caller's lexicon that it is, or null.</summary>
    public string? EntryId => Mentions.Select(m => m.EntryId).FirstOrDefault(id => id is not null);

    /// <summary>Probability that the entity is there, from 0 to 1: that of its surest mention.</summary>
    public double Confidence { get; }

    /// <summary>The name, for debugging.</summary>
    public override string ToString() => Name;
}
