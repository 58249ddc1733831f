using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>The whole pipeline on one core: text in, linked result out.</summary>
public class ExtractBenchmarks
{
    private Sample _sample = null!;

    [Params(EntityKit.Benchmarks.Sample.Tweet, EntityKit.Benchmarks.Sample.Seed, EntityKit.Benchmarks.Sample.Names, EntityKit.Benchmarks.Sample.Plain, EntityKit.Benchmarks.Sample.Megabyte)]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _sample = new Stages(Sample).Sample;

    [Benchmark]
    public EntityDocument Extract() => Stages.Extractor.Extract(_sample.Text);
}
