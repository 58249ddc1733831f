namespace EntityKit.Training;

/// <summary>
/// Reads column files: a token a line, a blank line after each sentence, <c>-DOCSTART-</c> before each document where
/// documents are known. The token stands first and the entity label last; a column of universal parts of speech is
/// recognised. CoNLL-U is recognised by its ten columns.
/// </summary>
internal static class ConllReader
{
    private const string Border = "-DOCSTART-";
    private const string ColumnNames = "# global.columns";

    /// <summary>Reads documents. A file without document borders gives one document for each sentence.</summary>
    internal static IEnumerable<TrainingDocument> Read(TextReader reader)
    {
        var document = new DocumentBuilder();
        var columns = new ConllColumns();
        bool bordered = false;
        foreach (List<string[]> sentence in Sentences(reader, columns))
        {
            if (IsBorder(sentence[0]))
            {
                bordered = true;
                if (!document.IsEmpty)
                {
                    yield return document.Build();
                }

                sentence.RemoveAll(IsBorder);
                if (sentence.Count == 0)
                {
                    continue;
                }
            }

            (string[] tokens, string?[]? partsOfSpeech, string?[]? entities) = columns.Read(sentence);
            document.Add(tokens, partsOfSpeech, entities);
            if (!bordered)
            {
                yield return document.Build();
            }
        }

        if (!document.IsEmpty)
        {
            yield return document.Build();
        }
    }

    /// <summary>The rows of each sentence.</summary>
    internal static IEnumerable<List<string[]>> Sentences(TextReader reader) => Sentences(reader, new ConllColumns());

    private static IEnumerable<List<string[]>> Sentences(TextReader reader, ConllColumns columns)
    {
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0)
                {
                    yield return rows;
                    rows = [];
                }
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                rows.Add([Border]);
            }
            else if (line.StartsWith(ColumnNames, StringComparison.Ordinal))
            {
                columns.TakeNames(line);
            }
            else if (!IsRemark(line, isFirst: rows.TrueForAll(IsBorder)))
            {
                rows.Add(line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    /// <summary>Whether a line is a remark and not the token "#".</summary>
    private static bool IsRemark(string line, bool isFirst) =>
        line.StartsWith("# ", StringComparison.Ordinal)
        && (line.Contains(" = ", StringComparison.Ordinal) || (isFirst && !LabelScheme.IsLabel(line[(line.LastIndexOf(' ') + 1)..])));

    private static bool IsBorder(string[] row) => row[0] == Border;
}
