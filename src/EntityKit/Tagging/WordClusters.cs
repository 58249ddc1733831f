namespace EntityKit;

/// <summary>
/// Clusters of words that raw text uses alike, at several granularities: what is known of words that the annotated
/// text does not hold. Keyed by the word as written, digits as zeros.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class WordClusters
{
    private readonly Dictionary<uint, int> _indexOf;

    /// <summary>Takes what a trainer learnt.</summary>
    /// <param name="words">The hash of each word (<see cref="KeyOf"/>).</param>
    /// <param name="clusters">For each word its cluster at each granularity.</param>
    /// <param name="granularities">How many clusters each word has.</param>
    internal WordClusters(uint[] words, ushort[] clusters, int granularities)
    {
        Words = words;
        Clusters = clusters;
        Granularities = granularities;
        _indexOf = new Dictionary<uint, int>(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            _indexOf[words[i]] = i;
        }
    }

    /// <summary>No clusters.</summary>
    internal static WordClusters Empty { get; } = new([], [], 0);

    internal uint[] Words { get; }

    internal ushort[] Clusters { get; }

    internal int Granularities { get; }

    /// <summary>The form by which a word is kept: as written, digits as zeros.</summary>
    internal static string FormOf(ReadOnlySpan<char> word)
    {
        Span<char> form = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        for (int i = 0; i < form.Length; i++)
        {
            form[i] = char.IsAsciiDigit(word[i]) ? '0' : word[i] == '\u2019' ? '\'' : word[i];
        }

        return form.ToString();
    }

    /// <summary>The hash by which a form is kept.</summary>
    internal static uint KeyOf(ReadOnlySpan<char> form) => FeatureHash.OfText(77, form);

    /// <summary>
    /// The clusters of a word; empty when it is not known. A word in capitals is looked for with one capital, and any word
    /// in small letters, before it counts as unknown.
    /// </summary>
    internal ReadOnlySpan<ushort> Of(ReadOnlySpan<char> word)
    {
        string form = FormOf(word);
        if (Find(form) is var known and >= 0)
        {
            return Slice(known);
        }

        string small = form.ToLowerInvariant();
        if (form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[1])
            && Find(string.Concat(form.AsSpan(0, 1), small.AsSpan(1))) is var title and >= 0)
        {
            return Slice(title);
        }

        return Find(small) is var lower and >= 0 ? Slice(lower) : [];
    }

    private int Find(string form) => _indexOf.TryGetValue(KeyOf(form), out int index) ? index : -1;

    private ReadOnlySpan<ushort> Slice(int index) => Clusters.AsSpan(index * Granularities, Granularities);
}
