using System.Text;

namespace EntityKit;

/// <summary>Writes who holds which post where as a Mermaid flowchart, which many viewers of Markdown draw.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class MermaidWriter : IDocumentWriter
{
    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var graph = new OfficeGraph(document);
        using var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        lines.WriteLine("flowchart LR");
        if (!string.IsNullOrEmpty(id))
        {
            lines.WriteLine($"  %% {Escape(id)}");
        }

        foreach ((string node, string kind, string name) in graph.Nodes)
        {
            (string open, string close) = kind switch { "person" => ("([", "])"), "post" => ("[", "]"), _ => ("[[", "]]") };
            lines.WriteLine($"  {node}{open}\"{Escape(name)}\"{close}");
        }

        foreach ((string from, string to, string label) in graph.Edges)
        {
            lines.WriteLine(label is "holds" or "at" ? $"  {from} --> {to}" : $"  {from} -. {label} .-> {to}");
        }
    }

    /// <summary>All but letters, digits and plain marks as character codes, which Mermaid takes for nothing else.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '-' or '\'' or '(' or ')' or '/')
            {
                escaped.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                escaped.Append(' ');
            }
            else
            {
                escaped.Append('#').Append(rune.Value).Append(';');
            }
        }

        return escaped.ToString();
    }
}
