using EntityKit.Training;

namespace EntityKit.Tests.Training;

public class TaggerTrainerTests
{
    private static readonly TrainingOptions s_options = new() { Name = "tiny-1.0", Epochs = 30, MinimumCount = 1, WordDropout = 0.1, Dropout = 0.1, VariantWeight = 0 };
    private static readonly Corpus s_corpus = new("tiny", [.. ConllReader.Read(new StringReader(TinyModel.Data))], 1);

    [Fact]
    public void OneEpochFromAModelThatKnowsIsBetterThanOneFromNothing()
    {
        LanguageModel known = Train(s_options);
        TrainingOptions little = s_options with { Epochs = 1 };

        Assert.Equal(["B-PER", "I-PER", "O", "B-LOC"], Tags(new TaggerTrainer(little, known).Train([s_corpus], []), "Ada", "Norr", "left", "Ostrava"));
        Assert.NotEqual(["B-PER", "I-PER", "O", "B-LOC"], Tags(Train(little), "Ada", "Norr", "left", "Ostrava"));
    }

    [Fact]
    public void WhatIsLearntOfOneLabelGoesToTheSameLabelAmongOthers()
    {
        LanguageModel known = Train(s_options);
        var other = new Corpus("other", [.. ConllReader.Read(new StringReader("Tuesday B-DAY\ncame O\n\nAda B-PER\nleft O\n\n"))], 1);
        LanguageModel trained = new TaggerTrainer(s_options with { Epochs = 1 }, known).Train([other], []);

        Assert.Equal(["DAY", "PER"], trained.Tagger.EntityTypes.Order());
        Assert.Equal(["B-PER", "I-PER", "O"], Tags(trained, "Bela", "Venn", "left"));
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytes() =>
        Assert.Equal(Bytes(Train(s_options with { VariantWeight = 0.5 })), Bytes(Train(s_options with { VariantWeight = 0.5 })));

    [Fact]
    public void TheMeanOfBranchesKnowsWhatTheModelKnewAndWhatEachBranchLearnt()
    {
        TrainingOptions options = s_options with { Branches = 2, BranchEpochs = 2 };
        LanguageModel trained = Train(options);

        Assert.Equal(["B-PER", "I-PER", "O", "B-LOC"], Tags(trained, "Ada", "Norr", "left", "Ostrava"));
        Assert.NotEqual(Bytes(Train(s_options)), Bytes(trained));
        Assert.Equal(Bytes(trained), Bytes(Train(options)));
    }

    [Fact]
    public void BranchesAloneGoOnFromAModel()
    {
        LanguageModel known = Train(s_options);
        LanguageModel trained = new TaggerTrainer(s_options with { Epochs = 0, Branches = 2, BranchEpochs = 1 }, known).Train([s_corpus], []);

        Assert.Equal(["B-PER", "I-PER", "O", "B-LOC"], Tags(trained, "Ada", "Norr", "left", "Ostrava"));
    }

    [Fact]
    public void ACorpusOfNoWeightInTheFirstTrainingIsLearntInBranches()
    {
        Corpus faint = new Corpus("faint", [.. ConllReader.Read(new StringReader("the O\nZorba B-ORG\nsank O\n\nthe O\nZorba B-ORG\nrose O\n\n"))], 1e-6).WithBranchWeight(1);
        LanguageModel With(int branches) => new TaggerTrainer(s_options with { Branches = branches, BranchEpochs = 100 }, new LexiconSet([])).Train([s_corpus, faint], []);

        Assert.NotEqual("B-ORG", Tags(With(0), "the", "Zorba", "sank")[1]);
        Assert.Equal("B-ORG", Tags(With(2), "the", "Zorba", "sank")[1]);
    }

    private static LanguageModel Train(TrainingOptions options) =>
        new TaggerTrainer(options, new LexiconSet([KeyValuePair.Create("given-names", "Ada\nBela")])).Train([s_corpus], []);

    private static string[] Tags(LanguageModel model, params string[] tokens) => [.. model.Tagger.Tag([tokens])[0].Select(t => t.ToString())];

    private static byte[] Bytes(LanguageModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
