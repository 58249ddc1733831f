using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityKit;

/// <summary>
/// The best label sequence of a sentence (Viterbi) and the probability of each of its labels (forward-backward),
/// over the label sequences that BIO allows. Eight labels at a time; every number is added in the order of the labels,
/// so that the width of the processor's vectors changes no result.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class TagLattice
{
    /// <summary>How many numbers after those of a sentence must be readable.</summary>
    internal const int Slack = 8;

    private const int Lanes = 8;
    private const int Exponentials = 1 << 13;

    private readonly int _labels;
    private readonly int _width;
    private readonly int _offset;
    private readonly int _stride;
    private readonly float _scale;
    private readonly int[] _transitions;
    private readonly float[] _moves;
    private readonly float[] _movesInto;
    private readonly int[] _isLabel;
    private readonly float[] _exponentials;

    /// <summary>Prepares a head.</summary>
    /// <param name="head">The labels and their transitions.</param>
    /// <param name="stride">Scores of all heads for each token.</param>
    /// <param name="unit">How many units of score one natural unit of log probability has.</param>
    internal TagLattice(TaggerHead head, int stride, float unit)
    {
        _labels = head.Labels.Count;
        _width = WidthOf(_labels);
        _offset = head.Offset;
        _stride = stride;
        _scale = 1 / unit;
        _transitions = new int[(_labels + 1) * _width];
        _moves = new float[(_labels + 1) * _width];
        _movesInto = new float[_labels * _width];
        _isLabel = new int[_width];
        _isLabel.AsSpan(0, _labels).Fill(-1);
        for (int from = 0; from <= _labels; from++)
        {
            for (int to = 0; to < _labels; to++)
            {
                int transition = head.Transitions[from * _labels + to];
                float move = transition <= TaggerHead.Forbidden ? 0 : MathF.Exp(transition * _scale);
                _transitions[from * _width + to] = transition;
                _moves[from * _width + to] = move;
                if (from < _labels)
                {
                    _movesInto[to * _width + from] = move;
                }
            }
        }

        _exponentials = new float[Exponentials];
        for (int i = 0; i < _exponentials.Length; i++)
        {
            _exponentials[i] = MathF.Exp(-i * _scale);
        }
    }

    /// <summary>Labels rounded up to whole vectors: how many numbers the lattice keeps for each token.</summary>
    internal static int WidthOf(int labels) => (labels + Lanes - 1) / Lanes * Lanes;

    /// <summary>How many numbers the lattice keeps for each token.</summary>
    internal static int RoomOf(int labels) => 2 * WidthOf(labels);

    /// <summary>Goes on to a token: the best way to each of its labels, and what all ways to it weigh together.</summary>
    /// <param name="token">Index of the token; the caller goes from the first to the last.</param>
    /// <param name="scores">The scores of all heads, those of one token after those of another, and <see cref="Slack"/> more.</param>
    /// <param name="paths">Room for <see cref="WidthOf"/> numbers for each token.</param>
    /// <param name="weights">Room for <see cref="RoomOf"/> numbers for each token.</param>
    internal void Forward(int token, ReadOnlySpan<int> scores, Span<int> paths, Span<float> weights)
    {
        ReadOnlySpan<int> emissions = scores[(token * _stride + _offset)..];
        if (token == 0)
        {
            Start(emissions, paths, weights);
            return;
        }

        int width = _width;
        ReadOnlySpan<int> path = paths.Slice((token - 1) * width, width);
        Span<int> next = paths.Slice(token * width, width);
        ReadOnlySpan<float> previous = weights.Slice((2 * token - 1) * width, width);
        Span<float> emit = weights.Slice(2 * token * width, width);
        Span<float> here = weights.Slice((2 * token + 1) * width, width);
        ref int transitions = ref MemoryMarshal.GetArrayDataReference(_transitions);
        ref float moves = ref MemoryMarshal.GetArrayDataReference(_moves);
        Exponentiate(emissions[.._labels], emit);
        Vector256<int> tops = Vector256.Create(int.MinValue);
        for (int at = 0; at < width; at += Lanes)
        {
            Vector256<int> most = Vector256.Create(2 * TaggerHead.Forbidden);
            Vector256<float> mass = Vector256<float>.Zero;
            for (int from = 0; from < _labels; from++)
            {
                nuint move = (nuint)(from * width + at);
                most = Vector256.Max(most, Vector256.Create(path[from]) + Vector256.LoadUnsafe(ref transitions, move));
                mass += Vector256.Create(previous[from]) * Vector256.LoadUnsafe(ref moves, move);
            }

            most = Vector256.ConditionalSelect(Load(_isLabel, at), most + Load(emissions, at), Vector256.Create(int.MinValue));
            most.CopyTo(next[at..]);
            tops = Vector256.Max(tops, most);
            (mass * Load(emit, at)).CopyTo(here[at..]);
        }

        // Only differences matter; kept near 0, no sentence is too long for an int.
        tops = Vector256.Create(Largest(tops));
        for (int at = 0; at < width; at += Lanes)
        {
            (Load(next, at) - tops).CopyTo(next[at..]);
        }

        Scale(here, Sum(here[.._labels]));
    }

    /// <summary>Finds the best sequence, after <see cref="Forward"/> has gone to its end.</summary>
    /// <param name="best">Takes the label of each token.</param>
    /// <param name="paths">What going forward left there.</param>
    internal void Trace(Span<byte> best, ReadOnlySpan<int> paths)
    {
        int last = best.Length - 1;
        int chosen = 0;
        ReadOnlySpan<int> path = paths.Slice(last * _width, _labels);
        for (int label = 1; label < path.Length; label++)
        {
            chosen = path[label] > path[chosen] ? label : chosen;
        }

        best[last] = (byte)chosen;
        for (int token = last - 1; token >= 0; token--)
        {
            chosen = Before(paths.Slice(token * _width, _labels), chosen);
            best[token] = (byte)chosen;
        }
    }

    /// <summary>Goes back to a token, after <see cref="Forward"/> has gone to the end.</summary>
    /// <param name="token">Index of the token; the caller goes from the last to the first.</param>
    /// <param name="label">A label.</param>
    /// <param name="weights">What going forward left there.</param>
    /// <param name="backward">Room for <see cref="RoomOf"/> numbers, 1 before the last token.</param>
    /// <returns>The probability of the label.</returns>
    internal float Backward(int token, byte label, ReadOnlySpan<float> weights, Span<float> backward)
    {
        int width = _width;
        Span<float> products = backward.Slice(width, width);
        backward = backward[..width];
        ReadOnlySpan<float> emit = weights.Slice(2 * token * width, width);
        ReadOnlySpan<float> here = weights.Slice((2 * token + 1) * width, width);
        ref float movesInto = ref MemoryMarshal.GetArrayDataReference(_movesInto);
        for (int at = 0; at < width; at += Lanes)
        {
            (Load(here, at) * Load(backward, at)).CopyTo(products[at..]);
        }

        float total = Sum(products[.._labels]);
        float probability = total > 0 ? Math.Clamp(products[label] / total, 0, 1) : 0;
        for (int at = 0; at < width; at += Lanes)
        {
            Vector256<float> mass = Vector256<float>.Zero;
            for (int to = 0; to < _labels; to++)
            {
                mass += Vector256.LoadUnsafe(ref movesInto, (nuint)(to * width + at)) * Vector256.Create(emit[to]) * Vector256.Create(backward[to]);
            }

            mass.CopyTo(products[at..]);
        }

        products.CopyTo(backward);
        Scale(backward, Sum(products[.._labels]));
        return probability;
    }

    private void Start(ReadOnlySpan<int> emissions, Span<int> path, Span<float> weights)
    {
        int width = _width;
        Span<float> emit = weights[..width];
        Span<float> here = weights.Slice(width, width);
        Exponentiate(emissions[.._labels], emit);
        for (int at = 0; at < width; at += Lanes)
        {
            (Load(emissions, at) + Load(_transitions, _labels * width + at)).CopyTo(path[at..]);
            (Load(_moves, _labels * width + at) * Load(emit, at)).CopyTo(here[at..]);
        }

        Scale(here, Sum(here[.._labels]));
    }

    // The first of the best labels before a label, as going forward would have kept it.
    private int Before(ReadOnlySpan<int> path, int label)
    {
        int best = 0, bestScore = int.MinValue;
        for (int from = 0; from < path.Length; from++)
        {
            int score = path[from] + _transitions[from * _width + label];
            best = score > bestScore ? from : best;
            bestScore = Math.Max(score, bestScore);
        }

        return best;
    }

    // Scores are whole numbers, so that the exponentials of their differences stand in a table.
    private void Exponentiate(ReadOnlySpan<int> emissions, Span<float> results)
    {
        int top = int.MinValue;
        foreach (int emission in emissions)
        {
            top = Math.Max(top, emission);
        }

        float[] table = _exponentials;
        for (int label = 0; label < emissions.Length; label++)
        {
            uint below = (uint)(top - emissions[label]);
            results[label] = below < (uint)table.Length ? table[below] : MathF.Exp((emissions[label] - top) * _scale);
        }

        results[emissions.Length..].Clear();
    }

    private static float Sum(ReadOnlySpan<float> numbers)
    {
        float sum = 0;
        foreach (float number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static void Scale(Span<float> numbers, float total)
    {
        Vector256<float> factor = Vector256.Create(total > 0 ? 1 / total : 1);
        for (int at = 0; at < numbers.Length; at += Lanes)
        {
            (Load(numbers, at) * factor).CopyTo(numbers[at..]);
        }
    }

    private static int Largest(Vector256<int> numbers)
    {
        Vector128<int> most = Vector128.Max(numbers.GetLower(), numbers.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(2, 3, 0, 1)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(1, 0, 3, 2)));
        return most.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Load(ReadOnlySpan<int> from, int at) => Vector256.Create(from.Slice(at, Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ReadOnlySpan<float> from, int at) => Vector256.Create(from.Slice(at, Lanes));
}
