namespace EntityKit;

/// <summary>
/// The lexicons of a model by name (the name of their text file without the extension): what a language's extractors
/// know of names, titles and organizations.
/// </summary>
/// <remarks>Immutable, thus thread-safe. The text forms are read on another thread while the caller goes on, and waited for where they are first needed.</remarks>
public sealed class LexiconSet
{
    private readonly SortedDictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Task<(LexiconTable Table, Dictionary<string, Lexicon> Lexicons)> _parsed;
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

        foreach (string name in _sources.Keys)
        {
            _bits.Add(name, 1UL << _bits.Count);
        }

        bool isAlone = _sources.Count == 0 || Environment.ProcessorCount == 1 || OperatingSystem.IsBrowser();
        _parsed = isAlone ? Task.FromResult(Parse()) : Task.Run(Parse);
    }

    /// <summary>A set without lexicons.</summary>
    public static LexiconSet Empty { get; } = new([]);

    /// <summary>The text forms by name, as a model file stores them, sorted by name.</summary>
    public IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>The one table that holds all of them.</summary>
    internal LexiconTable Table => _parsed.GetAwaiter().GetResult().Table;

    /// <summary>The lexicon of a name; an empty one when the set has none of it.</summary>
    internal Lexicon this[string name] => _parsed.GetAwaiter().GetResult().Lexicons.GetValueOrDefault(name, Lexicon.Empty);

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

    private (LexiconTable Table, Dictionary<string, Lexicon> Lexicons) Parse()
    {
        var table = new LexiconTable(_sources.Values.Sum(content => content.Length));
        var lexicons = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        foreach ((string name, string content) in _sources)
        {
            lexicons.Add(name, new Lexicon(content, table, _bits[name]));
        }

        return (table, lexicons);
    }
}
