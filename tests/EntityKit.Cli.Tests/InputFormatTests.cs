using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli.Tests;

public sealed class InputFormatTests : IDisposable
{
    private const string Text = "Ana Petrova, Foreign Minister of Slovenia, met Li Wei. Petrova cited UN Resolution 2254.";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Offsets_of_an_HTML_page_lead_into_the_page()
    {
        const string Page = "<!DOCTYPE html><html><head><title>News</title><style>p { color: red }</style></head><body><h1>Talks &amp; votes</h1>\n"
            + "<p class='x > y'>Foreign   Minister <b>Ana&nbsp;Kov&aacute;cs</b> met \uD83D\uDE00\n Li <i>Wei</i>.</p><script>President Bad Script spoke.</script><!-- Mr. No One --></body></html>";
        string path = _tool.Write("a.html", Page);

        foreach ((string unit, Func<int, int, string> covered) in Units(Page))
        {
            JsonElement result = (await JsonLinesAsync("--offsets", unit, path)).Single();
            Dictionary<string, JsonElement> mentions = result.GetProperty("people").EnumerateArray().SelectMany(p => p.GetProperty("mentions").EnumerateArray()).ToDictionary(m => m.GetProperty("text").GetString()!);

            Assert.Equal(["Ana\u00A0Kov\u00E1cs", "Li Wei"], mentions.Keys);
            Assert.Equal("Ana&nbsp;Kov&aacute;cs", Covered("Ana\u00A0Kov\u00E1cs"));
            Assert.Equal("Li <i>Wei", Covered("Li Wei"));

            string Covered(string name) => covered(mentions[name].GetProperty("start").GetInt32(), mentions[name].GetProperty("end").GetInt32());
        }
    }

