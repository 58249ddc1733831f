using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EntityKit.Cli.Tests;

/// <summary>What is broken fails by itself, with its place and its reason; the rest is done.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("id,text\n1,\"open and never closed\n2,Mr. Li Wei left\n", ":4: the quotes do not match", "")]
    [InlineData("id,title,text\n1,\"open,Mr. Li Wei\n2,\"good\" one,Mr. Li Wei left\n3,x,Li Wei\n", ":3: the quotes do not match", "3")]
    [InlineData("id,text\n1,say \"yes\" to Li Wei\n", "", "1")]
    [InlineData("id,text\n1\n2,Mr. Li Wei left\n", "1: the row ends before the column 'text' (", "2")]
    [InlineData("id,text\n\n1,Mr. Li Wei left,more,and more\n", "", "1")]
    [InlineData("id,text\r\n1,Mr. Li Wei left\r\n2,he stayed", "", "1 2")]
    [InlineData("", "", "")]
    [InlineData("id,text\n", "", "")]
    public async Task A_broken_row_of_CSV_fails_by_itself(string content, string reason, string ids)
    {
        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", _tool.Write("a.csv", content));

        Assert.Equal(ids, Ids(result));
        Assert.Equal(reason.Length > 0 ? 1 : 0, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "id,text\n1,caf\u00E9\n2,Mr. Li Wei left\n", "1: no utf-8 text: a wrong byte after 3 characters")]
    [InlineData("a.jsonl", "{\"id\":\"1\",\"text\":\"caf\u00E9\"}\n{\"id\":\"2\",\"text\":\"Mr. Li Wei left\"}\n", "a.jsonl:1: no utf-8 text: a wrong byte after 21 characters")]
    public async Task A_wrong_byte_spoils_one_record(string name, string content, string reason)
    {
        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", _tool.Write(name, Encoding.Latin1.GetBytes(content)));

        Assert.Equal((1, "2"), (result.ExitCode, Ids(result)));
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.jsonl")]
    [InlineData("a.txt")]
    public async Task UTF_16_without_a_mark_is_suspected(string name)
    {
        ToolResult result = await _tool.RunAsync("extract", _tool.Write(name, Encoding.Unicode.GetBytes("id,text\n1,x\n")));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("needs --encoding utf-16", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_of_any_kind_end_in_words()
    {
        var random = new Random(5);
        foreach (string name in new[] { "a.txt", "a.html", "a.csv", "a.jsonl", "a.parquet", "b.txt.gz" })
        {
            var bytes = new byte[4000];
            random.NextBytes(bytes);
            byte[] head = name.EndsWith(".gz", StringComparison.Ordinal) ? [0x1F, 0x8B] : [];
            ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", _tool.Write(name, [.. head, .. bytes]));

            Assert.Equal(1, result.ExitCode);
            Assert.All(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1), line => Assert.StartsWith("entitykit: ", line, StringComparison.Ordinal));
            Assert.DoesNotContain(result.Error, c => char.IsControl(c) && c is not ('\n' or '\r'));
        }
    }

    [Fact]
    public async Task An_empty_id_counts_as_none()
    {
        string path = _tool.Write("a.jsonl", "{\"id\":\"\",\"text\":\"Mr. Li Wei left.\"}\n");

        Assert.Equal(path + ":1", Ids(await _tool.RunAsync("extract", "--format", "jsonl", path)));
    }

    [Fact]
    public async Task When_the_reader_of_a_pipe_goes_away_the_work_ends()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no shell to make the pipe with
        }

        string path = Records(200_000);
        var watch = Stopwatch.StartNew();
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"(dotnet '{typeof(EntityKitCommand).Assembly.Location}' extract --format jsonl '{path}'; echo $? > '{path}.code') | head -n 1"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string line = await shell.StandardOutput.ReadToEndAsync();
        string error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.StartsWith("{\"schema\":1,\"id\":\"d0\"", line, StringComparison.Ordinal);
        Assert.Equal(("", "141"), (error, (await File.ReadAllTextAsync(path + ".code")).Trim()));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task What_was_done_until_an_interrupt_is_whole()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send
        }

        string path = Records(200_000);
        string output = _tool.PathOf("out.jsonl");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(EntityKitCommand).Assembly.Location, "extract", "--format", "jsonl", "--output", output, path]) { RedirectStandardError = true })!;
        while (!process.HasExited && !(File.Exists(output) && new FileInfo(output).Length > 0))
        {
            await Task.Delay(20);
        }

        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        Assert.Equal((130, "entitykit: stopped"), (process.ExitCode, (await process.StandardError.ReadToEndAsync()).Trim()));
        string[] lines = await File.ReadAllLinesAsync(output);
        Assert.InRange(lines.Length, 1, 199_999);
        Assert.Equal($"d{lines.Length - 1}", JsonDocument.Parse(lines[^1]).RootElement.GetProperty("id").GetString());
    }

    private string Records(int count) =>
        _tool.Write("records.jsonl", string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"Mr. Li Wei left.\"}}\n"))));

    private static string Ids(ToolResult result) =>
        string.Join(' ', result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
}
