using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EntityKit;

/// <summary>The result types for System.Text.Json, generated at compile time: no reflection, in trimmed and native programs too.</summary>
/// <remarks>
/// Documents and what they hold are written in the form of <c>docs/schema/document-1.json</c> and cannot be read back; rows are written
/// with the names of their columns and read back. <c>JsonSerializer.Serialize(document)</c> with a program's own options gives the same form. Thread-safe.
/// </remarks>
public static class EntityKitJson
{
    /// <summary>The context of all result types, lists of them among these; also a resolver for a program's own options.</summary>
    public static JsonSerializerContext Context => EntityKitJsonContext.Default;

    /// <summary>A document: <c>JsonSerializer.Serialize(document, EntityKitJson.Document)</c>.</summary>
    public static JsonTypeInfo<EntityDocument> Document => EntityKitJsonContext.Default.EntityDocument;

    /// <summary>A document of a batch with its id, or the id and the reason why it failed.</summary>
    public static JsonTypeInfo<DocumentResult> Result => EntityKitJsonContext.Default.DocumentResult;

    /// <summary>Rows of mentions.</summary>
    public static JsonTypeInfo<IEnumerable<MentionRow>> MentionRows => EntityKitJsonContext.Default.IEnumerableMentionRow;

    /// <summary>Rows of entities.</summary>
    public static JsonTypeInfo<IEnumerable<EntityRow>> EntityRows => EntityKitJsonContext.Default.IEnumerableEntityRow;

    /// <summary>Rows of appointments.</summary>
    public static JsonTypeInfo<IEnumerable<AppointmentRow>> AppointmentRows => EntityKitJsonContext.Default.IEnumerableAppointmentRow;
}
