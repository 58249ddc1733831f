namespace EntityKit.Cli;

/// <summary>
/// A document of a CoNLL file with every line as it stands: the token in the first column, a blank line between sentences,
/// <c>-DOCSTART-</c> before a document. Where a file has no such lines, each sentence is a document of its own.
/// </summary>
internal sealed class ColumnDocument
{
    private const string Border = "-DOCSTART-";

    private readonly List<string> _lines = [];
    private readonly List<IReadOnlyList<string>> _sentences = [];
    private List<string> _sentence = [];

    internal static IEnumerable<ColumnDocument> Read(string text)
    {
        var document = new ColumnDocument();
        bool hasBorders = false;
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            bool isBorder = line.StartsWith(Border, StringComparison.Ordinal);
            hasBorders |= isBorder;
            if (isBorder || (!hasBorders && document._sentences.Count > 0 && line.Length > 0))
            {
                yield return document;
                document = new ColumnDocument();
            }

            document.Add(line);
        }

        yield return document;
    }

    /// <summary>Writes the lines, each token's and each border's with a last column more.</summary>
    internal void WriteTagged(Tagger tagger, TextWriter output)
    {
        EndSentence();
        using IEnumerator<Tag> tags = tagger.Tag(_sentences).SelectMany(sentence => sentence).GetEnumerator();
        foreach (string line in _lines)
        {
            if (IsToken(line))
            {
                tags.MoveNext();
                WriteColumn(output, line, tags.Current.ToString());
            }
            else if (line.StartsWith(Border, StringComparison.Ordinal))
            {
                WriteColumn(output, line, "O");
            }
            else
            {
                output.WriteLine(line);
            }
        }
    }

    private void Add(string line)
    {
        _lines.Add(line);
        if (IsToken(line))
        {
            _sentence.Add(line[..TokenLength(line)]);
        }
        else
        {
            EndSentence();
        }
    }

    private void EndSentence()
    {
        if (_sentence.Count > 0)
        {
            _sentences.Add(_sentence);
            _sentence = [];
        }
    }

    /// <summary>Whether a line holds a token: a "#" does, a remark "# key = value" does not.</summary>
    private static bool IsToken(string line) =>
        TokenLength(line) > 0 && !line.StartsWith(Border, StringComparison.Ordinal) && !(line.StartsWith("# ", StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal));

    /// <summary>Tabs part the columns where there are any, so that a token may hold a space there.</summary>
    private static int TokenLength(string line)
    {
        int end = line.IndexOf('\t', StringComparison.Ordinal);
        end = end >= 0 ? end : line.IndexOf(' ', StringComparison.Ordinal);
        ReadOnlySpan<char> token = line.AsSpan(0, end < 0 ? line.Length : end);
        return token.IsWhiteSpace() ? 0 : token.Length;
    }

    private static void WriteColumn(TextWriter output, string line, string tag)
    {
        output.Write(line);
        output.Write(line.Contains('\t', StringComparison.Ordinal) || !line.Contains(' ', StringComparison.Ordinal) ? '\t' : ' ');
        output.WriteLine(tag);
    }
}
