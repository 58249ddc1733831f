using System.Globalization;
using Spectre.Console;

namespace EntityKit.Cli;

/// <summary>A bar with rate and remaining time for long work, on a terminal.</summary>
internal sealed class RunProgress(Terminal terminal, bool isShown)
{
    /// <summary>Runs some work; it tells how many documents and how many of all bytes are done.</summary>
    internal async Task RunAsync(long bytes, Func<Action<long, long>, Task> work)
    {
        if (!isShown)
        {
            await work((_, _) => { }).ConfigureAwait(false);
            return;
        }

        await terminal.ErrorScreen().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask("extracting", maxValue: Math.Max(1, bytes));
                bar.IsIndeterminate = bytes == 0;
                var watch = System.Diagnostics.Stopwatch.StartNew();
                await work((documents, done) =>
                {
                    bar.Value = done;
                    bar.Description = string.Create(CultureInfo.InvariantCulture, $"{documents:N0} documents, {documents / Math.Max(0.001, watch.Elapsed.TotalSeconds):N0}/s");
                }).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }
}
