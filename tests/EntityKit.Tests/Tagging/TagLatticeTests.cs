namespace EntityKit.Tests.Tagging;

public class TagLatticeTests
{
    private const float Unit = 10;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    [InlineData(5, 6)]
    public void GivesWhatEnumerationGives(int seed, int length)
    {
        var random = new Random(seed);
        TaggerHead head = Head(random);
        int labels = head.Labels.Count;
        int[] scores = [.. Enumerable.Range(0, length * labels).Select(_ => random.Next(-30, 30))];
        byte[] best = new byte[length];
        TagLattice.Viterbi(head, scores, labels, best, new byte[length * labels]);
        float[] probabilities = new float[length];
        TagLattice.Marginals(head, scores, labels, Unit, best, probabilities, new float[length * labels * 2]);

        List<(byte[] Path, double Score)> paths = [.. Paths(head, length).Select(p => (p, Score(head, scores, p)))];
        Assert.Equal(paths.Max(p => p.Score), Score(head, scores, best));
        double total = paths.Sum(p => Math.Exp(p.Score / Unit));
        for (int i = 0; i < length; i++)
        {
            double expected = paths.Where(p => p.Path[i] == best[i]).Sum(p => Math.Exp(p.Score / Unit)) / total;
            Assert.Equal(expected, probabilities[i], 3);
        }
    }

    [Fact]
    public void KeepsScoresInRangeOverAVeryLongSentence()
    {
        const int Length = 200_000;
        TaggerHead head = Head(new Random(7));
        int labels = head.Labels.Count;
        int[] scores = new int[Length * labels];
        for (int i = 0; i < Length; i++)
        {
            scores[i * labels + (i % 2 == 0 ? 1 : 2)] = 500_000;
        }

        byte[] best = new byte[Length];
        TagLattice.Viterbi(head, scores, labels, best, new byte[Length * labels]);
        Assert.All(best.Select((label, i) => (label, i)), b => Assert.Equal(b.i % 2 == 0 ? 1 : 2, b.label));
    }

    private static TaggerHead Head(Random random)
    {
        string[] labels = TaggerHead.BioLabels(["PER", "ORG"]);
        int[] transitions = new int[(labels.Length + 1) * labels.Length];
        for (int i = 0; i < transitions.Length; i++)
        {
            int from = i / labels.Length;
            bool legal = TaggerHead.IsLegal(labels, from == labels.Length ? -1 : from, i % labels.Length);
            transitions[i] = legal ? random.Next(-10, 10) : TaggerHead.Forbidden;
        }

        return new TaggerHead("entity", labels, 0, transitions);
    }

    private static IEnumerable<byte[]> Paths(TaggerHead head, int length)
    {
        int labels = head.Labels.Count;
        for (int code = 0; code < Math.Pow(labels, length); code++)
        {
            byte[] path = new byte[length];
            int rest = code;
            bool legal = true;
            for (int i = 0; i < length; i++, rest /= labels)
            {
                path[i] = (byte)(rest % labels);
                legal &= TaggerHead.IsLegal(head.Labels, i == 0 ? -1 : path[i - 1], path[i]);
            }

            if (legal)
            {
                yield return path;
            }
        }
    }

    private static double Score(TaggerHead head, int[] scores, byte[] path)
    {
        int labels = head.Labels.Count;
        double score = 0;
        for (int i = 0; i < path.Length; i++)
        {
            int from = i == 0 ? labels : path[i - 1];
            score += scores[i * labels + path[i]] + head.Transitions[from * labels + path[i]];
        }

        return score;
    }
}
