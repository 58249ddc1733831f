namespace EntityKit.Tests;

/// <summary>The README shows code that runs and what it truly prints.</summary>
public class ReadmeTests
{
    private static readonly CodePage s_readme = new(["README.md"], ["tests", "EntityKit.Tests", "Readme", "ReadmeExamples.cs"]);

    private static readonly Func<Task>[] s_examples =
    [
        ReadmeExamples.FindAsync, ReadmeExamples.ReadResolutionsAsync, ReadmeExamples.ReadManyAsync, ReadmeExamples.AddOwnNamesAsync,
    ];

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, s_examples.Length)];

    [Fact]
    public void Every_block_is_an_example() => s_readme.HasOnly(s_examples);

    [Theory]
    [MemberData(nameof(Blocks))]
    public Task A_block_is_the_code_that_runs_and_prints_what_stands_below_it(int number) => s_readme.TryAsync(number, s_examples[number]);

    [Fact]
    public void The_README_fits_on_one_reading() => Assert.InRange(s_readme.Text.Split('\n').Length, 50, 250);

    [Fact]
    public void Every_file_that_it_links_to_is_there() => s_readme.LinksToFiles();
}
