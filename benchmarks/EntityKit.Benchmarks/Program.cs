using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using EntityKit.Benchmarks;

// --quick: all benchmarks within two minutes, for a first look. --write-baseline FILE: keeps the times as those that later runs are compared with.
// --texts FILE: the whole pipeline over a JSON array of texts, for the comparison in benchmarks/peers.
if (args is ["--texts", var texts])
{
    Console.WriteLine(TextSpeed.Measure(texts));
    return 0;
}

bool isQuick = args.Contains("--quick");
int at = Array.IndexOf(args, "--write-baseline");
string? baseline = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] rest = [.. args.Where((arg, i) => arg != "--quick" && (at < 0 || (i != at && i != at + 1)))];
rest = isQuick && !rest.Contains("--filter") ? [.. rest, "--filter", "*"] : rest;

BatchBenchmarks.IsQuick = isQuick;
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Baseline).Assembly).Run(rest, new SpeedConfig(isQuick))];
if (baseline is not null)
{
    Baseline.Write(baseline, summaries);
}

return summaries.Length > 0 && Array.TrueForAll(summaries, summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
