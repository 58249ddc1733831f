using System.Text.Json;
using System.Text.RegularExpressions;

namespace EntityKit.Tests;

/// <summary>Validates JSON against the keywords of JSON Schema that the schemas of this repository use; an unknown keyword is an error, so that none is silently ignored.</summary>
internal sealed class JsonSchema
{
    private readonly JsonElement _root;

    internal JsonSchema(string schema) => _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What is wrong with a value, each with its path; nothing when it is valid.</summary>
    internal IReadOnlyList<string> Validate(string json)
    {
        var errors = new List<string>();
        Check(_root, JsonDocument.Parse(json).RootElement, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            JsonElement rule = keyword.Value;
            bool holds = keyword.Name switch
            {
                "$schema" or "$defs" or "title" or "description" => true,
                "$ref" => CheckReference(rule.GetString()!, value, path, errors),
                "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(value, type.GetString()!)) : IsOf(value, rule.GetString()!),
                "const" => rule.GetRawText() == value.GetRawText(),
                "enum" => rule.EnumerateArray().Any(allowed => allowed.ValueKind == value.ValueKind && allowed.ToString() == value.ToString()),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(),
                "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!),
                "items" => CheckItems(rule, value, path, errors),
                "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => CheckProperties(rule, value, path, errors),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _)),
                _ => throw new NotSupportedException($"The keyword '{keyword.Name}' is not checked."),
            };
            if (!holds)
            {
                errors.Add($"{path}: {keyword.Name} {rule.GetRawText()} does not hold for {value.GetRawText()}");
            }
        }
    }

    private bool CheckReference(string reference, JsonElement value, string path, List<string> errors)
    {
        Check(_root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]), value, path, errors);
        return true;
    }

    private bool CheckItems(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            int i = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(schema, item, $"{path}[{i++}]", errors);
            }
        }

        return true;
    }

    private bool CheckProperties(JsonElement properties, JsonElement value, string path, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                if (value.TryGetProperty(property.Name, out JsonElement member))
                {
                    Check(property.Value, member, $"{path}.{property.Name}", errors);
                }
            }
        }

        return true;
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type '{type}' is not checked."),
    };
}
