using System.Text.Json;

namespace EntityKit;

/// <summary>Reads <see cref="ResolutionPattern"/>s from JSON and says what is wrong with those it cannot read.</summary>
internal static class ResolutionPatternReader
{
    private static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    internal static List<ResolutionPattern> Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, s_options);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException("Resolution patterns are a JSON array of objects.");
            }

            var patterns = new List<ResolutionPattern>();
            foreach (JsonElement element in document.RootElement.EnumerateArray())
            {
                patterns.Add(ReadPattern(element, patterns.Count));
            }

            return patterns;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the second of a lone surrogate
        {
            throw new FormatException($"The resolution patterns are not valid JSON: {exception.Message}", exception);
        }
    }

    private static ResolutionPattern ReadPattern(JsonElement element, int index)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"Resolution pattern {index} is not a JSON object.");
        }

        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        ResolutionKind kind = ResolutionKind.Resolution;
        int? offset = null;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "kind":
                    kind = ReadKind(property.Value, index);
                    break;
                case "sessionYearOffset":
                    offset = property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out int value)
                        ? value
                        : throw Fault(index, property.Name, "is not a whole number");
                    break;
                case "body" or "nouns" or "names" or "shortNames" or "numbers" or "markedNumbers" or "symbols" or "symbol" or "link":
                    lists[property.Name] = ReadStrings(property, index);
                    break;
                default:
                    throw Fault(index, property.Name, "is not known");
            }
        }

        IReadOnlyList<string> ListOf(string name) => lists.GetValueOrDefault(name, []);
        string body = ListOf("body") is [string only] && !string.IsNullOrWhiteSpace(only) ? only : throw Fault(index, "body", "must be one name");
        return new ResolutionPattern(body)
        {
            Kind = kind,
            Nouns = lists.GetValueOrDefault("nouns", ["resolution"]),
            Names = ListOf("names"),
            ShortNames = ListOf("shortNames"),
            Numbers = ListOf("numbers"),
            MarkedNumbers = ListOf("markedNumbers"),
            Symbols = ListOf("symbols"),
            SymbolFormats = ListOf("symbol"),
            LinkFormats = ListOf("link"),
            SessionYearOffset = offset,
        };
    }

    private static List<string> ReadStrings(JsonProperty property, int index)
    {
        JsonElement value = property.Value;
        if (value.ValueKind == JsonValueKind.String)
        {
            return [value.GetString()!];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Fault(index, property.Name, "is neither a string nor a list of strings");
        }

        var strings = new List<string>();
        foreach (JsonElement item in value.EnumerateArray())
        {
            strings.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Fault(index, property.Name, "holds something that is no string"));
        }

        return strings;
    }

    private static ResolutionKind ReadKind(JsonElement value, int index) => (value.ValueKind == JsonValueKind.String ? value.GetString() : null) switch
    {
        "resolution" => ResolutionKind.Resolution,
        "presidential statement" => ResolutionKind.PresidentialStatement,
        "joint resolution" => ResolutionKind.JointResolution,
        "concurrent resolution" => ResolutionKind.ConcurrentResolution,
        "decision" => ResolutionKind.Decision,
        "communiqué" or "communique" => ResolutionKind.Communique,
        _ => throw Fault(index, "kind", "is none of resolution, presidential statement, joint resolution, concurrent resolution, decision, communiqué"),
    };

    private static FormatException Fault(int index, string property, string what) => new($"Resolution pattern {index}: \"{property}\" {what}.");
}
