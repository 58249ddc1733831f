using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace EntityKit.Cli.Tests;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Text = "Ana Petrova, Foreign Minister of Slovenia, met Harbour Trust chair Li Wei. Petrova cited UN Resolution 2254.\n";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_table_shows_people_with_their_posts_and_resolutions_with_their_links()
    {
        ToolResult result = await _tool.RunAsync("extract", _tool.Write("a.txt", Text));

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"Ana Petrova +Foreign Minister +Slovenia +×2", result.Output);
        Assert.Contains("S/RES/2254 (2015)", result.Output, StringComparison.Ordinal);
        Assert.Contains("https://undocs.org/S/RES/2254(2015)", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"^2 people, .* in 1 document of 109 characters; \d+\.\d\d s\r?\n$", result.Error);
    }

    [Fact]
    public async Task The_README_shows_the_table_of_the_seed()
    {
        string root = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf(Path.Combine("tests", "EntityKit.Cli.Tests"), StringComparison.Ordinal)];
        string readme = (await File.ReadAllTextAsync(Path.Combine(root, "README.md"))).ReplaceLineEndings("\n");
        const string Seed = "seeds/000_9ed5821f3c0ff910.txt";

        ToolResult result = await _tool.RunAsync("extract", Path.Combine(root, Seed));

        // The first line names the file by the path that was given.
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        lines[0] = $"── {Seed} ".PadRight(100, '─');
        Assert.Contains($"```text\n{string.Join('\n', lines)}\n```", readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_no_colour_codes_unless_the_screen_shows_them()
    {
        string path = _tool.Write("a.txt", Text);

        string plain = (await _tool.RunAsync("extract", path)).Output;
        _tool.ShowsColours = true;
        string coloured = (await _tool.RunAsync("extract", path)).Output;

        Assert.DoesNotContain('\u001B', plain);
        Assert.Contains('\u001B', coloured);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task A_table_keeps_to_the_width_of_the_screen(int width)
    {
        _tool.Width = width;

        string output = (await _tool.RunAsync("extract", _tool.Write("a.txt", Text.Replace("Harbour Trust", "International Association of Harbour and Waterway Trusts", StringComparison.Ordinal)))).Output;

        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public async Task What_a_text_holds_cannot_move_the_cursor()
    {
        _tool.ShowsColours = true;

        string output = (await _tool.RunAsync("extract", _tool.Write("a.txt", "Mr. Ana \u001B[2J Petrova, [red]Li Wei[/], said so."))).Output;

        Assert.DoesNotContain("\u001B[2J", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_names_says_so()
    {
        ToolResult result = await _tool.RunAsync("extract", _tool.Write("a.txt", "\n"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Nothing found.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_is_one_JSON_object_and_several_are_an_array()
    {
        string a = _tool.Write("a.txt", Text);
        string b = _tool.Write("b.txt", "");

        JsonElement one = Parse(await _tool.RunAsync("extract", "--format", "json", a));
        JsonElement two = Parse(await _tool.RunAsync("extract", "--format", "json", a, b));

        Assert.Equal(a, one.GetProperty("id").GetString());
        Assert.Equal([a, b], two.EnumerateArray().Select(document => document.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task JSON_Lines_are_one_line_a_document_in_the_order_of_the_names()
    {
        _tool.Write("in/b.txt", "B");
        _tool.Write("in/a/z.txt", "A");
        _tool.Write("in/.hidden", "no");

        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", "--jobs", "3", _tool.PathOf("in"));

        string[] ids = [.. result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
        Assert.Equal([_tool.PathOf("in") + "/a/z.txt", _tool.PathOf("in") + "/b.txt"], ids);
    }

    [Fact]
    public async Task CoNLL_has_a_line_for_each_token()
    {
        ToolResult result = await _tool.RunAsync("extract", "--format", "conll", _tool.Write("a.txt", Text));

        Assert.StartsWith("-DOCSTART-\t", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nPetrova\tPROPN\tO\tI-PER\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf16", 3)]
    [InlineData("codepoint", 2)]
    [InlineData("utf8", 5)]
    public async Task Offsets_are_counted_as_asked(string unit, int start)
    {
        JsonElement json = Parse(await _tool.RunAsync("extract", "--format", "json", "--offsets", unit, _tool.Write("a.txt", "😀 Ana Petrova said so.")));

        Assert.Equal(start, json.GetProperty("people")[0].GetProperty("mentions")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Standard_input_is_a_document()
    {
        _tool.Input = Encoding.UTF8.GetBytes(Text);

        JsonElement named = Parse(await _tool.RunAsync("extract", "--format", "json", "-"));
        JsonElement unnamed = Parse(await _tool.RunAsync("extract", "--format", "json"));

        Assert.Equal("-", named.GetProperty("id").GetString());
        Assert.Equal(named.ToString(), unnamed.ToString());
    }

    [Fact]
    public async Task Output_goes_to_a_file_and_is_not_read_back()
    {
        string folder = _tool.PathOf("in");
        _tool.Write("in/a.txt", Text);
        string output = Path.Combine(folder, "out.jsonl");

        ToolResult first = await _tool.RunAsync("extract", "--format", "jsonl", "--output", output, folder);
        ToolResult again = await _tool.RunAsync("extract", "--format", "jsonl", "--output", output, folder);

        Assert.Equal((0, 0, ""), (first.ExitCode, again.ExitCode, again.Output));
        Assert.Single(await File.ReadAllLinesAsync(output));
    }

    [Fact]
    public async Task An_input_is_never_overwritten()
    {
        string path = _tool.Write("a.txt", Text);

        ToolResult result = await _tool.RunAsync("extract", "--output", path, path);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(Text, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Quiet_leaves_standard_error_empty()
    {
        Assert.Equal("", (await _tool.RunAsync("extract", "--quiet", _tool.Write("a.txt", Text))).Error);
    }

    [Fact]
    public async Task A_document_that_fails_is_named_and_the_rest_is_written()
    {
        string good = _tool.Write("good.txt", Text);
        string binary = _tool.Write("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00]);
        string zeros = _tool.Write("zeros.bin", [0x41, 0x00, 0x42]);
        string latin = _tool.Write("latin.txt", Encoding.Latin1.GetBytes("Café owner Ana Petrova"));
        string missing = _tool.PathOf("missing.txt");
        string errors = _tool.PathOf("errors.jsonl");

        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", "--errors", errors, missing, binary, zeros, latin, good);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(good, Parse(result).GetProperty("id").GetString());
        Assert.Contains($"entitykit: {missing}: there is no such file or folder", result.Error, StringComparison.Ordinal);
        Assert.Contains($"entitykit: {binary}: no text: a zero byte at offset 8", result.Error, StringComparison.Ordinal);
        Assert.Contains($"entitykit: {zeros}: no text: a zero byte at offset 1", result.Error, StringComparison.Ordinal);
        Assert.Contains($"entitykit: {latin}: no utf-8 text: a wrong byte at offset 3; name its encoding with --encoding", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 document", result.Error, StringComparison.Ordinal);
        Assert.Contains(", 4 failed;", result.Error, StringComparison.Ordinal);
        JsonElement[] lines = [.. (await File.ReadAllLinesAsync(errors)).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal([missing, binary, zeros, latin], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(lines, line => Assert.NotEqual("", line.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task An_unreadable_folder_is_named_and_the_rest_is_written()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || Environment.UserName == "root")
        {
            return; // nothing is unreadable there
        }

        _tool.Write("in/a.txt", Text);
        _tool.Write("in/closed/b.txt", Text);
        File.SetUnixFileMode(_tool.PathOf("in/closed"), UnixFileMode.None);
        try
        {
            ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", _tool.PathOf("in"));

            Assert.Equal(1, result.ExitCode);
            Assert.Contains("in/closed: ", result.Error, StringComparison.Ordinal);
            Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
        }
        finally
        {
            File.SetUnixFileMode(_tool.PathOf("in/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static TheoryData<string, byte[], string?> Encodings
    {
        get
        {
            const string Name = "Zoë Müller said so.";
            Encoding[] marked = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true)];
            var data = new TheoryData<string, byte[], string?>();
            foreach (Encoding encoding in marked)
            {
                data.Add(encoding.EncodingName, [.. encoding.GetPreamble(), .. encoding.GetBytes(Name)], null);
            }

            data.Add("UTF-8", Encoding.UTF8.GetBytes(Name), null);
            data.Add("Latin-1", Encoding.Latin1.GetBytes(Name), "iso-8859-1");
            data.Add("windows-1252", Encoding.Latin1.GetBytes(Name), "windows-1252");
            data.Add("UTF-16 without a mark", Encoding.Unicode.GetBytes(Name), "utf-16");
            data.Add("a mark wins", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Name)], "iso-8859-1");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_text_is_read_in_its_encoding(string what, byte[] bytes, string? encoding)
    {
        string path = _tool.Write("a.txt", bytes);

        ToolResult result = encoding is null
            ? await _tool.RunAsync("extract", "--format", "json", path)
            : await _tool.RunAsync("extract", "--format", "json", "--encoding", encoding, path);

        Assert.True(result.ExitCode == 0, what + result.Error);
        Assert.Equal("Zoë Müller", Parse(result).GetProperty("people")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("--format xml x", "Must be one of")]
    [InlineData("--offsets bytes x", "Must be one of")]
    [InlineData("--jobs 0 x", "--jobs is at least 1")]
    [InlineData("--jobs many x", "many")]
    [InlineData("--encoding klingon x", "There is no encoding 'klingon'")]
    [InlineData("--model missing.model x", "The model 'missing.model' cannot be read")]
    [InlineData("--output no/such/folder/out x", "cannot be written")]
    [InlineData("--errors no/such/folder/out x", "cannot be written")]
    [InlineData("--rows x y", "Must be one of")]
    [InlineData("--format", "--format")]
    public async Task A_wrong_option_is_explained_with_exit_code_2(string arguments, string message)
    {
        ToolResult result = await _tool.RunAsync(["extract", .. arguments.Split(' ')]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_input_on_a_screen_the_usage_is_explained()
    {
        _tool.InputIsRedirected = false;

        ToolResult result = await _tool.RunAsync("extract");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("entitykit extract FILE", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_model_is_named()
    {
        ToolResult result = await _tool.RunAsync("extract", "--model", _tool.Write("x.model", "no model"), _tool.Write("a.txt", Text));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("x.model' cannot be read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_a_lexicon_come_back_with_their_ids()
    {
        string csv = _tool.Write("own.csv", "kind,name,id,aliases\norganization,Ploverhouse,Q7,PLH|old mill board\n");
        string json = _tool.Write("own.json", "[{\"kind\":\"place\",\"name\":\"Zorbville\",\"id\":12}]");

        JsonElement result = Parse(await _tool.RunAsync("extract", "--format", "json", "--lexicon", csv, "--lexicon", json, "--quiet", _tool.Write("a.txt", "Ploverhouse, later the old mill board, met in Zorbville.")));

        Assert.Equal(["Q7", "Q7"], result.GetProperty("organizations")[0].GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("entry").GetString()));
        Assert.Equal("12", result.GetProperty("places")[0].GetProperty("mentions")[0].GetProperty("entry").GetString());
    }

    [Theory]
    [InlineData("kind,name\nship,Arethusa\n", "kind 'ship' in line 2")]
    [InlineData("", "")]
    public async Task A_lexicon_that_is_none_is_wrong_usage(string content, string reason)
    {
        string path = content.Length == 0 ? _tool.PathOf("missing.csv") : _tool.Write("own.csv", content);

        ToolResult result = await _tool.RunAsync("extract", "--lexicon", path, _tool.Write("a.txt", Text));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"The lexicon '{path}' cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    private static JsonElement Parse(ToolResult result) => JsonDocument.Parse(result.Output).RootElement;
}
