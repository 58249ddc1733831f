namespace EntityKit.Training;

/// <summary>
/// The mean of networks that went on from one model: they stay near enough to each other for the mean of their weights to be one
/// too, as good as all of them together and as fast as one ("model soups", Wortsman et al., ICML 2022).
/// </summary>
internal sealed class WeightAverage
{
    private readonly TrainedWeights _start;
    private readonly TrainedWeights _sum;
    private readonly List<uint> _features;
    private readonly List<float[]> _rows = [];
    private readonly Dictionary<uint, int> _rowOf = [];

    /// <summary>Begins with a model.</summary>
    internal WeightAverage(TaggerModel start, IReadOnlyList<HeadLayout> heads, TrainingOptions options)
    {
        uint[] features = start.Weights.Features;
        NetworkWeights weights = NetworkWeights.Create(features.Length, heads, options, new Random(options.Seed));
        weights.StartFrom(start, features, heads);
        _start = weights.Current();
        _sum = weights.Current();
        _features = [.. features];
        for (int i = 0; i < features.Length; i++)
        {
            _rowOf[features[i]] = i;
            _rows.Add(_sum.Rows.AsSpan(i * _sum.Hidden, _sum.Hidden).ToArray());
        }
    }

    /// <summary>Adds a share of the way from the model to a network; the shares of all come to 1, or to less to stay nearer to it.</summary>
    /// <param name="features">The network's features by row.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="share">Its share.</param>
    internal void Add(IReadOnlyList<uint> features, TrainedWeights weights, float share)
    {
        int hidden = _start.Hidden;
        int known = _start.Rows.Length / hidden;
        for (int i = 0; i < features.Count; i++)
        {
            if (!_rowOf.TryGetValue(features[i], out int row))
            {
                row = _rowOf[features[i]] = _rows.Count;
                _rows.Add(new float[hidden]);
                _features.Add(features[i]);
            }

            float[] sum = _rows[row];
            for (int k = 0; k < hidden; k++)
            {
                float before = row < known ? _start.Rows[(row * hidden) + k] : 0;
                sum[k] += (weights.Rows[(i * hidden) + k] - before) * share;
            }
        }

        Add(_sum.Bias, weights.Bias, _start.Bias, share);
        Add(_sum.Output, weights.Output, _start.Output, share);
        Add(_sum.OutputBias, weights.OutputBias, _start.OutputBias, share);
        Add(_sum.Transitions, weights.Transitions, _start.Transitions, share);
    }

    /// <summary>The mean, and the features of its rows.</summary>
    internal (TrainedWeights Weights, IReadOnlyList<uint> Features) ToWeights()
    {
        int[] order = [.. Enumerable.Range(0, _features.Count)];
        Array.Sort([.. _features], order);
        return (_sum with { Rows = [.. order.SelectMany(o => _rows[o])] }, [.. order.Select(o => _features[o])]);
    }

    private static void Add(float[] sum, float[] weights, float[] start, float share)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += float.IsFinite(weights[i]) && float.IsFinite(start[i]) ? (weights[i] - start[i]) * share : 0;
        }
    }
}
