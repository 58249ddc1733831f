using BenchmarkDotNet.Attributes;
using Catalyst;
using Catalyst.Models;
using EntityKit.Models.English;
using Mosaik.Core;

namespace EntityKit.Benchmarks;

/// <summary>Side by side, text to tags and text to entities on one core: the built-in tagger, Catalyst alone, and Catalyst as the tagger of EntityKit.</summary>
[MemoryDiagnoser]
public class CatalystBenchmarks
{
    private readonly Tagger _tagger = EnglishModel.Load().Tagger;
    private readonly EntityExtractor _extractor = new(EnglishModel.Load());
    private Pipeline _pipeline = null!;
    private CatalystTagger _catalyst = null!;
    private EntityExtractor _catalystExtractor = null!;
    private string _text = "";

    /// <summary>How often the seed stands in the text.</summary>
    [Params(1, 10)]
    public int Copies { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        Catalyst.Models.English.Register();
        _pipeline = await Pipeline.ForAsync(Language.English);
        _pipeline.Add(await AveragePerceptronEntityRecognizer.FromStoreAsync(Language.English, -1, "WikiNER"));
        _catalyst = new CatalystTagger(_pipeline);
        _catalystExtractor = new EntityExtractor(EnglishModel.Load(), new EntityExtractorOptions { Tagger = _catalyst });
        _text = string.Join("\n\n", Enumerable.Repeat(Seeds.Read("000_9ed5821f3c0ff910"), Copies));
        Console.WriteLine($"// tokens: {_tagger.Tag(_text).Tokens.Length}, of Catalyst: {_catalyst.Tag(_text).Tokens.Length}");
    }

    [Benchmark(Baseline = true)]
    public TaggedText Tag() => _tagger.Tag(_text);

    [Benchmark]
    public IDocument TagByCatalystAlone() => _pipeline.ProcessSingle(new Document(_text, Language.English));

    [Benchmark]
    public TaggedText TagByCatalyst() => _catalyst.Tag(_text);

    [Benchmark]
    public EntityDocument Extract() => _extractor.Extract(_text);

    [Benchmark]
    public EntityDocument ExtractByCatalyst() => _catalystExtractor.Extract(_text);
}
