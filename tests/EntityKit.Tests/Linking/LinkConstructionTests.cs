using System.Text.Json;

namespace EntityKit.Tests.Linking;

/// <summary>Each rule that joins mentions and each construction of appointments, on marked mentions: constructions.json.</summary>
public sealed class LinkConstructionTests
{
    private static readonly Row[] s_table = Load();

    public static TheoryData<string, string, string> Finds => Rows(row => row.Finds);

    public static TheoryData<string, string, string> Refusals => Rows(row => row.Refusals);

    [Theory]
    [MemberData(nameof(Finds))]
    public void Finds_a_construction(string kind, string marked, string expected) => Assert.Equal(expected, Describe(kind, marked));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Leaves_alone_what_only_looks_like_it(string kind, string marked, string expected) => Assert.Equal(expected, Describe(kind, marked));

    [Fact]
    public void Each_construction_has_three_finds_and_a_refusal() =>
        Assert.All(s_table, row => Assert.True(row.Finds.Length >= 3 && row.Refusals.Length >= 1, row.Name));

    /// <summary>Links are made between mentions whoever found them, also those of an annotation, for which no tagger has run.</summary>
    [Fact]
    public void Linking_asks_mentions_and_words_and_no_tags() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("src", "EntityKit", "Linking"), "*.cs", SearchOption.AllDirectories),
            file => Assert.DoesNotMatch(@"\.Tags\b|\.HasType\(|\bPartOfSpeech\.", File.ReadAllText(file)));

    private static TheoryData<string, string, string> Rows(Func<Row, (string Text, string Expected)[]> texts)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (Row row in s_table)
        {
            foreach ((string text, string expected) in texts(row))
            {
                rows.Add(row.Kind, text, expected);
            }
        }

        return rows;
    }

    private static string Describe(string kind, string marked)
    {
        (EntityClusters clusters, IReadOnlyList<Appointment> appointments) = MarkedMentions.Link(marked);
        return kind switch
        {
            "people" => MarkedMentions.Describe(clusters.People),
            "organizations" => MarkedMentions.Describe(clusters.Organizations),
            _ => MarkedMentions.Describe(appointments),
        };
    }

    private static Row[] Load()
    {
        using JsonDocument json = JsonDocument.Parse(Repository.Read("tests", "EntityKit.Tests", "Linking", "constructions.json"));
        static (string Text, string Expected)[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => (text.GetProperty("text").GetString()!, text.GetProperty("expected").GetString()!))];
        return [.. json.RootElement.EnumerateArray().Select(row => new Row(
            row.GetProperty("kind").GetString()!, row.GetProperty("construction").GetString()!, Texts(row.GetProperty("finds")), Texts(row.GetProperty("refusals"))))];
    }

    private sealed record Row(string Kind, string Name, (string Text, string Expected)[] Finds, (string Text, string Expected)[] Refusals);
}
