using System.IO.Compression;

namespace EntityKit.Training;

/// <summary>A table of columns with tabs between and names in its first line, gzipped or not.</summary>
internal sealed class ListFile
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string[]> _rows = [];

    private ListFile(StreamReader reader)
    {
        string[] header = reader.ReadLine()?.Split('\t') ?? [];
        for (int i = 0; i < header.Length; i++)
        {
            _columns[header[i]] = i;
        }

        while (reader.ReadLine() is { } line)
        {
            _rows.Add(line.Split('\t'));
        }
    }

    /// <summary>Reads a list of a folder by its name without ending.</summary>
    /// <exception cref="FileNotFoundException">The folder has neither the plain nor the gzipped file.</exception>
    internal static ListFile Read(string folder, string name)
    {
        string plain = Path.Combine(folder, name + ".tsv");
        using Stream file = File.OpenRead(File.Exists(plain) ? plain : plain + ".gz");
        using Stream content = File.Exists(plain) ? file : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(content);
        return new ListFile(reader);
    }

    /// <summary>The chosen columns of each row; a missing cell is empty.</summary>
    /// <exception cref="InvalidDataException">The list has no such column.</exception>
    internal IEnumerable<string[]> Columns(params string[] names)
    {
        int[] indexes = [.. names.Select(n => _columns.TryGetValue(n, out int i) ? i : throw new InvalidDataException($"The list has no column '{n}'."))];
        return _rows.Select(row => indexes.Select(i => i < row.Length ? row[i].Trim() : "").ToArray());
    }
}
