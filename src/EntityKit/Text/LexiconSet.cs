namespace EntityKit;

/// <summary>
/// The lexicons of a model by name (the name of their text file without the extension): what a language's extractors
/// know of names, titles and organizations.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class LexiconSet
{
    private readonly SortedDictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _bits = new(StringComparer.Ordinal);

    /// <summary>Parses lexicons from their text forms: one entry a line, a value after a tab where the entry has one, <c>#</c> for remarks.</summary>
    /// <param name="sources">Text forms by name, at most 64 names; a later one replaces an earlier one of its name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    /// <exception cref="ArgumentException">There are more than 64 names.</exception>
    public LexiconSet(IEnumerable<KeyValuePair<string, string>> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach ((string name, string content) in sources)
        {
            _sources[name] = content;
        }

        if (_sources.Count > LexiconTable.Capacity)
        {
            throw new ArgumentException($"There are {_sources.Count} lexicons; a set holds at most {LexiconTable.Capacity}.", nameof(sources));
        }

        foreach ((string name, string content) in _sources)
        {
            ulong bit = 1UL << _bits.Count;
            _bits.Add(name, bit);
            _lexicons.Add(name, new Lexicon(content, Table, bit));
        }
    }

    /// <summary>A set without lexicons.</summary>
    public static LexiconSet Empty { get; } = new([]);

    /// <summary>The text forms by name, as a model file stores them, sorted by name.</summary>
    public IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>The one table that holds all of them.</summary>
    internal LexiconTable Table { get; } = new();

    /// <summary>The lexicon of a name; an empty one when the set has none of it.</summary>
    internal Lexicon this[string name] => _lexicons.GetValueOrDefault(name, Lexicon.Empty);

    /// <summary>Some lexicons whose entries are looked for at the same places.</summary>
    internal LexiconGroup Group(params string[] names)
    {
        ulong bits = 0;
        foreach (string name in names)
        {
            bits |= BitOf(name);
        }

        return new LexiconGroup(Table, bits);
    }

    /// <summary>The bit of a lexicon in <see cref="Table"/>; 0 when the set has none of the name.</summary>
    internal ulong BitOf(string name) => _bits.GetValueOrDefault(name);
}
