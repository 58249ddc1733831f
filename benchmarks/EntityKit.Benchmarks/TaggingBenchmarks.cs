using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using EntityKit.Models.English;

namespace EntityKit.Benchmarks;

/// <summary>The hot path: tokens in, tags out, on one core.</summary>
[MemoryDiagnoser]
public class TaggingBenchmarks
{
    private readonly Tagger _tagger = EnglishModel.Load().Tagger;
    private string _text = "";
    private ImmutableArray<Token> _tokens;
    private ImmutableArray<Sentence> _sentences;
    private Tag[] _tags = [];

    /// <summary>How often the seed stands in the text.</summary>
    [Params(1, 100)]
    public int Seeds { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Join("\n\n", Enumerable.Repeat(Seed.Text, Seeds));
        _tokens = Tokenizer.Tokenize(_text);
        _sentences = SentenceSplitter.Split(_text, _tokens);
        _tags = new Tag[_tokens.Length];
        Tag();
        int names = _tags.Count(t => t.Bio == Bio.Begin);
        if (names < 40 * Seeds)
        {
            throw new InvalidOperationException($"The tagger found {names} names in {Seeds} seeds.");
        }

        Console.WriteLine($"// tokens: {_tokens.Length}, bytes: {System.Text.Encoding.UTF8.GetByteCount(_text)}, names: {names}");
    }

    [Benchmark]
    public Tag[] Tag()
    {
        _tagger.Tag(_text, _tokens.AsSpan(), _sentences.AsSpan(), _tags);
        return _tags;
    }
}
