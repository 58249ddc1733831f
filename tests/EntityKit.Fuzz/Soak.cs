using System.Diagnostics;

namespace EntityKit.Fuzz;

/// <summary>One extractor shared by many threads for a long time: every result is that of the first time, and memory stays flat.</summary>
internal static class Soak
{
    /// <summary>The managed heap may be so much larger at the end than after the first fifth of the time.</summary>
    private const double MostGrowth = 1.25;

    /// <summary>Runs the soak.</summary>
    /// <returns>Whether results and memory held.</returns>
    internal static bool Run(TimeSpan time, int threads, TextWriter report)
    {
        EntityExtractor extractor = ExtractTarget.Extractor;
        string[] texts = [.. Corpus.Texts];
        string[] expected = [.. texts.Select(text => new JsonWriter().ToJson(extractor.Extract(text)))];
        var watch = Stopwatch.StartNew();
        long documents = 0, different = 0;
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(worker => new Thread(() =>
        {
            for (int i = worker; watch.Elapsed < time; i++)
            {
                int text = i % texts.Length;
                if (new JsonWriter().ToJson(extractor.Extract(texts[text])) != expected[text])
                {
                    Interlocked.Increment(ref different);
                }

                Interlocked.Increment(ref documents);
            }
        }))];
        Array.ForEach(workers, worker => worker.Start());
        List<(TimeSpan At, long Bytes)> memory = Watch(watch, time, report, () => Interlocked.Read(ref documents));
        Array.ForEach(workers, worker => worker.Join());

        long early = memory.Where(sample => sample.At <= time / 5).Select(sample => sample.Bytes).DefaultIfEmpty(memory[0].Bytes).Max();
        long late = memory[^1].Bytes;
        report.WriteLine($"{threads} threads, {watch.Elapsed.TotalMinutes:0.0} minutes, {documents} documents, {different} different results, heap {early / 1e6:0.0} MB early and {late / 1e6:0.0} MB at the end");
        return different == 0 && documents > threads && late <= early * MostGrowth;
    }

    private static List<(TimeSpan At, long Bytes)> Watch(Stopwatch watch, TimeSpan time, TextWriter report, Func<long> documents)
    {
        var samples = new List<(TimeSpan, long)>();
        TimeSpan step = time / 20;
        while (watch.Elapsed < time)
        {
            Thread.Sleep(step < TimeSpan.FromMilliseconds(50) ? TimeSpan.FromMilliseconds(50) : step);
            long bytes = GC.GetTotalMemory(forceFullCollection: true);
            samples.Add((watch.Elapsed, bytes));
            report.WriteLine($"{watch.Elapsed.TotalSeconds,6:0} s  {documents(),9} documents  heap {bytes / 1e6:0.0} MB  working set {Environment.WorkingSet / 1e6:0} MB");
        }

        return samples;
    }
}
