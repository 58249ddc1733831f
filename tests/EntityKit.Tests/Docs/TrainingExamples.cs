using EntityKit.Models.English;
using EntityKit.Training;
using Console = EntityKit.Tests.ExamplePage;

namespace EntityKit.Tests.Docs;

/// <summary>The C# of <c>docs/training.md</c> as it stands there, one method a block, in the order of the page.</summary>
internal static class TrainingExamples
{
    internal static Task TrainAsync()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string train = Path.Combine(folder, "train.conll");
        File.WriteAllText(train, string.Concat(Enumerable.Repeat("the O\nzorb B-GEAR\nbroke O\n\na O\nred O\nplumm B-GEAR\nstood O\n\n", 50)));

        Corpus corpus = Corpus.Read(train);
        var trainer = new TaggerTrainer(new TrainingOptions { Name = "gear-1.0", Epochs = 5, Hidden = 64 }, EnglishModel.Load());
        LanguageModel model = trainer.Train([corpus], development: []);

        using (FileStream file = File.Create(Path.Combine(folder, "gear.model")))
        {
            model.Write(file);
        }

        using FileStream saved = File.OpenRead(Path.Combine(folder, "gear.model"));
        Tagger tagger = LanguageModel.Read(saved).Tagger;
        Console.WriteLine(string.Join(' ', tagger.Tag([["the", "zorb", "stood"]])[0]));

        return Task.CompletedTask;
    }

    internal static Task MeasureAsync()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "Peter B-PER\nMwangi I-PER\nleft O\nLondon B-LOC\n. O\n");
        TaggerEvaluation result = TaggerEvaluation.Measure(EnglishModel.Load(), Corpus.Read(file));
        Console.WriteLine($"precision {result.Total.Precision:0.00}, recall {result.Total.Recall:0.00}, F1 {result.Total.F1:0.00}");

        return Task.CompletedTask;
    }
}
