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
    /// <param name="effort">How long each benchmark is measured.</param>
    internal SpeedConfig(Effort effort)
    {
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Statistics);
        AddColumn(new MegabytesColumn(), new TokensColumn(), new AllocationColumn(), new BaselineColumn());
        AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
        AddJob(effort switch
        {
            Effort.Once => InProcess(Job.Dry, "Once"),
            Effort.Quick => InProcess(Job.Default.WithWarmupCount(2).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(60)), "Quick"),
            _ => Job.Default.WithId("Full"),
        });
        WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.JoinSummary);
    }

    private static Job InProcess(Job job, string id) => job.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: true)).WithId(id);
}

/// <summary>How long each benchmark is measured.</summary>
internal enum Effort
{
    /// <summary>As BenchmarkDotNet does by default, each in a process of its own.</summary>
    Full,

    /// <summary>A first look: few and short iterations inside this process.</summary>
    Quick,

    /// <summary>No measure at all: every setup checks what is found, and every benchmark runs once.</summary>
    Once,
}
