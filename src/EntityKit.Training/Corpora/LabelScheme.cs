namespace EntityKit.Training;

/// <summary>Brings the BIO dialects (IOB1, BIO2, BIOES/BILOU) to BIO2.</summary>
internal static class LabelScheme
{
    private const string Marks = "BIEMSLU";

    /// <summary>Whether a column's field can be a label: <c>O</c>, or a mark and a type (<c>B-PER</c>).</summary>
    internal static bool IsLabel(string field) =>
        field == "O" || (field.Length > 2 && (field[1] is '-' or '_') && Marks.Contains(field[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>The labels of one sentence in BIO2.</summary>
    /// <param name="labels">Labels in any of the dialects.</param>
    internal static string[] ToBio2(IReadOnlyList<string> labels)
    {
        string[] result = new string[labels.Count];
        string? open = null;
        for (int i = 0; i < result.Length; i++)
        {
            string label = labels[i];
            if (label.Length < 3 || label[1] is not ('-' or '_'))
            {
                result[i] = "O";
                open = null;
                continue;
            }

            string type = label[2..];
            char mark = char.ToUpperInvariant(label[0]);
            bool begins = mark is 'B' or 'S' or 'U' || open != type;
            result[i] = (begins ? "B-" : "I-") + type;
            open = mark is 'E' or 'L' or 'S' or 'U' ? null : type;
        }

        return result;
    }
}
