using System.Runtime.InteropServices;
using System.Text.Json;
using EntityKit.Models.English;

namespace EntityKit.Fuzz;

/// <summary><see cref="EntityExtractor.Extract"/> and what writes its result, on any UTF-16 text.</summary>
internal sealed class ExtractTarget : IFuzzTarget
{
    private static readonly Lazy<EntityExtractor> s_extractor = new(() => new EntityExtractor(EnglishModel.Load()));

    public string Name => "extract";

    public IReadOnlyList<byte[]> Seeds { get; } = [.. Corpus.Texts.Select(text => MemoryMarshal.AsBytes<char>(text).ToArray())];

    public int Share => 60;

    public bool IsText => true;

    internal static EntityExtractor Extractor => s_extractor.Value;

    public void Try(ReadOnlySpan<byte> input, bool thorough)
    {
        string text = MemoryMarshal.Cast<byte, char>(input).ToString();
        EntityDocument document = Extractor.Extract(text);
        MentionRules.Check(document);
        if (thorough)
        {
            CheckOutput(document);
        }
    }

    private static void CheckOutput(EntityDocument document)
    {
        string json = new JsonWriter().ToJson(document, "any");
        using (JsonDocument.Parse(json))
        {
        }

        MentionRules.Holds(json == new JsonWriter().ToJson(Extractor.Extract(document.Text), "any"), "the second result is not the first");
        foreach (IDocumentWriter writer in (IDocumentWriter[])[new CsvWriter(), new ConllWriter(), new BratWriter(), new HtmlWriter(), new GraphmlWriter(), new MermaidWriter(), new PopoloWriter()])
        {
            writer.Write(document, "any", Stream.Null);
        }
    }
}
