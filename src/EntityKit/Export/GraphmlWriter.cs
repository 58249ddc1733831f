using System.Text;
using System.Xml;

namespace EntityKit;

/// <summary>Writes who holds which post where as a GraphML graph (Brandes et al. 2002), one graph a document.</summary>
/// <remarks>Immutable, thus thread-safe. Nodes have a <c>kind</c> ("person", "post", "organization", "country") and a <c>name</c>, edges a <c>label</c> ("holds", "former", "acting", "incoming", "at").</remarks>
public sealed class GraphmlWriter : IDocumentWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var graph = new OfficeGraph(document);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };
        using (XmlWriter xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("graphml", Namespace);
            WriteKey(xml, "kind", "node");
            WriteKey(xml, "name", "node");
            WriteKey(xml, "label", "edge");
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", XmlText.Clean(string.IsNullOrEmpty(id) ? "document" : id));
            xml.WriteAttributeString("edgedefault", "directed");
            foreach ((string node, string kind, string name) in graph.Nodes)
            {
                xml.WriteStartElement("node", Namespace);
                xml.WriteAttributeString("id", node);
                WriteData(xml, "kind", kind);
                WriteData(xml, "name", name);
                xml.WriteEndElement();
            }

            foreach ((string from, string to, string label) in graph.Edges)
            {
                xml.WriteStartElement("edge", Namespace);
                xml.WriteAttributeString("source", from);
                xml.WriteAttributeString("target", to);
                WriteData(xml, "label", label);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteKey(XmlWriter xml, string name, string owner)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", owner);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", "string");
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(XmlText.Clean(value));
        xml.WriteEndElement();
    }
}
