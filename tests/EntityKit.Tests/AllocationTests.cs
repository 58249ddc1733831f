using System.Collections.Immutable;
using EntityKit.Models.English;

namespace EntityKit.Tests;

/// <summary>Speed that no clock measures: what a token allocates, and how that grows. A regression here is one everywhere.</summary>
public class AllocationTests
{
    // A model of its own, of which other tests have not filled the table of word forms: what does not fit there is made anew for each document.
    private static readonly LanguageModel s_model = OwnModel();
    private static readonly EntityExtractor s_extractor = new(s_model);
    private static readonly string s_seed = File.ReadAllText(Repository.PathOf("seeds", "000_9ed5821f3c0ff910.txt"));

    /// <summary>Both passes: the copies of the seed repeat every name, so that the second looks at most sentences.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Tagging_allocates_nothing(int copies)
    {
        string text = Copies(copies);
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
        ImmutableArray<Sentence> sentences = SentenceSplitter.Split(text, tokens);
        var tags = new Tag[tokens.Length];

        long bytes = Allocated(() => s_model.Tagger.Tag(text, tokens.AsSpan(), sentences.AsSpan(), tags));

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Tokens_and_sentences_allocate_their_lists_alone()
    {
        string text = Copies(20);
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);

        Assert.InRange((double)Allocated(() => Tokenizer.Tokenize(text)) / tokens.Length, 8, 24);
        Assert.InRange((double)Allocated(() => SentenceSplitter.Split(text, tokens)) / tokens.Length, 0, 3);
    }

    [Fact]
    public void Text_without_names_allocates_tokens_and_tags_alone()
    {
        string text = string.Concat(Enumerable.Repeat("the small boats come back before noon, and the market fills with people who want fish.\n\n", 200));
        int tokens = Tokenizer.Tokenize(text).Length;

        Assert.InRange((double)Allocated(() => s_extractor.Extract(text)) / tokens, 24, 64); // a tag has 24 bytes, a token 8, and as much again where the list of tokens grew
    }

    /// <summary>The whole pipeline on text that is dense with names: the bound is a quarter above what it takes today.</summary>
    [Fact]
    public void The_pipeline_allocates_little_for_a_token()
    {
        int tokens = Tokenizer.Tokenize(s_seed).Length;

        Assert.InRange((double)Allocated(() => s_extractor.Extract(s_seed)) / tokens, 24, 530);
    }

    /// <summary>Twenty times the text takes at most twenty times the memory: nothing looks back over the whole of what was read.</summary>
    [Fact]
    public void Allocation_grows_with_the_text_and_no_faster()
    {
        string large = Copies(20);

        double one = Allocated(() => s_extractor.Extract(s_seed));
        double twenty = Allocated(() => s_extractor.Extract(large));

        Assert.InRange(twenty / one, 5, 22);
    }

    private static LanguageModel OwnModel()
    {
        using FileStream file = File.OpenRead(Repository.PathOf("src", "EntityKit.Models.English", "English.model"));
        return LanguageModel.Read(file, EnglishModel.Load().Lexicons);
    }

    private static string Copies(int count) => string.Join("\n\n", Enumerable.Repeat(s_seed, count));

    /// <summary>The fewest bytes of several runs: the first ones fill caches and compile, and other tests at the same time hold buffers of the pool.</summary>
    private static long Allocated(Action work)
    {
        long fewest = long.MaxValue;
        for (int run = 0; run < 12; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
