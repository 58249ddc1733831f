using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>leave-one-out</c>: trains by a recipe without one source at a time and measures on that source's development part: a guess at unseen text.</summary>
internal static class LeaveOneOutCommand
{
    internal static Command Create()
    {
        var recipe = new Option<FileInfo>("--recipe") { Description = "The recipe.", DefaultValueFactory = _ => new FileInfo("src/EntityKit.Models.English/recipe.json") };
        var data = new Option<string>("--data") { Description = "The folder that the recipe's files are in.", DefaultValueFactory = _ => "../shared/data" };
        var knowledge = new Option<FileInfo?>("--knowledge") { Description = "Take the word clusters of this model; those of the shipped one otherwise." };
        var sources = new Option<string[]>("--sources") { Description = "Sources to leave out, by what their file names start with; a file of that name among the development data measures.", DefaultValueFactory = _ => ["wikigold", "crossner_politics", "uner_ewt", "btc"], AllowMultipleArgumentsPerToken = true };
        var epochs = new Option<int?>("--epochs") { Description = "Fewer epochs than the recipe's, for a quick look." };
        var share = new Option<double>("--share") { Description = "Share of each corpus to learn from, for a quick look.", DefaultValueFactory = _ => 1 };
        var command = new Command("leave-one-out", "Trains without one source and measures on it.") { recipe, data, knowledge, sources, epochs, share };
        command.SetAction((result, cancellationToken) =>
        {
            TrainingRecipe read = TrainingRecipe.Read(result.GetRequiredValue(recipe).FullName, result.GetRequiredValue(data));
            TrainingOptions options = read.Options with { Epochs = Math.Min(result.GetValue(epochs) ?? int.MaxValue, read.Options.Epochs) };
            LanguageModel model = Load(result.GetValue(knowledge));
            var trainer = new TaggerTrainer(options, model.Lexicons, model.Tagger.Model.Clusters);
            Run(trainer, read, result.GetRequiredValue(sources), result.GetValue(share), cancellationToken);
            return Task.FromResult(0);
        });
        return command;
    }

    private static LanguageModel Load(FileInfo? file)
    {
        if (file is null)
        {
            return EnglishModel.Load();
        }

        using FileStream stream = file.OpenRead();
        return LanguageModel.Read(stream, EnglishLexicons.Load());
    }

    private static void Run(TaggerTrainer trainer, TrainingRecipe recipe, string[] sources, double share, CancellationToken cancellationToken)
    {
        Console.WriteLine("| left out | tokens to learn from | PER | ORG | LOC | all | time |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (string source in sources)
        {
            bool IsLeft(Corpus corpus) => corpus.Name.StartsWith(source, StringComparison.OrdinalIgnoreCase);
            Corpus? measured = recipe.Development.FirstOrDefault(IsLeft);
            if (measured is null)
            {
                Console.Error.WriteLine($"No development data of the recipe start with '{source}'.");
                continue;
            }

            var watch = Stopwatch.StartNew();
            Corpus[] corpora = [.. recipe.Corpora.Where(c => !IsLeft(c)).Select(c => Part(c, share))];

            // The best epoch is chosen, and probabilities are fitted, without a look at what is left out.
            Corpus[] development = [.. recipe.Development.Where(c => !IsLeft(c))];
            LanguageModel model = trainer.Train(corpora, development, null, cancellationToken);
            TaggerEvaluation score = TaggerEvaluation.Measure(model, measured, ["PER", "ORG", "LOC"]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {source} | {corpora.Sum(c => c.TokenCount)} | {score.Types["PER"].F1:0.000} | {score.Types["ORG"].F1:0.000} | {score.Types["LOC"].F1:0.000} | {score.Total.F1:0.000} | {watch.Elapsed.TotalSeconds:0} s |"));
        }
    }

    private static Corpus Part(Corpus corpus, double share) =>
        new(corpus.Name, [.. corpus.Documents.Where((_, i) => (int)((i + 1) * share) > (int)(i * share))], corpus.Weight);
}
