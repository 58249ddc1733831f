using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EntityKit.Training;

/// <summary>
/// The weights in floating point with their AdaGrad sums (Duchi et al., JMLR 2011) and a running average, which is what
/// the model is made of. Vectors are 256 bits wide on every machine, so that sums come out the same.
/// </summary>
internal sealed class NetworkWeights
{
    private const float Epsilon = 0.1f;

    /// <summary>What one step of a quantised row is worth where training goes on from a model.</summary>
    private const float RowScale = 1f / 127;

    internal NetworkWeights(int features, int hidden, int scores, int transitionCount, TaggerDesign design, Random random)
    {
        Design = design;
        Hidden = hidden;
        Scores = scores;
        bool adaptive = design != TaggerDesign.Perceptron;
        Rows = new Parameters(features * hidden, adaptive);
        Bias = new Parameters(hidden, adaptive);
        Output = new Parameters(hidden * scores, adaptive);
        OutputBias = new Parameters(scores, adaptive);
        Transitions = new Parameters(transitionCount, adaptive);
        if (design == TaggerDesign.Network)
        {
            Output.Randomise(random, 0.3f);
            Array.Fill(Bias.Values, 0.2f); // every unit starts alive; the output weights tell them apart
        }
    }

    /// <summary>Weights for the labels of heads, without transitions that BIO forbids.</summary>
    internal static NetworkWeights Create(int features, IReadOnlyList<HeadLayout> heads, TrainingOptions options, Random random)
    {
        int scores = (heads.Sum(h => h.Labels.Count) + 7) / 8 * 8;
        var weights = new NetworkWeights(features, options.Hidden, scores, heads.Sum(h => h.TransitionCount), options.Design, random);
        foreach (HeadLayout head in heads)
        {
            int labels = head.Labels.Count;
            for (int i = 0; i < head.TransitionCount; i++)
            {
                int from = i / labels;
                if (!TaggerHead.IsLegal(head.Labels, from == labels ? -1 : from, i % labels))
                {
                    weights.Transitions.Values[head.TransitionStart + i] = float.NegativeInfinity;
                }
            }
        }

        return weights;
    }

    /// <summary>What the weights are those of; without a hidden layer the first sums of a row are scores, and nothing lies behind them.</summary>
    internal TaggerDesign Design { get; }

    internal int Hidden { get; }

    /// <summary>Number of scores, a multiple of 8.</summary>
    internal int Scores { get; }

    internal Parameters Rows { get; }

    internal Parameters Bias { get; }

    /// <summary>From hidden unit (row) to score.</summary>
    internal Parameters Output { get; }

    internal Parameters OutputBias { get; }

    internal Parameters Transitions { get; }

    /// <summary>
    /// Begins with what a model knows in place of nothing: the rows of the features that both have, the outputs of the
    /// labels that both have.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="features">The features by row.</param>
    /// <param name="heads">The heads.</param>
    internal void StartFrom(TaggerModel model, IReadOnlyList<uint> features, IReadOnlyList<HeadLayout> heads)
    {
        TaggerWeights known = model.Weights;
        int taken = Math.Min(Hidden, known.Hidden);
        var rowOf = new Dictionary<uint, int>(known.Features.Length);
        for (int row = 0; row < known.Features.Length; row++)
        {
            rowOf[known.Features[row]] = row;
        }

        for (int i = 0; i < features.Count; i++)
        {
            if (rowOf.TryGetValue(features[i], out int row))
            {
                for (int k = 0; k < taken; k++)
                {
                    Rows.Values[(i * Hidden) + k] = known.Rows[(row * known.Hidden) + k] * RowScale;
                }
            }
        }

        // Whatever the rows are multiplied by, the outputs are divided by: units are linear above 0.
        float outputScale = 1 / (RowScale * (1 << known.Shift) * known.Unit) * (known.Hidden / (float)taken);
        for (int k = 0; k < taken; k++)
        {
            Bias.Values[k] = known.Bias[k] * RowScale;
        }

        Array.Clear(Output.Values);
        foreach (HeadLayout head in heads)
        {
            if (model.HeadOf(head.Name) is { } other)
            {
                StartHead(head, other, known, model.ScoreCount, taken, outputScale);
            }
        }
    }

    private void StartHead(HeadLayout head, TaggerHead other, TaggerWeights known, int knownScores, int taken, float outputScale)
    {
        int labels = head.Labels.Count;
        int[] same = [.. head.Labels.Select(l => IndexOf(other.Labels, l))];
        for (int label = 0; label < labels; label++)
        {
            if (same[label] < 0)
            {
                continue;
            }

            int score = other.Offset + same[label];
            OutputBias.Values[head.Offset + label] = known.OutputBias[score] / ((1 << known.Shift) * known.Unit);
            for (int k = 0; k < taken; k++)
            {
                Output.Values[(k * Scores) + head.Offset + label] = known.Output[(k * knownScores) + score] * outputScale;
            }
        }

        for (int i = 0; i < head.TransitionCount && other.Transitions.Length > 0; i++)
        {
            int to = same[i % labels];
            int from = i / labels == labels ? other.Labels.Count : same[i / labels];
            if (to >= 0 && from >= 0 && float.IsFinite(Transitions.Values[head.TransitionStart + i]))
            {
                Transitions.Values[head.TransitionStart + i] = other.Transitions[(from * other.Labels.Count) + to] / known.Unit;
            }
        }
    }

