using System.Globalization;

namespace EntityKit.Cli;

/// <summary>
/// A document of a CoNLL or CoNLL-U file with every line as it stands: a token a line, a blank line between sentences,
/// <c>-DOCSTART-</c> or <c># newdoc</c> before a document. Where a file has no such lines, each sentence is a document of its own.
/// </summary>
internal sealed class ColumnDocument
{
    private const string Border = "-DOCSTART-";
    private const string ConlluBorder = "# newdoc";
    private const int ConlluColumns = 10;

    private readonly List<(string Line, LineKind Kind)> _lines = [];
    private readonly List<IReadOnlyList<string>> _sentences = [];
    private readonly List<int> _rows = []; // of the open sentence, in _lines

    private enum LineKind
    {
        /// <summary>A blank line or a remark: comes back as it is.</summary>
        Other,

        /// <summary>A row that is no token: a document's border, an empty node, the written form of several words.</summary>
        Row,

        Token,
    }

    private bool IsEmpty => _sentences.Count == 0 && _rows.Count == 0;

    internal static IEnumerable<ColumnDocument> Read(string text)
    {
        var document = new ColumnDocument();
        bool hasBorders = false;
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            bool isBorder = line.StartsWith(Border, StringComparison.Ordinal) || line.StartsWith(ConlluBorder, StringComparison.Ordinal);
            hasBorders |= isBorder;
            if ((isBorder && !document.IsEmpty) || (!hasBorders && document._sentences.Count > 0 && line.Length > 0))
            {
                document.EndSentence();
                yield return document;
                document = new ColumnDocument();
            }

            document.Add(line);
        }

        document.EndSentence();
        yield return document;
    }

    /// <summary>Writes the lines, each token's and each other row's with a last column more.</summary>
    internal void WriteTagged(Tagger tagger, TextWriter output)
    {
        using IEnumerator<Tag> tags = tagger.Tag(_sentences).SelectMany(sentence => sentence).GetEnumerator();
        foreach ((string line, LineKind kind) in _lines)
        {
            switch (kind)
            {
                case LineKind.Token:
                    tags.MoveNext();
                    WriteColumn(output, line, tags.Current.ToString());
                    break;
                case LineKind.Row:
                    WriteColumn(output, line, line.StartsWith(Border, StringComparison.Ordinal) ? "O" : "_");
                    break;
                default:
                    output.WriteLine(line);
                    break;
            }
        }
    }

    private void Add(string line)
    {
        bool isBorder = line.StartsWith(Border, StringComparison.Ordinal);
        if (isBorder || string.IsNullOrWhiteSpace(line))
        {
            EndSentence();
            _lines.Add((line, isBorder ? LineKind.Row : LineKind.Other));
        }
        else if (IsRemark(line))
        {
            _lines.Add((line, LineKind.Other));
        }
        else
        {
            _rows.Add(_lines.Count);
            _lines.Add((line, LineKind.Token));
        }
    }

    private void EndSentence()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        string[][] rows = [.. _rows.Select(row => Columns(_lines[row].Line))];
        bool isConllu = rows.All(row => row.Length >= ConlluColumns && IsId(row[0]));
        int column = isConllu || IsNumbered(rows) ? 1 : 0;
        var tokens = new List<string>();
        for (int i = 0; i < rows.Length; i++)
        {
            if (isConllu && rows[i][0].AsSpan().ContainsAny('-', '.'))
            {
                _lines[_rows[i]] = (_lines[_rows[i]].Line, LineKind.Row);
            }
            else
            {
                tokens.Add(rows[i][column]);
            }
        }

        _rows.Clear();
        _sentences.Add(tokens);
    }

    /// <summary>Whether a line is a remark "# key = value", and not the token "#".</summary>
    private static bool IsRemark(string line) =>
        line.StartsWith("# ", StringComparison.Ordinal)
        && (line.Contains(" = ", StringComparison.Ordinal) || line.StartsWith(ConlluBorder, StringComparison.Ordinal) || line.StartsWith("# newpar", StringComparison.Ordinal));

    /// <summary>Tabs part the columns where there are any, so that a token may hold a space there.</summary>
    private static string[] Columns(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the first column counts the tokens, as Universal NER has it; one row alone cannot tell.</summary>
    private static bool IsNumbered(string[][] rows) =>
        rows.Length > 1 && rows.Select((row, i) => row.Length > 2 && row[0] == (i + 1).ToString(CultureInfo.InvariantCulture)).All(counts => counts);

    private static bool IsId(string field) => field.Length > 0 && char.IsAsciiDigit(field[0]) && field.All(c => char.IsAsciiDigit(c) || c is '-' or '.');

    private static void WriteColumn(TextWriter output, string line, string tag)
    {
        output.Write(line);
        output.Write(line.Contains('\t', StringComparison.Ordinal) || !line.Contains(' ', StringComparison.Ordinal) ? '\t' : ' ');
        output.WriteLine(tag);
    }
}
