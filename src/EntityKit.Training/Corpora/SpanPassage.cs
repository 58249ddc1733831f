using System.Text.Json;

namespace EntityKit.Training;

/// <summary>
/// A text with typed spans, as annotation tools export one on each line: spans in <c>entities</c>, <c>spans</c>,
/// <c>label</c> or <c>labels</c>, each <c>[start, end, type]</c> or an object with <c>start</c>, <c>end</c> and <c>label</c> or <c>type</c>;
/// offsets in code points.
/// </summary>
internal static class SpanPassage
{
    private static readonly string[] s_lists = ["entities", "spans", "label", "labels"];

    /// <summary>The document of one line, or null where it holds no such list.</summary>
    /// <exception cref="InvalidDataException">A span cannot be understood.</exception>
    internal static TrainingDocument? TryRead(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("text", out JsonElement textField) || textField.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        foreach (string name in s_lists)
        {
            if (line.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
            {
                string text = textField.GetString()!;
                int[] units = Units(text);
                return PassageConverter.Convert(text, [.. list.EnumerateArray().Select(span => Read(span, units))]);
            }
        }

        return null;
    }

    private static (TextSpan Span, string Type) Read(JsonElement span, int[] units)
    {
        bool isTriple = span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 3;
        JsonElement start = default, end = default, type = default;
        bool isRead = isTriple || (span.ValueKind == JsonValueKind.Object
            && (span.TryGetProperty("start", out start) || span.TryGetProperty("start_offset", out start))
            && (span.TryGetProperty("end", out end) || span.TryGetProperty("end_offset", out end))
            && (span.TryGetProperty("label", out type) || span.TryGetProperty("type", out type)));
        (start, end, type) = isTriple ? (span[0], span[1], span[2]) : (start, end, type);
        if (!isRead || type.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(type.GetString())
            || start.ValueKind != JsonValueKind.Number || !start.TryGetInt32(out int from) || end.ValueKind != JsonValueKind.Number || !end.TryGetInt32(out int to))
        {
            throw new InvalidDataException($"A span is [start, end, type] or has start, end and label; this is {span.GetRawText()}");
        }

        if (from < 0 || to <= from || to >= units.Length)
        {
            throw new InvalidDataException($"A span from {from} to {to} in a text of {units.Length - 1} characters");
        }

        return (new TextSpan(units[from], units[to]), type.GetString()!.Trim());
    }

    /// <summary>Where each code point stands in UTF-16, and the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
