using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EntityKit.Worker.Tests;

/// <summary>The shell commands of <c>docs/pipelines.md</c> do what the page says.</summary>
public sealed class PipelinesPageTests : IDisposable
{
    private const int Count = 5000;
    private const string Query = "duckdb ";

    private readonly string _folder = Directory.CreateTempSubdirectory("entitykit-page-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrokerFact]
    public async Task A_crash_a_pipe_and_three_workers_give_every_document_once()
    {
        int port;
        using (var broker = new Broker())
        {
            port = broker.Port; // free, and free again when this one is gone
        }

        Prepare();
        string commands = string.Join('\n', Commands("sh").Where(line => !line.StartsWith(Query, StringComparison.Ordinal)))
            .Replace("-p 4222", string.Create(CultureInfo.InvariantCulture, $"-p {port}"), StringComparison.Ordinal);
        Assert.Contains("nats-server ", commands, StringComparison.Ordinal);
        Assert.Contains("kill -9 $second", commands, StringComparison.Ordinal);

        string said = await ShellAsync(string.Create(CultureInfo.InvariantCulture, $"export NATS_URL=nats://127.0.0.1:{port}\n{commands}\nkill $(jobs -p)"));

        Assert.Equal(Expected(), Ids("piped.jsonl"));
        Assert.Equal(Expected(), Ids("whole.jsonl"));
        Assert.True(Expected().SequenceEqual(Ids("found.jsonl")), said);
    }

    [DuckdbFact]
    public async Task What_was_found_is_queried_and_joined()
    {
        Prepare();
        string commands = string.Join('\n', Commands("console").Where(line => line.Contains("mentions.parquet", StringComparison.Ordinal) || line.Contains("entities.csv", StringComparison.Ordinal))
            .Concat(Commands("sh").Where(line => line.StartsWith(Query, StringComparison.Ordinal)))
            .Append("entitykit extract press/ --format parquet --rows documents --output documents.parquet")
            .Append("duckdb -csv -c \"SELECT m.kind, m.text, m.entry FROM (SELECT unnest(mentions) AS m FROM 'documents.parquet')\" > nested.csv")
            .Append("duckdb -csv -c \"SELECT kind, text, entry FROM 'mentions.parquet'\" > flat.csv")
            .Append("duckdb -csv -c \"SELECT document, length, len(mentions) AS mentions, len(appointments) AS appointments FROM 'documents.parquet'\" > counts.csv"));

        string errors = await ShellAsync("set -e\n" + commands);

        Assert.True(File.Exists(Path.Combine(_folder, "counts.csv")), errors);
        Assert.Equal("name,said\nAna Petrova,2\nLi Wei,2", Read("said.csv"));
        Assert.Contains("one,", Read("enriched.csv"), StringComparison.Ordinal);
        Assert.Contains(",Ana Petrova", Read("enriched.csv"), StringComparison.Ordinal);
        Assert.Equal(Read("flat.csv"), Read("nested.csv"));
        Assert.Contains("press/empty.txt,0,0,0", Read("counts.csv"), StringComparison.Ordinal);
    }

    private void Prepare()
    {
        const string Text = "Ana Petrova, Foreign Minister of Slovenia, met Li Wei, chair of the Harbour Trust.\n";
        Directory.CreateDirectory(Path.Combine(_folder, "press"));
        File.WriteAllText(Path.Combine(_folder, "press", "a.txt"), Text);
        File.WriteAllText(Path.Combine(_folder, "press", "b.html"), "<p>" + Text);
        File.WriteAllText(Path.Combine(_folder, "press", "empty.txt"), "");
        File.WriteAllText(Path.Combine(_folder, "articles.csv"), $"key,body\none,\"{Text}\"\n");
        File.WriteAllLines(Path.Combine(_folder, "archive.jsonl"), Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"text\":\"Mr. Li Wei left on day {i}.\"}}")));
        string bin = Path.Combine(_folder, "bin");
        Directory.CreateDirectory(bin);
        foreach ((string name, string assembly) in new[] { ("entitykit", "EntityKit.Cli.dll"), ("entitykit-worker", "EntityKit.Worker.dll") })
        {
            string program = Path.Combine(bin, name);
            File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, assembly)}' \"$@\"\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    private async Task<string> ShellAsync(string commands)
    {
        string script = Path.Combine(_folder, "commands.sh");
        await File.WriteAllTextAsync(script, commands + "\n");
        var start = new ProcessStartInfo("bash", [script]) { WorkingDirectory = _folder, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Path.Combine(_folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin";
        using Process shell = Process.Start(start)!;
        string error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return error;
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name), Encoding.UTF8).ReplaceLineEndings("\n").TrimEnd('\n');

    private static IEnumerable<string> Expected() => Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i}")).Order(StringComparer.Ordinal);

    private IEnumerable<string> Ids(string name) =>
        File.ReadLines(Path.Combine(_folder, name)).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);

    /// <summary>The lines of the page's blocks of one language.</summary>
    private static List<string> Commands(string language)
    {
        string root = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf(Path.Combine("tests", "EntityKit.Worker.Tests"), StringComparison.Ordinal)];
        var commands = new List<string>();
        bool isWanted = false;
        foreach (string line in File.ReadLines(Path.Combine(root, "docs", "pipelines.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isWanted = line == "```" + language;
            }
            else if (isWanted)
            {
                commands.Add(line);
            }
        }

        Assert.True(commands.Count > 5);
        return commands;
    }
}
