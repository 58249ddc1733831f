namespace EntityKit;

/// <summary>The words by which written results name kinds, sources and states.</summary>
internal static class ResultNames
{
    internal static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Title => "title",
        EntityKind.Organization => "organization",
        EntityKind.Resolution => "resolution",
        _ => "place",
    };

    internal static string Of(OffsetUnit unit) => unit switch
    {
        OffsetUnit.CodePoint => "codepoint",
        OffsetUnit.Utf8 => "utf8",
        _ => "utf16",
    };

    internal static string Of(MentionSource source) => source switch
    {
        MentionSource.Lexicon => "lexicon",
        MentionSource.Rule => "rule",
        _ => "model",
    };

    internal static string Of(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Former => "former",
        AppointmentStatus.Acting => "acting",
        AppointmentStatus.Incoming => "incoming",
        _ => "current",
    };

    internal static string Of(ResolutionKind kind) => kind switch
    {
        ResolutionKind.PresidentialStatement => "presidential statement",
        ResolutionKind.JointResolution => "joint resolution",
        ResolutionKind.ConcurrentResolution => "concurrent resolution",
        ResolutionKind.Decision => "decision",
        ResolutionKind.Communique => "communiqué",
        _ => "resolution",
    };
}
