using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class WeightAverageTests
{
    private static readonly TaggerModel s_start = TinyModel.Train(1).Tagger.Model;
    private static readonly List<HeadLayout> s_heads = [.. s_start.Heads.Select(h => new HeadLayout(h.Name, h.Labels, h.Offset, 0, h.Transitions.Length, 1))];
    private static readonly TrainingOptions s_options = new();

    [Fact]
    public void WithoutAnyNetworkTheModelIsGivenBack()
    {
        (TrainedWeights weights, IReadOnlyList<uint> features) = Average().ToWeights();

        Assert.Equal(s_start.Weights.Features.Order(), features);
        Assert.Equal(s_start.Weights.Rows.Sum(r => (double)r) / 127, weights.Rows.Sum(r => (double)r), 1e-3);
    }

    [Fact]
    public void SharesOfTheSameNetworkComeToItself()
    {
        (TrainedWeights start, IReadOnlyList<uint> features) = Average().ToWeights();
        TrainedWeights other = start with { Bias = [.. start.Bias.Select(b => b + 2)], Rows = [.. start.Rows.Select(r => r - 1)] };
        WeightAverage average = Average();
        average.Add(features, other, 0.25f);
        average.Add(features, other, 0.75f);
        (TrainedWeights mean, _) = average.ToWeights();

        Assert.All(mean.Bias.Zip(other.Bias), pair => Assert.Equal(pair.Second, pair.First, 1e-4f));
        Assert.All(mean.Rows.Zip(other.Rows), pair => Assert.Equal(pair.Second, pair.First, 1e-4f));
        Assert.Equal(start.Transitions.Count(float.IsNegativeInfinity), mean.Transitions.Count(float.IsNegativeInfinity));
    }

    [Fact]
    public void AFeatureThatOneNetworkAloneHasCountsForItsShare()
    {
        (TrainedWeights start, _) = Average().ToWeights();
        uint feature = Enumerable.Range(1, int.MaxValue).Select(i => (uint)i).First(f => !s_start.Weights.Features.Contains(f));
        WeightAverage average = Average();
        average.Add([feature], start with { Rows = [.. Enumerable.Repeat(4f, start.Hidden)] }, 0.5f);
        (TrainedWeights mean, IReadOnlyList<uint> features) = average.ToWeights();
        int row = features.ToList().IndexOf(feature);

        Assert.Equal(s_start.Weights.Features.Length + 1, features.Count);
        Assert.All(mean.Rows.AsSpan(row * mean.Hidden, mean.Hidden).ToArray(), value => Assert.Equal(2f, value));
    }

    private static WeightAverage Average() => new(s_start, s_heads, s_options);
}
