namespace EntityKit.Tests.Tagging;

public class WordTableTests
{
    [Fact]
    public void A_form_is_made_once()
    {
        int made = 0;
        WordTable table = TableThatCounts(() => made++);

        WordEntry first = table["boats"];

        Assert.Same(first, table["boats"]);
        Assert.Equal("boats", first.Text);
        Assert.Equal(1, made);
    }

    /// <summary>A service that has read for days meets other words than those it began with.</summary>
    [Fact]
    public void A_full_table_begins_anew_and_keeps_what_is_met_now()
    {
        int made = 0;
        WordTable table = TableThatCounts(() => made++);
        for (int i = 0; i < WordTable.Capacity; i++)
        {
            _ = table[$"early{i}"];
        }

        WordEntry late = table["late"];

        Assert.Same(late, table["late"]);
        Assert.Equal(WordTable.Capacity + 1, made);
        Assert.Equal("early7", table["early7"].Text);
        Assert.Equal(WordTable.Capacity + 2, made);
    }

    [Fact]
    public void Threads_that_add_at_once_get_the_right_forms()
    {
        WordTable table = TableThatCounts(() => { });

        Parallel.For(0, 4 * WordTable.Capacity, i =>
        {
            string word = $"w{i % 40_000}";
            Assert.Equal(word, table[word].Text);
        });
    }

    private static WordTable TableThatCounts(Action made) => new(word =>
    {
        made();
        return new WordEntry(word, 0, false, default);
    });
}
