using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EntityKit;

/// <summary>
/// The learnt weights: a window network over summed feature rows with one hidden layer, and for each head a chain over
/// its labels (Collobert et al., JMLR 2011; the first layer precomputed for known words as in Chen and Manning, EMNLP 2014).
/// All scores are integers, so that tags are the same on every processor.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class TaggerModel
{
    private const int UnitsAtOnce = 64;
    private const int Lanes = 16;

    private readonly sbyte[] _rows;
    private readonly short[] _bias;

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
        ScoreCount = ScoreCountOf(heads);
        _rows = weights.Rows;
        _bias = weights.Bias;
        Features = new FeatureTable(weights.Features);
        Output = new OutputLayer(weights);
    }

    /// <summary>The weights as they are stored.</summary>
    internal TaggerWeights Weights { get; }

    internal IReadOnlyList<TaggerHead> Heads { get; }

    internal IReadOnlyList<string> GazetteerNames { get; }

    internal WordClusters Clusters { get; }

    internal bool TwoPasses { get; }

    /// <summary>From features to rows.</summary>
    internal FeatureTable Features { get; }

    /// <summary>From hidden units to scores.</summary>
    internal OutputLayer Output { get; }

    /// <summary>Number of hidden units; a multiple of 64.</summary>
    internal int Hidden { get; }

    /// <summary>Number of scores of all heads, rounded up to 8.</summary>
    internal int ScoreCount { get; }

    /// <summary>The score that one natural unit of log probability has.</summary>
    internal float Unit => Weights.Unit;

    /// <summary>The same model with another <see cref="Unit"/>: other probabilities, the same tags.</summary>
    internal TaggerModel WithUnit(float unit) => new(Weights with { Unit = unit }, Heads, GazetteerNames, Clusters, TwoPasses);

    /// <summary>Number of scores that heads take, rounded up to 8.</summary>
    internal static int ScoreCountOf(IReadOnlyList<TaggerHead> heads) => (heads.Sum(h => h.Labels.Count) + 7) / 8 * 8;

    /// <summary>The head of a name, or null.</summary>
    internal TaggerHead? HeadOf(string name) => Heads.FirstOrDefault(h => h.Name == name);

    /// <summary>The hidden rows of a word form's features, summed for each distance from -2 to 2.</summary>
    internal short[] SumWord(WordEntry word)
    {
        var sums = new short[Hidden * (2 * TaggerFeatures.Window + 1)];
        uint[] features = ArrayPool<uint>.Shared.Rent(word.Features.Length);
        int[] rows = ArrayPool<int>.Shared.Rent(word.Features.Length);
        for (int distance = -TaggerFeatures.Window; distance <= TaggerFeatures.Window; distance++)
        {
            int count = 0;
            for (int i = 0; i < word.Features.Length; i++)
            {
                if (word.Reach[i] >= Math.Abs(distance))
                {
                    features[count++] = FeatureHash.At(word.Features[i], distance);
                }
            }

            Features.Find(features, new Span<int>(ref count), rows);
            AddRows(rows.AsSpan(0, count), sums.AsSpan((distance + TaggerFeatures.Window) * Hidden, Hidden));
        }

        ArrayPool<uint>.Shared.Return(features);
        ArrayPool<int>.Shared.Return(rows);
        return sums;
    }

    /// <summary>The hidden sum of a token: the bias, what the words around it add, and the rows of its place.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="token">Index of the token among them.</param>
    /// <param name="rows">The rows of its place.</param>
    /// <param name="sum">Takes the sum.</param>
    internal void Hide(ReadOnlySpan<WordEntry> words, int token, ReadOnlySpan<int> rows, Span<short> sum)
    {
        int first = Math.Max(0, token - TaggerFeatures.Window);
        int last = Math.Min(words.Length - 1, token + TaggerFeatures.Window);
        for (int at = 0; at < sum.Length; at += UnitsAtOnce)
        {
            ReadOnlySpan<short> bias = _bias.AsSpan(at, UnitsAtOnce);
            Vector256<short> a = Load(bias, 0), b = Load(bias, 1), c = Load(bias, 2), d = Load(bias, 3);
            for (int other = first; other <= last; other++)
            {
                ReadOnlySpan<short> word = words[other].Rows.AsSpan((other - token + TaggerFeatures.Window) * sum.Length + at, UnitsAtOnce);
                a += Load(word, 0);
                b += Load(word, 1);
                c += Load(word, 2);
                d += Load(word, 3);
            }

            foreach (int index in rows)
            {
                ReadOnlySpan<sbyte> row = _rows.AsSpan(index * sum.Length + at, UnitsAtOnce);
                a += Widen(row, 0);
                b += Widen(row, 1);
                c += Widen(row, 2);
                d += Widen(row, 3);
            }

            Store(a, b, c, d, sum.Slice(at, UnitsAtOnce));
        }
    }

    private void AddRows(ReadOnlySpan<int> rows, Span<short> sum)
    {
        for (int at = 0; at < sum.Length; at += UnitsAtOnce)
        {
            Vector256<short> a = default, b = default, c = default, d = default;
            foreach (int index in rows)
            {
                ReadOnlySpan<sbyte> row = _rows.AsSpan(index * sum.Length + at, UnitsAtOnce);
                a += Widen(row, 0);
                b += Widen(row, 1);
                c += Widen(row, 2);
                d += Widen(row, 3);
            }

            Store(a, b, c, d, sum.Slice(at, UnitsAtOnce));
        }
    }

    private static void Store(Vector256<short> a, Vector256<short> b, Vector256<short> c, Vector256<short> d, Span<short> to)
    {
        a.CopyTo(to);
        b.CopyTo(to[Lanes..]);
        c.CopyTo(to[(2 * Lanes)..]);
        d.CopyTo(to[(3 * Lanes)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ReadOnlySpan<short> from, int vector) => Vector256.Create(from.Slice(vector * Lanes, Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(ReadOnlySpan<sbyte> from, int vector) =>
        Vector256.WidenLower(Vector128.Create(from.Slice(vector * Lanes, Lanes)).ToVector256Unsafe());
}
