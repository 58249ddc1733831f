using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EntityKit;

/// <summary>
/// From a token's hidden units to the scores of all labels, in whole numbers. Two units are multiplied and added at a
/// time where the weights fit into 16 bits, as those of every trained model do.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class OutputLayer
{
    /// <summary>The most that a hidden unit gives, so that no sum of scores leaves an int.</summary>
    internal const int LargestActivation = 16383;

    private const int Lanes = 8;

    private readonly int[] _bias;
    private readonly int _shift;
    private readonly int[] _wide;
    private readonly int[] _pairs;

    /// <summary>Takes the weights of a model.</summary>
    internal OutputLayer(TaggerWeights weights)
    {
        _bias = weights.OutputBias;
        _shift = weights.Shift;
        _wide = weights.Output;
        _pairs = Array.TrueForAll(_wide, weight => weight is >= short.MinValue and <= short.MaxValue) ? Pairs(_wide, weights.Hidden, _bias.Length) : [];
    }

    /// <summary>Scores all labels.</summary>
    /// <param name="hidden">The token's sums; what is beyond the range of a unit is cut off in place.</param>
    /// <param name="scores">Takes the scores.</param>
    internal void Score(Span<short> hidden, Span<int> scores)
    {
        Activate(hidden);
        if (_pairs.Length == 0)
        {
            ScoreWide(hidden, scores);
            return;
        }

        ReadOnlySpan<int> units = MemoryMarshal.Cast<short, int>(hidden);
        ReadOnlySpan<int> weights = _pairs;
        int at = 0;
        for (; at + 4 * Lanes <= scores.Length; at += 4 * Lanes)
        {
            ReadOnlySpan<int> bias = _bias.AsSpan(at, 4 * Lanes);
            Vector256<int> a = Load(bias, 0), b = Load(bias, 1), c = Load(bias, 2), d = Load(bias, 3);
            foreach (int both in units)
            {
                Vector256<int> factor = Vector256.Create(both);
                a += MultiplyAdd(Load(weights, 0), factor);
                b += MultiplyAdd(Load(weights, 1), factor);
                c += MultiplyAdd(Load(weights, 2), factor);
                d += MultiplyAdd(Load(weights, 3), factor);
                weights = weights[(4 * Lanes)..];
            }

            Span<int> to = scores.Slice(at, 4 * Lanes);
            (a >> _shift).CopyTo(to);
            (b >> _shift).CopyTo(to[Lanes..]);
            (c >> _shift).CopyTo(to[(2 * Lanes)..]);
            (d >> _shift).CopyTo(to[(3 * Lanes)..]);
        }

        for (; at < scores.Length; at += Lanes)
        {
            Vector256<int> a = Load(_bias.AsSpan(at, Lanes), 0);
            foreach (int both in units)
            {
                a += MultiplyAdd(Load(weights, 0), Vector256.Create(both));
                weights = weights[Lanes..];
            }

            (a >> _shift).CopyTo(scores.Slice(at, Lanes));
        }
    }

    private static void Activate(Span<short> hidden)
    {
        foreach (ref Vector256<short> units in MemoryMarshal.Cast<short, Vector256<short>>(hidden))
        {
            units = Vector256.Min(Vector256.Max(units, Vector256<short>.Zero), Vector256.Create((short)LargestActivation));
        }
    }

    /// <summary>For each lane the product of the low halves and that of the high halves, added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> MultiplyAdd(Vector256<int> weights, Vector256<int> units)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(weights.AsInt16(), units.AsInt16());
        }

        if (Sse2.IsSupported)
        {
            return Vector256.Create(
                Sse2.MultiplyAddAdjacent(weights.GetLower().AsInt16(), units.GetLower().AsInt16()),
                Sse2.MultiplyAddAdjacent(weights.GetUpper().AsInt16(), units.GetUpper().AsInt16()));
        }

        return ((weights << 16) >> 16) * ((units << 16) >> 16) + (weights >> 16) * (units >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Load(ReadOnlySpan<int> from, int vector) => Vector256.Create(from.Slice(vector * Lanes, Lanes));

    // Weights in the order in which they are read: 32 scores at a time as long as there are, then 8; for each two units their weights side by side.
    private static int[] Pairs(int[] output, int hidden, int scores)
    {
        short[] pairs = new short[output.Length];
        int to = 0;
        for (int at = 0, width; at < scores; at += width)
        {
            width = scores - at >= 4 * Lanes ? 4 * Lanes : Lanes;
            for (int unit = 0; unit < hidden; unit += 2)
            {
                for (int score = at; score < at + width; score++)
                {
                    pairs[to++] = (short)output[unit * scores + score];
                    pairs[to++] = (short)output[(unit + 1) * scores + score];
                }
            }
        }

        return MemoryMarshal.Cast<short, int>(pairs).ToArray();
    }

    private void ScoreWide(ReadOnlySpan<short> hidden, Span<int> scores)
    {
        _bias.CopyTo(scores);
        for (int unit = 0; unit < hidden.Length; unit++)
        {
            for (int score = 0; score < scores.Length; score++)
            {
                scores[score] += hidden[unit] * _wide[unit * scores.Length + score];
            }
        }

        foreach (ref int score in scores)
        {
            score >>= _shift;
        }
    }
}
