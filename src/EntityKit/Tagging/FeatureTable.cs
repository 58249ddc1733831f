using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EntityKit;

/// <summary>
/// Finds the rows of features by their hashes. Many features of a token's place are not known, and a bit set that stays
/// in the processor's cache says so; the others are found among the few whose hashes begin alike.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class FeatureTable
{
    private const int FilterBits = 20;

    private readonly uint[] _features;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly int[] _starts;
    private readonly int _shift;

    /// <summary>Takes the known features.</summary>
    /// <param name="features">Their hashes, ascending; the index of each is its row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // loading runs it once, and over all features
    internal FeatureTable(uint[] features)
    {
        _features = features;
        int bits = 4;
        while (bits < FilterBits && 1 << bits < features.Length)
        {
            bits++;
        }

        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        int bucket = 0;
        for (int row = 0; row < features.Length; row++)
        {
            uint feature = features[row];
            for (int own = (int)(feature >> _shift); bucket < own;)
            {
                _starts[++bucket] = row;
            }

            uint bit = feature >> (32 - FilterBits);
            _filter[bit >> 6] |= 1UL << (int)bit;
        }

        _starts.AsSpan(bucket + 1).Fill(features.Length);
    }

    /// <summary>Finds the rows of the features of several tokens.</summary>
    /// <param name="features">The features of one token after those of another; what the model cannot know is taken out in place.</param>
    /// <param name="ends">Where those of each token end; set to where its rows end.</param>
    /// <param name="rows">Takes the rows of the features that the model knows.</param>
    internal void Find(Span<uint> features, Span<int> ends, Span<int> rows)
    {
        Filter(features, ends);
        int count = 0, at = 0;
        foreach (ref int end in ends)
        {
            for (; at < end; at++)
            {
                int row = Find(features[at]);
                rows[count] = row;
                count += row >= 0 ? 1 : 0;
            }

            end = count;
        }
    }

    // No branch depends on what the filter says: none could be foreseen.
    private void Filter(Span<uint> features, Span<int> ends)
    {
        ulong[] filter = _filter;
        int count = 0, at = 0;
        foreach (ref int end in ends)
        {
            for (; at < end; at++)
            {
                uint feature = features[at];
                uint bit = feature >> (32 - FilterBits);
                features[count] = feature;
                count += (int)(filter[bit >> 6] >> (int)bit) & 1;
            }

            end = count;
        }
    }

    private int Find(uint feature)
    {
        int bucket = (int)(feature >> _shift);
        int start = _starts[bucket];
        if (start + Vector256<uint>.Count <= _features.Length)
        {
            uint same = Vector256.Equals(Vector256.Create(_features.AsSpan(start, Vector256<uint>.Count)), Vector256.Create(feature)).ExtractMostSignificantBits();
            if (same != 0)
            {
                return start + BitOperations.TrailingZeroCount(same);
            }
        }

        int end = _starts[bucket + 1];
        for (int row = start; row < end; row++)
        {
            if (_features[row] == feature)
            {
                return row;
            }
        }

        return -1;
    }
}
