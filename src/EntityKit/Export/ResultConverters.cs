using System.Text.Json;
using System.Text.Json.Serialization;

namespace EntityKit;

// How System.Text.Json writes the results: in the form of docs/schema/document-1.json, wherever in an object they stand.
[JsonConverter(typeof(EntityDocumentConverter))] public sealed partial class EntityDocument;
[JsonConverter(typeof(DocumentResultConverter))] public sealed partial class DocumentResult;
[JsonConverter(typeof(PersonConverter))] public sealed partial class Person;
[JsonConverter(typeof(TitleConverter))] public sealed partial class Title;
[JsonConverter(typeof(OrganizationConverter))] public sealed partial class Organization;
[JsonConverter(typeof(ResolutionReferenceConverter))] public sealed partial class ResolutionReference;
[JsonConverter(typeof(PlaceConverter))] public sealed partial class Place;
[JsonConverter(typeof(AppointmentConverter))] public sealed partial class Appointment;
[JsonConverter(typeof(MentionConverter))] public sealed partial class Mention;

/// <summary>Writes a result; none can be read, since only the extractor makes them.</summary>
internal abstract class ResultConverter<T>(Action<JsonDocumentWriter, T> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(T).Name} is made by the extractor alone; its JSON can be read as JsonElement, and its rows as MentionRow, EntityRow and AppointmentRow.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(new JsonDocumentWriter(writer), value);
}

internal sealed class PersonConverter() : ResultConverter<Person>(static (json, person) => json.WriteEntity(person, static (writer, p) => writer.WritePerson(p)));

internal sealed class TitleConverter() : ResultConverter<Title>(static (json, title) => json.WriteEntity(title, static (writer, t) => writer.WriteName(t)));

internal sealed class OrganizationConverter() : ResultConverter<Organization>(static (json, organization) => json.WriteEntity(organization, static (writer, o) => writer.WriteOrganization(o)));

internal sealed class ResolutionReferenceConverter() : ResultConverter<ResolutionReference>(static (json, resolution) => json.WriteEntity(resolution, static (writer, r) => writer.WriteResolution(r)));

internal sealed class PlaceConverter() : ResultConverter<Place>(static (json, place) => json.WriteEntity(place, static (writer, p) => writer.WriteName(p)));

internal sealed class AppointmentConverter() : ResultConverter<Appointment>(static (json, appointment) => json.WriteAppointment(appointment));

internal sealed class MentionConverter() : ResultConverter<Mention>(static (json, mention) => json.WriteMention(mention));

/// <summary>A document as <see cref="JsonWriter"/> writes it, without an id.</summary>
internal sealed class EntityDocumentConverter() : ResultConverter<EntityDocument>(static (_, _) => { })
{
    public override void Write(Utf8JsonWriter writer, EntityDocument value, JsonSerializerOptions options) =>
        new JsonDocumentWriter(writer, value, OffsetUnit.Utf16, null, confidences: true).Write(null);
}

/// <summary>A document with its id, or the id and the reason why there is none.</summary>
internal sealed class DocumentResultConverter() : ResultConverter<DocumentResult>(static (_, _) => { })
{
    public override void Write(Utf8JsonWriter writer, DocumentResult value, JsonSerializerOptions options)
    {
        if (value.Succeeded)
        {
            new JsonDocumentWriter(writer, value.Document, OffsetUnit.Utf16, null, confidences: true).Write(value.Id);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("reason", value.Failure.Message);
        writer.WriteEndObject();
    }
}
