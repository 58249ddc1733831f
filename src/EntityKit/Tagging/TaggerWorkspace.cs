using System.Collections.Concurrent;

namespace EntityKit;

/// <summary>The arrays that tagging a sentence needs, rented for a document and used again.</summary>
internal sealed class TaggerWorkspace
{
    private const int LongestKept = 4096;

    private static readonly ConcurrentBag<TaggerWorkspace> s_free = [];

    private int _hidden;
    private int _stride;
    private int _length;

    internal int[] Scores { get; private set; } = [];

    internal byte[] Labels { get; private set; } = [];

    internal byte[] TitleLabels { get; private set; } = [];

    internal float[] Probabilities { get; private set; } = [];

    internal float[] TitleProbabilities { get; private set; } = [];

    internal int[] Paths { get; private set; } = [];

    internal int[] TitlePaths { get; private set; } = [];

    internal float[] Weights { get; private set; } = [];

    internal float[] TitleWeights { get; private set; } = [];

    internal float[] Backward { get; private set; } = [];

    internal float[] TitleBackward { get; private set; } = [];

    internal short[] Hidden { get; private set; } = [];

    internal uint[] Features { get; } = new uint[SentenceScorer.FeaturesAtOnce];

    internal int[] Rows { get; } = new int[SentenceScorer.FeaturesAtOnce];

    internal int[] Ends { get; } = new int[SentenceScorer.TokensAtOnce];

    /// <summary>A workspace for a model.</summary>
    internal static TaggerWorkspace Rent(TaggerModel model)
    {
        if (!s_free.TryTake(out TaggerWorkspace? workspace))
        {
            workspace = new TaggerWorkspace();
        }

        if (workspace._hidden != model.Hidden || workspace._stride != model.ScoreCount)
        {
            workspace._hidden = model.Hidden;
            workspace._stride = model.ScoreCount;
            workspace._length = 0;
            workspace.Hidden = new short[model.Hidden * SentenceScorer.TokensAtOnce];
        }

        return workspace;
    }

    /// <summary>Makes room for a sentence.</summary>
    internal void Reserve(int length)
    {
        if (length <= _length)
        {
            return;
        }

        _length = Math.Max(length, Math.Min(LongestKept, Math.Max(64, _length * 2)));
        int width = TagLattice.WidthOf(_stride);
        Scores = new int[_length * _stride + TagLattice.Slack];
        Labels = new byte[_length];
        TitleLabels = new byte[_length];
        Probabilities = new float[_length];
        TitleProbabilities = new float[_length];
        Paths = new int[_length * width];
        TitlePaths = new int[_length * width];
        Weights = new float[_length * width * 2];
        TitleWeights = new float[_length * width * 2];
        Backward = new float[width * 2];
        TitleBackward = new float[width * 2];
    }

    /// <summary>Gives it back; one grown by a very long sentence is left to the collector.</summary>
    internal void Return()
    {
        if (_length <= LongestKept)
        {
            s_free.Add(this);
        }
    }
}
