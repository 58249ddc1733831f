using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Ten thousand documents by <see cref="EntityExtractor.ExtractAsync(IEnumerable{TextDocument}, BatchOptions?, CancellationToken)"/>, on one core, on two, on all.</summary>
public class BatchBenchmarks
{
    private TextDocument[] _documents = [];
    private Counts _expected;

    /// <summary>How long it is measured.</summary>
    internal static Effort Effort { get; set; }

    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    [ParamsSource(nameof(Cores))]
    public int Jobs { get; set; }

    /// <summary>Ten thousand documents, or a tenth of them for a first look.</summary>
    public static IEnumerable<string> Samples => [Effort == Effort.Full ? EntityKit.Benchmarks.Sample.Documents : EntityKit.Benchmarks.Sample.FewDocuments];

    /// <summary>One, two and as many as there are.</summary>
    public static IEnumerable<int> Cores => new[] { 1, 2, Environment.ProcessorCount }.Where(n => n <= Environment.ProcessorCount).Distinct();

    [GlobalSetup]
    public void Setup()
    {
        Sample sample = EntityKit.Benchmarks.Sample.Of(Sample);
        _documents = [.. sample.Texts.Select((text, i) => new TextDocument($"d{i}", text))];
        _expected = sample.Expected;
        _expected.Check(ExtractAll().GetAwaiter().GetResult());
    }

    [Benchmark]
    public Task<Counts> Batch() => ExtractAll();

    private async Task<Counts> ExtractAll()
    {
        Counts counts = default;
        await foreach (DocumentResult result in Stages.Extractor.ExtractAsync(_documents, new BatchOptions { DegreeOfParallelism = Jobs }))
        {
            counts += Counts.Of(result.Document!.Mentions);
        }

        return counts;
    }
}
