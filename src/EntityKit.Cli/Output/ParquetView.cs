using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli;

/// <summary>Results as the rows of a Parquet file; some thousand rows are a row group, so that memory stays flat.</summary>
internal sealed class ParquetView(IParquetTable table, OffsetUnit offsets, Stream output) : IResultView
{
    private const int RowsInGroup = 50_000;

    private ParquetWriter? _writer;

    public async ValueTask BeginAsync() => _writer = await ParquetWriter.CreateAsync(table.Schema, output).ConfigureAwait(false);

    public async ValueTask AddAsync(FoundDocument found)
    {
        table.Add(found, offsets);
        if (table.Count >= RowsInGroup)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask EndAsync()
    {
        if (table.Count > 0)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }

        await _writer!.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteGroupAsync()
    {
        using ParquetRowGroupWriter group = _writer!.CreateRowGroup();
        await table.WriteAsync(group).ConfigureAwait(false);
    }
}

/// <summary>Rows that wait for their group.</summary>
internal interface IParquetTable
{
    ParquetSchema Schema { get; }

    /// <summary>How many rows wait, with those inside them.</summary>
    int Count { get; }

    void Add(FoundDocument found, OffsetUnit offsets);

    /// <summary>Writes the rows that wait as a group.</summary>
    Task WriteAsync(ParquetRowGroupWriter group);
}

/// <summary>Flat rows: mentions, entities or appointments.</summary>
internal sealed class FlatParquetTable : IParquetTable
{
    private readonly List<object?[]> _rows = [];
    private readonly ParquetColumns _columns;

    internal FlatParquetTable(RowKind kind)
    {
        _columns = ParquetColumns.Of(kind);
        Schema = new ParquetSchema(_columns.Fields);
    }

    public ParquetSchema Schema { get; }

    public int Count => _rows.Count;

    public void Add(FoundDocument found, OffsetUnit offsets) => _rows.AddRange(_columns.RowsOf(found, offsets));

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        for (int i = 0; i < _columns.Fields.Length; i++)
        {
            int column = i;
            DataField field = _columns.Fields[i];
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
}
