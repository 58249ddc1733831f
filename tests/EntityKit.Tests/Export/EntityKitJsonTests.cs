using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EntityKit.Tests.Export;

/// <summary>System.Text.Json writes results as the tool does, with and without reflection.</summary>
public class EntityKitJsonTests
{
    private static readonly EntityDocument s_document = Some.Document();
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(EntityKitJson.Context) };

    [Fact]
    public void A_document_is_written_in_the_form_of_its_schema()
    {
        string written = JsonSerializer.Serialize(s_document, EntityKitJson.Document);

        Assert.Equal(Canonical(new JsonWriter().ToJson(s_document)), Canonical(written));
        Assert.Equal(written, JsonSerializer.Serialize(s_document));
        Assert.Empty(new JsonSchema(Repository.Read("docs", "schema", "document-1.json")).Validate(written));
    }

    [Fact]
    public void What_a_document_holds_is_written_alike()
    {
        JsonElement whole = JsonDocument.Parse(new JsonWriter().ToJson(s_document)).RootElement;

        Same("people", JsonSerializer.Serialize(s_document.People, typeof(IReadOnlyList<Person>), EntityKitJson.Context));
        Same("titles", JsonSerializer.Serialize(s_document.Titles, typeof(IReadOnlyList<Title>), EntityKitJson.Context));
        Same("organizations", JsonSerializer.Serialize(s_document.Organizations, typeof(IReadOnlyList<Organization>), EntityKitJson.Context));
        Same("resolutions", JsonSerializer.Serialize(s_document.Resolutions, typeof(IReadOnlyList<ResolutionReference>), EntityKitJson.Context));
        Same("places", JsonSerializer.Serialize(s_document.Places, typeof(IReadOnlyList<Place>), EntityKitJson.Context));
        Same("appointments", JsonSerializer.Serialize(s_document.Appointments, typeof(IReadOnlyList<Appointment>), EntityKitJson.Context));
        Assert.Equal(s_document.Mentions.Select(m => m.Span.Start), JsonDocument.Parse(JsonSerializer.Serialize(s_document.Mentions, typeof(IReadOnlyList<Mention>), EntityKitJson.Context)).RootElement.EnumerateArray().Select(m => m.GetProperty("start").GetInt32()));

        void Same(string list, string written) => Assert.Equal(Canonical(whole.GetProperty(list).GetRawText()), Canonical(written));
    }

    [Fact]
    public void It_serves_a_program_s_own_options() =>
        Assert.Equal(Canonical(new JsonWriter().ToJson(s_document)), Canonical(JsonSerializer.Serialize(s_document, s_options)));

    [Fact]
    public async Task A_failure_is_written_with_its_reason()
    {
        var extractor = new EntityExtractor(EntityKit.Models.English.EnglishModel.Load());
        var results = new List<string>();
        await foreach (DocumentResult result in extractor.ExtractAsync([new TextDocument("a", "Mr. Li Wei left."), new TextDocument("b", null!)]))
        {
            results.Add(JsonSerializer.Serialize(result, EntityKitJson.Result));
        }

        Assert.StartsWith("{\"schema\":1,\"id\":\"a\",", results[0], StringComparison.Ordinal);
        Assert.Equal("b", JsonDocument.Parse(results[1]).RootElement.GetProperty("id").GetString());
        Assert.NotEmpty(JsonDocument.Parse(results[1]).RootElement.GetProperty("reason").GetString()!);
    }

    [Fact]
    public void Rows_are_written_by_their_columns_and_read_back()
    {
        MentionRow[] mentions = [.. DocumentRows.Mentions(s_document, "x")];
        EntityRow[] entities = [.. DocumentRows.Entities(s_document, null)];
        AppointmentRow[] appointments = [.. DocumentRows.Appointments(s_document, "x")];

        Assert.Equal(mentions, JsonSerializer.Deserialize(JsonSerializer.Serialize(mentions, EntityKitJson.MentionRows), EntityKitJson.MentionRows));
        Assert.Equal(entities, JsonSerializer.Deserialize(JsonSerializer.Serialize(entities, EntityKitJson.EntityRows), EntityKitJson.EntityRows));
        string written = JsonSerializer.Serialize(appointments, EntityKitJson.AppointmentRows);
        Assert.Equal(appointments, JsonSerializer.Deserialize(written, EntityKitJson.AppointmentRows));
        Assert.Contains("\"person_name\":", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_cannot_be_read() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", EntityKitJson.Document));

    private static string Canonical(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
