using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityKit.Training;

/// <summary>
/// Learns word vectors from raw text: skip-gram with negative sampling (Mikolov et al., NIPS 2013).
/// Seeded and on one thread, so that the same text gives the same vectors.
/// </summary>
internal sealed class WordVectorTrainer
{
    /// <summary>Numbers in a vector, a multiple of 8.</summary>
    internal const int Dimensions = 64;

    private const int Window = 4;
    private const int Negatives = 5;
    private const int Epochs = 3;
    private const double Subsampling = 1e-4;
    private const float FirstRate = 0.04f;

    private readonly RawText _text;
    private readonly Random _random;
    private readonly float[] _inputs;
    private readonly float[] _outputs;
    private readonly int[] _negativeTable;
    private readonly float[] _keep;
    private readonly float[] _gradient = new float[Dimensions];

    internal WordVectorTrainer(RawText text, int seed)
    {
        _text = text;
        _random = new Random(seed);
        int words = text.Words.Count;
        _inputs = new float[words * Dimensions];
        _outputs = new float[words * Dimensions];
        for (int i = 0; i < _inputs.Length; i++)
        {
            _inputs[i] = (float)(_random.NextDouble() - 0.5) / Dimensions;
        }

        _negativeTable = NegativeTable(text.Counts);
        double total = text.Counts.Sum();
        _keep = [.. text.Counts.Select(c => (float)Math.Min(1, Math.Sqrt(Subsampling * total / c)))];
    }

    /// <summary>Learns the vectors, one after another in the order of the words.</summary>
    internal float[] Train(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var line = new List<int>();
        long lines = (long)_text.Lines.Count * Epochs;
        long done = 0;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (int[] words in _text.Lines)
            {
                line.Clear();
                foreach (int word in words)
                {
                    if (_random.NextSingle() < _keep[word])
                    {
                        line.Add(word);
                    }
                }

                float rate = FirstRate * Math.Max(0.01f, 1 - (float)done / lines);
                Learn(CollectionsMarshal.AsSpan(line), rate);
                if (done++ % 4096 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report((double)done / lines);
                }
            }
        }

        return _inputs;
    }

    private void Learn(ReadOnlySpan<int> line, float rate)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int reach = 1 + _random.Next(Window);
            int last = Math.Min(line.Length - 1, i + reach);
            for (int other = Math.Max(0, i - reach); other <= last; other++)
            {
                if (other != i)
                {
                    LearnPair(line[other], line[i], rate);
                }
            }
        }
    }

    private void LearnPair(int input, int output, float rate)
    {
        Span<Vector256<float>> vector = MemoryMarshal.Cast<float, Vector256<float>>(_inputs.AsSpan(input * Dimensions, Dimensions));
        Span<Vector256<float>> gradient = MemoryMarshal.Cast<float, Vector256<float>>(_gradient.AsSpan());
        gradient.Clear();
        for (int n = 0; n <= Negatives; n++)
        {
            int word = n == 0 ? output : _negativeTable[_random.Next(_negativeTable.Length)];
            if (n > 0 && word == output)
            {
                continue;
            }

            Span<Vector256<float>> target = MemoryMarshal.Cast<float, Vector256<float>>(_outputs.AsSpan(word * Dimensions, Dimensions));
            Vector256<float> products = Vector256<float>.Zero;
            for (int k = 0; k < vector.Length; k++)
            {
                products += vector[k] * target[k];
            }

            float score = Math.Clamp(Vector256.Sum(products), -8, 8);
            var step = Vector256.Create(((n == 0 ? 1 : 0) - 1 / (1 + MathF.Exp(-score))) * rate);
            for (int k = 0; k < vector.Length; k++)
            {
                gradient[k] += target[k] * step;
                target[k] += vector[k] * step;
            }
        }

        for (int k = 0; k < vector.Length; k++)
        {
            vector[k] += gradient[k];
        }
    }

    private static int[] NegativeTable(IReadOnlyList<long> counts)
    {
        const int Size = 1 << 22;
        double total = counts.Sum(c => Math.Pow(c, 0.75));
        int[] table = new int[Size];
        int word = 0;
        double reached = Math.Pow(counts[0], 0.75) / total;
        for (int i = 0; i < Size; i++)
        {
            while ((double)i / Size > reached && word < counts.Count - 1)
            {
                word++;
                reached += Math.Pow(counts[word], 0.75) / total;
            }

            table[i] = word;
        }

        return table;
    }
}
