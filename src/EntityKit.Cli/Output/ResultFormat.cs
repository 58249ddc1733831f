namespace EntityKit.Cli;

/// <summary>How results are written: the formats by name, and the view that writes one.</summary>
internal sealed record ResultFormat(string Name, RowKind Rows, OffsetUnit Offsets)
{
    /// <summary>What --rows calls a row for each document, with the rest as lists in it.</summary>
    internal const string Documents = "documents";

    internal const string Table = "table";

    private const string Json = "json";
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";
    private const string Parquet = "parquet";
    private const string Conll = "conll";
    private const string Brat = "brat";
    private const string Popolo = "popolo";
    private const string Html = "html";
    private const string Graphml = "graphml";
    private const string Mermaid = "mermaid";

    internal static string[] Names { get; } = [Table, Json, JsonLines, Csv, Parquet, Conll, Brat, Popolo, Html, Graphml, Mermaid];

    /// <summary>Whether there is a row for each document, with the rest as lists in it.</summary>
    internal bool IsNested { get; init; }

    /// <summary>Whether documents can have rows of their own.</summary>
    internal bool CanNest => Name == Parquet;

    /// <summary>Whether results can be cut into files of many documents.</summary>
    internal bool HasParts => Name is JsonLines or Csv or Parquet or Conll;

    /// <summary>Whether each document is a file of its own where there are several.</summary>
    internal bool IsFileEach => Name is Brat or Html or Graphml or Mermaid;

    /// <summary>Whether one document alone is a folder too.</summary>
    internal bool IsAlwaysFolder => Name == Brat;

    /// <summary>Whether results are no text, and must go to a file.</summary>
    internal bool IsBinary => Name == Parquet;

    /// <summary>What must be the same when a run is resumed.</summary>
    internal string Settings => $"{Name}, {(IsNested ? Documents : Rows.ToString())}, {Offsets}".ToLowerInvariant();

    /// <summary>The view of a file or of standard output.</summary>
    internal IResultView View(Stream output, bool isOneDocument, bool inColour, int width)
    {
        bool isIndented = Name is Json or Popolo;
        return Name switch
        {
            Table => new TableView(output, inColour, width),
            Parquet => new ParquetView(IsNested ? new NestedParquetTable() : new FlatParquetTable(Rows), Offsets, output),
            Csv => new FileView(map => new CsvWriter { Rows = Rows, Offsets = Offsets, Source = map }, output) { Header = new CsvWriter { Rows = Rows }.WriteHeader },
            Json or Popolo when !isOneDocument => new FileView(map => Writer(map, isIndented), output) { Header = stream => stream.Write("[\n"u8), Separator = ",\n", Footer = "]\n" },
            _ => new FileView(map => Writer(map, isIndented), output),
        };
    }

    /// <summary>The view of a folder with a file for each document.</summary>
    internal IResultView FolderView(string folder) => new FolderView(folder, Name == Mermaid ? "mmd" : Name, Writer(null, isIndented: true));

    private IDocumentWriter Writer(SourceMap? map, bool isIndented) => Name switch
    {
        Conll => new ConllWriter(),
        Brat => new BratWriter(),
        Popolo => new PopoloWriter { Indented = isIndented },
        Html => new HtmlWriter(),
        Graphml => new GraphmlWriter(),
        Mermaid => new MermaidWriter(),
        _ => new JsonWriter { Indented = isIndented, Offsets = Offsets, Source = map },
    };
}
