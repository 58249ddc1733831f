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
        int[] scores = [.. Enumerable.Range(0, length * labels).Select(_ => random.Next(-30, 30)), .. new int[TagLattice.Slack]];
        byte[] best = new byte[length];
        float[] probabilities = Decode(head, scores, best);

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
        int[] scores = new int[Length * labels + TagLattice.Slack];
        for (int i = 0; i < Length; i++)
        {
            scores[i * labels + (i % 2 == 0 ? 1 : 2)] = 500_000;
        }

        byte[] best = new byte[Length];
        Decode(head, scores, best);
        Assert.All(best.Select((label, i) => (label, i)), b => Assert.Equal(b.i % 2 == 0 ? 1 : 2, b.label));
    }

    /// <summary>Vectors change no number: label for label, in the order of the labels, the textbook's loops give the same bits.</summary>
    [Theory]
    [InlineData("PER")]
    [InlineData("PER ORG LOC")]
    [InlineData("PER ORG LOC MISC")]
    [InlineData("A B C D E F G H I J K L")]
    public void GivesBitForBitWhatPlainLoopsGive(string types)
    {
        const int Length = 400;
        var random = new Random(types.Length);
        TaggerHead head = Head(random, types.Split(' '));
        int labels = head.Labels.Count;
        int[] scores = [.. Enumerable.Range(0, Length * labels).Select(_ => random.Next(-90, 90)), .. new int[TagLattice.Slack]];
        scores[labels] = -200_000; // beyond the table of exponentials
        byte[] best = new byte[Length];
        float[] probabilities = Decode(head, scores, best);

        Assert.Equal(PlainLattice.Best(head, scores, Length), best);
        Assert.Equal(PlainLattice.Probabilities(head, scores, best, Unit).Select(BitConverter.SingleToInt32Bits), probabilities.Select(BitConverter.SingleToInt32Bits));
    }

    private static float[] Decode(TaggerHead head, int[] scores, byte[] best)
    {
        int labels = head.Labels.Count;
        var lattice = new TagLattice(head, labels, Unit);
        int[] paths = new int[best.Length * TagLattice.WidthOf(labels)];
        float[] weights = new float[best.Length * TagLattice.RoomOf(labels)];
        float[] backward = new float[TagLattice.RoomOf(labels)];
        for (int token = 0; token < best.Length; token++)
        {
            lattice.Forward(token, scores, paths, weights);
        }

        lattice.Trace(best, paths);
        Array.Fill(backward, 1);
        float[] probabilities = new float[best.Length];
        for (int token = best.Length - 1; token >= 0; token--)
        {
            probabilities[token] = lattice.Backward(token, best[token], weights, backward);
        }

        return probabilities;
    }

    private static TaggerHead Head(Random random, params string[] types)
    {
        string[] labels = TaggerHead.BioLabels(types.Length == 0 ? ["PER", "ORG"] : types);
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
