namespace EntityKit.Cli;

/// <summary>What an input holds.</summary>
internal enum InputFormat
{
    /// <summary>One document of plain text.</summary>
    Text,

    /// <summary>One document as an HTML page.</summary>
    Html,

    /// <summary>A document a line, as JSON.</summary>
    JsonLines,

    /// <summary>A document a row, under a line of column names.</summary>
    Csv,

    /// <summary>A document a row.</summary>
    Parquet,
}

/// <summary>Formats by their names on the command line and by the names of files.</summary>
internal static class InputFormats
{
    internal static IReadOnlyList<string> Names { get; } = ["text", "html", "jsonl", "csv", "parquet"];

    /// <summary>Whether an input of the format holds any number of documents.</summary>
    internal static bool HoldsRecords(this InputFormat format) => format is not (InputFormat.Text or InputFormat.Html);

    internal static InputFormat Parse(string name) => name switch
    {
        "html" => InputFormat.Html,
        "jsonl" => InputFormat.JsonLines,
        "csv" => InputFormat.Csv,
        "parquet" => InputFormat.Parquet,
        _ => InputFormat.Text,
    };

    /// <summary>The format of a file by its name, without a <c>.gz</c> at its end: text where the name says nothing.</summary>
    internal static InputFormat Of(string path)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => InputFormat.Html,
            ".jsonl" or ".ndjson" => InputFormat.JsonLines,
            ".csv" or ".tsv" => InputFormat.Csv,
            ".parquet" => InputFormat.Parquet,
            _ => InputFormat.Text,
        };
    }
}
