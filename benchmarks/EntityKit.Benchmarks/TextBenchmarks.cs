using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Cutting text into tokens, and tokens into sentences.</summary>
public class TextBenchmarks
{
    private Sample _sample = EntityKit.Benchmarks.Sample.Of(EntityKit.Benchmarks.Sample.Tweet);
    private ImmutableArray<Token> _tokens;

    [Params(EntityKit.Benchmarks.Sample.Tweet, EntityKit.Benchmarks.Sample.Seed, EntityKit.Benchmarks.Sample.Megabyte)]
    public string Sample { get; set; } = "";

    /// <summary>Makes the text and checks that no character but spaces is left out of its tokens.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sample = EntityKit.Benchmarks.Sample.Of(Sample);
        _tokens = Tokenizer.Tokenize(_sample.Text);
        int covered = _tokens.Sum(token => token.Length);
        int written = _sample.Text.Count(c => !CharTable.IsSpace(c));
        if (covered != written || SentenceSplitter.Split(_sample.Text, _tokens).Sum(sentence => sentence.Length) != _tokens.Length)
        {
            throw new InvalidOperationException($"The tokens cover {covered} of {written} characters, or the sentences not all tokens.");
        }
    }

    [Benchmark]
    public int Tokenize() => Tokenizer.Tokenize(_sample.Text).Length;

    [Benchmark]
    public int Split() => SentenceSplitter.Split(_sample.Text, _tokens).Length;
}
