using EntityKit.Training;
using Xunit.Abstractions;

namespace EntityKit.Tests;

/// <summary>The seeds and passages of the genre against their annotation: every file of this folder, every passage in it.</summary>
public class PassageTests(ITestOutputHelper output)
{
    private static readonly (string What, double F1)[] s_demanded =
    [
        ("person", 0.95), ("title", 0.92), ("organization", 0.90), ("resolution", 1), ("reading", 1),
        ("person link", 1), ("organization link", 0.90), ("appointment", 0.90),
    ];

    public static TheoryData<string, string> Passages
    {
        get
        {
            var passages = new TheoryData<string, string>();
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests", "EntityKit.Tests", "Passages"), "*.jsonl").Order(StringComparer.Ordinal))
            {
                foreach (AnnotatedPassage passage in Read(file))
                {
                    passages.Add(Path.GetFileName(file), passage.Id);
                }
            }

            return passages;
        }
    }

    [Theory]
    [MemberData(nameof(Passages))]
    public void A_passage_is_read_as_its_annotation_demands(string file, string id)
    {
        AnnotatedPassage gold = Read(Repository.PathOf("tests", "EntityKit.Tests", "Passages", file)).Single(passage => passage.Id == id);

        ExtractionEvaluation evaluation = ExtractionEvaluation.Compare(gold, English.Extractor.Extract(gold.Text));

        string report = Report(evaluation);
        output.WriteLine(report);
        Dictionary<string, SpanScore> scores = new(evaluation.Scores);
        Assert.All(s_demanded, demand => Assert.True(
            scores[demand.What] is var score && (score.Gold + score.Predicted == 0 || score.F1 >= demand.F1),
            $"F1 of {demand.What} is {scores[demand.What].F1:0.000}, at least {demand.F1:0.000} is demanded.\n{report}"));
    }

    [Fact]
    public void The_annotation_of_a_seed_is_of_the_seed_as_it_stands()
    {
        foreach (string seed in Repository.Seeds)
        {
            AnnotatedPassage gold = Read(Repository.PathOf("tests", "EntityKit.Tests", "Passages", "seeds.jsonl")).Single(passage => passage.Id == Path.GetFileNameWithoutExtension(seed));

            Assert.Equal(Repository.Read("seeds", seed), gold.Text);
            Assert.All(
                [.. gold.People, .. gold.Titles, .. gold.Organizations, .. gold.Places, .. gold.Resolutions],
                span => Assert.Equal(span.Text, gold.Text[span.Start..span.End]));
        }
    }

    [Fact]
    public void An_evaluation_tells_what_was_lost_and_gained()
    {
        AnnotatedPassage gold = Read(Repository.PathOf("tests", "EntityKit.Tests", "Passages", "seeds.jsonl")).First();

        ExtractionEvaluation evaluation = ExtractionEvaluation.Compare(gold, new EntityDocument(Some.Tagged(gold.Text), null) { Mentions = [Some.Mention(gold.Text, EntityKind.Person, "Syrian")] });

        Assert.Equal(new SpanScore(0, 1, gold.People.Count), evaluation.Scores.Single(score => score.Key == "person").Value);
        Assert.Equal(new SpanScore(0, 0, gold.Appointments.Count), evaluation.Scores.Single(score => score.Key == "appointment").Value);
        Assert.Contains($"- {gold.Id} person: Nasr Al-Hariri [418]", evaluation.Differences);
        Assert.Contains($"+ {gold.Id} person: Syrian [4]", evaluation.Differences);
    }

    private static string Report(ExtractionEvaluation evaluation) => string.Join('\n',
        evaluation.Scores.Select(score => $"{score.Key}: {score.Value.F1:0.000}").Concat(evaluation.Differences));

    private static List<AnnotatedPassage> Read(string path)
    {
        using StreamReader reader = File.OpenText(path);
        return [.. AnnotatedPassage.Read(reader)];
    }
}
