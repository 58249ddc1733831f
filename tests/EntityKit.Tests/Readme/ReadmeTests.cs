using System.Text.RegularExpressions;

namespace EntityKit.Tests;

/// <summary>The README shows code that runs and what it truly prints.</summary>
public partial class ReadmeTests
{
    private static readonly string s_readme = Repository.Read("README.md").ReplaceLineEndings("\n");

    private static readonly Func<Task>[] s_examples =
    [
        ReadmeExamples.FindAsync, ReadmeExamples.ReadResolutionsAsync, ReadmeExamples.ReadManyAsync, ReadmeExamples.AddOwnNamesAsync,
    ];

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, s_examples.Length)];

    [Fact]
    public void Every_block_is_an_example() => Assert.Equal(s_examples.Length, Block().Count(s_readme));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_the_code_that_runs(int number)
    {
        string code = string.Join('\n', Block().Matches(s_readme)[number].Groups["code"].Value.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal))).Trim('\n');

        Assert.Equal(code, BodyOf(s_examples[number].Method.Name));
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_prints_what_stands_below_it(int number)
    {
        string shown = Block().Matches(s_readme)[number].Groups["output"].Value;
        string printed = await ExamplePage.ReadAsync(s_examples[number]);

        Assert.True(shown == printed, $"Block {number + 1} of README.md prints:\n{printed}");
    }

    [Fact]
    public void The_README_fits_on_one_reading() => Assert.InRange(s_readme.Split('\n').Length, 50, 250);

    [Fact]
    public void Every_file_that_it_links_to_is_there()
    {
        Assert.All(Link().Matches(s_readme), match => Assert.True(Path.Exists(Repository.PathOf(match.Groups["path"].Value)), match.Value));
    }

    /// <summary>A method's statements as they stand in the source, without what only the method needs.</summary>
    private static string BodyOf(string method)
    {
        string source = Repository.Read("tests", "EntityKit.Tests", "Readme", "ReadmeExamples.cs").ReplaceLineEndings("\n");
        int start = source.IndexOf($" {method}()\n    {{\n", StringComparison.Ordinal) + method.Length + 10;
        string body = source[start..source.IndexOf("\n    }\n", start, StringComparison.Ordinal)].Replace("\n\n        return Task.CompletedTask;", "", StringComparison.Ordinal);
        return string.Join('\n', body.Split('\n').Select(line => line.Length > 8 ? line[8..] : line));
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)")]
    private static partial Regex Link();
}
