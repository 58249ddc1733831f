using System.Text;
using EntityKit.Models.English;

namespace EntityKit.Tests;

/// <summary>How often the stages look whether to stop is counted, not timed: a long document is left after a bounded piece of work.</summary>
public class CancellationTests
{
    private const int Paragraphs = 300;

    private static readonly LexiconSet s_lexicons = EnglishModel.Load().Lexicons;
    private static readonly TaggedText s_tagged = EnglishModel.Load().Tagger.Tag(Text(Paragraphs));
    private static readonly IReadOnlyList<Mention> s_mentions = English.Extractor.Extract(s_tagged.Text).Mentions;

    /// <summary>For each stage how many looks it takes at least: one for each sentence, mention or citation that it reads.</summary>
    public static TheoryData<string, int> Stages => new()
    {
        { "tokens", (Paragraphs * 40) / StopSignal.WordsBetween },
        { "tags", Paragraphs * 2 },
        { "neighbours", Paragraphs * 2 },
        { "people", Paragraphs * 2 },
        { "titles", Paragraphs * 2 },
        { "organizations", Paragraphs * 2 },
        { "places", Paragraphs * 2 },
        { "phrases", Paragraphs * 2 },
        { "resolutions", Paragraphs },
        { "selection", Paragraphs * 6 },
        { "clusters", Paragraphs * 6 },
        { "appointments", Paragraphs * 2 },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_stage_looks_as_often_as_the_text_is_long(string stage, int least)
    {
        int looks = 0;
        Run(stage, new StopSignal(CancellationToken.None, () => looks++));
        Assert.True(looks >= least, $"{looks} looks, at least {least} were expected");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_stage_ends_at_the_look_that_says_so(string stage, int least)
    {
        int all = 0;
        Run(stage, new StopSignal(CancellationToken.None, () => all++));
        foreach (int last in new[] { 1, Math.Max(1, least / 2), all })
        {
            Assert.Equal(last, LooksUntilCancelled(last, signal => Run(stage, signal)));
        }
    }

    /// <summary>Whichever look it is in the whole extraction: no stage goes on behind it, none swallows it.</summary>
    [Fact]
    public void An_extraction_ends_at_the_look_that_says_so()
    {
        string text = Text(40);
        int all = 0;
        English.Extractor.Extract(text, new StopSignal(CancellationToken.None, () => all++));
        Assert.True(all > 40 * 20);
        for (int i = 0; i < 25; i++)
        {
            int last = 1 + (int)((all - 1) * (i / 24.0));
            Assert.Equal(last, LooksUntilCancelled(last, signal => English.Extractor.Extract(text, signal)));
        }
    }

    [Fact]
    public void A_second_look_over_the_document_stops_between_its_words()
    {
        var words = new WordEntry[StopSignal.WordsBetween * 4];
        Array.Fill(words, new WordEntry("Ashgrove", 0, false, []));
        int looks = 0;
        PredictionEvidence.Collect(words, new byte[words.Length], 9, new ushort[words.Length], new StopSignal(CancellationToken.None, () => looks++));
        Assert.Equal(3 * 4, looks);
    }

    [Fact]
    public void Text_without_a_citation_is_left_too()
    {
        int looks = 0;
        TaggedText text = TaggedText.Create(new string('x', 5_000_000), [], [], []).Under(new StopSignal(CancellationToken.None, () => looks++));
        Assert.Empty(ResolutionExtractor.Default.Extract(text));
        Assert.True(looks >= 5, $"{looks} looks in 5 million characters");
    }

    /// <summary>A citation is found wherever the windows end in which the search is made.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_citation_across_the_end_of_a_window_is_found(int back)
    {
        string text = new string(' ', (1 << 20) - back) + "Security Council resolution 2254 (2015) " + new string(' ', 100);
        Assert.Equal("Security Council resolution 2254 (2015)", Assert.Single(ResolutionExtractor.Default.Extract(text)).Text);
    }

    [Fact]
    public void A_long_list_is_sorted_run_by_run_and_keeps_the_order_of_equals()
    {
        var random = new Random(3);
        List<(int Key, int At)> list = [.. Enumerable.Range(0, 100_000).Select(i => (random.Next(50_000), i))];
        int looks = 0;
        RunSort.Sort(list, static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.At.CompareTo(b.At), new StopSignal(CancellationToken.None, () => looks++));
        Assert.Equal(list.OrderBy(e => e.Key).ThenBy(e => e.At), list);
        Assert.True(looks > 20);
    }

    private static int LooksUntilCancelled(int last, Action<StopSignal> work)
    {
        using var source = new CancellationTokenSource();
        int looks = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => work(new StopSignal(source.Token, () =>
        {
            if (++looks == last)
            {
                source.Cancel();
            }
        })));
        return looks;
    }

    private static void Run(string stage, StopSignal signal)
    {
        TaggedText tagged = s_tagged.Under(signal);
        object? result = stage switch
        {
            "tokens" => Tokenizer.Tokenize(tagged.Text, signal),
            "tags" => EnglishModel.Load().Tagger.Tag(tagged.Text, signal),
            "neighbours" => new NeighbourTypes(s_lexicons).Correct(tagged),
            "people" => new PersonExtractor(s_lexicons).Extract(tagged),
            "titles" => new TitleExtractor(s_lexicons).Extract(tagged),
            "organizations" => new OrganizationExtractor(s_lexicons).Extract(tagged),
            "places" => new PlaceExtractor(s_lexicons).Extract(tagged),
            "phrases" => new PhraseExtractor(EntityKind.Person, ["Li Wei"]).Extract(tagged),
            "resolutions" => ResolutionExtractor.Default.Extract(tagged),
            "selection" => MentionSelector.Select(tagged, s_mentions),
            "clusters" => new EntityClusterer(s_lexicons).Cluster(tagged, new MentionIndex(tagged, s_mentions)),
            _ => new AppointmentLinker(s_lexicons).Link(tagged, new MentionIndex(tagged, s_mentions), new EntityClusterer(s_lexicons).Cluster(s_tagged, new MentionIndex(s_tagged, s_mentions))),
        };
        Assert.NotNull(result);
    }

    private static string Text(int paragraphs)
    {
        var text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++)
        {
            text.Append("President Ana Petrova of the Harbour Trust met Mr. Li Wei in Geneva on Monday. Foreign Minister Joseph Adeyemi of Slovenia recalled Security Council resolution ")
                .Append(2000 + (i % 800)).Append(" in Lima and thanked the Ashgrove Foundation.\n\n");
        }

        return text.ToString();
    }
}
