using System.Globalization;
using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli.Tests;

/// <summary>What was written in one format and what was written in another, read back, are the same mentions.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly string s_root = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf(Path.Combine("tests", "EntityKit.Cli.Tests"), StringComparison.Ordinal)];

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    public static TheoryData<string> Texts =>
    [
        File.ReadAllText(Directory.GetFiles(Path.Combine(s_root, "seeds"), "*.txt").Order(StringComparer.Ordinal).First()),
        "Ana Petrova, former Foreign Minister of Slovenia, met Harbour\r\nTrust (HT) chair Li Wei.\n\n\uD83D\uDE00 Petrova cited resolutions 242 (1967) and 338 (1973), and the Ambassador to Morocco, Jos\u00E9 \"Pepe\" Ruiz, agreed.\u0007\t=1+1\n",
        "\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_format_read_back_gives_the_same_mentions(string text)
    {
        string path = _tool.Write("a.txt", text);
        Found[] json = await JsonAsync(path);

        Assert.Equal(json, await CsvAsync(path));
        Assert.Equal(json, await FlatParquetAsync(path));
        Assert.Equal(json, await BratAsync(path, text));
        Assert.Equal(Columns(json), await ConllAsync(path, text));
    }

    [Fact]
    public async Task A_document_can_be_a_row_with_lists()
    {
        string lines = _tool.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"Ana Petrova, chair of the Harbour Trust, left.\"}\n{\"id\":\"b\",\"text\":\"\"}\n{\"id\":\"c\",\"text\":\"Mr. Li Wei left.\"}\n");
        string output = _tool.PathOf("nested.parquet");

        ToolResult refused = await _tool.RunAsync("extract", "--format", "csv", "--rows", "documents", lines);
        await _tool.RunAsync("extract", "--format", "parquet", "--rows", "documents", "--output", output, lines);

        Assert.Equal(2, refused.ExitCode);
        await using ParquetReader reader = await ParquetReader.CreateAsync(output);
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
        Assert.Equal(3, rows.RowCount);
        string[] paths = [.. reader.Schema.DataFields.Select(f => f.Path.ToString())];
        Assert.Equal(["document", "length"], paths[..2]);
        Assert.Equal(
            ["mentions", "entities", "appointments"],
            paths[2..].Select(path => path[..path.IndexOfAny(['.', '/'])]).Distinct()); // what they hold is read back with DuckDB
    }

    private async Task<Found[]> JsonAsync(string path)
    {
        JsonElement json = JsonDocument.Parse((await _tool.RunAsync("extract", "--format", "json", path)).Output).RootElement;
        var found = new HashSet<Found>();
        foreach ((string list, string kind) in new[] { ("people", "person"), ("titles", "title"), ("organizations", "organization"), ("resolutions", "resolution"), ("places", "place") })
        {
            foreach (JsonElement m in json.GetProperty(list).EnumerateArray().SelectMany(e => e.GetProperty("mentions").EnumerateArray()))
            {
                found.Add(new Found(kind, m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32(), m.GetProperty("text").GetString()!));
            }
        }

        return Sorted(found);
    }

    private async Task<Found[]> CsvAsync(string path)
    {
        string csv = (await _tool.RunAsync("extract", "--format", "csv", path)).Output;
        using var rows = new CsvHelper.CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        rows.Read();
        rows.ReadHeader();
        var found = new List<Found>();
        while (rows.Read())
        {
            string text = rows.GetField("text")!;
            found.Add(new Found(rows.GetField("kind")!, rows.GetField<int>("start"), rows.GetField<int>("end"), text));
        }

        return Sorted(found);
    }

    private async Task<Found[]> FlatParquetAsync(string path)
    {
        string output = _tool.PathOf("flat.parquet");
        await _tool.RunAsync("extract", "--format", "parquet", "--output", output, path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(output);
        if (reader.RowGroupCount == 0)
        {
            return [];
        }

        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
        int count = (int)rows.RowCount;
        string?[] kinds = new string?[count], texts = new string?[count];
        int[] starts = new int[count], ends = new int[count];
        await rows.ReadAsync(Field("kind"), kinds.AsMemory());
        await rows.ReadAsync(Field("text"), texts.AsMemory());
        await rows.ReadAsync<int>(Field("start"), starts.AsMemory());
        await rows.ReadAsync<int>(Field("end"), ends.AsMemory());
        return Sorted(Enumerable.Range(0, count).Select(i => new Found(kinds[i]!, starts[i], ends[i], texts[i]!)));

        DataField Field(string name) => reader.Schema.DataFields.Single(f => f.Name == name);
    }

    private async Task<Found[]> BratAsync(string path, string text)
    {
        string folder = _tool.PathOf("brat");
        await _tool.RunAsync("extract", "--format", "brat", "--output", folder, path);
        string annotations = Directory.GetFiles(folder, "*.ann").Single();
        Assert.Equal(text, await File.ReadAllTextAsync(annotations[..^4] + ".txt"));
        int[] starts = [0, .. text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength)];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1]; // the UTF-16 unit that each code point begins at
        }

        var found = new List<Found>();
        foreach (string[] line in (await File.ReadAllLinesAsync(annotations)).Select(line => line.Split('\t')).Where(line => line[0][0] == 'T'))
        {
            string[] head = line[1].Split(' ', 2);
            int[][] parts = [.. head[1].Split(';').Select(part => part.Split(' ').Select(n => starts[int.Parse(n, CultureInfo.InvariantCulture)]).ToArray())];
            found.Add(new Found(head[0].ToLowerInvariant(), parts[0][0], parts[^1][1], text[parts[0][0]..parts[^1][1]]));
        }

        Directory.Delete(folder, recursive: true);
        return Sorted(found);
    }

    /// <summary>The titles, and the outermost of the others, with their characters alone: columns keep no white space and no offsets.</summary>
    private async Task<string[]> ConllAsync(string path, string text)
    {
        string conll = (await _tool.RunAsync("extract", "--format", "conll", path)).Output;
        var found = new List<string>();
        foreach (int column in new[] { 2, 3 })
        {
            var open = new StringBuilder();
            foreach (string[] row in conll.Split('\n').Skip(1).Select(line => line.Split('\t')).Append([]))
            {
                string tag = row.Length > column ? row[column] : row.Length == 1 && open.Length > 0 ? "I-" : "O"; // a mention may cross the end of a sentence
                if (!tag.StartsWith("I-", StringComparison.Ordinal) && open.Length > 0)
                {
                    found.Add(open.ToString());
                    open.Clear();
                }

                if (tag != "O" && row.Length > column)
                {
                    open.Append(open.Length == 0 ? tag[2..] + " " : "").Append(row[0]);
                }
            }
        }

        Assert.Equal(Bare(text).Length, Bare(string.Concat(conll.Split('\n').Skip(2).Select(line => line.Split('\t')[0]))).Length);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string[] Columns(Found[] mentions)
    {
        var columns = new List<string>();
        int end = 0;
        foreach (Found mention in mentions.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mention.Kind == "title" || mention.Start >= end)
            {
                string type = mention.Kind switch { "person" => "PER", "title" => "TITLE", "organization" => "ORG", "place" => "LOC", _ => "RES" };
                columns.Add($"{type} {Bare(mention.Text)}");
                end = mention.Kind == "title" ? end : mention.End;
            }
        }

        return [.. columns.Order(StringComparer.Ordinal)];
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static Found[] Sorted(IEnumerable<Found> found) => [.. found.OrderBy(f => f.Start).ThenBy(f => f.End).ThenBy(f => f.Kind, StringComparer.Ordinal)];

    private sealed record Found(string Kind, int Start, int End, string Text);
}
