using System.Text.Json;

namespace EntityKit.Tests;

/// <summary>What must not stand in the sources: an extractor that knows its test is no extractor.</summary>
public class SourceTests
{
    // Known to the world, and so allowed to be in lexicons and in the model.
    private static readonly string[] s_worldKnown = ["United Nations", "UN", "ISIS", "PKK", "Assad regime", "Ministry of Defense", "Ministry of Interior", "Constitutional Committee", "SOC", "Media Department", "Office", "Team"];

    public static TheoryData<string> SeedNames
    {
        get
        {
            var names = new SortedSet<string>(StringComparer.Ordinal);
            foreach (string line in File.ReadLines(Repository.PathOf("tests", "EntityKit.Tests", "Passages", "seeds.jsonl")))
            {
                JsonElement passage = JsonDocument.Parse(line).RootElement;
                names.UnionWith(passage.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("entity").GetString()!));
                names.UnionWith(passage.GetProperty("organizations").EnumerateArray().Select(o => o.GetProperty("text").GetString()!));
            }

            return [.. names.Except(s_worldKnown)];
        }
    }

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void No_name_of_a_seed_stands_in_the_sources(string name)
    {
        IEnumerable<string> holders = Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains(name, StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(Repository.Root, path));

        Assert.Empty(holders);
    }
}
