using System.CommandLine;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Cli;

/// <summary><c>entitykit train</c>: gold data to a model file.</summary>
internal static class TrainCommand
{
    internal static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data") { Description = "What to learn from: CoNLL columns, CoNLL-U or annotated passages (.jsonl); .gz is unpacked.", HelpName = "file", Required = true, AllowMultipleArgumentsPerToken = true };
        var dev = new Option<string[]>("--dev") { Description = "What to measure with after each epoch; the best epoch is kept.", HelpName = "file", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--output") { Description = "The model file to write.", HelpName = "model", Required = true };
        var command = new Command("train", "Trains a tagger on gold data and writes it as a model file.") { data, dev, output };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () => Run(arguments.GetRequiredValue(data), arguments.GetValue(dev) ?? [], arguments.GetRequiredValue(output), terminal, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string[] data, string[] dev, string outputPath, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            Corpus[] corpora = [.. data.Select(path => Corpus.Read(path))];
            Corpus[] development = [.. dev.Select(path => Corpus.Read(path))];
            using FileStream file = OutputFile.Create(outputPath); // before hours of work, not after
            var trainer = new TaggerTrainer(new TrainingOptions { Name = Path.GetFileNameWithoutExtension(outputPath) }, EnglishModel.Load().Lexicons);
            trainer.Train(corpora, development, new EpochLines(terminal), cancellationToken).Write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"The data cannot be read: {exception.Message}");
        }

        return EntityKitCommand.Done;
    }

    /// <summary>A line on standard error for each epoch.</summary>
    private sealed class EpochLines(Terminal terminal) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Done >= 1)
            {
                string score = value.DevelopmentF1 is { } f1 ? string.Create(CultureInfo.InvariantCulture, $", development F1 {f1:0.0000}") : "";
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {value.Epoch} of {value.Epochs}: loss {value.Loss:0.0000}{score}"));
            }
        }
    }
}
