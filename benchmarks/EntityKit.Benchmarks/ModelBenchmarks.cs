using BenchmarkDotNet.Attributes;

namespace EntityKit.Benchmarks;

/// <summary>Reading the English model: its checksum, its tables, its lexicons.</summary>
public class ModelBenchmarks
{
    private byte[] _bytes = [];

    /// <summary>Takes the model's bytes and checks that what is read from them tags the seed as the model does.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        Stages.Model.Write(stream);
        _bytes = stream.ToArray();
        string seed = Sample.Of(Sample.Seed).Text;
        if (!Load().Tagger.Tag(seed).Tags.SequenceEqual(Stages.Model.Tagger.Tag(seed).Tags))
        {
            throw new InvalidOperationException("The model read again gives other tags.");
        }
    }

    [Benchmark]
    public LanguageModel Load()
    {
        LanguageModel model = LanguageModel.Read(new MemoryStream(_bytes));
        return model.Lexicons.Sources.Count > 0 ? model : throw new InvalidOperationException("There are no lexicons.");
    }
}
