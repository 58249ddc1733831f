using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using EntityKit.Benchmarks;

// --quick: all benchmarks within two minutes, for a first look. --write-baseline FILE: keeps the times as those that later runs are compared with.
// --check: every setup, and every benchmark once, without a measure. Ends with 1 where one finds too few mentions.
// --texts FILE: the whole pipeline over a JSON array of texts, for the comparison in benchmarks/peers.
if (args is ["--texts", var texts])
{
    Console.WriteLine(TextSpeed.Measure(texts));
    return 0;
}

Effort effort = args.Contains("--check") ? Effort.Once : args.Contains("--quick") ? Effort.Quick : Effort.Full;
int at = Array.IndexOf(args, "--write-baseline");
string? baseline = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] rest = [.. args.Where((arg, i) => arg is not ("--quick" or "--check") && (at < 0 || (i != at && i != at + 1)))];
rest = effort != Effort.Full && !rest.Contains("--filter") ? [.. rest, "--filter", "*"] : rest;

BatchBenchmarks.Effort = effort;
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Baseline).Assembly).Run(rest, new SpeedConfig(effort))];
if (baseline is not null)
{
    Baseline.Write(baseline, summaries);
}

return summaries.Length > 0 && Array.TrueForAll(summaries, summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
