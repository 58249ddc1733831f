namespace EntityKit;

/// <summary>
/// Clusters of words that raw text uses alike, at several granularities: what is known of words that the annotated
/// text does not hold. Keyed by the folded word.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class WordClusters
{
    private readonly Dictionary<uint, int> _indexOf = [];

    /// <summary>Takes what a trainer learnt.</summary>
    /// <param name="words">The hash of each folded word (<see cref="KeyOf"/>).</param>
    /// <param name="clusters">For each word its cluster at each granularity.</param>
    /// <param name="granularities">How many clusters each word has.</param>
    internal WordClusters(uint[] words, ushort[] clusters, int granularities)
    {
        Words = words;
        Clusters = clusters;
        Granularities = granularities;
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

    /// <summary>The hash by which a word is kept.</summary>
    internal static uint KeyOf(ReadOnlySpan<char> folded) => FeatureHash.OfText(77, folded);

    /// <summary>The clusters of a folded word; empty when it is not known.</summary>
    internal ReadOnlySpan<ushort> Of(ReadOnlySpan<char> folded) =>
        _indexOf.TryGetValue(KeyOf(folded), out int index) ? Clusters.AsSpan(index * Granularities, Granularities) : [];
}
