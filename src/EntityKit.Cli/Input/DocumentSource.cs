using System.Runtime.CompilerServices;

namespace EntityKit.Cli;

/// <summary>Files, folders and standard input as documents, read one after another as they are asked for.</summary>
internal sealed class DocumentSource(IReadOnlyList<string> inputs, TextDecoder decoder, Terminal terminal, FailureLog failures)
{
    /// <summary>What the inputs hold; null to go by their names.</summary>
    internal InputFormat? Format { get; init; }

    internal RecordColumns Columns { get; init; } = new(RecordColumns.DefaultText, null);

    internal Shard Shard { get; init; } = Shard.All;

    /// <summary>A file or folder that this command writes itself, or null.</summary>
    internal string? OutputPath { get; init; }

    /// <summary>Whether a document was done in an earlier run: it is left out. Asked once for each document.</summary>
    internal Func<string, bool> IsDone { get; init; } = _ => false;

    /// <summary>Bytes of the files that have been read to the end.</summary>
    internal long BytesDone { get; private set; }

    /// <summary>Whether there is one document at most, whatever it holds.</summary>
    internal bool IsOneDocument => inputs.Count == 1 && !Directory.Exists(inputs[0]) && !FormatOf(inputs[0]).HoldsRecords();

    /// <summary>Bytes of all files; 0 where an input has no length.</summary>
    internal long CountBytes()
    {
        long sum = 0;
        foreach (string path in inputs.SelectMany(Paths))
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return 0;
            }

            sum += file.Length;
        }

        return sum;
    }

    /// <summary>The documents; what cannot be read is named in the failures and left out.</summary>
    internal async IAsyncEnumerable<SourceDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string path in inputs.SelectMany(Paths))
        {
            InputFormat format = FormatOf(path);
            if (format.HoldsRecords())
            {
                await foreach (SourceDocument document in ReadRecordsAsync(path, format, cancellationToken).ConfigureAwait(false))
                {
                    yield return document;
                }
            }
            else if (IsWanted(path) && TryRead(path, format) is { } document)
            {
                yield return document;
            }

            BytesDone += path != InputFile.StandardInput && File.Exists(path) ? new FileInfo(path).Length : 0;
        }
    }

    private InputFormat FormatOf(string path) => Format ?? (path == InputFile.StandardInput ? InputFormat.Text : InputFormats.Of(path));

    private bool IsWanted(string id) => Shard.Holds(id) && !IsDone(id);

    private IEnumerable<string> Paths(string input) => input != InputFile.StandardInput && Directory.Exists(input) ? FilesBelow(input) : [input];

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
            if (entry.Name.StartsWith('.') || entry.FullName == OutputPath)
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

    private SourceDocument? TryRead(string path, InputFormat format)
    {
        try
        {
            string text = InputFile.Read(path, decoder, terminal, format == InputFormat.Html);
            if (format != InputFormat.Html)
            {
                return new SourceDocument(new TextDocument(path, text), null);
            }

            (string shown, SourceMap map) = HtmlText.Read(text);
            return new SourceDocument(new TextDocument(path, shown), map);
        }
        catch (InvalidDataException exception)
        {
            failures.Add(path, exception.Message);
            return null;
        }
    }

    private async IAsyncEnumerable<SourceDocument> ReadRecordsAsync(string path, InputFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new RecordReader(Columns, decoder, terminal);
        bool isBegun = false;
        await using IAsyncEnumerator<InputRecord> records = reader.ReadAsync(path, format, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await records.MoveNextAsync().ConfigureAwait(false))
                {
                    break;
                }
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or CsvHelper.CsvHelperException)
            {
                failures.Add(path, isBegun ? $"cannot be read on: {exception.Message}" : exception.Message);
                break;
            }

            isBegun = true;
            InputRecord record = records.Current;
            if (!IsWanted(record.Id))
            {
                continue;
            }

            if (record.Text is { } text)
            {
                yield return new SourceDocument(new TextDocument(record.Id, text), null);
            }
            else
            {
                failures.Add(record.Id, record.Reason ?? "no text");
            }
        }
    }
}
