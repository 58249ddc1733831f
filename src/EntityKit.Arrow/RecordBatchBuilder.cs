using Apache.Arrow;
using Apache.Arrow.Types;

namespace EntityKit;

/// <summary>Gathers results of documents into Arrow record batches: a row for each mention, entity or appointment, with the columns that CSV and Parquet have.</summary>
/// <remarks>Not thread-safe; the batches are.</remarks>
public sealed class RecordBatchBuilder
{
    private readonly IReadOnlyList<Column> _columns;
    private readonly Action<EntityDocument, string?, SourceMap?> _add;

    /// <summary>Creates a builder.</summary>
    /// <param name="rows">What there is a row for.</param>
    /// <param name="offsets">What offsets count.</param>
    public RecordBatchBuilder(RowKind rows = RowKind.Mentions, OffsetUnit offsets = OffsetUnit.Utf16)
    {
        (_columns, _add) = rows switch
        {
            RowKind.Entities => Bind(EntityColumns(), (document, id, _) => DocumentRows.Entities(document, id)),
            RowKind.Appointments => Bind(AppointmentColumns(), (document, id, source) => DocumentRows.Appointments(document, id, offsets, source)),
            _ => Bind(MentionColumns(), (document, id, source) => DocumentRows.Mentions(document, id, offsets, source)),
        };
        var schema = new Schema.Builder();
        foreach (Column column in _columns)
        {
            schema.Field(field => field.Name(column.Name).DataType(column.Type).Nullable(column.IsNullable));
        }

        Schema = schema.Build();
    }

    /// <summary>The columns.</summary>
    public Schema Schema { get; }

    /// <summary>How many rows the next batch has so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds the rows of a document.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="id">The caller's name for the document, or null.</param>
    /// <param name="source">The source that offsets lead into, or null for the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public void Add(EntityDocument document, string? id, SourceMap? source = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        _add(document, id, source);
    }

    /// <summary>The rows added since the last batch, as one; the caller disposes it.</summary>
    public RecordBatch Build()
    {
        var batch = new RecordBatch(Schema, _columns.Select(column => column.Build()), Length);
        Length = 0;
        return batch;
    }

    private (IReadOnlyList<Column> Columns, Action<EntityDocument, string?, SourceMap?> Add) Bind<T>(Column<T>[] columns, Func<EntityDocument, string?, SourceMap?, IEnumerable<T>> rows) =>
        (columns, (document, id, source) =>
        {
            foreach (T row in rows(document, id, source))
            {
                foreach (Column<T> column in columns)
                {
                    column.Append(row);
                }

                Length++;
            }
        });

    private static Column<MentionRow>[] MentionColumns() =>
    [
        Text<MentionRow>("document", r => r.Document), Text<MentionRow>("kind", r => r.Kind), Text<MentionRow>("entity", r => r.Entity), Text<MentionRow>("name", r => r.Name),
        Text<MentionRow>("text", r => r.Text), Number<MentionRow>("start", r => r.Start), Number<MentionRow>("end", r => r.End), Text<MentionRow>("source", r => r.Source),
        Text<MentionRow>("rule", r => r.Rule), Text<MentionRow>("link", r => r.Link), Text<MentionRow>("entry", r => r.Entry), Probability<MentionRow>("confidence", r => r.Confidence),
    ];

    private static Column<EntityRow>[] EntityColumns() =>
    [
        Text<EntityRow>("document", r => r.Document), Text<EntityRow>("kind", r => r.Kind), Text<EntityRow>("entity", r => r.Entity), Text<EntityRow>("name", r => r.Name),
        Text<EntityRow>("given", r => r.Given), Text<EntityRow>("family", r => r.Family), Text<EntityRow>("acronym", r => r.Acronym), Text<EntityRow>("body", r => r.Body),
        Text<EntityRow>("number", r => r.Number), Number<EntityRow>("year", r => r.Year, isNullable: true), Text<EntityRow>("symbol", r => r.Symbol), Text<EntityRow>("link", r => r.Link), Text<EntityRow>("entry", r => r.Entry),
        Number<EntityRow>("mentions", r => r.Mentions), Probability<EntityRow>("confidence", r => r.Confidence),
    ];

    private static Column<AppointmentRow>[] AppointmentColumns() =>
    [
        Text<AppointmentRow>("document", r => r.Document), Text<AppointmentRow>("person", r => r.Person), Text<AppointmentRow>("person_name", r => r.PersonName),
        Text<AppointmentRow>("title", r => r.Title), Text<AppointmentRow>("title_name", r => r.TitleName), Text<AppointmentRow>("organization", r => r.Organization),
        Text<AppointmentRow>("organization_name", r => r.OrganizationName), Text<AppointmentRow>("country", r => r.Country), Text<AppointmentRow>("status", r => r.Status),
        Text<AppointmentRow>("evidence", r => r.Evidence), Number<AppointmentRow>("start", r => r.Start), Number<AppointmentRow>("end", r => r.End),
        Text<AppointmentRow>("rule", r => r.Rule), Probability<AppointmentRow>("confidence", r => r.Confidence),
    ];

    private static Column<T> Text<T>(string name, Func<T, string?> value) =>
        new(name, StringType.Default, true, values => values.Aggregate(new StringArray.Builder(), (builder, row) => value(row) is { } text ? builder.Append(text) : builder.AppendNull()).Build());

    private static Column<T> Number<T>(string name, Func<T, int?> value, bool isNullable = false) =>
        new(name, Int32Type.Default, isNullable, values => values.Aggregate(new Int32Array.Builder(), (builder, row) => value(row) is { } number ? builder.Append(number) : builder.AppendNull()).Build());

    private static Column<T> Probability<T>(string name, Func<T, double> value) =>
        new(name, DoubleType.Default, false, values => values.Aggregate(new DoubleArray.Builder(), (builder, row) => builder.Append(value(row))).Build());

    private abstract class Column(string name, IArrowType type, bool isNullable)
    {
        internal string Name => name;

        internal IArrowType Type => type;

        internal bool IsNullable => isNullable;

        /// <summary>The array of what was added since the last one.</summary>
        internal abstract IArrowArray Build();
    }

    private sealed class Column<T>(string name, IArrowType type, bool isNullable, Func<IReadOnlyList<T>, IArrowArray> build) : Column(name, type, isNullable)
    {
        private readonly List<T> _rows = [];

        internal void Append(T row) => _rows.Add(row);

        internal override IArrowArray Build()
        {
            IArrowArray array = build(_rows);
            _rows.Clear();
            return array;
        }
    }
}
