namespace EntityKit.Worker.Tests;

/// <summary>A test that reads what was written with DuckDB: <c>.ci/extended</c> runs it where <c>duckdb</c> is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DuckdbFactAttribute : FactAttribute
{
    /// <summary>Skips where <c>.ci/extended</c> does not run, or there is no DuckDB.</summary>
    public DuckdbFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ENTITYKIT_EXTENDED") != "true")
        {
            Skip = "Needs DuckDB; .ci/extended runs it.";
        }
        else if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "duckdb"))))
        {
            Skip = "duckdb is not installed.";
        }
    }
}
