namespace EntityKit.Training;

/// <summary>Weights without a hidden layer, written as a network that does the same.</summary>
internal static class LinearWeights
{
    /// <summary>How far a sum may fall, in multiples of the largest weights, before a unit is cut off at 0.</summary>
    private const float Headroom = 60;

    /// <summary>A unit for each score, lifted so far that it stays linear, and passed on as it is.</summary>
    /// <param name="weights">The weights; the first sums of each row are those of the scores.</param>
    /// <param name="scores">Number of scores.</param>
    internal static TrainedWeights ToNetwork(TrainedWeights weights, int scores)
    {
        float lift = Headroom * Quantizer.ClippedRange(weights.Rows, weights.Hidden);
        float[] bias = [.. weights.Bias.Select(b => b + lift)];
        float[] output = new float[weights.Hidden * scores];
        float[] outputBias = new float[scores];
        for (int score = 0; score < scores; score++)
        {
            output[score * scores + score] = 1;
            outputBias[score] = -lift;
        }

        return weights with { Bias = bias, Output = output, OutputBias = outputBias };
    }
}
