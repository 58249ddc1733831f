using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>A result to JSON, as <c>--format jsonl</c> writes it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A stream in memory holds nothing to dispose of.")]
public class JsonBenchmarks
{
    private readonly JsonWriter _writer = new();
    private readonly MemoryStream _stream = new();
    private Stages _stages = null!;

    [Params(EntityKit.Benchmarks.Sample.Seed, EntityKit.Benchmarks.Sample.Names)]
    public string Sample { get; set; } = "";

    /// <summary>Makes the text and checks that every mention is written.</summary>
    /// <exception cref="InvalidOperationException">One is not.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _stages = new Stages(Sample);
        Write();
        int written = System.Text.Encoding.UTF8.GetString(_stream.ToArray()).Split("\"source\":").Length - 1;
        if (written < _stages.Mentions.Count)
        {
            throw new InvalidOperationException($"{written} of {_stages.Mentions.Count} mentions were written.");
        }
    }

    [Benchmark]
    public long Write()
    {
        _stream.SetLength(0);
        _writer.Write(_stages.Document, "d", _stream);
        return _stream.Length;
    }
}
