namespace EntityKit.Tests.Docs;

/// <summary>The pages of <c>docs</c> show code that runs and what it truly prints.</summary>
public sealed class PageTests
{
    private static readonly Dictionary<string, (CodePage Page, Func<Task>[] Examples)> s_pages = new()
    {
        ["getting-started"] = (Page("getting-started", "GettingStartedExamples"),
            [GettingStartedExamples.FindAsync, GettingStartedExamples.FollowAsync, GettingStartedExamples.CheckAsync, GettingStartedExamples.WriteAsync, GettingStartedExamples.RegisterAsync]),
        ["what-is-found"] = (Page("what-is-found", "WhatIsFoundExamples"),
            [WhatIsFoundExamples.PeopleAsync, WhatIsFoundExamples.TitlesAsync, WhatIsFoundExamples.OrganizationsAsync, WhatIsFoundExamples.ResolutionsAsync, WhatIsFoundExamples.AppointmentsAsync]),
        ["extending"] = (Page("extending", "ExtendingExamples"),
            [ExtendingExamples.OwnNamesAsync, ExtendingExamples.OwnFinderAsync, ExtendingExamples.OwnBodyAsync, ExtendingExamples.OwnTaggerAsync, ExtendingExamples.OwnLexiconAsync]),
        ["training"] = (Page("training", "TrainingExamples"), [TrainingExamples.TrainAsync, TrainingExamples.MeasureAsync]),
        ["accuracy"] = (Page("accuracy", "AccuracyExamples"), [AccuracyExamples.FilterAsync]),
    };

    public static TheoryData<string> Pages => [.. s_pages.Keys];

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach ((string page, (_, Func<Task>[] examples)) in s_pages)
            {
                for (int i = 0; i < examples.Length; i++)
                {
                    blocks.Add(page, i);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_is_an_example(string page) => s_pages[page].Page.HasOnly(s_pages[page].Examples);

    [Theory]
    [MemberData(nameof(Blocks))]
    public Task A_block_is_the_code_that_runs_and_prints_what_stands_below_it(string page, int number) =>
        s_pages[page].Page.TryAsync(number, s_pages[page].Examples[number]);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_it_links_to_is_there(string page) => s_pages[page].Page.LinksToFiles();

    [Fact]
    public void The_types_of_a_page_are_those_that_run()
    {
        string page = Repository.Read("docs", "extending.md").ReplaceLineEndings("\n");
        string types = Repository.Read("tests", "EntityKit.Tests", "Docs", "ExtendingTypes.cs").ReplaceLineEndings("\n");
        string[] blocks = [.. page.Split("```cs\n")[1..].Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)].TrimEnd())];

        Assert.Equal(2, blocks.Length);
        Assert.All(blocks, block => Assert.Contains(block, types, StringComparison.Ordinal));
    }

    private static CodePage Page(string name, string examples) => new(["docs", name + ".md"], ["tests", "EntityKit.Tests", "Docs", examples + ".cs"]);
}
