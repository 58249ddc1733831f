namespace EntityKit.Tests.Tagging;

/// <summary>The lattice as textbooks have it, a label at a time: what <see cref="TagLattice"/> is compared with.</summary>
internal static class PlainLattice
{
    /// <summary>The best label sequence.</summary>
    internal static byte[] Best(TaggerHead head, ReadOnlySpan<int> scores, int length)
    {
        int labels = head.Labels.Count;
        long[] path = new long[labels];
        byte[][] back = new byte[length][];
        for (int token = 0; token < length; token++)
        {
            long[] next = new long[labels];
            back[token] = new byte[labels];
            for (int to = 0; to < labels; to++)
            {
                long best = token == 0 ? head.Transitions[labels * labels + to] : long.MinValue;
                for (int from = 0; token > 0 && from < labels; from++)
                {
                    long score = path[from] + head.Transitions[from * labels + to];
                    if (score > best)
                    {
                        best = score;
                        back[token][to] = (byte)from;
                    }
                }

                next[to] = best + scores[token * labels + to];
            }

            path = next;
        }

        byte[] result = new byte[length];
        int label = Array.IndexOf(path, path.Max());
        for (int token = length - 1; token >= 0; token--)
        {
            result[token] = (byte)label;
            label = back[token][label];
        }

        return result;
    }

    /// <summary>The probability of a label of each token.</summary>
    internal static float[] Probabilities(TaggerHead head, ReadOnlySpan<int> scores, byte[] chosen, float unit)
    {
        int labels = head.Labels.Count, length = chosen.Length;
        float scale = 1 / unit;
        float[] moves = [.. head.Transitions.Select(t => t <= TaggerHead.Forbidden ? 0 : MathF.Exp(t * scale))];
        float[] forward = new float[length * labels], emit = new float[length * labels];
        for (int token = 0; token < length; token++)
        {
            ReadOnlySpan<int> emissions = scores.Slice(token * labels, labels);
            int top = Largest(emissions);
            float total = 0;
            for (int to = 0; to < labels; to++)
            {
                float mass = token == 0 ? moves[labels * labels + to] : 0;
                for (int from = 0; token > 0 && from < labels; from++)
                {
                    mass += forward[(token - 1) * labels + from] * moves[from * labels + to];
                }

                emit[token * labels + to] = MathF.Exp((emissions[to] - top) * scale);
                forward[token * labels + to] = mass * emit[token * labels + to];
                total += forward[token * labels + to];
            }

            float factor = 1 / total;
            for (int to = 0; to < labels; to++)
            {
                forward[token * labels + to] *= factor;
            }
        }

        float[] probabilities = new float[length];
        float[] backward = [.. Enumerable.Repeat(1f, labels)];
        for (int token = length - 1; token >= 0; token--)
        {
            float total = 0, sum = 0;
            float[] carried = new float[labels];
            for (int label = 0; label < labels; label++)
            {
                total += forward[token * labels + label] * backward[label];
                for (int to = 0; to < labels; to++)
                {
                    carried[label] += moves[label * labels + to] * emit[token * labels + to] * backward[to];
                }

                sum += carried[label];
            }

            probabilities[token] = Math.Clamp(forward[token * labels + chosen[token]] * backward[chosen[token]] / total, 0, 1);
            float factor = 1 / sum;
            for (int label = 0; label < labels; label++)
            {
                backward[label] = carried[label] * factor;
            }
        }

        return probabilities;
    }

    private static int Largest(ReadOnlySpan<int> numbers)
    {
        int largest = int.MinValue;
        foreach (int number in numbers)
        {
            largest = Math.Max(largest, number);
        }

        return largest;
    }
}
