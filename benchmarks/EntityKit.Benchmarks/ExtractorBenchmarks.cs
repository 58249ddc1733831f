using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Each extractor alone, on tagged text; what they find is checked with the whole pipeline.</summary>
public class ExtractorBenchmarks
{
    private readonly PersonExtractor _people = new(Stages.Model.Lexicons);
    private readonly TitleExtractor _titles = new(Stages.Model.Lexicons);
    private readonly OrganizationExtractor _organizations = new(Stages.Model.Lexicons);
    private readonly PlaceExtractor _places = new(Stages.Model.Lexicons);
    private readonly NeighbourTypes _neighbours = new(Stages.Model.Lexicons);
    private Stages _stages = null!;

    [Params(EntityKit.Benchmarks.Sample.Seed, EntityKit.Benchmarks.Sample.Names, EntityKit.Benchmarks.Sample.Plain)]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _stages = new Stages(Sample);

    [Benchmark]
    public TaggedText CorrectTypes() => _neighbours.Correct(_stages.Tagged);

    [Benchmark]
    public IReadOnlyList<Mention> People() => _people.Extract(_stages.Tagged);

    [Benchmark]
    public IReadOnlyList<Mention> Titles() => _titles.Extract(_stages.Tagged);

    [Benchmark]
    public IReadOnlyList<Mention> Organizations() => _organizations.Extract(_stages.Tagged);

    [Benchmark]
    public IReadOnlyList<Mention> Places() => _places.Extract(_stages.Tagged);

    [Benchmark]
    public IReadOnlyList<Mention> Resolutions() => ResolutionExtractor.Default.Extract(_stages.Tagged);
}
