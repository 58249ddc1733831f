namespace EntityKit;

/// <summary>The lexicons that the tagger uses as features, and the bits of those whose meaning the features know.</summary>
internal static class TaggerLexicons
{
    internal const uint GivenNames = 1u << 0;
    internal const uint Surnames = 1u << 1;
    internal const uint Honorifics = 1u << 2;
    internal const uint OrganizationHeads = 1u << 3;
    internal const uint TitleHeads = 1u << 4;

    /// <summary>Names in the order of their bits; lexicons joined by a plus count as one, so that what is learnt of one holds for the others.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        "given-names", "surnames", "honorifics", "organization-heads", "title-heads", "name-particles", "company-suffixes",
        "countries", "nationalities", "cities", "regions+landmarks+places",
        "organizations+companies+sports-clubs+media+public-bodies", "organization-acronyms+known-acronyms", "parties+movements", "parliaments", "frequent-words",
        "place-heads", "arts-groups",
    ];
}
