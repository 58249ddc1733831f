namespace EntityKit.Training;

/// <summary>Turns averaged floating-point weights into the integers that the tagger adds.</summary>
internal static class Quantizer
{
    private const int LargestOutput = 511;
    private const float WantedUnit = 200;

    /// <summary>Makes a model.</summary>
    internal static TaggerModel Quantize(TrainedWeights weights, IReadOnlyList<HeadLayout> heads, IReadOnlyList<uint> features, int maximumFeatures, IReadOnlyList<string> gazetteerNames, WordClusters clusters, bool twoPasses)
    {
        int hidden = weights.Hidden;
        float[] rows = weights.Rows;
        int[] kept = Kept(rows, hidden, features.Count, maximumFeatures);
        float rowScale = ClippedRange(rows, kept, hidden) / 127;
        float outputScale = Math.Max(weights.Output.Max(MathF.Abs), 1e-6f) / LargestOutput;
        float unscaled = 1 / (rowScale * outputScale);
        int shift = Math.Max(0, (int)MathF.Round(MathF.Log2(unscaled / WantedUnit)));
        float unit = unscaled / (1 << shift);
        sbyte[] quantized = new sbyte[kept.Length * hidden];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int k = 0; k < hidden; k++)
            {
                quantized[i * hidden + k] = (sbyte)Math.Clamp(MathF.Round(rows[kept[i] * hidden + k] / rowScale), -127, 127);
            }
        }

        var taggerWeights = new TaggerWeights
        {
            Hidden = hidden,
            Features = [.. kept.Select(k => features[k])],
            Rows = quantized,
            Bias = [.. weights.Bias.Select(b => (short)Math.Clamp(MathF.Round(b / rowScale), -16000, 16000))],
            Output = [.. weights.Output.Select(o => (int)MathF.Round(o / outputScale))],
            OutputBias = [.. weights.OutputBias.Select(b => (int)MathF.Round(b * unscaled))],
            Shift = shift,
            Unit = unit,
        };
        TaggerHead[] taggerHeads = [.. heads.Select(h => new TaggerHead(h.Name, h.Labels, h.Offset, Transitions(weights, h, unit)))];
        return new TaggerModel(taggerWeights, taggerHeads, gazetteerNames, clusters, twoPasses);
    }

    private static int[] Transitions(TrainedWeights weights, HeadLayout head, float unit)
    {
        int[] transitions = new int[head.TransitionCount];
        for (int i = 0; i < transitions.Length; i++)
        {
            float value = weights.Transitions[head.TransitionStart + i];
            transitions[i] = float.IsFinite(value) ? (int)MathF.Round(value * unit) : TaggerHead.Forbidden;
        }

        return transitions;
    }

    // The rows that move scores most, in the order of their features.
    private static int[] Kept(float[] rows, int hidden, int count, int maximum)
    {
        int[] kept = [.. Enumerable.Range(0, count)];
        if (count <= maximum)
        {
            return kept;
        }

        float[] norms = new float[count];
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < hidden; k++)
            {
                norms[i] -= rows[i * hidden + k] * rows[i * hidden + k];
            }
        }

        Array.Sort(norms, kept);
        int[] best = kept[..maximum];
        Array.Sort(best);
        return best;
    }

    /// <summary>The largest weight of nearly all rows.</summary>
    internal static float ClippedRange(float[] rows, int hidden) => ClippedRange(rows, [.. Enumerable.Range(0, rows.Length / hidden)], hidden);

    private static float ClippedRange(float[] rows, int[] kept, int hidden)
    {
        float[] largest = new float[kept.Length];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int k = 0; k < hidden; k++)
            {
                largest[i] = Math.Max(largest[i], MathF.Abs(rows[kept[i] * hidden + k]));
            }
        }

        Array.Sort(largest);
        return largest.Length == 0 ? 1 : Math.Max(largest[(int)(largest.Length * 0.999)], 1e-6f);
    }
}
