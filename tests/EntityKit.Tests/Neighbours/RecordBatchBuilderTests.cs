using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace EntityKit.Tests.Neighbours;

public class RecordBatchBuilderTests
{
    private const string Text = "Ana Petrova, former Foreign Minister of Slovenia, met Harbour Trust chair Li Wei. Petrova cited UN Resolution 2254.";

    [Fact]
    public async Task MentionsComeBackFromAStream()
    {
        EntityDocument document = English.Extractor.Extract(Text);
        var builder = new RecordBatchBuilder();
        builder.Add(document, "a");
        builder.Add(document, null);
        MentionRow[] expected = [.. DocumentRows.Mentions(document, "a"), .. DocumentRows.Mentions(document, null)];
        Assert.Equal(expected.Length, builder.Length);

        using RecordBatch batch = await ThroughStreamAsync(builder.Build());

        Assert.Equal(expected, Enumerable.Range(0, batch.Length).Select(i => new MentionRow(
            Value(batch, "document", i), Value(batch, "kind", i)!, Value(batch, "entity", i), Value(batch, "name", i), Value(batch, "text", i)!, Number(batch, "start", i)!.Value, Number(batch, "end", i)!.Value,
            Value(batch, "source", i)!, Value(batch, "rule", i), Value(batch, "link", i), Value(batch, "entry", i), ((DoubleArray)batch.Column("confidence")).GetValue(i)!.Value)));
        Assert.Equal(0, builder.Length);
    }

    [Fact]
    public async Task EntitiesAndAppointmentsHaveTheirColumns()
    {
        EntityDocument document = English.Extractor.Extract(Text);
        var entities = new RecordBatchBuilder(RowKind.Entities);
        var appointments = new RecordBatchBuilder(RowKind.Appointments);
        entities.Add(document, "a");
        appointments.Add(document, "a");

        using RecordBatch entityRows = await ThroughStreamAsync(entities.Build());
        using RecordBatch appointmentRows = await ThroughStreamAsync(appointments.Build());

        EntityRow[] expected = [.. DocumentRows.Entities(document, "a")];
        Assert.Equal(expected.Select(e => e.Name), Enumerable.Range(0, entityRows.Length).Select(i => Value(entityRows, "name", i)));
        Assert.Equal(expected.Select(e => e.Year), Enumerable.Range(0, entityRows.Length).Select(i => Number(entityRows, "year", i)));
        Assert.Equal(DocumentRows.Appointments(document, "a").Select(a => (a.PersonName, a.Status)), Enumerable.Range(0, appointmentRows.Length).Select(i => (Value(appointmentRows, "person_name", i)!, Value(appointmentRows, "status", i)!)));
        Assert.Contains("former", Enumerable.Range(0, appointmentRows.Length).Select(i => Value(appointmentRows, "status", i)));
    }

    [Fact]
    public void BatchesFollowOneAnotherAndMayBeEmpty()
    {
        var builder = new RecordBatchBuilder();
        using RecordBatch none = builder.Build();
        builder.Add(English.Extractor.Extract("Mr. Li Wei left."), "a");
        using RecordBatch one = builder.Build();
        using RecordBatch again = builder.Build();

        Assert.Equal([0, 1, 0], new[] { none.Length, one.Length, again.Length });
        Assert.Throws<ArgumentNullException>(() => builder.Add(null!, null));
    }

    private static async Task<RecordBatch> ThroughStreamAsync(RecordBatch batch)
    {
        var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, batch.Schema, leaveOpen: true))
        {
            await writer.WriteRecordBatchAsync(batch);
            await writer.WriteEndAsync();
        }

        stream.Position = 0;
        using var reader = new ArrowStreamReader(stream);
        return await reader.ReadNextRecordBatchAsync();
    }

    private static string? Value(RecordBatch batch, string column, int row) => ((StringArray)batch.Column(column)).GetString(row);

    private static int? Number(RecordBatch batch, string column, int row) => ((Int32Array)batch.Column(column)).GetValue(row);
}
