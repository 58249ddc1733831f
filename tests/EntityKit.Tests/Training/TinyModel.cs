using EntityKit.Training;

namespace EntityKit.Tests;

/// <summary>A model learnt in a moment from a few sentences.</summary>
internal static class TinyModel
{
    internal const string Data =
        """
        Ada B-PER
        Norr I-PER
        spoke O

        Bela B-PER
        Venn I-PER
        left O
        Ostrava B-LOC

        Ada B-PER
        Venn I-PER
        visited O
        Ostrava B-LOC

        nobody O
        spoke O
        here O

        Bela B-PER
        Norr I-PER
        left O
        """;

    internal static LanguageModel Train(int seed)
    {
        var options = new TrainingOptions { Name = "tiny-1.0", Epochs = 30, Seed = seed, MinimumCount = 1, WordDropout = 0.1, Dropout = 0.1 };
        var lexicons = new LexiconSet([KeyValuePair.Create("given-names", "Ada\nBela")]);
        var corpus = new Corpus("tiny", [.. ConllReader.Read(new StringReader(Data))], 1);
        return new TaggerTrainer(options, lexicons).Train([corpus], []);
    }
}
