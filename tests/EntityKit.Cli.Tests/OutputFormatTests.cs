using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli.Tests;

public sealed class OutputFormatTests : IDisposable
{
    private const string Text = "Ana Petrova, former Foreign Minister of Slovenia, met Harbour Trust chair Li Wei.\nPetrova cited UN Resolution 2254. \uD83D\uDE00 Harbour\nTrust agreed.\n";

    private static readonly XNamespace s_graphml = "http://graphml.graphdrawing.org/xmlns";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task CSV_and_Parquet_hold_the_mentions_of_the_JSON()
    {
        string path = _tool.Write("a.txt", Text);
        string[] expected = await JsonMentionsAsync(path, "utf16");

        string[] csv = [.. Csv((await _tool.RunAsync("extract", "--format", "csv", path)).Output).Select(r => $"{r["kind"]} {r["start"]} {r["end"]} {r["text"]}").Order(StringComparer.Ordinal)];
        string parquetPath = _tool.PathOf("a.parquet");
        await _tool.RunAsync("extract", "--format", "parquet", "--output", parquetPath, path);
        Dictionary<string, object?[]> columns = await ParquetAsync(parquetPath);
        string[] parquet = [.. Enumerable.Range(0, expected.Length).Select(i => $"{columns["kind"][i]} {columns["start"][i]} {columns["end"][i]} {columns["text"][i]}").Order(StringComparer.Ordinal)];

        Assert.True(expected.Length > 5);
        Assert.Equal(expected, csv);
        Assert.Equal(expected, parquet);
    }

    [Theory]
    [InlineData("entities", "document,kind,entity,name,given,family,acronym,body,number,year,symbol,link,entry,mentions,confidence", "resolution", "2015")]
    [InlineData("appointments", "document,person,person_name,title,title_name,organization,organization_name,country,status,evidence,start,end,rule,confidence", "Ana Petrova", "former")]
    public async Task Rows_can_be_entities_or_appointments(string rows, string header, string one, string other)
    {
        string path = _tool.Write("a.txt", Text);
        string csv = (await _tool.RunAsync("extract", "--format", "csv", "--rows", rows, path)).Output;
        string parquetPath = _tool.PathOf("a.parquet");
        ToolResult written = await _tool.RunAsync("extract", "--format", "parquet", "--rows", rows, "--output", parquetPath, path);
        Dictionary<string, object?[]> columns = await ParquetAsync(parquetPath);

        Assert.Equal(0, written.ExitCode);
        Assert.StartsWith(header + "\n", csv, StringComparison.Ordinal);
        Assert.Contains(Csv(csv), row => row.ContainsValue(one) && row.ContainsValue(other));
        Assert.Equal(header.Split(','), columns.Keys);
        Assert.Equal(Csv(csv).Count, columns["document"].Length);
    }

    [Fact]
    public async Task No_field_of_CSV_starts_a_formula()
    {
        string path = _tool.Write("a.jsonl", "{\"id\":\"=HYPERLINK(1)\",\"text\":\"Mr. Li Wei left.\"}\n{\"id\":\"@x, \\\"y\\\"\",\"text\":\"Mr. Li Wei left.\"}\n{\"id\":\"a\\nb\",\"text\":\"Mr. Li Wei left.\"}\n");

        List<Dictionary<string, string>> rows = Csv((await _tool.RunAsync("extract", "--format", "csv", path)).Output);

        Assert.Equal(["'=HYPERLINK(1)", "'@x, \"y\"", "a\nb"], rows.Select(r => r["document"]));
    }

