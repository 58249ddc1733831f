using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace EntityKit.Cli.Tests;

public sealed class RunningTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Shards_share_the_documents_out()
    {
        string path = Records(300);
        var all = new List<string>();
        for (int i = 1; i <= 3; i++)
        {
            string[] ids = Ids((await _tool.RunAsync("extract", "--format", "jsonl", "--shard", $"{i}/3", path)).Output);
            Assert.InRange(ids.Length, 60, 140);
            all.AddRange(ids);
        }

        Assert.Equal(Expected(300), all.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("x")]
    public async Task A_shard_that_is_none_is_wrong_usage(string shard) =>
        Assert.Equal(2, (await _tool.RunAsync("extract", "--shard", shard, Records(1))).ExitCode);

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task A_run_that_is_killed_again_and_again_loses_nothing_and_does_nothing_twice(string format)
    {
        const int Count = 20_000;
        string path = Records(Count);
        string folder = _tool.PathOf("out");
        string[] arguments = ["extract", "--format", format, "--resume", "--output", folder, "--quiet", path];
        var random = new Random(7);
        int kills = 0;
        while (kills < 6)
        {
            long before = Written(folder);
            using Process process = Start(arguments);
            while (!process.HasExited && Written(folder) == before)
            {
                await Task.Delay(5); // not before it has come further: a start may take long
            }

            if (process.WaitForExit(random.Next(0, 300)))
            {
                break;
            }

            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            kills++;
        }

        Assert.True(kills > 0);
        // A line that a kill cut in two, and parts that no manifest names.
        File.AppendAllText(Path.Combine(folder, "manifest.jsonl"), "{\"part\":\"part-0000");
        File.WriteAllText(Path.Combine(folder, "part-999999." + format), "left over");
        ToolResult last = await _tool.RunAsync(arguments);
        ToolResult again = await _tool.RunAsync(arguments);

        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Equal(0, again.ExitCode);
        string[] parts = [.. Directory.GetFiles(folder, "part-*").Order(StringComparer.Ordinal)];
        Assert.True(parts.Length >= Count / 1000);
        Assert.Equal(Expected(Count), ManifestIds(folder).Order(StringComparer.Ordinal));
        if (format != "parquet")
        {
            IEnumerable<string> ids = parts.SelectMany(part => format == "jsonl" ? Ids(File.ReadAllText(part)) : File.ReadLines(part).Skip(1).Select(row => row.Split(',')[0]));
            Assert.Equal(Expected(Count), ids.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Two_documents_of_one_id_are_both_done()
    {
        string path = _tool.Write("a.jsonl", string.Concat(Enumerable.Repeat("{\"id\":\"same\",\"text\":\"Mr. Li Wei left.\"}\n", 3)));
        string folder = _tool.PathOf("out");

        await _tool.RunAsync("extract", "--format", "jsonl", "--resume", "--output", folder, path);
        await _tool.RunAsync("extract", "--format", "jsonl", "--resume", "--output", folder, path);

        Assert.Equal(3, File.ReadAllLines(Path.Combine(folder, "part-000001.jsonl")).Length);
        Assert.Single(Directory.GetFiles(folder, "part-*"));
    }

    [Fact]
    public async Task A_resumed_run_must_have_the_same_options()
    {
        string folder = _tool.PathOf("out");
        string path = Records(3);
        await _tool.RunAsync("extract", "--format", "jsonl", "--resume", "--output", folder, path);

        ToolResult other = await _tool.RunAsync("extract", "--format", "csv", "--resume", "--output", folder, path);
        ToolResult table = await _tool.RunAsync("extract", "--resume", "--output", folder, path);

        Assert.Equal((2, 2), (other.ExitCode, table.ExitCode));
        Assert.Contains("was begun with other options", other.Error, StringComparison.Ordinal);
        Assert.Contains("--resume works with", table.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_documents_are_kept_apart_and_tried_again_on_resume()
    {
        string good = _tool.Write("in/a.txt", "Mr. Li Wei left.");
        string bad = _tool.Write("in/b.txt", [0xC3, 0x28]);
        string errors = _tool.PathOf("errors.jsonl");
        string folder = _tool.PathOf("out");

        ToolResult first = await _tool.RunAsync("extract", "--format", "jsonl", "--resume", "--output", folder, "--errors", errors, _tool.PathOf("in"));
        string reasons = File.ReadAllText(errors);
        File.WriteAllText(bad, "Ana Petrova stayed.");
        ToolResult second = await _tool.RunAsync("extract", "--format", "jsonl", "--resume", "--output", folder, "--errors", errors, _tool.PathOf("in"));

        Assert.Equal((1, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(_tool.PathOf("in") + "/b.txt", JsonDocument.Parse(reasons).RootElement.GetProperty("id").GetString());
        Assert.Equal(2, ManifestIds(folder).Count());
        Assert.Equal("", File.ReadAllText(errors));
        Assert.True(File.Exists(good));
    }

    [Fact]
    public async Task A_bar_is_shown_when_it_is_asked_for_and_never_into_a_pipe()
    {
        string path = Records(20);

        Assert.Contains("documents", (await _tool.RunAsync("extract", "--format", "jsonl", "--progress", "always", path)).Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', (await _tool.RunAsync("extract", "--format", "jsonl", path)).Error);
        Assert.Equal("", (await _tool.RunAsync("extract", "--format", "jsonl", "--progress", "always", "--quiet", path)).Error);
    }

    [Theory]
    [InlineData("jsonl", "1")]
    [InlineData("jsonl", "4")]
    [InlineData("csv", "4")]
    public async Task Each_line_is_answered_before_the_next_is_read(string format, string jobs)
    {
        using Process process = Start(["extract", "--format", "jsonl", "--input-format", format, "--jobs", jobs, "--quiet", "-"], redirect: true);
        if (format == "csv")
        {
            await process.StandardInput.WriteLineAsync("id,text");
        }

        for (int i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteLineAsync(format == "csv" ? $"{i},Mr. Li Wei left." : $$"""{"id":"{{i}}","text":"Mr. Li Wei left."}""");
            await process.StandardInput.FlushAsync();
            string? answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.StartsWith($$"""{"schema":1,"id":"{{i}}",""", answer, StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static long Written(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles().Sum(file => file.Exists ? file.Length : 0) : 0;

    private static Process Start(string[] arguments, bool redirect = false)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EntityKitCommand).Assembly.Location, .. arguments]) { RedirectStandardInput = redirect, RedirectStandardOutput = redirect };
        return Process.Start(start)!;
    }

    private string Records(int count) =>
        _tool.Write("records.jsonl", string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"Mr. Li Wei left.\"}}\n"))));

    private static string[] Expected(int count) => [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i}")).Order(StringComparer.Ordinal)];

    private static string[] Ids(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];

    private static IEnumerable<string> ManifestIds(string folder) =>
        File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Skip(1).SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!));
}
