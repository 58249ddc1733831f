using System.CommandLine;
using System.Diagnostics;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>Scores a tagger on development files, or trains one by a recipe first: the table of <c>benchmarks/RESULTS.md</c>.</summary>
internal static class TaggerCommand
{
    internal static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Gold files: CoNLL columns, CoNLL-U or JSON Lines, also .gz", Arity = ArgumentArity.ZeroOrMore };
        var recipe = new Option<FileInfo?>("--recipe") { Description = "Train by this recipe first" };
        var data = new Option<string>("--data") { Description = "The folder that the recipe's files are in", DefaultValueFactory = _ => "../shared/data" };
        var lexicons = new Option<string>("--lexicons") { Description = "The folder of the lexicons", DefaultValueFactory = _ => "src/EntityKit.Models.English/Lexicons" };
        var output = new Option<FileInfo?>("--output") { Description = "Write the trained model here" };
        var model = new Option<FileInfo?>("--model") { Description = "Measure this model in place of the shipped one" };
        var knowledge = new Option<FileInfo?>("--knowledge") { Description = "Take the word clusters of this model in place of learning them" };
        var start = new Option<bool>("--start") { Description = "Begin with the weights of the --knowledge model too" };
        var branches = new Option<bool>("--branches-only") { Description = "With --start: train the recipe's branches alone, from that model" };
        var errors = new Option<bool>("--errors") { Description = "List what was missed (-) and what was found in error (+)" };
        var command = new Command("tagger", "PER, ORG and LOC as CoNLL-2003 uses them, exact spans") { files, recipe, data, lexicons, output, model, knowledge, start, branches, errors };
        command.SetAction((result, cancellationToken) =>
        {
            LanguageModel measured = result.GetValue(recipe) is { } recipeFile
                ? Train(recipeFile, result.GetValue(data)!, result.GetValue(lexicons)!, result.GetValue(output), result.GetValue(knowledge), result.GetValue(start), result.GetValue(branches), cancellationToken)
                : Load(result.GetValue(model), result.GetValue(lexicons)!);
            Console.WriteLine($"| file | PER | ORG | LOC | all | titles | part of speech |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            foreach (FileInfo file in result.GetValue(files) ?? [])
            {
                TaggerEvaluation score = TaggerEvaluation.Measure(measured, Corpus.Read(file.FullName));
                Console.WriteLine($"| {score.Corpus} | {Text(score, "PER")} | {Text(score, "ORG")} | {Text(score, "LOC")} | {score.Total.F1:0.000} | {score.Titles?.F1:0.000} | {score.PartOfSpeechAccuracy:0.000} |");
                if (result.GetValue(errors))
                {
                    foreach (string error in score.Errors)
                    {
                        Console.WriteLine(error);
                    }
                }
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static string Text(TaggerEvaluation score, string type) =>
        score.Types.TryGetValue(type, out SpanScore s) && s.Gold > 0 ? $"{s.F1:0.000} ({s.Precision:0.00}/{s.Recall:0.00})" : "";

    private static LanguageModel Load(FileInfo? file, string lexicons)
    {
        using FileStream stream = (file ?? new FileInfo("src/EntityKit.Models.English/English.model")).OpenRead();
        return LanguageModel.Read(stream, ReadLexicons(lexicons));
    }

    private static LanguageModel Train(FileInfo recipeFile, string data, string lexicons, FileInfo? output, FileInfo? knowledge, bool start, bool branchesOnly, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        TrainingRecipe recipe = TrainingRecipe.Read(recipeFile.FullName, data);
        TrainingOptions options = branchesOnly && start ? recipe.Options with { Epochs = 0 } : recipe.Options;
        Console.Error.WriteLine($"{recipe.Corpora.Sum(c => c.TokenCount)} tokens read in {watch.Elapsed.TotalSeconds:0} s");
        TaggerTrainer trainer = knowledge is null
            ? TaggerTrainer.WithText(options, ReadLexicons(lexicons), recipe.Text, null, cancellationToken)
            : start
            ? new TaggerTrainer(options, Load(knowledge, lexicons))
            : new TaggerTrainer(options, ReadLexicons(lexicons), Load(knowledge, lexicons).Tagger.Model.Clusters);
        Console.Error.WriteLine($"knowledge ready in {watch.Elapsed.TotalSeconds:0} s");
        LanguageModel trained = trainer.Train(recipe.Corpora, recipe.Development, new EpochReport(watch), cancellationToken);
        if (output is not null)
        {
            using FileStream stream = output.Create();
            new LanguageModel(trained.Name, trained.Tagger.Model, LexiconSet.Empty).Write(stream);
        }

        return trained;
    }

    private static LexiconSet ReadLexicons(string folder) => new(Directory
        .EnumerateFiles(folder, "*.txt")
        .Select(f => KeyValuePair.Create(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))));

    private sealed class EpochReport(Stopwatch watch) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.DevelopmentF1 is { } score)
            {
                Console.Error.WriteLine($"epoch {value.Epoch}/{value.Epochs}  loss {value.Loss:0.0000}  development F1 {score:0.0000}  {watch.Elapsed.TotalSeconds:0} s");
            }
        }
    }
}
