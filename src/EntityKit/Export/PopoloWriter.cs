using System.Text.Encodings.Web;
using System.Text.Json;

namespace EntityKit;

/// <summary>
/// Writes a document's people, organizations, posts and memberships as Popolo JSON, the open-government data specification
/// (popoloproject.com): a post is a title at an organization or of a country, a membership is who holds it.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Identifiers begin with the document's id, so that results of several documents can be put together.</remarks>
public sealed class PopoloWriter : IDocumentWriter
{
    /// <summary>Whether to indent by two spaces; otherwise the document is one line.</summary>
    /// <value>False by default.</value>
    public bool Indented { get; init; }

    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        string prefix = string.IsNullOrEmpty(id) ? "" : id + "#";
        var options = new JsonWriterOptions { Indented = Indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            WriteList(json, "persons", document.People, p => WritePerson(json, prefix, p));
            WriteList(json, "organizations", document.Organizations, o => WriteOrganization(json, prefix, o));
            Dictionary<Appointment, string> posts = Posts(document);
            WriteList(json, "posts", document.Appointments.DistinctBy(a => posts[a]), a => WritePost(json, prefix, posts[a], a));
            WriteList(json, "memberships", document.Appointments.Select((a, i) => (a, i)), m => WriteMembership(json, prefix, m.i + 1, posts[m.a], m.a));
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        foreach (byte b in buffer.ToArray())
        {
            if (b != '\r')
            {
                output.WriteByte(b); // net8.0 ends indented lines as the operating system does
            }
        }
    }

    /// <summary>One post for each title at each organization or of each country.</summary>
    private static Dictionary<Appointment, string> Posts(EntityDocument document)
    {
        var ids = new Dictionary<(string, string?, string?), string>();
        var posts = new Dictionary<Appointment, string>(ReferenceEqualityComparer.Instance);
        foreach (Appointment a in document.Appointments)
        {
            (string, string?, string?) key = (a.Title.Id, a.Organization?.Id, a.Country);
            if (!ids.TryGetValue(key, out string? post))
            {
                ids.Add(key, post = $"post{ids.Count + 1}");
            }

            posts.Add(a, post);
        }

        return posts;
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePerson(Utf8JsonWriter json, string prefix, Person person)
    {
        json.WriteString("id", prefix + person.Id);
        json.WriteString("name", person.Name);
        WriteKnown(json, "given_name", person.GivenName);
        WriteKnown(json, "family_name", person.FamilyName);
        WriteOtherNames(json, person, null);
        WriteIdentifier(json, person);
    }

    private static void WriteOrganization(Utf8JsonWriter json, string prefix, Organization organization)
    {
        json.WriteString("id", prefix + organization.Id);
        json.WriteString("name", organization.Name);
        WriteOtherNames(json, organization, organization.Acronym);
        WriteIdentifier(json, organization);
    }

    /// <summary>The id that the caller's own lexicon has for it.</summary>
    private static void WriteIdentifier(Utf8JsonWriter json, Entity entity)
    {
        if (entity.EntryId is { } entry)
        {
            WriteList(json, "identifiers", [entry], id => json.WriteString("identifier", id));
        }
    }

    private static void WriteOtherNames(Utf8JsonWriter json, Entity entity, string? acronym)
    {
        string[] others = [.. entity.Mentions.Select(m => m.Text).Append(acronym ?? entity.Name).Where(text => text != entity.Name).Distinct().Order(StringComparer.Ordinal)];
        if (others.Length > 0)
        {
            WriteList(json, "other_names", others, name =>
            {
                json.WriteString("name", name);
                WriteKnown(json, "note", name == acronym ? "acronym" : null);
            });
        }
    }

    private static void WritePost(Utf8JsonWriter json, string prefix, string post, Appointment appointment)
    {
        json.WriteString("id", prefix + post);
        json.WriteString("label", appointment.Organization is null ? appointment.Title.Name : $"{appointment.Title.Name}, {appointment.Organization.Name}");
        json.WriteString("role", appointment.Title.Name);
        WriteKnown(json, "organization_id", appointment.Organization is null ? null : prefix + appointment.Organization.Id);
        if (appointment.Country is not null)
        {
            json.WriteStartObject("area");
            json.WriteString("name", appointment.Country);
            json.WriteEndObject();
        }
    }

    private static void WriteMembership(Utf8JsonWriter json, string prefix, int number, string post, Appointment appointment)
    {
        json.WriteString("id", $"{prefix}membership{number}");
        WriteKnown(json, "label", appointment.Status == AppointmentStatus.Current ? null : ResultNames.Of(appointment.Status));
        json.WriteString("role", appointment.Title.Name);
        json.WriteString("person_id", prefix + appointment.Person.Id);
        json.WriteString("post_id", prefix + post);
        WriteKnown(json, "organization_id", appointment.Organization is null ? null : prefix + appointment.Organization.Id);
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
