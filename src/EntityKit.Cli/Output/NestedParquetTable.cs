using Parquet;
using Parquet.Schema;

namespace EntityKit.Cli;

/// <summary>A row for each document, its mentions, entities and appointments as lists in it.</summary>
internal sealed class NestedParquetTable : IParquetTable
{
    private readonly DataField<string> _document = new("document");
    private readonly DataField<int> _length = new("length");
    private readonly List<string> _documents = [];
    private readonly List<int> _lengths = [];
    private readonly NestedList[] _lists = [new(RowKind.Mentions), new(RowKind.Entities), new(RowKind.Appointments)];

    internal NestedParquetTable() => Schema = new ParquetSchema([_document, _length, .. _lists.Select(list => list.Field)]);

    public ParquetSchema Schema { get; }

    public int Count { get; private set; }

    public void Add(FoundDocument found, OffsetUnit offsets)
    {
        _documents.Add(found.Id);
        _lengths.Add(found.Document.Text.Length);
        Count += 1 + _lists.Sum(list => list.Add(found, offsets));
    }

    public async Task WriteAsync(ParquetRowGroupWriter group)
    {
        await group.WriteAsync(_document, (IReadOnlyCollection<string>)_documents).ConfigureAwait(false);
        await group.WriteAsync<int>(_length, _lengths.ToArray()).ConfigureAwait(false);
        foreach (NestedList list in _lists)
        {
            await list.WriteAsync(group).ConfigureAwait(false);
        }

        _documents.Clear();
        _lengths.Clear();
        Count = 0;
    }

    /// <summary>The rows of one kind, a list of structures for each document.</summary>
    private sealed class NestedList
    {
        // A list is never null: it is empty at this level, and the next says that there is an element.
        private const int EmptyList = 1;

        private readonly ParquetColumns _columns;
        private readonly List<object?[][]> _rows = [];

        internal NestedList(RowKind kind)
        {
            _columns = ParquetColumns.Of(kind).WithinDocument();
            Field = new ListField(_columns.Name, new StructField("element", _columns.Fields));
        }

        internal ListField Field { get; }

        internal int Add(FoundDocument found, OffsetUnit offsets)
        {
            object?[][] rows = [.. _columns.RowsOf(found, offsets)];
            _rows.Add(rows);
            return rows.Length;
        }

        internal async Task WriteAsync(ParquetRowGroupWriter group)
        {
            for (int i = 0; i < _columns.Fields.Length; i++)
            {
                DataField field = _columns.Fields[i];
                if (field is DataField<string>)
                {
                    await WriteAsync(group, field, i, value => ((string)value).AsMemory()).ConfigureAwait(false);
                }
                else if (field.ClrType == typeof(double))
                {
                    await WriteAsync(group, field, i, value => (double)value).ConfigureAwait(false);
                }
                else
                {
                    await WriteAsync(group, field, i, value => (int)value).ConfigureAwait(false);
                }
            }

            _rows.Clear();
        }

        /// <summary>A column as Parquet keeps nested values (the levels of Dremel): what is there, and for each place how far its path is there and which list goes on.</summary>
        private async Task WriteAsync<T>(ParquetRowGroupWriter group, DataField field, int column, Func<object, T> read)
            where T : struct
        {
            var values = new List<T>();
            var definitions = new List<int>();
            var repetitions = new List<int>();
            foreach (object?[][] rows in _rows)
            {
                if (rows.Length == 0)
                {
                    definitions.Add(EmptyList);
                    repetitions.Add(0);
                }

                for (int i = 0; i < rows.Length; i++)
                {
                    object? value = rows[i][column];
                    if (value is not null)
                    {
                        values.Add(read(value));
                    }

                    definitions.Add(field.MaxDefinitionLevel - (value is null ? 1 : 0));
                    repetitions.Add(i == 0 ? 0 : 1);
                }
            }

            await group.WriteAllPartsAsync<T>(field, values.ToArray(), definitions.ToArray(), repetitions.ToArray(), CancellationToken.None).ConfigureAwait(false);
        }
    }
}
