using System.Text;

namespace EntityKit;

/// <summary>
/// Writes a document as tab-separated columns, one token a line, a blank line after each sentence: token, part of speech,
/// title (BIO, <c>TITLE</c>) and entity (BIO: <c>PER</c>, <c>ORG</c>, <c>LOC</c>, <c>RES</c>; the outer one where two are nested).
/// </summary>
/// <remarks>
/// Immutable, thus thread-safe. A <c>-DOCSTART-</c> line begins the document, with its id in the second column.
/// White space inside a token or an id is written as <c>_</c>.
/// </remarks>
public sealed class ConllWriter : IDocumentWriter
{
    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        TaggedText text = document.Tagged;
        string[] titles = Column(text, document.Mentions.Where(mention => mention.Kind == EntityKind.Title));
        string[] entities = Column(text, Outermost(document.Mentions.Where(mention => mention.Kind != EntityKind.Title)));

        using var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        lines.Write("-DOCSTART-\t");
        WriteField(lines, string.IsNullOrEmpty(id) ? "_" : id);
        lines.Write("\tO\tO\n\n");
        foreach (Sentence sentence in text.Sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                WriteField(lines, text.TokenText(i));
                lines.Write('\t');
                lines.Write(UposName(text.Tags[i].PartOfSpeech));
                lines.Write('\t');
                lines.Write(titles[i]);
                lines.Write('\t');
                lines.WriteLine(entities[i]);
            }

            lines.WriteLine();
        }
    }

    /// <summary>One BIO tag a token for mentions in text order that do not overlap.</summary>
    private static string[] Column(TaggedText text, IEnumerable<Mention> mentions)
    {
        var column = new string[text.Tokens.Length];
        Array.Fill(column, "O");
        int token = 0;
        foreach (Mention mention in mentions)
        {
            string type = TypeName(mention.Kind);
            while (token < column.Length && text.Tokens[token].End <= mention.Span.Start)
            {
                token++;
            }

            for (bool first = true; token < column.Length && text.Tokens[token].Start < mention.Span.End; token++, first = false)
            {
                column[token] = (first ? "B-" : "I-") + type;
            }
        }

        return column;
    }

    private static IEnumerable<Mention> Outermost(IEnumerable<Mention> mentions)
    {
        int end = 0;
        foreach (Mention mention in mentions)
        {
            // Sorted by start and then by length, an outer mention comes before what it holds.
            if (mention.Span.Start >= end)
            {
                end = mention.Span.End;
                yield return mention;
            }
        }
    }

    private static void WriteField(StreamWriter lines, ReadOnlySpan<char> field)
    {
        foreach (char c in field)
        {
            lines.Write(char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : c);
        }
    }

    private static string TypeName(EntityKind kind) => kind switch
    {
        EntityKind.Person => "PER",
        EntityKind.Title => "TITLE",
        EntityKind.Organization => "ORG",
        EntityKind.Place => "LOC",
        _ => "RES",
    };

    private static string UposName(PartOfSpeech partOfSpeech) => partOfSpeech.ToString().ToUpperInvariant();
}
