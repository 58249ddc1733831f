namespace EntityKit;

/// <summary>The kind of document that a resolution reference means.</summary>
public enum ResolutionKind
{
    /// <summary>A resolution.</summary>
    Resolution,

    /// <summary>A statement by the president of the UN Security Council.</summary>
    PresidentialStatement,

    /// <summary>A joint resolution of the US Congress.</summary>
    JointResolution,

    /// <summary>A concurrent resolution of the US Congress.</summary>
    ConcurrentResolution,

    /// <summary>A decision of a body that takes no resolutions (African Union).</summary>
    Decision,

    /// <summary>A communiqué of the African Union's Peace and Security Council.</summary>
    Communique,
}
