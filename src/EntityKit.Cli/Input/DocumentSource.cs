namespace EntityKit.Cli;

/// <summary>Files, folders and standard input as documents, read one after another as they are asked for.</summary>
internal sealed class DocumentSource(IReadOnlyList<string> inputs, TextDecoder decoder, Terminal terminal, FailureLog failures, string? outputPath)
{
    private const string StandardInput = "-";
    private const int ReadSize = 1 << 16;

    // No encoding has more than four bytes a UTF-16 code unit, so that a longer file cannot be short enough.
    private const long MaxBytes = 4L * EntityExtractor.MaxTextLength;

    private readonly string? _outputPath = outputPath is null ? null : Path.GetFullPath(outputPath);

    /// <summary>The documents; what cannot be read is named in the failures and left out.</summary>
    internal IEnumerable<TextDocument> Read()
    {
        foreach (string input in inputs)
        {
            IEnumerable<string> paths = input != StandardInput && Directory.Exists(input) ? FilesBelow(input) : [input];
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
            using Stream stream = path == StandardInput ? terminal.Input : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return decoder.Decode(ReadBytes(stream).Span);
        }
        catch (FileNotFoundException)
        {
            failures.Add(path, "there is no such file or folder");
        }
        catch (DirectoryNotFoundException)
        {
            failures.Add(path, "there is no such file or folder");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failures.Add(path, exception.Message);
        }

        return null;
    }

    /// <summary>All bytes of a file or a pipe, of which only the first has a length.</summary>
    private static ReadOnlyMemory<byte> ReadBytes(Stream stream)
    {
        var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, MaxBytes) + 1 : ReadSize];
        int length = 0;
        while (stream.Read(bytes, length, bytes.Length - length) is var read and > 0)
        {
            length += read;
            if (length > MaxBytes)
            {
                throw new InvalidDataException($"longer than {MaxBytes} bytes, and so than the {EntityExtractor.MaxTextLength} UTF-16 code units that are taken; cut it at a paragraph");
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * length, MaxBytes + 1));
            }
        }

        return bytes.AsMemory(0, length);
    }
}