    [Fact]
    public async Task Brat_files_hold_the_mentions_of_the_JSON_in_code_points()
    {
        string path = _tool.Write("in/a.txt", Text);
        string folder = _tool.PathOf("brat");
        string[] expected = await JsonMentionsAsync(path, "codepoint");

        ToolResult result = await _tool.RunAsync("extract", "--format", "brat", "--output", folder, _tool.PathOf("in"));

        Assert.Equal(0, result.ExitCode);
        Assert.True(File.Exists(Path.Combine(folder, "annotation.conf")));
        string annotations = Directory.GetFiles(folder, "*.ann").Single();
        Rune[] text = [.. File.ReadAllText(annotations[..^4] + ".txt").EnumerateRunes()];
        string[][] lines = [.. File.ReadAllLines(annotations).Select(line => line.Split('\t'))];
        var found = new List<string>();
        foreach (string[] line in lines.Where(l => l[0][0] == 'T'))
        {
            string[] head = line[1].Split(' ', 2);
            int[][] parts = [.. head[1].Split(';').Select(part => part.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())];
            Assert.Equal(line[2], string.Join(' ', parts.Select(p => string.Concat(text[p[0]..p[1]]))));
            Assert.All(parts, p => Assert.DoesNotContain('\n', string.Concat(text[p[0]..p[1]])));
            found.Add($"{head[0].ToLowerInvariant()} {parts[0][0]} {parts[^1][1]} {string.Concat(text[parts[0][0]..parts[^1][1]])}");
        }

        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        Assert.Contains(lines, l => l[1].StartsWith("Holds Arg1:T", StringComparison.Ordinal));
        Assert.Contains(lines, l => l[1].StartsWith("Status T", StringComparison.Ordinal) && l[1].EndsWith(" former", StringComparison.Ordinal));
        Assert.Contains(lines, l => l[0] == "*" && l[1].StartsWith("Alias T", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Popolo_identifiers_lead_to_what_they_name()
    {
        string a = _tool.Write("a.txt", Text);
        JsonElement one = JsonDocument.Parse((await _tool.RunAsync("extract", "--format", "popolo", a)).Output).RootElement;
        JsonElement many = JsonDocument.Parse((await _tool.RunAsync("extract", "--format", "popolo", a, _tool.Write("b.txt", "None."))).Output).RootElement;

        Assert.Equal(2, many.GetArrayLength());
        string[] people = Ids("persons"), posts = Ids("posts"), organizations = Ids("organizations");
        JsonElement membership = one.GetProperty("memberships").EnumerateArray().Single(m => m.TryGetProperty("label", out JsonElement label) && label.GetString() == "former");
        Assert.Contains(membership.GetProperty("person_id").GetString()!, people);
        Assert.Contains(membership.GetProperty("post_id").GetString()!, posts);
        Assert.Contains(one.GetProperty("posts").EnumerateArray(), p => p.TryGetProperty("area", out JsonElement area) && area.GetProperty("name").GetString() == "Slovenia");
        Assert.Contains(one.GetProperty("memberships").EnumerateArray(), m => m.TryGetProperty("organization_id", out JsonElement o) && organizations.Contains(o.GetString()!));

        string[] Ids(string list) => [.. one.GetProperty(list).EnumerateArray().Select(e => e.GetProperty("id").GetString()!)];
    }

    [Fact]
    public async Task HTML_marks_the_text_escapes_it_and_loads_nothing()
    {
        string path = _tool.Write("a<b>.txt", "Mr. Li Wei said \"<script>alert(1)</script>\" & 'left'.\u0000 UN Security Council resolution 2254 (2015).\n");

        string page = (await _tool.RunAsync("extract", "--format", "html", "--encoding", "utf-8", path)).Output;

        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\0', page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; &#39;left&#39;", page, StringComparison.Ordinal);
        Assert.Contains("a&lt;b&gt;.txt</title>", page, StringComparison.Ordinal);
        Assert.Matches("<mark class=\"person\" id=\"m1\" title=\"person, \\d\\.\\d\\d\">Li Wei</mark>", page);
        Assert.Contains("href=\"https://undocs.org/S/RES/2254(2015)\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#m1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_an_HTML_page_is_the_document()
    {
        string page = (await _tool.RunAsync("extract", "--format", "html", _tool.Write("a.txt", Text))).Output;
        string article = page[(page.IndexOf("<article>", StringComparison.Ordinal) + 9)..page.IndexOf("</article>", StringComparison.Ordinal)];

        Assert.Equal(Text, System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(article, "</?mark[^>]*>", "")).TrimStart('\n'));
    }

    [Fact]
    public async Task A_graph_has_who_holds_which_post_where()
    {
        string path = _tool.Write("a.txt", Text);
        XDocument graph = XDocument.Parse((await _tool.RunAsync("extract", "--format", "graphml", path)).Output);
        string mermaid = (await _tool.RunAsync("extract", "--format", "mermaid", path)).Output;

        Dictionary<string, string> names = graph.Descendants(s_graphml + "node").ToDictionary(n => n.Attribute("id")!.Value, n => n.Elements().Last().Value);
        string[] edges = [.. graph.Descendants(s_graphml + "edge").Select(e => $"{names[e.Attribute("source")!.Value]} {e.Value} {names[e.Attribute("target")!.Value]}")];
        Assert.Contains("Ana Petrova former Foreign Minister", edges);
        Assert.Contains("Foreign Minister at Slovenia", edges);
        Assert.StartsWith("flowchart LR\n", mermaid, StringComparison.Ordinal);
        Assert.Matches("p\\d+ -\\. former \\.-> ", mermaid);
        Assert.Contains("([\"Ana Petrova\"])", mermaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "html")]
    [InlineData("graphml", "graphml")]
    [InlineData("mermaid", "mmd")]
    public async Task Several_documents_are_files_in_a_folder(string format, string extension)
    {
        _tool.Write("in/a.txt", Text);
        _tool.Write("in/x/a.txt", Text);
        string folder = _tool.PathOf("out");

        ToolResult refused = await _tool.RunAsync("extract", "--format", format, _tool.PathOf("in"));
        ToolResult result = await _tool.RunAsync("extract", "--format", format, "--output", folder, _tool.PathOf("in"));

        Assert.Equal((2, 0), (refused.ExitCode, result.ExitCode));
        Assert.Equal(2, Directory.GetFiles(folder, "*." + extension).Length);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    private async Task<string[]> JsonMentionsAsync(string path, string unit)
    {
        ToolResult result = await _tool.RunAsync("extract", "--format", "jsonl", "--offsets", unit, path);
        JsonElement json = JsonDocument.Parse(result.Output).RootElement;
        var mentions = new HashSet<string>();
        foreach ((string list, string kind) in new[] { ("people", "person"), ("titles", "title"), ("organizations", "organization"), ("resolutions", "resolution"), ("places", "place") })
        {
            foreach (JsonElement m in json.GetProperty(list).EnumerateArray().SelectMany(e => e.GetProperty("mentions").EnumerateArray()))
            {
                mentions.Add($"{kind} {m.GetProperty("start")} {m.GetProperty("end")} {m.GetProperty("text").GetString()}");
            }
        }

        return [.. mentions.Order(StringComparer.Ordinal)];
    }

    private static List<Dictionary<string, string>> Csv(string text)
    {
        using var rows = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        rows.Read();
        rows.ReadHeader();
        var result = new List<Dictionary<string, string>>();
        while (rows.Read())
        {
            result.Add(rows.HeaderRecord!.ToDictionary(name => name, name => rows.GetField(name)!));
        }

        return result;
    }

    private static async Task<Dictionary<string, object?[]>> ParquetAsync(string path)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(path);
        var columns = new Dictionary<string, object?[]>();
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
        foreach (DataField field in reader.Schema.DataFields)
        {
            int count = (int)rows.RowCount;
            if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
            {
                var values = new string?[count];
                await rows.ReadAsync(field, values.AsMemory());
                columns.Add(field.Name, values);
            }
            else if (field.ClrType == typeof(double))
            {
                var values = new double[count];
                await rows.ReadAsync<double>(field, values.AsMemory());
                columns.Add(field.Name, [.. values.Cast<object?>()]);
            }
            else if (field.IsNullable)
            {
                var values = new int?[count];
                await rows.ReadAsync<int>(field, values.AsMemory());
                columns.Add(field.Name, [.. values.Cast<object?>()]);
            }
            else
            {
                var values = new int[count];
                await rows.ReadAsync<int>(field, values.AsMemory());
                columns.Add(field.Name, [.. values.Cast<object?>()]);
            }
        }

        return columns;
    }
}
