using System.Globalization;
using EntityKit.Training;
using Spectre.Console;

namespace EntityKit.Cli;

/// <summary>How far training has come: a line for each epoch, and on a terminal a bar with the remaining time.</summary>
internal sealed class TrainingDisplay(Terminal terminal, bool isQuiet)
{
    private readonly List<TrainingProgress> _epochs = [];

    /// <summary>What was reported at the end of each epoch.</summary>
    internal IReadOnlyList<TrainingProgress> Epochs => _epochs;

    /// <summary>Runs a training and shows its progress.</summary>
    internal LanguageModel Show(Func<IProgress<TrainingProgress>, LanguageModel> train)
    {
        if (isQuiet || !terminal.ShowsProgress)
        {
            return train(new Listener(Note));
        }

        IAnsiConsole screen = terminal.ErrorScreen();
        return screen.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("preparing", maxValue: 1);
                return train(new Listener(value =>
                {
                    Note(value);
                    bar.Description = Markup.Escape(Describe(value));
                    bar.Value = Math.Clamp((value.Epoch - 1 + value.Done) / value.Epochs, 0, 1);
                }));
            });
    }

    private void Note(TrainingProgress value)
    {
        if (value.Done >= 1)
        {
            _epochs.Add(value);
            if (!isQuiet)
            {
                terminal.Error.WriteLine(Describe(value));
            }
        }
    }

    private static string Describe(TrainingProgress value)
    {
        string score = value.DevelopmentF1 is { } f1 ? string.Create(CultureInfo.InvariantCulture, $", development F1 {f1:0.0000}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"epoch {value.Epoch} of {value.Epochs}: loss {value.Loss:0.0000}{score}");
    }

    /// <summary>Reports at once, in the order of the work: <see cref="Progress{T}"/> would hand them to other threads.</summary>
    private sealed class Listener(Action<TrainingProgress> action) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => action(value);
    }
}