    [Fact]
    public async Task A_page_may_name_its_own_encoding()
    {
        byte[] page = Encoding.Latin1.GetBytes("<meta charset=\"iso-8859-1\"><p>Minister Ana Kov\u00E1cs spoke.</p>");

        Assert.Contains("Ana Kov\u00E1cs", (await _tool.RunAsync("extract", _tool.Write("a.html", page))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Talks<br>in <em>Lom\u00E9</em>", "Talks\nin Lom\u00E9")]
    [InlineData("<ul><li>one<li>two</ul><p>three", "one\ntwo\n\nthree")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("a &lt;b&gt; &amp; &#233;&#x1F600; &nosuch; AT&T", "a <b> & \u00E9\uD83D\uDE00 &nosuch; AT&T")]
    [InlineData("1 < 2 <3 <", "1 < 2 <3 <")]
    [InlineData("<a title='x>y' href=z>in</a> <unclosed", "in")]
    [InlineData("<script>x</script>a<style>y</style>b<!-- c -->d<![CDATA[e]]>", "abd")]
    [InlineData("<script>never closed", "")]
    [InlineData("<!-- never closed", "")]
    [InlineData("<td>a</td><td>b</td>", "a\nb")]
    [InlineData("", "")]
    public void A_page_is_read_as_it_is_shown(string page, string text)
    {
        (string read, SourceMap map) = HtmlText.Read(page);
        Assert.Equal(text, read);
        for (int i = 0; i < read.Length; i++)
        {
            TextSpan source = map.ToSource(new TextSpan(i, i + 1));
            Assert.True(source.Length > 0 && source.End <= page.Length);
            Assert.True(char.IsWhiteSpace(read[i]) || page[source.Start] == read[i] || page[source.Start] == '&');
        }
    }

    [Fact]
    public async Task JSON_Lines_give_a_document_a_line_and_a_bad_line_fails_by_itself()
    {
        string path = _tool.Write("a.jsonl", $$"""
            {"id":"one","text":"{{Text}}"}
            no json
            {"id":7,"text":"Li Wei left."}
            {"id":"nine","body":"no text"}
            {"text":"Li Wei came."}

            """);

        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", path);

        Assert.Equal(["one", "7", path + ":5"], Ids(result));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{path}:2: no JSON", result.Error, StringComparison.Ordinal);
        Assert.Contains("nine: no string 'text'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_can_be_named()
    {
        string path = _tool.Write("a.ndjson", "{\"key\":\"k\",\"body\":\"Li Wei left.\"}\n");

        Assert.Equal(["k"], Ids(await _tool.RunAsync("extract", "--format", "jsonl", "--text-column", "body", "--id-column", "key", path)));
    }

    [Theory]
    [InlineData("a.csv", "id,date,text\n1,x,\"Mr. Li Wei, who said \"\"no\"\",\nleft.\"\n2,y,\"Ana Petrova stayed.\"\n")]
    [InlineData("a.csv", "id;text\n1;Mr. Li Wei, left.\n2;Ana Petrova stayed.\n")]
    [InlineData("a.tsv", "text\tid\nMr. Li Wei left.\t1\nAna Petrova stayed.\t2\n")]
    public async Task CSV_gives_a_document_a_row(string name, string content)
    {
        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", _tool.Write(name, content));

        Assert.Equal((0, "1 2"), (result.ExitCode, string.Join(' ', Ids(result))));
        Assert.Contains("Li Wei", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_named_with_those_that_are()
    {
        ToolResult result = await _tool.RunAsync("extract", _tool.Write("a.csv", "id,body\n1,x\n"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no column 'text'; there are id, body", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parquet_gives_a_document_a_row(bool fromStandardInput)
    {
        var id = new DataField<long>("number");
        var text = new DataField<string>("text");
        using var file = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, text), file))
        {
            for (int i = 0; i < 2; i++)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync<long>(id, new long[] { i * 2, (i * 2) + 1 });
                await group.WriteAsync(text, (IReadOnlyCollection<string>)[Text, null!]);
            }
        }

        string path = _tool.Write("a.parquet", file.ToArray());
        _tool.Input = file.ToArray();
        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", "--input-format", "parquet", "--id-column", "number", fromStandardInput ? "-" : path);

        Assert.Equal(["0", "2"], Ids(result));
        Assert.Contains("1: 'text' is null", result.Error, StringComparison.Ordinal);
        Assert.Contains("3: 'text' is null", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_Parquet_is_said_to_be_none()
    {
        ToolResult result = await _tool.RunAsync("extract", _tool.Write("a.parquet", "PAR1 but no more"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no Parquet", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt.gz", Text)]
    [InlineData("a.jsonl.gz", "{\"text\":\"" + Text + "\"}\n")]
    [InlineData("a.csv.gz", "text\n\"" + Text + "\"\n")]
    [InlineData("a.html.gz", "<p>" + Text)]
    public async Task Packed_files_are_unpacked(string name, string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content));
        }

        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", _tool.Write(name, packed.ToArray()));

        Assert.Contains("\"name\":\"Ana Petrova\"", Assert.Single(result.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_file_that_is_cut_short_fails_by_itself()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture)))));
        }

        string cut = _tool.Write("a.txt.gz", packed.ToArray()[..100]);
        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", cut, _tool.Write("b.txt", Text));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([_tool.PathOf("b.txt")], Ids(result));
    }

    [Theory]
    [InlineData("utf-16", "utf-16")]
    [InlineData("windows-1252", "windows-1252")]
    public async Task Lines_can_have_other_encodings(string write, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = Encoding.GetEncoding(write).GetBytes("{\"id\":\"\u00E9\",\"text\":\"Mr. Jos\u00E9 Ruiz left.\"}\n");
        string path = _tool.Write("a.jsonl", bytes);

        ToolResult right = await _tool.RunAsync("extract", "--format", "jsonl", "--encoding", name, path);
        ToolResult wrong = await _tool.RunAsync("extract", "--format", "jsonl", path);

        Assert.Equal(["\u00E9"], Ids(right));
        Assert.Equal(1, wrong.ExitCode);
    }

    private static IEnumerable<(string Unit, Func<int, int, string> Covered)> Units(string page)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(page);
        Rune[] runes = [.. page.EnumerateRunes()];
        yield return ("utf16", (start, end) => page[start..end]);
        yield return ("utf8", (start, end) => Encoding.UTF8.GetString(utf8[start..end]));
        yield return ("codepoint", (start, end) => string.Concat(runes[start..end]));
    }

    private async Task<IReadOnlyList<JsonElement>> JsonLinesAsync(params string[] arguments)
    {
        ToolResult result = await _tool.RunAsync(["extract", "--format", "jsonl", .. arguments]);
        return [.. result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string[] Ids(ToolResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
}
