using System.Text.Json.Serialization;

namespace EntityKit;

/// <summary>What the compiler makes for <see cref="EntityKitJson"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EntityDocument))]
[JsonSerializable(typeof(DocumentResult))]
[JsonSerializable(typeof(IReadOnlyList<Person>))]
[JsonSerializable(typeof(IReadOnlyList<Title>))]
[JsonSerializable(typeof(IReadOnlyList<Organization>))]
[JsonSerializable(typeof(IReadOnlyList<ResolutionReference>))]
[JsonSerializable(typeof(IReadOnlyList<Place>))]
[JsonSerializable(typeof(IReadOnlyList<Appointment>))]
[JsonSerializable(typeof(IReadOnlyList<Mention>))]
[JsonSerializable(typeof(IEnumerable<MentionRow>))]
[JsonSerializable(typeof(IEnumerable<EntityRow>))]
[JsonSerializable(typeof(IEnumerable<AppointmentRow>))]
internal sealed partial class EntityKitJsonContext : JsonSerializerContext;
