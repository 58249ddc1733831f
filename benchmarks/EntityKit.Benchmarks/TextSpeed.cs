using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EntityKit.Benchmarks;

/// <summary>The whole pipeline over the texts of a file, as <c>benchmarks/peers</c> compares it: processor time, best of several runs after a warm-up.</summary>
internal static class TextSpeed
{
    private const int Runs = 60;

    /// <summary>Measures.</summary>
    /// <param name="path">A JSON array of texts.</param>
    /// <returns>The line to print.</returns>
    internal static string Measure(string path)
    {
        string[] texts = JsonSerializer.Deserialize<string[]>(File.ReadAllText(path)) ?? [];
        double megabytes = texts.Sum(text => Encoding.UTF8.GetByteCount(text)) / 1e6;
        long tokens = texts.Sum(text => (long)Tokenizer.Tokenize(text).Length);
        double best = double.MaxValue;
        using Process process = Process.GetCurrentProcess();
        for (int run = 0; run < Runs; run++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            foreach (string text in texts)
            {
                Stages.Extractor.Extract(text);
            }

            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{megabytes / best:0.00} MB/s, {tokens / best / 1000:0} thousand tokens/s");
    }
}
