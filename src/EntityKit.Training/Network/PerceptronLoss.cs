namespace EntityKit.Training;

/// <summary>
/// The structured perceptron (Collins, EMNLP 2002): by how much the best sequence scores above the gold one, and
/// where the two differ.
/// </summary>
internal sealed class PerceptronLoss : ISentenceLoss
{
    private float[] _best = [];
    private int[] _from = [];
    private int[] _path = [];

    /// <inheritdoc/>
    public double AddGradient(int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> scores, int stride, int offset, ReadOnlySpan<sbyte> gold, float weight, Span<float> gradient, Span<float> transitionGradient)
    {
        int count = gold.Length;
        if (_path.Length < count || _best.Length < count * labels)
        {
            _path = new int[count];
            _best = new float[count * labels];
            _from = new int[count * labels];
        }

        Decode(labels, transitions, scores, stride, offset, count);
        double loss = 0;
        for (int token = 0; token < count; token++)
        {
            int right = gold[token], best = _path[token];
            if (right < 0)
            {
                continue;
            }

            int at = token * stride + offset;
            loss += weight * (scores[at + best] - scores[at + right]);
            gradient[at + best] += weight;
            gradient[at + right] -= weight;
            if (!transitions.IsEmpty)
            {
                int bestMove = (token == 0 ? labels : _path[token - 1]) * labels + best;
                int rightMove = (token == 0 ? labels : gold[token - 1]) * labels + right;
                loss += weight * (transitions[bestMove] - transitions[rightMove]);
                transitionGradient[bestMove] += weight;
                transitionGradient[rightMove] -= weight;
            }
        }

        return loss;
    }

    private void Decode(int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> scores, int stride, int offset, int count)
    {
        for (int token = 0; token < count; token++)
        {
            for (int to = 0; to < labels; to++)
            {
                float most = token == 0 ? Move(transitions, labels, labels, to) : float.NegativeInfinity;
                int best = 0;
                for (int from = 0; token > 0 && from < labels; from++)
                {
                    float score = _best[(token - 1) * labels + from] + Move(transitions, labels, from, to);
                    if (score > most)
                    {
                        most = score;
                        best = from;
                    }
                }

                _best[token * labels + to] = most + scores[token * stride + offset + to];
                _from[token * labels + to] = best;
            }
        }

        int label = 0;
        ReadOnlySpan<float> last = _best.AsSpan((count - 1) * labels, labels);
        for (int i = 1; i < labels; i++)
        {
            label = last[i] > last[label] ? i : label;
        }

        for (int token = count - 1; token >= 0; token--)
        {
            _path[token] = label;
            label = _from[token * labels + label];
        }
    }

    private static float Move(ReadOnlySpan<float> transitions, int labels, int from, int to) => transitions.IsEmpty ? 0 : transitions[from * labels + to];
}
