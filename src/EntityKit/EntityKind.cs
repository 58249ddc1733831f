namespace EntityKit;

/// <summary>What a mention names.</summary>
public enum EntityKind
{
    /// <summary>The name of a human being, without honorifics and titles.</summary>
    Person,

    /// <summary>A role phrase: "Minister of Foreign Affairs", "Chairman", "Major General".</summary>
    Title,

    /// <summary>A company, agency, ministry, party, committee, armed group, medium or international body.</summary>
    Organization,

    /// <summary>A numbered or dated resolution of a deliberative body: "UN Resolution 2254", "H.Res. 755".</summary>
    Resolution,

    /// <summary>A country, city, region, sea or mountain.</summary>
    Place,
}
