using System.Text;

namespace EntityKit;

/// <summary>The records of CSV (RFC 4180) with the lines that they begin at; empty lines are none.</summary>
internal static class CsvRecords
{
    /// <exception cref="InvalidDataException">A quoted field is not closed, or goes on behind its quote.</exception>
    internal static IEnumerable<(int Line, List<string> Fields)> Read(string text)
    {
        int line = 1;
        for (int i = 0; i < text.Length;)
        {
            int begun = line;
            var fields = new List<string>();
            bool isEnd = false;
            while (!isEnd)
            {
                fields.Add(ReadField(text, ref i, ref line, begun));
                isEnd = i >= text.Length || text[i] != ',';
                i += isEnd ? 0 : 1;
            }

            if (i < text.Length && text[i] == '\r')
            {
                i++;
            }

            if (i < text.Length && text[i] == '\n')
            {
                i++;
                line++;
            }

            if (fields.Count > 1 || fields[0].Length > 0)
            {
                yield return (begun, fields);
            }
        }
    }

    private static string ReadField(string text, ref int i, ref int line, int begun)
    {
        if (i >= text.Length || text[i] != '"')
        {
            int length = text.AsSpan(i).IndexOfAny(',', '\r', '\n');
            string bare = length < 0 ? text[i..] : text.Substring(i, length);
            i += bare.Length;
            return bare;
        }

        var field = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            char c = text[i];
            line += c == '\n' ? 1 : 0;
            if (c != '"')
            {
                field.Append(c);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else
            {
                i++;
                return i >= text.Length || text[i] is ',' or '\r' or '\n' ? field.ToString() : throw new InvalidDataException($"A quoted field goes on behind its quote in the record that begins in line {begun}.");
            }
        }

        throw new InvalidDataException($"A quote is not closed in the record that begins in line {begun}.");
    }
}
