using System.Runtime.CompilerServices;

namespace EntityKit;

/// <summary>
/// Clusters of words that raw text uses alike, at several granularities: what is known of words that the annotated
/// text does not hold. Keyed by the word as written, digits as zeros.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class WordClusters
{
    private readonly int[] _slots;

    /// <summary>Takes what a trainer learnt.</summary>
    /// <param name="words">The hash of each word (<see cref="KeyOf"/>).</param>
    /// <param name="clusters">For each word its cluster at each granularity.</param>
    /// <param name="granularities">How many clusters each word has.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // loading runs it once, and over all words
    internal WordClusters(uint[] words, ushort[] clusters, int granularities)
    {
        Words = words;
        Clusters = clusters;
        Granularities = granularities;
        int size = 16;
        while (size < words.Length * 2L)
        {
            size *= 2;
        }

        _slots = new int[size];
        for (int i = 0; i < words.Length; i++)
        {
            uint slot = words[i];
            while (_slots[slot & (size - 1)] is var taken and > 0 && words[taken - 1] != words[i])
            {
                slot++;
            }

            _slots[slot & (size - 1)] = i + 1;
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

    private int Find(string form)
    {
        uint key = KeyOf(form);
        uint slot = key;
        while (_slots[slot & (_slots.Length - 1)] is var taken and > 0)
        {
            if (Words[taken - 1] == key)
            {
                return taken - 1;
            }

            slot++;
        }

        return -1;
    }

    private ReadOnlySpan<ushort> Slice(int index) => Clusters.AsSpan(index * Granularities, Granularities);
}
