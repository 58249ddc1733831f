using System.Numerics;
using System.Runtime.InteropServices;

namespace EntityKit;

/// <summary>
/// The learnt weights: a window network over summed feature rows with one hidden layer, and for each head a chain over
/// its labels (Collobert et al., JMLR 2011; the first layer precomputed for known words as in Chen and Manning, EMNLP 2014).
/// All scores are integers, so that tags are the same on every processor.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class TaggerModel
{
    /// <summary>The most that a hidden unit gives, so that no sum of scores leaves an int.</summary>
    internal const int LargestActivation = 16383;

    private readonly uint[] _keys;
    private readonly int[] _rowOf;
    private readonly int _mask;
    private readonly sbyte[] _rows;
    private readonly short[] _bias;
    private readonly int[] _output;
    private readonly int[] _outputBias;
    private readonly int _shift;

    /// <summary>Puts a model together.</summary>
    /// <param name="weights">The quantised weights.</param>
    /// <param name="heads">The heads, over consecutive scores.</param>
    /// <param name="gazetteerNames">The lexicons used, in the order of their bits.</param>
    /// <param name="clusters">Word clusters from raw text.</param>
    /// <param name="twoPasses">Whether a document is tagged again with what the first pass said.</param>
    internal TaggerModel(TaggerWeights weights, IReadOnlyList<TaggerHead> heads, IReadOnlyList<string> gazetteerNames, WordClusters clusters, bool twoPasses)
    {
        Weights = weights;
        Heads = heads;
        GazetteerNames = gazetteerNames;
        Clusters = clusters;
        TwoPasses = twoPasses;
        Hidden = weights.Hidden;
        ScoreCount = (heads.Sum(h => h.Labels.Count) + 7) / 8 * 8;
        _rows = weights.Rows;
        _bias = weights.Bias;
        _output = weights.Output;
        _outputBias = weights.OutputBias;
        _shift = weights.Shift;
        int size = 16;
        while (size < weights.Features.Length * 2)
        {
            size *= 2;
        }

        _keys = new uint[size];
        _rowOf = new int[size];
        _mask = size - 1;
        Array.Fill(_rowOf, -1);
        for (int row = 0; row < weights.Features.Length; row++)
        {
            int slot = (int)(weights.Features[row] >> 4) & _mask;
            while (_rowOf[slot] >= 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = weights.Features[row];
            _rowOf[slot] = row;
        }
    }

    /// <summary>The weights as they are stored.</summary>
    internal TaggerWeights Weights { get; }

    internal IReadOnlyList<TaggerHead> Heads { get; }

    internal IReadOnlyList<string> GazetteerNames { get; }

    internal WordClusters Clusters { get; }

    internal bool TwoPasses { get; }

    /// <summary>Number of hidden units; a multiple of 32.</summary>
    internal int Hidden { get; }

    /// <summary>Number of scores of all heads, rounded up to 8.</summary>
    internal int ScoreCount { get; }

    /// <summary>The score that one natural unit of log probability has.</summary>
    internal float Unit => Weights.Unit;

    /// <summary>The same model with another <see cref="Unit"/>: other probabilities, the same tags.</summary>
    internal TaggerModel WithUnit(float unit) => new(Weights with { Unit = unit }, Heads, GazetteerNames, Clusters, TwoPasses);

    /// <summary>The head of a name, or null.</summary>
    internal TaggerHead? HeadOf(string name) => Heads.FirstOrDefault(h => h.Name == name);

    /// <summary>The hidden rows of a word form's features, summed for each distance from -2 to 2.</summary>
    internal short[] SumWord(WordEntry word)
    {
        var sums = new short[Hidden * (2 * TaggerFeatures.Window + 1)];
        for (int distance = -TaggerFeatures.Window; distance <= TaggerFeatures.Window; distance++)
        {
            Span<short> sum = sums.AsSpan((distance + TaggerFeatures.Window) * Hidden, Hidden);
            for (int i = 0; i < word.Features.Length; i++)
            {
                if (word.Reach[i] >= Math.Abs(distance))
                {
                    AddRow(FeatureHash.At(word.Features[i], distance), sum);
                }
            }
        }

        return sums;
    }

    /// <summary>Adds the hidden row of a feature, if the model knows it.</summary>
    internal void AddRow(uint feature, Span<short> sum)
    {
        int slot = (int)(feature >> 4) & _mask;
        int row;
        while ((row = _rowOf[slot]) >= 0)
        {
            if (_keys[slot] == feature)
            {
                AddBytes(_rows.AsSpan(row * Hidden, Hidden), sum);
                return;
            }

            slot = (slot + 1) & _mask;
        }
    }

    /// <summary>Adds summed rows.</summary>
    internal static void Add(ReadOnlySpan<short> row, Span<short> sum)
    {
        ReadOnlySpan<Vector<short>> from = MemoryMarshal.Cast<short, Vector<short>>(row);
        Span<Vector<short>> to = MemoryMarshal.Cast<short, Vector<short>>(sum);
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    /// <summary>Starts a token's hidden sum with the bias.</summary>
    internal void Begin(Span<short> sum) => _bias.CopyTo(sum);

    /// <summary>The scores of all labels of all heads from a token's hidden sum.</summary>
    internal void Score(ReadOnlySpan<short> sum, Span<int> scores)
    {
        Span<Vector<int>> totals = MemoryMarshal.Cast<int, Vector<int>>(scores);
        ReadOnlySpan<Vector<int>> output = MemoryMarshal.Cast<int, Vector<int>>(_output);
        _outputBias.CopyTo(scores);
        int width = totals.Length;
        for (int unit = 0; unit < sum.Length; unit++)
        {
            int value = Math.Min((int)sum[unit], LargestActivation);
            if (value <= 0)
            {
                continue;
            }

            ReadOnlySpan<Vector<int>> weights = output.Slice(unit * width, width);
            var factor = new Vector<int>(value);
            for (int i = 0; i < width; i++)
            {
                totals[i] += weights[i] * factor;
            }
        }

        for (int i = 0; i < width; i++)
        {
            totals[i] >>= _shift;
        }
    }

    private static void AddBytes(ReadOnlySpan<sbyte> row, Span<short> sum)
    {
        ReadOnlySpan<Vector<sbyte>> from = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        Span<Vector<short>> to = MemoryMarshal.Cast<short, Vector<short>>(sum);
        for (int i = 0; i < from.Length; i++)
        {
            Vector.Widen(from[i], out Vector<short> low, out Vector<short> high);
            to[2 * i] += low;
            to[2 * i + 1] += high;
        }
    }
}
