using System.Diagnostics;

namespace EntityKit.Cli.Tests;

/// <summary>The commands of <c>docs/pipelines.md</c> do what the page says.</summary>
public sealed class PipelinesPageTests : IDisposable
{
    private const string Text = "Ana Petrova, Foreign Minister of Slovenia, met Li Wei, chair of the Harbour Trust.\n";

    private static readonly string s_page = Path.Combine(
        AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf(Path.Combine("tests", "EntityKit.Cli.Tests"), StringComparison.Ordinal)], "docs", "pipelines.md");

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Every_command_runs()
    {
        _tool.Write("press/a.txt", Text);
        _tool.Write("press/b.html", "<p>" + Text);
        _tool.Write("press/c.txt", "Li Wei left.\n");
        _tool.Write("own.csv", "kind,name,id,aliases\norganization,Harbour Trust,Q1,HT\n");
        _tool.Write("articles.csv", $"key,body\none,\"{Text}\"\n");
        _tool.Write("archive.jsonl", string.Concat(Enumerable.Range(0, 20).Select(i => $"{{\"id\":\"d{i}\",\"text\":\"Mr. Li Wei left.\"}}\n")));
        string sentences = string.Concat(Enumerable.Repeat("Zorb B-GEAR\nbroke O\n\n", 60));
        _tool.Write("train.conll", sentences);
        _tool.Write("dev.conll", sentences);

        foreach (string command in Commands())
        {
            var start = new ProcessStartInfo("dotnet", [typeof(EntityKitCommand).Assembly.Location, .. command.Split(' ')[1..]]) { WorkingDirectory = _tool.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{command}\n{await output}{error}");
        }

        Assert.Equal(20, Lines("parts/part-000001.jsonl"));
        Assert.Equal(20, Lines("share-1.jsonl") + Lines("share-2.jsonl"));
        Assert.True(Lines("posts.csv") > 2);
        Assert.True(Lines("entities.csv") > 3);
        Assert.Contains("\"entry\":\"Q1\"", File.ReadAllText(_tool.PathOf("own.jsonl")), StringComparison.Ordinal);
        Assert.Contains($"```mermaid\n{File.ReadAllText(_tool.PathOf("posts.mmd"))}```\n", File.ReadAllText(s_page).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(1, Lines("articles.jsonl"));
        Assert.All(["mentions.parquet", "posts.mmd", "posts.graphml", "posts.json", "my.model.report.json"], file => Assert.True(new FileInfo(_tool.PathOf(file)).Length > 0));
        Assert.Equal(3, Directory.GetFiles(_tool.PathOf("pages"), "*.html").Length);
        Assert.Equal(3, Directory.GetFiles(_tool.PathOf("brat"), "*.ann").Length);
    }

    private int Lines(string file) => File.ReadLines(_tool.PathOf(file)).Count();

    private static List<string> Commands()
    {
        var commands = new List<string>();
        bool isConsole = false;
        foreach (string line in File.ReadLines(s_page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isConsole = line == "```console";
            }
            else if (isConsole)
            {
                Assert.StartsWith("entitykit ", line, StringComparison.Ordinal);
                commands.Add(line);
            }
        }

        Assert.True(commands.Count > 10);
        return commands;
    }
}
