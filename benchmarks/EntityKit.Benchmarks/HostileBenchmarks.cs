using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Resolution references in text made to slow the search down: a million characters of one unit again and again.</summary>
public class HostileBenchmarks
{
    private const int Length = 1_000_000;

    private readonly List<Mention> _mentions = [];
    private string _text = "";

    [Params("resolution ", "UNSCR ", "A/RES/", "7", "(")]
    public string Unit { get; set; } = "";

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void Setup() => _text = string.Concat(Enumerable.Repeat(Unit, Length / Unit.Length));

    [Benchmark]
    public int Extract()
    {
        _mentions.Clear();
        ResolutionExtractor.Default.Extract(_text.AsSpan(), _mentions);
        return _mentions.Count;
    }
}
