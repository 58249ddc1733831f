using System.Text.Json;
using System.Text.Json.Serialization;

namespace EntityKit.Training;

/// <summary>A passage with its gold annotation, as <c>data/genre</c> has one on each line.</summary>
internal sealed record AnnotatedPassage
{
    public required string Id { get; set; }

    public string? Source { get; set; }

    public required string Text { get; set; }

    public IReadOnlyList<AnnotatedSpan> People { get; set; } = [];

    public IReadOnlyList<AnnotatedSpan> Titles { get; set; } = [];

    public IReadOnlyList<AnnotatedSpan> Organizations { get; set; } = [];

    public IReadOnlyList<AnnotatedSpan> Places { get; set; } = [];

    public IReadOnlyList<AnnotatedSpan> Resolutions { get; set; } = [];

    public IReadOnlyList<AnnotatedAppointment> Appointments { get; set; } = [];

    /// <summary>Reads JSON Lines, one passage a line.</summary>
    internal static IEnumerable<AnnotatedPassage> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line);
            }
        }
    }

    /// <summary>Reads one line.</summary>
    internal static AnnotatedPassage Parse(string line) => InUtf16(JsonSerializer.Deserialize(line, AnnotationContext.Default.AnnotatedPassage)!);

    /// <summary>Gold offsets count code points; ours count UTF-16 code units.</summary>
    private static AnnotatedPassage InUtf16(AnnotatedPassage passage)
    {
        if (!passage.Text.Any(char.IsHighSurrogate))
        {
            return passage;
        }

        var units = new List<int>();
        for (int i = 0; i < passage.Text.Length; i += char.IsSurrogatePair(passage.Text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(passage.Text.Length);
        AnnotatedSpan[] Convert(IReadOnlyList<AnnotatedSpan> spans) => [.. spans.Select(s => s with { Start = units[s.Start], End = units[s.End] })];
        return passage with
        {
            People = Convert(passage.People),
            Titles = Convert(passage.Titles),
            Organizations = Convert(passage.Organizations),
            Places = Convert(passage.Places),
            Resolutions = Convert(passage.Resolutions),
        };
    }
}

/// <summary>A gold mention.</summary>
internal sealed record AnnotatedSpan
{
    public required int Start { get; set; }

    public required int End { get; set; }

    public required string Text { get; set; }

    /// <summary>The entity's name in the passage; mentions with one name are one entity.</summary>
    public string? Entity { get; set; }

    /// <summary>Of a title: whether its holder is named next to it; an evaluation neither demands nor punishes the others.</summary>
    public bool Attached { get; set; } = true;

    /// <summary>Of an organization: neither demanded nor punished.</summary>
    public bool Optional { get; set; }

    public string? Body { get; set; }

    public string? Number { get; set; }

    public string? Session { get; set; }

    public int? Year { get; set; }

    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>A gold appointment.</summary>
internal sealed record AnnotatedAppointment
{
    public required string Person { get; set; }

    public required string Title { get; set; }

    public string? Organization { get; set; }

    /// <summary>The country of a state post.</summary>
    public string? Of { get; set; }

    public string? Status { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(AnnotatedPassage))]
internal sealed partial class AnnotationContext : JsonSerializerContext;
