using System.Text.Json;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EntityKit.Benchmarks;

/// <summary>The times that are kept in the repository: <c>baseline.json</c>, nanoseconds by benchmark.</summary>
internal static class Baseline
{
    private static readonly Lazy<Dictionary<string, double>> s_times = new(Read);

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The kept time of a benchmark, or null when it is a new one.</summary>
    internal static double? Nanoseconds(BenchmarkCase benchmarkCase) => s_times.Value.TryGetValue(NameOf(benchmarkCase), out double time) ? time : null;

    /// <summary>Keeps the times of a run, beside those of benchmarks that it left out.</summary>
    internal static void Write(string path, IEnumerable<Summary> summaries)
    {
        var times = new SortedDictionary<string, double>(s_times.Value, StringComparer.Ordinal);
        string processor = "";
        foreach (Summary summary in summaries)
        {
            processor = summary.HostEnvironmentInfo.Cpu.Value?.ProcessorName ?? processor;
            foreach (BenchmarkReport report in summary.Reports)
            {
                if (report.ResultStatistics is { } statistics)
                {
                    times[NameOf(report.BenchmarkCase)] = Math.Round(statistics.Mean);
                }
            }
        }

        File.WriteAllText(path, JsonSerializer.Serialize(new { processor, runtime = Environment.Version.ToString(), nanoseconds = times }, s_indented) + "\n");
    }

    private static string NameOf(BenchmarkCase benchmarkCase) =>
        $"{benchmarkCase.Descriptor.Type.Name}.{benchmarkCase.Descriptor.WorkloadMethod.Name}({string.Join(", ", benchmarkCase.Parameters.Items.Select(item => item.Value))})";

    private static Dictionary<string, double> Read()
    {
        using Stream? stream = typeof(Baseline).Assembly.GetManifestResourceStream("baseline.json");
        using JsonDocument? document = stream is null ? null : JsonDocument.Parse(stream);
        return document?.RootElement.GetProperty("nanoseconds").EnumerateObject().ToDictionary(time => time.Name, time => time.Value.GetDouble()) ?? [];
    }
}
