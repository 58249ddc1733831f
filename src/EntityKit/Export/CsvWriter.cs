using System.Globalization;
using System.Text;

namespace EntityKit;

/// <summary>Writes documents as CSV (RFC 4180): a row for each mention, entity or appointment, line feeds as line ends.</summary>
/// <remarks>
/// Immutable, thus thread-safe. A field that a spreadsheet would take for a formula (it starts with <c>=</c>, <c>+</c>,
/// <c>-</c>, <c>@</c>, a tab or a carriage return) gets a <c>'</c> before it.
/// </remarks>
public sealed class CsvWriter : IDocumentWriter
{
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What there is a row for.</summary>
    /// <value><see cref="RowKind.Mentions"/> by default.</value>
    public RowKind Rows { get; init; }

    /// <summary>What offsets count.</summary>
    /// <value><see cref="OffsetUnit.Utf16"/> by default.</value>
    public OffsetUnit Offsets { get; init; }

    /// <summary>The source that the text was taken out of: offsets are then those of the source.</summary>
    /// <value>Null by default: offsets are those of the text.</value>
    public SourceMap? Source { get; init; }

    /// <summary>Writes the line of column names, which belongs before the first document.</summary>
    /// <param name="output">Where to; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteHeader(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        string columns = Rows switch
        {
            RowKind.Entities => "document,kind,entity,name,given,family,acronym,body,number,year,symbol,link,entry,mentions,confidence",
            RowKind.Appointments => "document,person,person_name,title,title_name,organization,organization_name,country,status,evidence,start,end,rule,confidence",
            _ => "document,kind,entity,name,text,start,end,source,rule,link,entry,confidence",
        };
        output.Write(s_encoding.GetBytes(columns + "\n"));
    }

    /// <summary>Writes the rows of one document, without the line of column names.</summary>
    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        IEnumerable<object?[]> rows = Rows switch
        {
            RowKind.Entities => DocumentRows.Entities(document, id).Select(r => new object?[]
                { r.Document, r.Kind, r.Entity, r.Name, r.Given, r.Family, r.Acronym, r.Body, r.Number, r.Year, r.Symbol, r.Link, r.Entry, r.Mentions, r.Confidence }),
            RowKind.Appointments => DocumentRows.Appointments(document, id, Offsets, Source).Select(r => new object?[]
                { r.Document, r.Person, r.PersonName, r.Title, r.TitleName, r.Organization, r.OrganizationName, r.Country, r.Status, r.Evidence, r.Start, r.End, r.Rule, r.Confidence }),
            _ => DocumentRows.Mentions(document, id, Offsets, Source).Select(r => new object?[]
                { r.Document, r.Kind, r.Entity, r.Name, r.Text, r.Start, r.End, r.Source, r.Rule, r.Link, r.Entry, r.Confidence }),
        };
        var line = new StringBuilder();
        foreach (object?[] row in rows)
        {
            line.Clear();
            for (int i = 0; i < row.Length; i++)
            {
                line.Append(i == 0 ? "" : ",");
                Append(line, row[i]);
            }

            output.Write(s_encoding.GetBytes(line.Append('\n').ToString()));
        }
    }

    private static void Append(StringBuilder line, object? value)
    {
        switch (value)
        {
            case string text:
                AppendText(line, text);
                break;
            case double number:
                line.Append(number.ToString("0.00", CultureInfo.InvariantCulture));
                break;
            case int number:
                line.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendText(StringBuilder line, string text)
    {
        bool isFormula = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        bool isQuoted = text.AsSpan().ContainsAny("\",\n\r") || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '));
        line.Append(isQuoted ? "\"" : "").Append(isFormula ? "'" : "");
        line.Append(isQuoted ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text).Append(isQuoted ? "\"" : "");
    }
}
