using System.Text.Json;

namespace EntityKit.Tests.Extraction;

/// <summary>One row of a table of resolution forms: a text, the part of it that names one thing, and what that reads as.</summary>
public sealed record ResolutionCase
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Item { get; init; }

    public string? Context { get; init; }

    public string? Body { get; init; }

    public string Kind { get; init; } = "resolution";

    public string? Number { get; init; }

    public string? Session { get; init; }

    public int? Year { get; init; }

    public string? Symbol { get; init; }

    public string? Link { get; init; }

    public string? Pinpoint { get; init; }

    /// <summary>The reading on one line, as <see cref="Describe(ResolutionReading)"/> writes it.</summary>
    public string Reading => $"{Body} | {Kind} | {Number} | {Session} | {Year} | {Symbol} | {Link}";

    public static string Describe(ResolutionReference r) => $"{r.Body} | {KindName(r.Kind)} | {r.Number} | {r.Session} | {r.Year} | {r.Symbol} | {r.Link}";

    internal static string Describe(ResolutionReading r) => $"{r.Body} | {KindName(r.Kind)} | {r.Number} | {r.Session} | {r.Year} | {r.Symbol} | {r.Link}";

    public static IReadOnlyList<ResolutionCase> Load(string name)
    {
        using Stream stream = typeof(ResolutionCase).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no resource {name}.");
        return JsonSerializer.Deserialize<List<ResolutionCase>>(stream, s_options)!;
    }

    /// <summary>All that the extractor finds, one line a reading: "text => reading".</summary>
    public static string[] Found(string text) =>
        [.. ResolutionExtractor.Default.Extract(text).SelectMany(m => m.Readings.Select(r => $"{m.Text} => {Describe(r)}"))];

    /// <summary>All that the extractor finds, one line a reading, with the part of the document it points to.</summary>
    public static string[] FoundWithPinpoints(string text) =>
        [.. ResolutionExtractor.Default.Extract(text).SelectMany(m => m.Readings.Select(r => $"{m.Text} => {Describe(r)} | {r.Pinpoint}"))];

    private static string KindName(ResolutionKind kind) => kind switch
    {
        ResolutionKind.Resolution => "resolution",
        ResolutionKind.PresidentialStatement => "presidential statement",
        ResolutionKind.JointResolution => "joint resolution",
        ResolutionKind.ConcurrentResolution => "concurrent resolution",
        ResolutionKind.Decision => "decision",
        ResolutionKind.Communique => "communiqué",
        _ => kind.ToString(),
    };
}
