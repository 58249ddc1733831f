namespace EntityKit.Training;

/// <summary>
/// The negative log likelihood of a gold label sequence in a linear chain (Lafferty et al., ICML 2001) and its gradient.
/// A head without transitions is a chain whose labels are independent.
/// </summary>
internal sealed class ChainLoss : ISentenceLoss
{
    private double[] _forward = [];
    private double[] _emit = [];

    /// <inheritdoc/>
    public double AddGradient(int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> scores, int stride, int offset, ReadOnlySpan<sbyte> gold, float weight, Span<float> gradient, Span<float> transitionGradient)
    {
        return transitions.IsEmpty
            ? AddIndependent(labels, scores, stride, offset, gold, weight, gradient)
            : AddChain(labels, transitions, scores, stride, offset, gold, weight, gradient, transitionGradient);
    }

    private static double AddIndependent(int labels, ReadOnlySpan<float> scores, int stride, int offset, ReadOnlySpan<sbyte> gold, float weight, Span<float> gradient)
    {
        double loss = 0;
        Span<double> exps = stackalloc double[labels];
        for (int token = 0; token < gold.Length; token++)
        {
            if (gold[token] < 0)
            {
                continue;
            }

            ReadOnlySpan<float> here = scores.Slice(token * stride + offset, labels);
            double total = Exponentials(here, exps);
            for (int label = 0; label < labels; label++)
            {
                double target = label == gold[token] ? 1 : 0;
                gradient[token * stride + offset + label] += (float)(weight * (exps[label] / total - target));
            }

            loss -= weight * Math.Log(Math.Max(exps[gold[token]] / total, 1e-30));
        }

        return loss;
    }

    private double AddChain(int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> scores, int stride, int offset, ReadOnlySpan<sbyte> gold, float weight, Span<float> gradient, Span<float> transitionGradient)
    {
        int count = gold.Length;
        if (_forward.Length < count * labels)
        {
            _forward = new double[count * labels];
            _emit = new double[count * labels];
        }

        Span<double> moves = stackalloc double[(labels + 1) * labels];
        for (int i = 0; i < moves.Length; i++)
        {
            moves[i] = float.IsNegativeInfinity(transitions[i]) ? 0 : Math.Exp(transitions[i]);
        }

        double logPartition = 0;
        double goldScore = 0;
        for (int token = 0; token < count; token++)
        {
            ReadOnlySpan<float> here = scores.Slice(token * stride + offset, labels);
            Span<double> emit = _emit.AsSpan(token * labels, labels);
            Exponentials(here, emit);
            double total = 0;
            for (int to = 0; to < labels; to++)
            {
                double mass = 0;
                if (token == 0)
                {
                    mass = moves[labels * labels + to];
                }
                else
                {
                    for (int from = 0; from < labels; from++)
                    {
                        mass += _forward[(token - 1) * labels + from] * moves[from * labels + to];
                    }
                }

                _forward[token * labels + to] = mass * emit[to];
                total += mass * emit[to];
            }

            for (int to = 0; to < labels; to++)
            {
                _forward[token * labels + to] /= total;
            }

            logPartition += Math.Log(total) + Largest(here);
            int before = token == 0 ? labels : gold[token - 1];
            goldScore += here[gold[token]] + transitions[before * labels + gold[token]];
            transitionGradient[before * labels + gold[token]] -= weight;
        }

        Span<double> backward = stackalloc double[labels];
        Span<double> carried = stackalloc double[labels];
        backward.Fill(1);
        for (int token = count - 1; token >= 0; token--)
        {
            double total = 0;
            for (int label = 0; label < labels; label++)
            {
                total += _forward[token * labels + label] * backward[label];
            }

            for (int label = 0; label < labels; label++)
            {
                double marginal = _forward[token * labels + label] * backward[label] / total;
                gradient[token * stride + offset + label] += (float)(weight * (marginal - (label == gold[token] ? 1 : 0)));
                if (token == 0)
                {
                    transitionGradient[labels * labels + label] += (float)(weight * marginal);
                }
            }

            if (token == 0)
            {
                break;
            }

            double scale = 0;
            for (int from = 0; from < labels; from++)
            {
                carried[from] = 0;
                for (int to = 0; to < labels; to++)
                {
                    carried[from] += moves[from * labels + to] * _emit[token * labels + to] * backward[to];
                }

                scale += _forward[(token - 1) * labels + from] * carried[from];
            }

            for (int from = 0; from < labels; from++)
            {
                for (int to = 0; to < labels; to++)
                {
                    double pair = _forward[(token - 1) * labels + from] * moves[from * labels + to] * _emit[token * labels + to] * backward[to] / scale;
                    transitionGradient[from * labels + to] += (float)(weight * pair);
                }
            }

            for (int from = 0; from < labels; from++)
            {
                backward[from] = carried[from] / scale;
            }
        }

        return weight * (logPartition - goldScore);
    }

    private static double Exponentials(ReadOnlySpan<float> scores, Span<double> exps)
    {
        float top = Largest(scores);
        double total = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            exps[i] = Math.Exp(scores[i] - top);
            total += exps[i];
        }

        return total;
    }

    private static float Largest(ReadOnlySpan<float> scores)
    {
        float top = scores[0];
        foreach (float score in scores)
        {
            top = Math.Max(top, score);
        }

        return top;
    }
}
