namespace EntityKit.Training;

/// <summary>Compares clusters of mentions: how many pairs of mentions that belong together were put together, never how a cluster is named.</summary>
internal static class ClusterScorer
{
    /// <summary>
    /// The score over pairs of spans. A predicted pair with a span that <paramref name="ignored"/> names counts neither way.
    /// </summary>
    internal static SpanScore Pairs(IReadOnlyList<IReadOnlyList<TextSpan>> gold, IReadOnlyList<IReadOnlyList<TextSpan>> predicted, IReadOnlySet<TextSpan> ignored)
    {
        HashSet<(TextSpan, TextSpan)> goldPairs = PairsOf(gold, ignored);
        HashSet<(TextSpan, TextSpan)> predictedPairs = PairsOf(predicted, ignored);
        return new SpanScore(predictedPairs.Count(goldPairs.Contains), predictedPairs.Count, goldPairs.Count);
    }

    /// <summary>The pairs of spans that share a cluster, the earlier span first.</summary>
    internal static HashSet<(TextSpan First, TextSpan Second)> PairsOf(IReadOnlyList<IReadOnlyList<TextSpan>> clusters, IReadOnlySet<TextSpan> ignored)
    {
        var pairs = new HashSet<(TextSpan, TextSpan)>();
        foreach (IReadOnlyList<TextSpan> cluster in clusters)
        {
            TextSpan[] spans = [.. cluster.Where(s => !ignored.Contains(s)).Order()];
            for (int i = 0; i < spans.Length; i++)
            {
                for (int j = i + 1; j < spans.Length; j++)
                {
                    pairs.Add((spans[i], spans[j]));
                }
            }
        }

        return pairs;
    }
}
