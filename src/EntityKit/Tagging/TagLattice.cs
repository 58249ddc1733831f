namespace EntityKit;

/// <summary>
/// The best label sequence of a sentence (Viterbi) and the probability of each of its labels (forward-backward),
/// over the label sequences that BIO allows.
/// </summary>
internal static class TagLattice
{
    /// <summary>Finds the best sequence.</summary>
    /// <param name="head">The labels and their transitions.</param>
    /// <param name="scores">The scores of all heads, <paramref name="stride"/> for each token.</param>
    /// <param name="stride">Scores for each token.</param>
    /// <param name="best">Takes the label of each token.</param>
    /// <param name="back">Room for one byte for each token and label.</param>
    internal static void Viterbi(TaggerHead head, ReadOnlySpan<int> scores, int stride, Span<byte> best, Span<byte> back)
    {
        int labels = head.Labels.Count;
        Span<int> path = stackalloc int[labels];
        Span<int> next = stackalloc int[labels];
        ReadOnlySpan<int> transitions = head.Transitions;
        ReadOnlySpan<int> emissions = scores.Slice(head.Offset, labels);
        for (int to = 0; to < labels; to++)
        {
            path[to] = emissions[to] + transitions[labels * labels + to];
        }

        for (int token = 1; token < best.Length; token++)
        {
            emissions = scores.Slice(token * stride + head.Offset, labels);
            int top = int.MinValue;
            for (int to = 0; to < labels; to++)
            {
                int bestFrom = 0, bestScore = int.MinValue;
                for (int from = 0; from < labels; from++)
                {
                    int score = path[from] + transitions[from * labels + to];
                    if (score > bestScore)
                    {
                        bestScore = score;
                        bestFrom = from;
                    }
                }

                next[to] = Math.Max(bestScore, 2 * TaggerHead.Forbidden) + emissions[to];
                back[token * labels + to] = (byte)bestFrom;
                top = Math.Max(top, next[to]);
            }

            // Only differences matter; kept near 0, no sentence is too long for an int.
            for (int to = 0; to < labels; to++)
            {
                path[to] = next[to] - top;
            }
        }

        int label = 0;
        for (int to = 1; to < labels; to++)
        {
            label = path[to] > path[label] ? to : label;
        }

        for (int token = best.Length - 1; token >= 0; token--)
        {
            best[token] = (byte)label;
            label = back[token * labels + label];
        }
    }

    /// <summary>Finds the probability of one label at each token.</summary>
    /// <param name="head">The labels and their transitions.</param>
    /// <param name="scores">The scores of all heads, <paramref name="stride"/> for each token.</param>
    /// <param name="stride">Scores for each token.</param>
    /// <param name="unit">How many units of score one natural unit of log probability has.</param>
    /// <param name="best">The label of each token.</param>
    /// <param name="probabilities">Takes the probability of that label.</param>
    /// <param name="work">Room for two numbers for each token and label.</param>
    internal static void Marginals(TaggerHead head, ReadOnlySpan<int> scores, int stride, float unit, ReadOnlySpan<byte> best, Span<float> probabilities, Span<float> work)
    {
        int labels = head.Labels.Count;
        int count = best.Length;
        Span<float> forward = work[..(count * labels)];
        Span<float> emit = work.Slice(count * labels, count * labels);
        Span<float> moves = stackalloc float[(labels + 1) * labels];
        float scale = 1 / unit;
        for (int i = 0; i < moves.Length; i++)
        {
            moves[i] = head.Transitions[i] <= TaggerHead.Forbidden ? 0 : MathF.Exp(head.Transitions[i] * scale);
        }

        Span<float> previous = moves.Slice(labels * labels, labels);
        for (int token = 0; token < count; token++)
        {
            ReadOnlySpan<int> emissions = scores.Slice(token * stride + head.Offset, labels);
            int top = int.MinValue;
            foreach (int emission in emissions)
            {
                top = Math.Max(top, emission);
            }

            Span<float> here = forward.Slice(token * labels, labels);
            float total = 0;
            for (int to = 0; to < labels; to++)
            {
                float mass = 0;
                if (token == 0)
                {
                    mass = previous[to];
                }
                else
                {
                    for (int from = 0; from < labels; from++)
                    {
                        mass += previous[from] * moves[from * labels + to];
                    }
                }

                float e = MathF.Exp((emissions[to] - top) * scale);
                emit[token * labels + to] = e;
                here[to] = mass * e;
                total += here[to];
            }

            float factor = total > 0 ? 1 / total : 1;
            for (int to = 0; to < labels; to++)
            {
                here[to] *= factor;
            }

            previous = here;
        }

        Span<float> backward = stackalloc float[labels];
        Span<float> carried = stackalloc float[labels];
        backward.Fill(1);
        for (int token = count - 1; token >= 0; token--)
        {
            ReadOnlySpan<float> here = forward.Slice(token * labels, labels);
            float total = 0;
            for (int label = 0; label < labels; label++)
            {
                total += here[label] * backward[label];
            }

            probabilities[token] = total > 0 ? Math.Clamp(here[best[token]] * backward[best[token]] / total, 0, 1) : 0;
            float sum = 0;
            for (int from = 0; from < labels; from++)
            {
                float mass = 0;
                for (int to = 0; to < labels; to++)
                {
                    mass += moves[from * labels + to] * emit[token * labels + to] * backward[to];
                }

                carried[from] = mass;
                sum += mass;
            }

            float factor = sum > 0 ? 1 / sum : 1;
            for (int label = 0; label < labels; label++)
            {
                backward[label] = carried[label] * factor;
            }
        }
    }
}
