using System.Globalization;

namespace EntityKit.Training;

/// <summary>Which columns of a sentence hold the token, its universal part of speech and its entity label.</summary>
internal sealed class ConllColumns
{
    private const int ConlluColumns = 10;
    private const int Miscellaneous = 9;

    private static readonly HashSet<string> s_partsOfSpeech =
    [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ];

    private string[]? _names;
    private bool? _isNumbered;

    /// <summary>Takes a line <c># global.columns = ID FORM ...</c> (CoNLL-U Plus).</summary>
    internal void TakeNames(string line) => _names = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The tokens of a sentence with what its other columns say of them.</summary>
    /// <param name="rows">Its rows, none empty.</param>
    internal (string[] Tokens, string?[]? PartsOfSpeech, string?[]? Entities) Read(List<string[]> rows)
    {
        bool isConllu = _names is not null || (rows.TrueForAll(r => r.Length >= ConlluColumns) && rows.TrueForAll(r => IsConlluId(r[0])));
        if (isConllu)
        {
            // Words that share one written token ("don't") are rows of their own after a row with a range; empty nodes have a point.
            rows = rows.Count > 1 ? [.. rows.Where(r => !r[0].Contains('-', StringComparison.Ordinal) && !r[0].Contains('.', StringComparison.Ordinal))] : rows;
        }

        int width = rows.Min(r => r.Length);
        int token = TokenColumn(rows, isConllu, width);
        int part = _names is not null ? Array.IndexOf(_names, "UPOS") : isConllu ? 3 : token + 1;
        bool hasParts = part > 0 && part < width && (isConllu || width > token + 2)
            && rows.TrueForAll(r => r[part] == "_" || s_partsOfSpeech.Contains(r[part]));
        string?[]? labels = _names is not null ? Labels(rows, Array.FindIndex(_names, n => n.Contains("NER", StringComparison.OrdinalIgnoreCase)), width)
            : isConllu ? ConlluLabels(rows, width)
            : width > token + 1 ? Labels(rows, LabelColumn(rows, token, width), width)
            : null;
        return (
            [.. rows.Select(r => r[token])],
            hasParts ? [.. rows.Select(r => r[part] == "_" ? null : r[part])] : null,
            labels is null ? null : LabelScheme.ToBio2(labels!));
    }

    private int TokenColumn(List<string[]> rows, bool isConllu, int width)
    {
        if (_names is not null)
        {
            return Math.Max(0, Array.IndexOf(_names, "FORM"));
        }

        // A column of numbers from 1 before the tokens, as Universal NER has it; one row alone cannot tell.
        _isNumbered ??= rows.Count == 1 ? null : width > 2 && rows.Select((r, i) => r[0] == (i + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);
        return isConllu || (_isNumbered == true && width > 2) ? 1 : 0;
    }

    /// <summary>The last column of labels: others may follow it ("-" for the annotator).</summary>
    private static int LabelColumn(List<string[]> rows, int token, int width)
    {
        for (int column = width - 1; column > token; column--)
        {
            if (rows.TrueForAll(r => LabelScheme.IsLabel(r[column])))
            {
                return column;
            }
        }

        return width - 1;
    }

    private static string?[]? Labels(List<string[]> rows, int column, int width) =>
        column < 0 || column >= width ? null : [.. rows.Select(r => r[column])];

    /// <summary>A column after the ten, the last of them, or <c>NER=</c> in it, as Stanza writes.</summary>
    private static string?[]? ConlluLabels(List<string[]> rows, int width)
    {
        if (width > ConlluColumns && rows.TrueForAll(r => LabelScheme.IsLabel(r[width - 1])))
        {
            return Labels(rows, width - 1, width);
        }

        string?[] named = [.. rows.Select(r => NamedLabel(r[Miscellaneous]))];
        return named.Any(label => label is null) ? null : named;
    }

    private static string? NamedLabel(string field)
    {
        if (LabelScheme.IsLabel(field))
        {
            return field;
        }

        foreach (string pair in field.Split('|'))
        {
            if (pair.StartsWith("NER=", StringComparison.OrdinalIgnoreCase) && LabelScheme.IsLabel(pair[4..]))
            {
                return pair[4..];
            }
        }

        return null;
    }

    private static bool IsConlluId(string field) => field.Length > 0 && char.IsAsciiDigit(field[0]) && field.All(c => char.IsAsciiDigit(c) || c is '-' or '.');
}
