using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Mentions to entities, and entities to appointments.</summary>
public class LinkingBenchmarks
{
    private readonly EntityClusterer _clusterer = new(Stages.Model.Lexicons);
    private readonly AppointmentLinker _linker = new(Stages.Model.Lexicons);
    private Stages _stages = null!;

    [Params(EntityKit.Benchmarks.Sample.Seed, EntityKit.Benchmarks.Sample.Names)]
    public string Sample { get; set; } = "";

    /// <summary>Makes the text and checks that somebody holds a post in it.</summary>
    /// <exception cref="InvalidOperationException">There are fewer appointments than half of the titles.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _stages = new Stages(Sample);
        if (_stages.Document.Appointments.Count * 2 < _stages.Document.Titles.Count)
        {
            throw new InvalidOperationException($"{_stages.Document.Appointments.Count} appointments of {_stages.Document.Titles.Count} titles.");
        }
    }

    [Benchmark]
    public int Cluster() => _clusterer.Cluster(_stages.Tagged, _stages.Index).People.Count;

    [Benchmark]
    public int Link() => _linker.Link(_stages.Tagged, _stages.Index, _stages.Clusters).Count;
}
