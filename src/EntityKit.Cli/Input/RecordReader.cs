using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli;

/// <summary>A record of an input: a document, or the reason why it is none.</summary>
internal readonly record struct InputRecord(string Id, string? Text, string? Reason = null);

/// <summary>Reads inputs that hold a document a line or a row, one after another in little memory.</summary>
internal sealed class RecordReader(RecordColumns columns, TextDecoder decoder, Terminal terminal)
{
    private const long MostRows = 100_000_000;

    /// <exception cref="InvalidDataException">The file cannot be read on; the message says why.</exception>
    internal IAsyncEnumerable<InputRecord> ReadAsync(string path, InputFormat format, CancellationToken cancellationToken) => format switch
    {
        InputFormat.Csv => ReadCsvAsync(path, cancellationToken),
        InputFormat.Parquet => ReadParquetAsync(path, cancellationToken),
        _ => ReadJsonLinesAsync(path, cancellationToken),
    };

    private async IAsyncEnumerable<InputRecord> ReadJsonLinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader lines = decoder.Reader(InputFile.Open(path, terminal));
        for (int number = 1; await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                string place = $"{path}:{number}";
                yield return TextDecoder.Fault(line, lines) is { } fault ? new InputRecord(place, null, fault) : ParseLine(line, place);
            }
        }
    }

    private InputRecord ParseLine(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new InputRecord(place, null, "no JSON object");
            }

            string id = json.RootElement.TryGetProperty(columns.Id ?? RecordColumns.DefaultId, out JsonElement name) && name.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? name.ToString()
                : "";
            id = id.Length == 0 ? place : id;
            if (id == place && columns.Id is not null)
            {
                return new InputRecord(place, null, $"no '{columns.Id}'; see --id-column");
            }

            return json.RootElement.TryGetProperty(columns.Text, out JsonElement text) && text.ValueKind == JsonValueKind.String
                ? new InputRecord(id, text.GetString())
                : new InputRecord(id, null, $"no string '{columns.Text}'{(id == place ? "" : $" at {place}")}; see --text-column");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second of a lone surrogate. Of the place, which the first gives too, only that in the line is of use.
            string reason = exception.Message.Split(" LineNumber:")[0];
            string where = exception is JsonException { BytePositionInLine: { } at } ? $" at byte {at}" : "";
            return new InputRecord(place, null, $"no JSON: {reason.TrimEnd('.')}{where}");
        }
    }

    private async IAsyncEnumerable<InputRecord> ReadCsvAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isTorn = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t", "|"],
            MissingFieldFound = null,
            MaxFieldSize = EntityExtractor.MaxTextLength,
            // A quote within a bare field stands for itself; one that opens a field and is not closed at its end may have swallowed rows.
            BadDataFound = bad => isTorn |= bad.Field.StartsWith('"'),
        };
        using StreamReader lines = decoder.Reader(InputFile.Open(path, terminal));
        using var rows = new CsvReader(lines, configuration);
        if (!await rows.ReadAsync().ConfigureAwait(false) || !rows.ReadHeader())
        {
            yield break;
        }

        string[] names = rows.HeaderRecord!;
        if (names.Select(name => TextDecoder.Fault(name, lines)).FirstOrDefault(f => f is not null) is { } unreadable)
        {
            throw new InvalidDataException(unreadable);
        }

        (int text, int id) = columns.Find(names);
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string place = $"{path}:{rows.Parser.RawRow}";
            isTorn = false;
            int width = rows.Parser.Record!.Length; // looks at every field
            string? content = text < width ? rows.GetField(text) : null;
            string? name = id < 0 || id >= width ? null : rows.GetField(id);
            string? fault = isTorn ? "the quotes do not match in the row that ends here, and rows may be lost in it"
                : content is null ? $"the row ends before the column '{columns.Text}'"
                : TextDecoder.Fault(content, lines) ?? TextDecoder.Fault(name ?? "", lines);
            bool isNamed = !string.IsNullOrEmpty(name) && !isTorn;
            yield return fault is null
                ? new InputRecord(isNamed ? name! : place, content)
                : new InputRecord(isNamed ? name! : place, null, isNamed ? $"{fault} ({place})" : fault);
        }
    }

    private async IAsyncEnumerable<InputRecord> ReadParquetAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using FileStream file = Seekable(path);
        await using ParquetReader reader = await OpenAsync(file, cancellationToken).ConfigureAwait(false);
        DataField[] fields = FieldsOf(reader);
        (int text, int id) = columns.Find([.. fields.Select(f => f.Path.ToString())]);
        if (!IsText(fields[text]))
        {
            throw new InvalidDataException($"the column '{columns.Text}' holds no text but {fields[text].ClrType.Name}");
        }

        long row = 0;
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            (string?[] texts, string?[] ids) = await ReadGroupAsync(reader, group, fields[text], id < 0 ? null : fields[id], cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < texts.Length; i++)
            {
                row++;
                string name = id < 0 || string.IsNullOrEmpty(ids[i]) ? $"{path}:{row}" : ids[i]!;
                yield return new InputRecord(name, texts[i], texts[i] is null ? $"'{columns.Text}' is null" : null);
            }
        }
    }

    private static DataField[] FieldsOf(ParquetReader reader)
    {
        try
        {
            return reader.Schema.DataFields;
        }
        catch (Exception exception)
        {
            throw new InvalidDataException($"no Parquet: {exception.Message}", exception); // whatever an altered file makes of it
        }
    }

    /// <summary>The texts and, where they have a column, the ids of a row group.</summary>
    private static async Task<(string?[] Texts, string?[] Ids)> ReadGroupAsync(ParquetReader reader, int group, DataField text, DataField? id, CancellationToken cancellationToken)
    {
        try
        {
            using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
            if (rows.RowCount is < 0 or > MostRows)
            {
                throw new InvalidDataException($"a row group of {rows.RowCount} rows; at most {MostRows} are taken");
            }

            string?[] texts = await ReadTextAsync(rows, text, cancellationToken).ConfigureAwait(false);
            return (texts, id is null ? [] : await ReadTextAsync(rows, id, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or InvalidDataException))
        {
            throw new InvalidDataException($"row group {group + 1}: {exception.Message}", exception); // whatever an altered file makes of it
        }
    }

    private static bool IsText(DataField field) => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>);

    private static async Task<ParquetReader> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        try
        {
            ParquetFooter.Check(file);
            return await ParquetReader.CreateAsync(file, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidDataException($"no Parquet: {exception.Message}", exception);
        }
    }

    /// <summary>A column of a row group as text: ids may be numbers.</summary>
    private static async Task<string?[]> ReadTextAsync(ParquetRowGroupReader rows, DataField field, CancellationToken cancellationToken)
    {
        int count = checked((int)rows.RowCount);
        if (IsText(field))
        {
            var texts = new string?[count];
            await rows.ReadAsync(field, texts.AsMemory(), null, cancellationToken).ConfigureAwait(false);
            return texts;
        }

        if (field.ClrType == typeof(long))
        {
            return await ReadNumbersAsync<long>(rows, field, count, cancellationToken).ConfigureAwait(false);
        }

        return field.ClrType == typeof(int)
            ? await ReadNumbersAsync<int>(rows, field, count, cancellationToken).ConfigureAwait(false)
            : throw new InvalidDataException($"the column '{field.Name}' holds neither text nor whole numbers but {field.ClrType.Name}");
    }

    private static async Task<string?[]> ReadNumbersAsync<T>(ParquetRowGroupReader rows, DataField field, int count, CancellationToken cancellationToken)
        where T : struct, IFormattable
    {
        if (field.IsNullable)
        {
            var numbers = new T?[count];
            await rows.ReadAsync(field, numbers.AsMemory(), null, cancellationToken).ConfigureAwait(false);
            return [.. numbers.Select(n => n?.ToString(null, CultureInfo.InvariantCulture))];
        }

        var plain = new T[count];
        await rows.ReadAsync(field, plain.AsMemory(), null, cancellationToken).ConfigureAwait(false);
        return [.. plain.Select(n => n.ToString(null, CultureInfo.InvariantCulture))];
    }

    /// <summary>Parquet is read from its end: what cannot be sought in goes to a temporary file first.</summary>
    private FileStream Seekable(string path)
    {
        PeekStream stream = InputFile.Open(path, terminal);
        if (path != InputFile.StandardInput && stream.Peek(4).SequenceEqual("PAR1"u8))
        {
            stream.Dispose();
            return InputFile.WithReasons(() => File.OpenRead(path));
        }

        var copy = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        stream.CopyTo(copy);
        stream.Dispose();
        copy.Position = 0;
        return copy;
    }
}
