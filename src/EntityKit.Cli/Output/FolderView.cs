using System.Text;

namespace EntityKit.Cli;

/// <summary>A file for each document in a folder, named after its id; brat has two, and one for all.</summary>
internal sealed class FolderView(string folder, string format, IDocumentWriter writer) : IResultView
{
    private const int LongestName = 100;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public ValueTask BeginAsync()
    {
        OutputFile.CreateFolder(folder);
        if (writer is BratWriter)
        {
            File.WriteAllText(Path.Combine(folder, "annotation.conf"), BratWriter.Configuration, Terminal.Utf8);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask AddAsync(FoundDocument found)
    {
        string path = Path.Combine(folder, NameOf(found.Id));
        if (writer is BratWriter)
        {
            File.WriteAllText(path + ".txt", found.Document.Text, Terminal.Utf8);
        }

        string extension = writer is BratWriter ? "ann" : format;
        using (FileStream file = OutputFile.Create($"{path}.{extension}.part"))
        {
            writer.Write(found.Document, found.Id, file);
        }

        File.Move($"{path}.{extension}.part", $"{path}.{extension}", overwrite: true);
        return ValueTask.CompletedTask;
    }

    public ValueTask EndAsync() => ValueTask.CompletedTask;

    /// <summary>The id with all but letters, digits, points and hyphens as _; a number more where another document has that name.</summary>
    private string NameOf(string id)
    {
        var name = new StringBuilder();
        foreach (char c in id.TrimStart('.', '/', '\\'))
        {
            name.Append(char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '_');
        }

        string plain = name.Length > LongestName ? name.ToString(name.Length - LongestName, LongestName) : name.Length == 0 ? "document" : name.ToString();
        string unique = plain;
        for (int number = 2; !_names.Add(unique); number++)
        {
            unique = $"{plain}-{number}";
        }

        return unique;
    }
}
