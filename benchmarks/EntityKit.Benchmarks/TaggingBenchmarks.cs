using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>The hot path: tokens in, tags out, the second pass included, on one core.</summary>
public class TaggingBenchmarks
{
    private Stages _stages = null!;
    private Tag[] _tags = [];

    [Params(EntityKit.Benchmarks.Sample.Tweet, EntityKit.Benchmarks.Sample.Seed, EntityKit.Benchmarks.Sample.Names, EntityKit.Benchmarks.Sample.Plain, EntityKit.Benchmarks.Sample.Megabyte)]
    public string Sample { get; set; } = "";

    /// <summary>Makes the text and checks the number of names.</summary>
    /// <exception cref="InvalidOperationException">The tagger finds fewer names than there are people and organizations.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _stages = new Stages(Sample);
        _tags = new Tag[_stages.Tokens.Length];
        int found = Tag().Count(tag => tag.Bio == Bio.Begin);
        int expected = (_stages.Sample.Expected.People + _stages.Sample.Expected.Organizations) * 9 / 10; // the tagger alone; the pipeline must find all
        if (found < expected)
        {
            throw new InvalidOperationException($"The tagger found {found} names where {expected} stand.");
        }
    }

    [Benchmark]
    public Tag[] Tag()
    {
        Stages.Model.Tagger.Tag(_stages.Sample.Text, _stages.Tokens.AsSpan(), _stages.Sentences.AsSpan(), _tags);
        return _tags;
    }
}
