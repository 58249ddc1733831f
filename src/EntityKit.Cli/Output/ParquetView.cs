using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli;

/// <summary>Results as the rows of a Parquet file; some thousand documents or rows are a row group, so that memory stays flat.</summary>
internal sealed class ParquetView(RowKind kind, OffsetUnit offsets, Stream output) : IResultView
{
    private const int RowsInGroup = 50_000;

    private readonly ParquetTable _table = ParquetTable.Of(kind);
    private ParquetWriter? _writer;

    public async ValueTask BeginAsync() => _writer = await ParquetWriter.CreateAsync(_table.Schema, output).ConfigureAwait(false);

    public async ValueTask AddAsync(FoundDocument found)
    {
        _table.Add(found, offsets);
        if (_table.RowCount >= RowsInGroup)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask EndAsync()
    {
        if (_table.RowCount > 0)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }

        await _writer!.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteGroupAsync()
    {
        using ParquetRowGroupWriter group = _writer!.CreateRowGroup();
        await _table.WriteAsync(group).ConfigureAwait(false);
    }
}

/// <summary>Rows that wait for their group, column by column.</summary>
internal sealed class ParquetTable
{
    private readonly List<object?[]> _rows = [];
    private readonly DataField[] _fields;
    private readonly Func<FoundDocument, OffsetUnit, IEnumerable<object?[]>> _rowsOf;

    private ParquetTable(DataField[] fields, Func<FoundDocument, OffsetUnit, IEnumerable<object?[]>> rowsOf)
    {
        _fields = fields;
        _rowsOf = rowsOf;
        Schema = new ParquetSchema(fields);
    }

    internal ParquetSchema Schema { get; }

    internal int RowCount => _rows.Count;

    internal static ParquetTable Of(RowKind kind) => kind switch
    {
        RowKind.Entities => new ParquetTable(
            [Text("document"), Text("kind"), Text("entity"), Text("name"), Text("given"), Text("family"), Text("acronym"), Text("body"), Text("number"), new DataField<int?>("year"), Text("symbol"), Text("link"), Text("entry"), new DataField<int>("mentions"), new DataField<double>("confidence")],
            (found, _) => DocumentRows.Entities(found.Document, found.Id).Select(r => new object?[]
                { r.Document, r.Kind, r.Entity, r.Name, r.Given, r.Family, r.Acronym, r.Body, r.Number, r.Year, r.Symbol, r.Link, r.Entry, r.Mentions, r.Confidence })),
        RowKind.Appointments => new ParquetTable(
            [Text("document"), Text("person"), Text("person_name"), Text("title"), Text("title_name"), Text("organization"), Text("organization_name"), Text("country"), Text("status"), Text("evidence"), new DataField<int>("start"), new DataField<int>("end"), Text("rule"), new DataField<double>("confidence")],
            (found, offsets) => DocumentRows.Appointments(found.Document, found.Id, offsets, found.Map).Select(r => new object?[]
                { r.Document, r.Person, r.PersonName, r.Title, r.TitleName, r.Organization, r.OrganizationName, r.Country, r.Status, r.Evidence, r.Start, r.End, r.Rule, r.Confidence })),
        _ => new ParquetTable(
            [Text("document"), Text("kind"), Text("entity"), Text("name"), Text("text"), new DataField<int>("start"), new DataField<int>("end"), Text("source"), Text("rule"), Text("link"), Text("entry"), new DataField<double>("confidence")],
            (found, offsets) => DocumentRows.Mentions(found.Document, found.Id, offsets, found.Map).Select(r => new object?[]
                { r.Document, r.Kind, r.Entity, r.Name, r.Text, r.Start, r.End, r.Source, r.Rule, r.Link, r.Entry, r.Confidence })),
    };

    internal void Add(FoundDocument found, OffsetUnit offsets) => _rows.AddRange(_rowsOf(found, offsets));

    internal async Task WriteAsync(ParquetRowGroupWriter group)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            int column = i;
            DataField field = _fields[i];
            if (field is DataField<string>)
            {
                await group.WriteAsync(field, (IReadOnlyCollection<string>)_rows.ConvertAll(row => (string)row[column]!)).ConfigureAwait(false);
            }
            else if (field.ClrType == typeof(double))
            {
                await group.WriteAsync<double>(field, _rows.ConvertAll(row => (double)row[column]!).ToArray()).ConfigureAwait(false);
            }
            else if (field.IsNullable)
            {
                await group.WriteAsync<int>(field, _rows.ConvertAll(row => (int?)row[column]).ToArray()).ConfigureAwait(false);
            }
            else
            {
                await group.WriteAsync<int>(field, _rows.ConvertAll(row => (int)row[column]!).ToArray()).ConfigureAwait(false);
            }
        }

        _rows.Clear();
    }

    private static DataField<string> Text(string name) => new(name);
}
