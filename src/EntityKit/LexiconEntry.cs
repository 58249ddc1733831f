namespace EntityKit;

/// <summary>A thing that the caller knows by name: it is marked wherever one of its names stands, and its id comes back on the mention.</summary>
/// <remarks>
/// Immutable as long as the caller's list is, thus thread-safe. Names are compared without regard to accents, hyphens and spaces;
/// a capital of the name must be one in the text, so that "WHO" is no reason to mark "who".
/// </remarks>
public sealed class LexiconEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="kind">What it is; resolutions have patterns instead (<see cref="EntityExtractorOptions.ResolutionPatterns"/>).</param>
    /// <param name="name">Its name, with at least one letter or digit.</param>
    /// <param name="id">The caller's id for it, or null. Entries of one kind and id are one thing.</param>
    /// <param name="aliases">Its other names; none when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is null or holds no letter and no digit, or <paramref name="kind"/> is a resolution.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no kind.</exception>
    public LexiconEntry(EntityKind kind, string name, string? id = null, IEnumerable<string>? aliases = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");
        }

        if (kind == EntityKind.Resolution)
        {
            throw new ArgumentException("Resolutions are found by patterns, not by names.", nameof(kind));
        }

        string[] others = [.. aliases ?? []];
        if (!IsName(name) || !Array.TrueForAll(others, IsName))
        {
            throw new ArgumentException($"A name of '{name}' is null or holds no letter and no digit.", IsName(name) ? nameof(aliases) : nameof(name));
        }

        Kind = kind;
        Name = name;
        Id = id;
        Aliases = Array.AsReadOnly(others);
    }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The caller's id for it, or null.</summary>
    public string? Id { get; }

    /// <summary>Its other names.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The kind and the name, for debugging.</summary>
    public override string ToString() => $"{Kind} \"{Name}\"";

    /// <summary>Whether something can be found by a name.</summary>
    internal static bool IsName(string? name) => name is not null && name.Any(char.IsLetterOrDigit);
}
