using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class TaggerDesignTests
{
    private static readonly Corpus s_corpus = new("tiny", [.. ConllReader.Read(new StringReader(TinyModel.Data))], 1);

    [Theory]
    [InlineData(nameof(TaggerDesign.Network))]
    [InlineData(nameof(TaggerDesign.LinearChain))]
    [InlineData(nameof(TaggerDesign.Perceptron))]
    public void EachDesignLearnsWhatItIsShown(string design)
    {
        LanguageModel model = new TaggerTrainer(Options(design), new LexiconSet([KeyValuePair.Create("given-names", "Ada\nBela")])).Train([s_corpus], []);

        Assert.Equal(["B-PER", "I-PER", "O", "B-LOC"], Tags(model, "Ada", "Norr", "left", "Ostrava"));
        Assert.Equal(["O", "O", "O"], Tags(model, "nobody", "spoke", "here"));
    }

    [Fact]
    public void APerceptronBlamesTheBestSequenceWhereItIsNotTheGoldOne()
    {
        float[] transitions = [0, 0, 1, 0, 0, 0]; // from each of two labels, then from the start
        float[] scores = [0, 2, 1, 0];
        float[] gradient = new float[4], transitionGradient = new float[6];
        double loss = new PerceptronLoss().AddGradient(2, transitions, scores, 2, 0, [0, 0], 1, gradient, transitionGradient);

        Assert.Equal(3, loss); // label 1 then 0: 2 + 1 + 1, against 0 + 0 + 1
        Assert.Equal([-1, 1, 0, 0], gradient);
        Assert.Equal([-1, 0, 1, 0, -1, 1], transitionGradient);
    }

    [Fact]
    public void APerceptronLearnsNothingFromWhatIsRight()
    {
        float[] gradient = new float[4], transitionGradient = new float[6];

        Assert.Equal(0, new PerceptronLoss().AddGradient(2, [0, 0, 0, 0, 0, 0], [1, 0, 0, 1], 2, 0, [0, 1], 1, gradient, transitionGradient));
        Assert.Equal(new float[4], gradient);
        Assert.Equal(new float[6], transitionGradient);
    }

    [Fact]
    public void LinearWeightsWrittenAsANetworkGiveTheSameScores()
    {
        float[] rows = [0.5f, -0.25f, 0, 0, -0.5f, 0.125f, 0, 0];
        var weights = new TrainedWeights { Hidden = 4, Rows = rows, Bias = [0.25f, 0, 0, 0], Output = new float[8], OutputBias = [0, 0], Transitions = [] };
        TrainedWeights network = LinearWeights.ToNetwork(weights, 2);

        for (int score = 0; score < 2; score++)
        {
            float sum = network.OutputBias[score];
            for (int unit = 0; unit < 4; unit++)
            {
                sum += Math.Max(0, network.Bias[unit] + rows[unit] + rows[4 + unit]) * network.Output[unit * 2 + score];
            }

            Assert.Equal(weights.Bias[score] + rows[score] + rows[4 + score], sum, 5);
        }
    }

    private static TrainingOptions Options(string design) =>
        new() { Name = "tiny-1.0", Epochs = 30, MinimumCount = 1, WordDropout = 0.1, Dropout = 0.1, VariantWeight = 0, Design = Enum.Parse<TaggerDesign>(design) };

    private static string[] Tags(LanguageModel model, params string[] tokens) => [.. model.Tagger.Tag([tokens])[0].Select(t => t.ToString())];
}
