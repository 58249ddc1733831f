namespace EntityKit;

/// <summary>The entity types of the built-in taggers.</summary>
internal static class EntityType
{
    internal const string Person = "PER";

    internal const string Organization = "ORG";

    internal const string Place = "LOC";
}
