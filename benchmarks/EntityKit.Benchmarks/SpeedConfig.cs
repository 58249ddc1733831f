using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace EntityKit.Benchmarks;

/// <summary>How all benchmarks run and what their tables show.</summary>
internal sealed class SpeedConfig : ManualConfig
{
    /// <param name="isQuick">Whether a first look is enough: few and short iterations inside this process.</param>
    internal SpeedConfig(bool isQuick)
    {
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Statistics);
        AddColumn(new MegabytesColumn(), new TokensColumn(), new AllocationColumn(), new BaselineColumn());
        AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
        AddJob(isQuick
            ? Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: true)).WithWarmupCount(2).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(60)).WithId("Quick")
            : Job.Default.WithId("Full"));
        WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.JoinSummary);
    }
}
