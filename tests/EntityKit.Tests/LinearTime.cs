using System.Diagnostics;

namespace EntityKit.Tests;

/// <summary>Holds that ten times the input takes ten times as long.</summary>
internal static class LinearTime
{
    private const int Attempts = 4;
    private const double ShortestCounted = 5;

    /// <summary>Measures and compares. Three times the due time is allowed, for a busy machine; squared time would be ten times it, each time that it is measured.</summary>
    /// <param name="what">What is measured, for the message.</param>
    /// <param name="small">Works on some input.</param>
    /// <param name="large">Works on ten times as much.</param>
    internal static void Check(string what, Action small, Action large)
    {
        small();
        double smallTime = 0, largeTime = 0;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            smallTime = Math.Max(Milliseconds(small), ShortestCounted);
            largeTime = Milliseconds(large);
            if (largeTime < 30 * smallTime)
            {
                return;
            }
        }

        Assert.Fail($"{what}: {smallTime:0} ms, and {largeTime:0} ms for ten times as much");
    }

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
