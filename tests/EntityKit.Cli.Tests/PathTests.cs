namespace EntityKit.Cli.Tests;

/// <summary>Names that come with the input lead nowhere but into the output folder, and no link leads out of an input folder.</summary>
public sealed class PathTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("html")]
    [InlineData("brat")]
    public async Task A_document_s_id_cannot_leave_the_output_folder(string format)
    {
        string[] ids = ["../../outside", "/etc/outside", @"..\\..\\outside", @"C:\\outside", "a/../../outside", "..", ".", "", "\\u0000", "con", "~/outside", "a\\nb", new string('x', 5000), "file:///outside", "outside", "OUTSIDE"];
        string input = _tool.Write("in/docs.jsonl", string.Concat(ids.Select(id => $"{{\"id\":\"{id}\",\"text\":\"Mr. Li Wei left.\"}}\n")));
        string output = _tool.PathOf("deep/er/out");

        ToolResult result = await _tool.RunAsync("extract", input, "--format", format, "--output", output);

        Assert.Equal(0, result.ExitCode);
        string[] all = Directory.GetFiles(_tool.Folder, "*", SearchOption.AllDirectories);
        Assert.Equal(ids.Length, all.Count(file => Path.GetDirectoryName(file) == output && file.EndsWith(format == "brat" ? ".ann" : ".html", StringComparison.Ordinal)));
        Assert.All(all, file => Assert.True(file == input || Path.GetDirectoryName(file) == output, file));
    }

    [Fact]
    public async Task A_link_does_not_lead_out_of_an_input_folder()
    {
        _tool.Write("secret/a.txt", "Ms. Ana Petrova left.");
        _tool.Write("in/b.txt", "Mr. Li Wei left.");
        Directory.CreateSymbolicLink(_tool.PathOf("in/link"), _tool.PathOf("secret"));

        ToolResult result = await _tool.RunAsync("extract", _tool.PathOf("in"), "--format", "jsonl");

        Assert.Contains("Li Wei", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Petrova", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_a_file_s_name_stays_text()
    {
        string input = _tool.Write("in/a.jsonl", "{\"id\":\"<script>alert(1)</script>\",\"text\":\"Mr. Li <img src=x onerror=alert(1)> Wei left. Harbour \\\"><script>x</script> Trust.\"}\n");

        ToolResult result = await _tool.RunAsync("extract", input, "--format", "html", "--output", _tool.PathOf("out"));
        Assert.Equal(0, result.ExitCode);
        string page = File.ReadAllText(Assert.Single(Directory.GetFiles(_tool.PathOf("out"))));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }
}
