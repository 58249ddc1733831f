namespace EntityKit.Cli;

/// <summary>Files, folders and standard input as documents, read one after another as they are asked for.</summary>
internal sealed class DocumentSource(IReadOnlyList<string> inputs, TextDecoder decoder, Terminal terminal, FailureLog failures, string? outputPath)
{
    private readonly string? _outputPath = outputPath is null ? null : Path.GetFullPath(outputPath);

    /// <summary>The documents; what cannot be read is named in the failures and left out.</summary>
    internal IEnumerable<TextDocument> Read()
    {
        foreach (string input in inputs)
        {
            IEnumerable<string> paths = input != InputFile.StandardInput && Directory.Exists(input) ? FilesBelow(input) : [input];
            foreach (string path in paths)
            {
                if (TryRead(path) is { } text)
                {
                    yield return new TextDocument(path, text);
                }
            }
        }
    }

    /// <summary>The files of a folder and of those below it, by name; without hidden ones, links to folders and what this command writes itself.</summary>
    private IEnumerable<string> FilesBelow(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failures.Add(folder, exception.Message);
            yield break;
        }

        Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.') || entry.FullName == _outputPath)
            {
                continue;
            }

            string path = folder.TrimEnd('/', Path.DirectorySeparatorChar) + '/' + entry.Name;
            if (entry is FileInfo)
            {
                yield return path;
            }
            else if (entry.LinkTarget is null)
            {
                foreach (string below in FilesBelow(path))
                {
                    yield return below;
                }
            }
        }
    }

    private string? TryRead(string path)
    {
        try
        {
            return InputFile.Read(path, decoder, terminal);
        }
        catch (InvalidDataException exception)
        {
            failures.Add(path, exception.Message);
            return null;
        }
    }
}
