namespace EntityKit.Tests;

/// <summary><c>docs/catalyst.md</c> shows code that runs and what it truly prints.</summary>
public sealed class CatalystPageTests
{
    private static readonly CodePage s_page = new(["docs", "catalyst.md"], ["tests", "EntityKit.Catalyst.Tests", "CatalystExamples.cs"]);

    private static readonly Func<Task>[] s_examples =
        [CatalystExamples.BeforeAsync, CatalystExamples.AfterAsync, CatalystExamples.KeepThePipelineAsync, CatalystExamples.KeepTheSpottersAsync];

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, s_examples.Length)];

    [Fact]
    public void Every_block_is_an_example() => s_page.HasOnly(s_examples);

    [Theory]
    [MemberData(nameof(Blocks))]
    public Task A_block_is_the_code_that_runs_and_prints_what_stands_below_it(int number) => s_page.TryAsync(number, s_examples[number]);

    [Fact]
    public void Every_file_that_it_links_to_is_there() => s_page.LinksToFiles();
}
