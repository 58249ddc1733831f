using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Cli;

/// <summary><c>entitykit train</c>: gold data to a model file with a report next to it.</summary>
internal sealed class TrainCommand
{
    private const string NoKnowledge = "none";

    private readonly Option<string[]> _data = new("--data") { Description = "What to learn from: CoNLL columns, CoNLL-U, or passages with spans (.jsonl); .gz is unpacked.", HelpName = "file", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<double[]> _weights = new("--weight") { Description = "How much a sentence of each --data file counts, in their order; 1 where nothing is said.", HelpName = "number", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _dev = new("--dev") { Description = "What to measure with after each epoch; the best epoch is kept, and probabilities are fitted to it.", HelpName = "file", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _output = new("--output") { Description = "The model file to write; the report goes to the same name with .report.json.", HelpName = "model", Required = true };
    private readonly Option<string?> _knowledge = new("--knowledge") { Description = "A model to go on from, with its word clusters and lexicons, or 'none' to begin from nothing; the built-in model otherwise.", HelpName = "model|none" };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of all that is random; the same data and seed give the same model.", HelpName = "n", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no closing line on standard error." };
    private readonly Terminal _terminal;

    private TrainCommand(Terminal terminal) => _terminal = terminal;

    internal static Command Create(Terminal terminal)
    {
        var train = new TrainCommand(terminal);
        var command = new Command("train", "Trains a tagger on gold data of any entity types and writes it as a model file.")
        {
            train._data, train._weights, train._dev, train._output, train._knowledge, train._seed, train._quiet,
        };
        command.SetAction((arguments, cancellationToken) => Task.Run(() => train.Run(arguments, cancellationToken), cancellationToken));
        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        string path = arguments.GetRequiredValue(_output);
        LanguageModel? knowledge = arguments.GetValue(_knowledge) switch
        {
            NoKnowledge => null,
            null => EnglishModel.Load(),
            var file => ModelOption.Load(file),
        };
        Corpus[] corpora = Read(arguments.GetRequiredValue(_data), arguments.GetValue(_weights) ?? []);
        Corpus[] development = Read(arguments.GetValue(_dev) ?? [], []);
        var options = new TrainingOptions { Name = Path.GetFileNameWithoutExtension(path), Seed = arguments.GetValue(_seed) };
        TaggerTrainer trainer = knowledge is null ? new TaggerTrainer(options, LexiconSet.Empty) : new TaggerTrainer(options, knowledge);

        // Before hours of work, not after; under another name until all is there.
        string part = path + ".part";
        try
        {
            LanguageModel model;
            var display = new TrainingDisplay(_terminal, arguments.GetValue(_quiet));
            using (FileStream file = OutputFile.Create(part))
            {
                model = display.Show(progress => trainer.Train(corpora, development, progress, cancellationToken));
                model.Write(file);
            }

            File.Move(part, path, overwrite: true);
            var report = new TrainingReport(model, options, corpora, development, display.Epochs, watch.Elapsed);
            using FileStream reportFile = OutputFile.Create(ReportPath(path));
            report.Write(reportFile);
            Close(arguments, report, path, watch.Elapsed);
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"The data cannot be learnt from: {exception.Message}");
        }
        finally
        {
            File.Delete(part);
        }

        return EntityKitCommand.Done;
    }

    private static string ReportPath(string model) => model + ".report.json";

    private static Corpus[] Read(string[] paths, double[] weights)
    {
        if (weights.Length > paths.Length || weights.Any(w => !(w > 0)))
        {
            throw new UsageException("--weight has one number above 0 for each --data file.");
        }

        var corpora = new Corpus[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            try
            {
                corpora[i] = Corpus.Read(paths[i], i < weights.Length ? weights[i] : 1);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                throw new UsageException($"'{paths[i]}' cannot be read: {exception.Message}");
            }
        }

        return corpora;
    }

    private void Close(ParseResult arguments, TrainingReport report, string path, TimeSpan elapsed)
    {
        if (arguments.GetValue(_quiet))
        {
            return;
        }

        foreach (TaggerEvaluation evaluation in report.Development)
        {
            string types = string.Join(", ", evaluation.Types.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value.F1:0.000}")));
            _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{evaluation.Corpus}: F1 {evaluation.Total.F1:0.0000} ({types})"));
        }

        _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} and {ReportPath(path)} written; {elapsed.TotalSeconds:0} s"));
    }
}
