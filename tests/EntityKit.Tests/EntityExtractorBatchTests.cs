using System.Runtime.CompilerServices;
using EntityKit.Models.English;

namespace EntityKit.Tests;

public class EntityExtractorBatchTests
{
    private static readonly EntityExtractor s_extractor = new(EnglishModel.Load(), new EntityExtractorOptions { Tagger = new MoodyTagger() });

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(4, 1)]
    [InlineData(3, 50)]
    public async Task Results_come_in_the_order_of_the_documents(int jobs, int pending)
    {
        var options = new BatchOptions { DegreeOfParallelism = jobs, MaxPending = pending };

        List<DocumentResult> results = await ReadAsync(s_extractor.ExtractAsync(Documents(100), options));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"d{i}"), results.Select(r => r.Id));
        Assert.All(results, result => Assert.True(result.Succeeded));
    }

    [Fact]
    public async Task Unordered_a_short_document_does_not_wait_for_a_long_one()
    {
        var options = new BatchOptions { Ordered = false, DegreeOfParallelism = 2 };
        TextDocument[] documents = [new("slow", "wait"), .. Documents(5)];
        using var gate = new ManualResetEventSlim();
        var extractor = new EntityExtractor(EnglishModel.Load(), new EntityExtractorOptions { Tagger = new MoodyTagger(gate) });

        var ids = new List<string>();
        await foreach (DocumentResult result in extractor.ExtractAsync(documents, options))
        {
            ids.Add(result.Id);
            if (ids.Count == 5)
            {
                gate.Set();
            }
        }

        Assert.Equal("slow", ids[^1]);
        Assert.Equal(6, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_document_that_fails_says_why_and_ends_nothing()
    {
        TextDocument[] documents = [new("a", "fine"), new("b", "throw"), new("c", null!), null!, new("e", "fine")];

        List<DocumentResult> results = await ReadAsync(s_extractor.ExtractAsync(documents));

        Assert.Equal([true, false, false, false, true], results.Select(r => r.Succeeded));
        Assert.Equal("b: out of ink", results[1].ToString());
        Assert.IsType<InvalidOperationException>(results[1].Failure);
        Assert.Null(results[1].Document);
        Assert.IsType<ArgumentNullException>(results[2].Failure);
    }

    [Fact]
    public async Task No_more_is_read_than_may_wait()
    {
        int read = 0;
        async IAsyncEnumerable<TextDocument> Source([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Interlocked.Increment(ref read);
                yield return new TextDocument("d", "fine");
                await Task.Yield();
            }
        }

        int taken = 0;
        await foreach (DocumentResult _ in s_extractor.ExtractAsync(Source(), new BatchOptions { DegreeOfParallelism = 2, MaxPending = 5 }))
        {
            await Task.Delay(10);
            taken++;
            Assert.InRange(Volatile.Read(ref read), taken, taken + 5);
            if (taken == 20)
            {
                break; // leaving the loop ends the work, though the source never ends
            }
        }
    }

    [Fact]
    public async Task Cancellation_ends_the_stream()
    {
        using var source = new CancellationTokenSource();
        IAsyncEnumerable<DocumentResult> results = s_extractor.ExtractAsync(Documents(1_000_000), cancellationToken: source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (DocumentResult _ in results)
            {
                await source.CancelAsync();
            }
        });
    }

    /// <summary>Ordered or not, with room for one or for many, no document is lost or given twice to who takes his time.</summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 8)]
    [InlineData(false, 1)]
    [InlineData(false, 8)]
    public async Task Nothing_is_lost_where_results_are_taken_slowly(bool ordered, int pending)
    {
        var options = new BatchOptions { Ordered = ordered, DegreeOfParallelism = 3, MaxPending = pending };
        var ids = new List<string>();
        await foreach (DocumentResult result in s_extractor.ExtractAsync(Documents(60), options))
        {
            await Task.Delay(ids.Count % 7);
            ids.Add(result.Id);
        }

        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"d{i}").Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.True(!ordered || ids.SequenceEqual(Enumerable.Range(0, 60).Select(i => $"d{i}")));
    }

    [Fact]
    public async Task What_the_source_throws_comes_after_what_was_done()
    {
        static IEnumerable<TextDocument> Source()
        {
            yield return new TextDocument("a", "fine");
            throw new FormatException("torn page");
        }

        var seen = new List<string>();
        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (DocumentResult result in s_extractor.ExtractAsync(Source()))
            {
                seen.Add(result.Id);
            }
        });
        Assert.Equal(["a"], seen);
    }

    [Fact]
    public void Wrong_arguments_are_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>("documents", () => { _ = s_extractor.ExtractAsync((IEnumerable<TextDocument>)null!); });
        Assert.Throws<ArgumentNullException>("documents", () => { _ = s_extractor.ExtractAsync((IAsyncEnumerable<TextDocument>)null!); });
        Assert.Throws<ArgumentOutOfRangeException>("options", () => { _ = s_extractor.ExtractAsync([], new BatchOptions { DegreeOfParallelism = 0 }); });
        Assert.Throws<ArgumentOutOfRangeException>("options", () => { _ = s_extractor.ExtractAsync([], new BatchOptions { MaxPending = -1 }); });
    }

    private static IEnumerable<TextDocument> Documents(int count) => Enumerable.Range(0, count).Select(i => new TextDocument($"d{i}", "fine"));

    private static async Task<List<DocumentResult>> ReadAsync(IAsyncEnumerable<DocumentResult> results)
    {
        var list = new List<DocumentResult>();
        await foreach (DocumentResult result in results)
        {
            list.Add(result);
        }

        return list;
    }

    private sealed class MoodyTagger(ManualResetEventSlim? gate = null) : ITagger
    {
        public TaggedText Tag(string text)
        {
            if (text == "wait")
            {
                gate?.Wait(TimeSpan.FromSeconds(30));
            }

            return text == "throw" ? throw new InvalidOperationException("out of ink") : Some.Tagged(text);
        }
    }
}
