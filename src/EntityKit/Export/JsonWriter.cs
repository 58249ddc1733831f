using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EntityKit;

/// <summary>Writes a document as JSON, the form that <c>docs/schema/document-1.json</c> describes: indented, or on one line (JSON Lines).</summary>
/// <remarks>
/// Immutable, thus thread-safe. Letters of all scripts stand as they are; a lone surrogate, which UTF-8 cannot hold,
/// is written as U+FFFD. A value that the text does not decide is <c>null</c>.
/// </remarks>
public sealed class JsonWriter : IDocumentWriter
{
    /// <summary>The version of the form that is written, the value of <c>"schema"</c>.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Whether to indent by two spaces; otherwise the document is one line.</summary>
    /// <value>False by default.</value>
    public bool Indented { get; init; }

    /// <summary>What offsets and the length count.</summary>
    /// <value><see cref="OffsetUnit.Utf16"/> by default.</value>
    public OffsetUnit Offsets { get; init; }

    /// <summary>The source that the text was taken out of: offsets and the length are then those of the source.</summary>
    /// <value>Null by default: offsets are those of the text.</value>
    public SourceMap? Source { get; init; }

    /// <summary>Whether to write confidences; without them a new model that finds the same gives the same bytes.</summary>
    /// <value>True by default.</value>
    public bool Confidences { get; init; } = true;

    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = Indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new JsonDocumentWriter(json, document, Offsets, Source, Confidences).Write(id);
        }

        WriteLines(buffer.WrittenSpan, output);
        output.WriteByte((byte)'\n');
    }

    /// <summary>The document as a string, without the line feed at the end.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="id">The caller's name for the document, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public string ToJson(EntityDocument document, string? id = null)
    {
        using var output = new MemoryStream();
        Write(document, id, output);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length - 1);
    }

    /// <summary>The line ends of an indented document follow the operating system on net8.0; a carriage return stands nowhere else, since JSON escapes it.</summary>
    private static void WriteLines(ReadOnlySpan<byte> json, Stream output)
    {
        while (json.IndexOf((byte)'\r') is var carriageReturn and >= 0)
        {
            output.Write(json[..carriageReturn]);
            json = json[(carriageReturn + 1)..];
        }

        output.Write(json);
    }
}
