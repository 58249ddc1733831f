namespace EntityKit.Training;

/// <summary>
/// Reads column files: a token a line, a blank line after each sentence, <c>-DOCSTART-</c> before each document where
/// documents are known. The token stands first and the entity label last; a column of universal parts of speech is
/// recognised. CoNLL-U is recognised by its ten columns.
/// </summary>
internal static class ConllReader
{
    private static readonly HashSet<string> s_partsOfSpeech =
    [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ];

    /// <summary>Reads documents. A file without document borders gives one document for each sentence.</summary>
    internal static IEnumerable<TrainingDocument> Read(TextReader reader)
    {
        var document = new DocumentBuilder();
        bool bordered = false;
        foreach (List<string[]> sentence in Sentences(reader))
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

            Add(document, sentence);
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
    internal static IEnumerable<List<string[]>> Sentences(TextReader reader)
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
                rows.Add(["-DOCSTART-"]);
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                rows.Add(line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    private static bool IsBorder(string[] row) => row[0] == "-DOCSTART-";

    private static void Add(DocumentBuilder document, List<string[]> rows)
    {
        if (rows[0].Length == 10)
        {
            AddConllu(document, rows);
            return;
        }

        string[] tokens = [.. rows.Select(r => r[0])];
        bool labelled = rows.TrueForAll(r => r.Length > 1);
        string?[]? partsOfSpeech = rows.TrueForAll(r => r.Length > 2) ? [.. rows.Select(r => s_partsOfSpeech.Contains(r[1]) ? r[1] : null)] : null;
        document.Add(tokens, partsOfSpeech, labelled ? LabelScheme.ToBio2([.. rows.Select(r => r[^1])]) : null);
    }

    // Words that share one written token ("don't") are rows of their own after a row with a range; empty nodes have a point.
    private static void AddConllu(DocumentBuilder document, List<string[]> rows)
    {
        List<string[]> words = [.. rows.Where(r => r.Length == 10 && !r[0].Contains('-', StringComparison.Ordinal) && !r[0].Contains('.', StringComparison.Ordinal))];
        document.Add([.. words.Select(w => w[1])], [.. words.Select(w => w[3] == "_" ? null : w[3])], null);
    }
}
