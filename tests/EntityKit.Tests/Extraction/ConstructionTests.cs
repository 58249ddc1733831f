using System.Text.Json;
using EntityKit.Training;

namespace EntityKit.Tests.Extraction;

/// <summary>Each construction of titles, organizations, people and places that press releases use, through the whole pipeline: constructions.json.</summary>
public sealed class ConstructionTests
{
    private static readonly Construction[] s_table = Construction.Load("constructions.json");

    public static TheoryData<string, string> Finds => Rows(row => row.Finds);

    public static TheoryData<string, string> Refusals => Rows(row => row.Refusals);

    [Theory]
    [MemberData(nameof(Finds))]
    public void Finds_a_construction(string name, string marked) => Check(name, marked);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Leaves_alone_what_only_looks_like_it(string name, string marked) => Check(name, marked);

    [Fact]
    public void Each_construction_has_three_finds_and_a_refusal() =>
        Assert.All(s_table, row => Assert.True(row.Finds.Count >= 3 && row.Refusals.Count >= 1, row.Name));

    private static TheoryData<string, string> Rows(Func<Construction, IReadOnlyList<string>> texts)
    {
        var rows = new TheoryData<string, string>();
        foreach (Construction construction in s_table)
        {
            foreach (string text in texts(construction))
            {
                rows.Add(construction.Name, text);
            }
        }

        return rows;
    }

    private static void Check(string name, string marked)
    {
        EntityKind kind = Enum.Parse<EntityKind>(s_table.First(row => row.Name == name).Kind);
        AnnotatedPassage gold = MarkedPassage.Parse(name, marked);
        IReadOnlyList<AnnotatedSpan> demanded = kind switch { EntityKind.Person => gold.People, EntityKind.Title => gold.Titles, EntityKind.Place => gold.Places, _ => gold.Organizations };

        IEnumerable<Mention> found = English.Extractor.Extract(gold.Text).Mentions.Where(mention => mention.Kind == kind);

        Assert.Equal(string.Join(" | ", demanded.Select(span => span.Text)), string.Join(" | ", found.Select(mention => mention.Text)));
    }

    private sealed record Construction(string Kind, string Name, IReadOnlyList<string> Finds, IReadOnlyList<string> Refusals)
    {
        internal static Construction[] Load(string file)
        {
            using JsonDocument json = JsonDocument.Parse(Repository.Read("tests", "EntityKit.Tests", "Extraction", file));
            return [.. json.RootElement.EnumerateArray().Select(row => new Construction(
                row.GetProperty("kind").GetString()!,
                row.GetProperty("construction").GetString()!,
                [.. row.GetProperty("finds").EnumerateArray().Select(text => text.GetString()!)],
                [.. row.GetProperty("refusals").EnumerateArray().Select(text => text.GetString()!)]))];
        }
    }
}
