using System.Text;

namespace EntityKit.Tests.Export;

/// <summary>What every format promises, whatever the text.</summary>
public class DocumentWriterTests
{
    public static TheoryData<IDocumentWriter> Writers =>
    [
        new JsonWriter(), new ConllWriter(), new CsvWriter(), new CsvWriter { Rows = RowKind.Entities }, new CsvWriter { Rows = RowKind.Appointments },
        new BratWriter(), new PopoloWriter(), new PopoloWriter { Indented = true }, new HtmlWriter(), new GraphmlWriter(), new MermaidWriter(),
    ];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Gives_the_same_bytes_in_strict_UTF8_with_a_line_feed_at_the_end(IDocumentWriter writer)
    {
        foreach (string text in new[] { "", Repository.Read("seeds", Repository.Seeds.First()), "Mr. \uD83D Li\0Wei <b>\u0001 \"x\" & \uDE00 left.\r\nPresident Ana\tPetrova of Chad.\n" })
        {
            EntityDocument document = English.Extractor.Extract(text);
            byte[] first = Write(writer, document, "a <\"'&\0\uD83D>");
            Assert.Equal(first, Write(writer, document, "a <\"'&\0\uD83D>"));
            string written = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(first);
            Assert.False(written.StartsWith('\uFEFF'));
            Assert.True(written.Length == 0 || written.EndsWith('\n'));
            _ = Write(writer, document, null);
        }
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Refuses_null(IDocumentWriter writer)
    {
        Assert.Throws<ArgumentNullException>(() => writer.Write(null!, null, new MemoryStream()));
        Assert.Throws<ArgumentNullException>(() => writer.Write(English.Extractor.Extract(""), null, null!));
    }

    [Theory]
    [InlineData("\"#35;]--> end", "#34;#35;35#59;#93;--#62; end")]
    [InlineData("a`b", "a#96;b")]
    public void Mermaid_takes_no_name_for_syntax(string id, string escaped) =>
        Assert.Contains($"%% {escaped}\n", Encoding.UTF8.GetString(Write(new MermaidWriter(), English.Extractor.Extract(""), id)), StringComparison.Ordinal);

    private static byte[] Write(IDocumentWriter writer, EntityDocument document, string? id)
    {
        using var stream = new MemoryStream();
        writer.Write(document, id, stream);
        return stream.ToArray();
    }
}
