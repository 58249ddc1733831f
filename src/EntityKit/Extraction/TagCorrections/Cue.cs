namespace EntityKit;

/// <summary>How sure the surroundings of a name are of its type.</summary>
internal enum Cue
{
    /// <summary>They say nothing.</summary>
    None,

    /// <summary>They fit an organization better than anything else.</summary>
    Likely,

    /// <summary>They leave no choice.</summary>
    Sure,
}
