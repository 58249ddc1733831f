using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Tests.Tagging;

/// <summary>
/// Invented reports as news agencies write them, results and tables and market reports among them: the open corpora that the
/// model is trained on hold little of these.
/// </summary>
public sealed class NewswireTests
{
    private static readonly Lazy<TaggerEvaluation> s_evaluation = new(() =>
        TaggerEvaluation.Measure(EnglishModel.Load(), Corpus.Read(Repository.PathOf("tests", "EntityKit.Tests", "Tagging", "newswire.conll"))));

    [Theory]
    [InlineData("PER", 0.93)]
    [InlineData("ORG", 0.83)]
    [InlineData("LOC", 0.88)]
    public void NamesOfEachTypeAreFound(string type, double floor)
    {
        SpanScore score = s_evaluation.Value.Types[type];

        Assert.True(score.Gold > 400);
        Assert.True(score.F1 >= floor, $"{type}: {score.F1:0.000}\n{string.Join('\n', s_evaluation.Value.Errors.Where(e => e[1..].StartsWith(type, StringComparison.Ordinal)))}");
    }
}