    /// <summary>Moves the running average towards the weights.</summary>
    internal void Average(float share)
    {
        Rows.MoveAverage(share);
        Bias.MoveAverage(share);
        Output.MoveAverage(share);
        OutputBias.MoveAverage(share);
        for (int i = 0; i < Transitions.Values.Length; i++)
        {
            float value = Transitions.Values[i];
            Transitions.Averages[i] = float.IsFinite(value) ? Transitions.Averages[i] + (value - Transitions.Averages[i]) * share : value;
        }
    }

    /// <summary>The running average as it is now.</summary>
    internal TrainedWeights Averaged() => Design == TaggerDesign.Network ? AveragedNetwork() : LinearWeights.ToNetwork(AveragedNetwork(), Scores);

    /// <summary>The weights as they are now, without any average.</summary>
    internal TrainedWeights Current() => new()
    {
        Hidden = Hidden,
        Rows = [.. Rows.Values],
        Bias = [.. Bias.Values],
        Output = [.. Output.Values],
        OutputBias = [.. OutputBias.Values],
        Transitions = [.. Transitions.Values],
    };

    private TrainedWeights AveragedNetwork() => new()
    {
        Hidden = Hidden,
        Rows = [.. Rows.Averages],
        Bias = [.. Bias.Averages],
        Output = [.. Output.Averages],
        OutputBias = [.. OutputBias.Averages],
        Transitions = [.. Transitions.Averages],
    };

    private static int IndexOf(IReadOnlyList<string> labels, string label)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One array of weights.</summary>
    internal sealed class Parameters
    {
        private readonly bool _adaptive;

        /// <summary>Makes weights of 0.</summary>
        /// <param name="length">How many.</param>
        /// <param name="adaptive">Whether steps shrink with the gradients so far (AdaGrad), or stay as they are.</param>
        internal Parameters(int length, bool adaptive)
        {
            _adaptive = adaptive;
            Values = new float[length];
            Squares = new float[length];
            Averages = new float[length];
        }

        internal float[] Values { get; }

        internal float[] Squares { get; }

        internal float[] Averages { get; }

        internal void Randomise(Random random, float range)
        {
            for (int i = 0; i < Values.Length; i++)
            {
                Values[i] = (float)((random.NextDouble() * 2) - 1) * range;
            }
        }

        internal void MoveAverage(float share)
        {
            Span<Vector256<float>> values = MemoryMarshal.Cast<float, Vector256<float>>(Values.AsSpan());
            Span<Vector256<float>> averages = MemoryMarshal.Cast<float, Vector256<float>>(Averages.AsSpan());
            var factor = Vector256.Create(share);
            for (int i = 0; i < values.Length; i++)
            {
                averages[i] += (values[i] - averages[i]) * factor;
            }
        }

        /// <summary>Takes one AdaGrad step down a gradient for a stretch of the weights, a multiple of 8 long.</summary>
        internal void Step(int start, ReadOnlySpan<float> gradient, float rate, float decay)
        {
            int length = gradient.Length;
            Span<Vector256<float>> values = MemoryMarshal.Cast<float, Vector256<float>>(Values.AsSpan(start, length));
            Span<Vector256<float>> squares = MemoryMarshal.Cast<float, Vector256<float>>(Squares.AsSpan(start, length));
            ReadOnlySpan<Vector256<float>> gradients = MemoryMarshal.Cast<float, Vector256<float>>(gradient);
            var step = Vector256.Create(rate);
            var epsilon = Vector256.Create(Epsilon);
            var shrink = Vector256.Create(decay);
            for (int i = 0; i < values.Length; i++)
            {
                Vector256<float> g = gradients[i] + values[i] * shrink;
                Vector256<float> sum = squares[i] + g * g;
                squares[i] = sum;
                values[i] -= _adaptive ? step * g / Vector256.Sqrt(sum + epsilon) : step * g;
            }
        }

        /// <summary>The same for a stretch of any length.</summary>
        internal void StepEach(ReadOnlySpan<float> gradient, float rate)
        {
            for (int i = 0; i < gradient.Length; i++)
            {
                Squares[i] += gradient[i] * gradient[i];
                Values[i] -= rate * gradient[i] / (_adaptive ? MathF.Sqrt(Squares[i] + Epsilon) : 1);
            }
        }
    }
}
