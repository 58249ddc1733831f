using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EntityKit.Benchmarks;

/// <summary>A figure of one benchmark, from its mean time and the size of its text.</summary>
internal abstract class SpeedColumn(string name, string legend) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { ResultStatistics: { } statistics } report ? Figure(report, benchmarkCase, statistics.Mean) ?? "-" : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    /// <summary>The figure, or null where the benchmark has none.</summary>
    protected abstract string? Figure(BenchmarkReport report, BenchmarkCase benchmarkCase, double nanoseconds);

    /// <summary>The text of a benchmark, or null when it has none.</summary>
    protected static Sample? SampleOf(BenchmarkCase benchmarkCase) =>
        benchmarkCase.Parameters.Items.FirstOrDefault(item => item.Name == nameof(Sample))?.Value is string name ? Sample.Of(name) : null;

    protected static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

internal sealed class MegabytesColumn() : SpeedColumn("MB/s", "Millions of bytes of text (UTF-8) a second")
{
    protected override string? Figure(BenchmarkReport report, BenchmarkCase benchmarkCase, double nanoseconds) =>
        SampleOf(benchmarkCase) is { } sample ? Format($"{sample.Bytes / nanoseconds * 1000:0.00}") : null;
}

internal sealed class TokensColumn() : SpeedColumn("tokens/s", "Thousands of tokens a second")
{
    protected override string? Figure(BenchmarkReport report, BenchmarkCase benchmarkCase, double nanoseconds) =>
        SampleOf(benchmarkCase) is { } sample ? Format($"{sample.Tokens / nanoseconds * 1e6:0} k") : null;
}

internal sealed class AllocationColumn() : SpeedColumn("B/token", "Bytes allocated for each token, results included")
{
    protected override string? Figure(BenchmarkReport report, BenchmarkCase benchmarkCase, double nanoseconds) =>
        SampleOf(benchmarkCase) is { } sample && report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) is { } bytes ? Format($"{(double)bytes / sample.Tokens:0.0}") : null;
}

internal sealed class BaselineColumn() : SpeedColumn("to baseline", "Time as a ratio to that of baseline.json, which names its processor")
{
    protected override string? Figure(BenchmarkReport report, BenchmarkCase benchmarkCase, double nanoseconds) =>
        Baseline.Nanoseconds(benchmarkCase) is { } before ? Format($"{nanoseconds / before:0.00}") : null;
}
