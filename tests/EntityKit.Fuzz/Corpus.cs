using System.Text;
using EntityKit.Cli;
using Parquet;
using Parquet.Schema;

namespace EntityKit.Fuzz;

/// <summary>The well-formed inputs that mutations start from, and the inputs that once broke something.</summary>
internal static class Corpus
{
    /// <summary>The seeds and the passages of the tests.</summary>
    internal static IReadOnlyList<string> Texts { get; } = [.. Resources("text/").Select(entry => new UTF8Encoding().GetString(entry.Bytes)).Where(text => text.Length > 0)];

    /// <summary>Every target.</summary>
    internal static IReadOnlyList<IFuzzTarget> Targets { get; } =
    [
        new ExtractTarget(),
        new ParagraphTarget(),
        new ModelTarget(),
        new InputTarget(InputFormat.Text, 2, Utf8("Ana Petrova left.\n", "\uFEFFLi Wei met Ana Petrova in Lagos.")),
        new InputTarget(InputFormat.Html, 8, Utf8("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>T</title><style>p{}</style></head><body><h1>Talks &amp; votes</h1><p class='x > y'>Ana&nbsp;Kov&aacute;cs &#233;&#x1F600;<br>left</p><pre>a\n b</pre><script>x</script><!-- c --><td>a</td></body></html>")),
        new InputTarget(InputFormat.JsonLines, 6, Utf8("{\"id\":\"one\",\"text\":\"Li Wei left.\"}\n{\"id\":7,\"text\":\"\\u00e9\\ud83d\\ude00\"}\n\n{\"text\":null}\nno json\n")),
        new InputTarget(InputFormat.Csv, 3, Utf8("id,text\none,\"Li \"\"Wei\"\", chair\nleft\"\ntwo,plain\n", "text;id\na;b\n", "id\ttext\n1\tx\n")),
        new InputTarget(InputFormat.Parquet, 1, [Table()]),
        new ColumnTarget(),
        new PatternTarget(),
    ];

    /// <summary>The inputs that once broke a target.</summary>
    internal static IReadOnlyList<byte[]> Crashes(string target) => [.. Resources($"crash/{target}/").Select(entry => entry.Bytes)];

    private static byte[][] Utf8(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static IEnumerable<(string Name, byte[] Bytes)> Resources(string prefix) =>
        from name in typeof(Corpus).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        let plain = name.Replace('\\', '/')
        where plain.StartsWith(prefix, StringComparison.Ordinal)
        select (plain, Read(name));

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(Corpus).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Table()
    {
        var schema = new ParquetSchema(new DataField<string>("id"), new DataField<string>("text"));
        using var stream = new MemoryStream();
        WriteAsync().GetAwaiter().GetResult();
        return stream.ToArray();

        async Task WriteAsync()
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream);
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync(schema.DataFields[0], (IReadOnlyCollection<string>)["one", "two"]);
            await rows.WriteAsync(schema.DataFields[1], (IReadOnlyCollection<string>)["Li Wei left.", "Ana Petrova came."]);
        }
    }
}
