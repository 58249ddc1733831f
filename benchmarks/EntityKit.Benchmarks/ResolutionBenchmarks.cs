using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Resolution references alone, which need no model: speeches, the same without a citation, and text that is nothing but citations.</summary>
public class ResolutionBenchmarks
{
    private readonly List<Mention> _mentions = [];
    private Sample _sample = null!;

    [Params(EntityKit.Benchmarks.Sample.PlainSpeech, EntityKit.Benchmarks.Sample.Speech, EntityKit.Benchmarks.Sample.Citations)]
    public string Sample { get; set; } = "";

    /// <summary>Makes the text and checks the number of mentions.</summary>
    /// <exception cref="InvalidOperationException">The text holds more or fewer than were put into it.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _sample = EntityKit.Benchmarks.Sample.Of(Sample);
        if (Extract() != _sample.Expected.Resolutions)
        {
            throw new InvalidOperationException($"{_mentions.Count} mentions where {_sample.Expected.Resolutions} stand.");
        }
    }

    [Benchmark]
    public int Extract()
    {
        _mentions.Clear();
        ResolutionExtractor.Default.Extract(_sample.Text.AsSpan(), _mentions);
        return _mentions.Count;
    }
}
