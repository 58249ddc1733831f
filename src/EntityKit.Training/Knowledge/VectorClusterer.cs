using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityKit.Training;

/// <summary>Groups word vectors by direction: k-means on the unit sphere, at several granularities.</summary>
internal static class VectorClusterer
{
    private const int Rounds = 12;

    private static readonly int[] s_granularities = [64, 256, 1024];

    /// <summary>Learns clusters from raw text.</summary>
    internal static WordClusters Learn(RawText text, int seed, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        float[] vectors = new WordVectorTrainer(text, seed).Train(progress, cancellationToken);
        Normalise(vectors);
        int words = text.Words.Count;
        ushort[] clusters = new ushort[words * s_granularities.Length];
        for (int g = 0; g < s_granularities.Length; g++)
        {
            int[] assigned = Cluster(vectors, Math.Min(s_granularities[g], words), new Random(seed), cancellationToken);
            for (int word = 0; word < words; word++)
            {
                clusters[word * s_granularities.Length + g] = (ushort)assigned[word];
            }
        }

        return new WordClusters([.. text.Words.Select(w => WordClusters.KeyOf(w))], clusters, s_granularities.Length);
    }

    private static int[] Cluster(float[] vectors, int count, Random random, CancellationToken cancellationToken)
    {
        const int Width = WordVectorTrainer.Dimensions;
        int words = vectors.Length / Width;
        int[] assigned = new int[words];
        float[] centres = new float[count * Width];
        int[] seeds = [.. Enumerable.Range(0, words)];
        random.Shuffle(seeds);
        for (int c = 0; c < count; c++)
        {
            vectors.AsSpan(seeds[c] * Width, Width).CopyTo(centres.AsSpan(c * Width));
        }

        for (int round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int word = 0; word < words; word++)
            {
                assigned[word] = Nearest(vectors.AsSpan(word * Width, Width), centres);
            }

            Array.Clear(centres);
            for (int word = 0; word < words; word++)
            {
                for (int k = 0; k < Width; k++)
                {
                    centres[assigned[word] * Width + k] += vectors[word * Width + k];
                }
            }

            Normalise(centres);
        }

        return assigned;
    }

    private static int Nearest(ReadOnlySpan<float> vector, ReadOnlySpan<float> centres)
    {
        ReadOnlySpan<Vector256<float>> v = MemoryMarshal.Cast<float, Vector256<float>>(vector);
        ReadOnlySpan<Vector256<float>> c = MemoryMarshal.Cast<float, Vector256<float>>(centres);
        int best = 0;
        float bestScore = float.NegativeInfinity;
        for (int centre = 0; centre < c.Length / v.Length; centre++)
        {
            Vector256<float> products = Vector256<float>.Zero;
            for (int k = 0; k < v.Length; k++)
            {
                products += v[k] * c[centre * v.Length + k];
            }

            float score = Vector256.Sum(products);
            if (score > bestScore)
            {
                bestScore = score;
                best = centre;
            }
        }

        return best;
    }

    private static void Normalise(float[] vectors)
    {
        const int Width = WordVectorTrainer.Dimensions;
        for (int start = 0; start < vectors.Length; start += Width)
        {
            float squares = 0;
            for (int k = 0; k < Width; k++)
            {
                squares += vectors[start + k] * vectors[start + k];
            }

            float factor = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
            for (int k = 0; k < Width; k++)
            {
                vectors[start + k] *= factor;
            }
        }
    }
}
