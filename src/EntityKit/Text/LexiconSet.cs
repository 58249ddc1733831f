namespace EntityKit;

/// <summary>
/// The lexicons of a model by name (the name of their text file without the extension): what a language's extractors
/// know of names, titles and organizations.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class LexiconSet
{
    private readonly SortedDictionary<string, string> _sources;
    private readonly Dictionary<string, Lexicon> _lexicons;

    /// <summary>Parses lexicons from their text forms: one entry a line, a value after a tab where the entry has one, <c>#</c> for remarks.</summary>
    /// <param name="sources">Text forms by name; a later one replaces an earlier one of its name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    public LexiconSet(IEnumerable<KeyValuePair<string, string>> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        _lexicons = new Dictionary<string, Lexicon>(StringComparer.Ordinal);
        foreach ((string name, string content) in sources)
        {
            _sources[name] = content;
            _lexicons[name] = Lexicon.Parse(content);
        }
    }

    /// <summary>A set without lexicons.</summary>
    public static LexiconSet Empty { get; } = new([]);

    /// <summary>The text forms by name, as a model file stores them, sorted by name.</summary>
    public IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>The lexicon of a name; an empty one when the set has none of it.</summary>
    internal Lexicon this[string name] => _lexicons.GetValueOrDefault(name, Lexicon.Empty);
}
