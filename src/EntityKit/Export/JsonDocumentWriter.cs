using System.Text.Json;

namespace EntityKit;

/// <summary>The way of a document or of one result into JSON; lives for one call of <see cref="JsonWriter"/> or of a converter.</summary>
internal readonly struct JsonDocumentWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly EntityDocument _document;
    private readonly OffsetUnit _unit;
    private readonly OffsetConverter? _offsets;
    private readonly bool _confidences;

    internal JsonDocumentWriter(Utf8JsonWriter json, EntityDocument document, OffsetUnit unit, SourceMap? source, bool confidences)
    {
        _json = json;
        _document = document;
        _unit = unit;
        _offsets = new OffsetConverter(document, unit, source);
        _confidences = confidences;
    }

    /// <summary>A writer of single results, whose offsets are those of the text.</summary>
    internal JsonDocumentWriter(Utf8JsonWriter json)
    {
        _json = json;
        _document = null!;
        _confidences = true;
    }

    internal void Write(string? id)
    {
        _json.WriteStartObject();
        _json.WriteNumber("schema", JsonWriter.SchemaVersion);
        _json.WriteString("id", id);
        _json.WriteString("model", _document.Model);
        _json.WriteString("offsets", ResultNames.Of(_unit));
        _json.WriteNumber("length", _offsets!.Length);
        WriteList("people", _document.People, static (writer, person) => writer.WritePerson(person));
        WriteList("titles", _document.Titles, static (writer, title) => writer.WriteName(title));
        WriteList("organizations", _document.Organizations, static (writer, organization) => writer.WriteOrganization(organization));
        WriteList("resolutions", _document.Resolutions, static (writer, resolution) => writer.WriteResolution(resolution));
        WriteList("places", _document.Places, static (writer, place) => writer.WriteName(place));
        _json.WriteStartArray("appointments");
        foreach (Appointment appointment in _document.Appointments)
        {
            WriteAppointment(appointment);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteList<T>(string name, IReadOnlyList<T> entities, Action<JsonDocumentWriter, T> writeFields)
        where T : Entity
    {
        _json.WriteStartArray(name);
        foreach (T entity in entities)
        {
            WriteEntity(entity, writeFields);
        }

        _json.WriteEndArray();
    }

    internal void WriteEntity<T>(T entity, Action<JsonDocumentWriter, T> writeFields)
        where T : Entity
    {
        _json.WriteStartObject();
        _json.WriteString("id", entity.Id);
        writeFields(this, entity);
        _json.WriteStartArray("mentions");
        foreach (Mention mention in entity.Mentions)
        {
            WriteMention(mention);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    internal void WriteName(Entity entity) => _json.WriteString("name", entity.Name);

    internal void WritePerson(Person person)
    {
        _json.WriteString("name", person.Name);
        _json.WriteString("given", person.GivenName);
        _json.WriteString("family", person.FamilyName);
        if (person.Candidates.Count > 0)
        {
            _json.WriteStartArray("candidates");
            foreach (Person candidate in person.Candidates)
            {
                _json.WriteStringValue(candidate.Id);
            }

            _json.WriteEndArray();
        }

        WriteConfidence(person.Confidence);
    }

    internal void WriteOrganization(Organization organization)
    {
        _json.WriteString("name", organization.Name);
        _json.WriteString("acronym", organization.Acronym);
    }

    internal void WriteResolution(ResolutionReference resolution)
    {
        _json.WriteString("kind", ResultNames.Of(resolution.Kind));
        _json.WriteString("body", resolution.Body);
        _json.WriteString("number", resolution.Number);
        _json.WriteString("session", resolution.Session);
        if (resolution.Year is { } year)
        {
            _json.WriteNumber("year", year);
        }
        else
        {
            _json.WriteNull("year");
        }

        _json.WriteString("symbol", resolution.Symbol);
        _json.WriteString("link", resolution.Link);
        _json.WriteString("pinpoint", resolution.Pinpoint);
    }

    internal void WriteMention(Mention mention)
    {
        _json.WriteStartObject();
        WriteSpan(mention.Span);
        _json.WriteString("text", mention.Text);
        _json.WriteString("source", ResultNames.Of(mention.Source));
        _json.WriteString("rule", mention.Rule);
        _json.WriteString("link", mention.Link);
        if (mention.EntryId is not null)
        {
            _json.WriteString("entry", mention.EntryId);
        }

        WriteConfidence(mention.Confidence);
        _json.WriteEndObject();
    }

    internal void WriteAppointment(Appointment appointment)
    {
        _json.WriteStartObject();
        _json.WriteString("person", appointment.Person.Id);
        _json.WriteString("title", appointment.Title.Id);
        _json.WriteString("organization", appointment.Organization?.Id);
        _json.WriteString("country", appointment.Country);
        _json.WriteString("status", ResultNames.Of(appointment.Status));
        WriteConfidence(appointment.Confidence);
        WriteSpan(appointment.Evidence);
        _json.WriteString("rule", appointment.Rule);
        _json.WriteEndObject();
    }

    private void WriteSpan(TextSpan span)
    {
        (int start, int end) = _offsets?.Convert(span) ?? (span.Start, span.End);
        _json.WriteNumber("start", start);
        _json.WriteNumber("end", end);
    }

    private void WriteConfidence(double confidence)
    {
        if (_confidences)
        {
            // Adding a zero of two decimals keeps them: 0.90, not 0.9.
            _json.WriteNumber("confidence", Math.Round((decimal)confidence, 2, MidpointRounding.AwayFromZero) + 0.00m);
        }
    }
}
