using System.Text.Json;

namespace EntityKit;

/// <summary>Reads a caller's lexicon out of CSV or JSON.</summary>
/// <remarks>
/// CSV (RFC 4180, parted by commas) begins with a line of column names: <c>kind</c> and <c>name</c>, and where wanted <c>id</c> and
/// <c>aliases</c>, which are parted by <c>|</c>; other columns are left out. JSON is an array of objects, or one object a line, with those
/// names and the aliases as an array. Kinds are <c>person</c>, <c>title</c>, <c>organization</c> and <c>place</c>. Thread-safe.
/// </remarks>
public static class LexiconReader
{
    private const string Kinds = "person, title, organization, place";

    /// <summary>Reads the entries of a lexicon, whichever of its forms it has.</summary>
    /// <param name="reader">Read to its end and left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="InvalidDataException">The text is no lexicon; the message says why and in which line or entry.</exception>
    public static IReadOnlyList<LexiconEntry> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string text = reader.ReadToEnd().TrimStart('\uFEFF');
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("[") ? ReadArray(text) : start.StartsWith("{") ? ReadLines(text) : ReadCsv(text);
    }

    private static List<LexiconEntry> ReadArray(string text)
    {
        var entries = new List<LexiconEntry>();
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (JsonElement element in json.RootElement.EnumerateArray())
            {
                entries.Add(ReadObject(element, $"entry {entries.Count + 1}"));
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The lexicon is no JSON: {exception.Message}", exception);
        }

        return entries;
    }

    private static List<LexiconEntry> ReadLines(string text)
    {
        var entries = new List<LexiconEntry>();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                entries.Add(ReadObject(json.RootElement, $"line {number}"));
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"The lexicon is no JSON in line {number}: {exception.Message}", exception);
            }
        }

        return entries;
    }

    private static LexiconEntry ReadObject(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"The lexicon has no object in {place}.");
        }

        var aliases = new List<string>();
        if (element.TryGetProperty("aliases", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement alias in list.EnumerateArray())
            {
                aliases.Add(alias.ValueKind == JsonValueKind.String ? alias.GetString()! : "");
            }
        }

        return Create(Field(element, "kind"), Field(element, "name"), Field(element, "id"), aliases, place);
    }

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static List<LexiconEntry> ReadCsv(string text)
    {
        var entries = new List<LexiconEntry>();
        List<string>? names = null;
        foreach ((int line, List<string> fields) in CsvRecords.Read(text))
        {
            if (names is null)
            {
                names = fields.ConvertAll(field => field.Trim().ToLowerInvariant());
                if (!names.Contains("kind") || !names.Contains("name"))
                {
                    throw new InvalidDataException($"The lexicon's first line has no columns 'kind' and 'name' (and, where wanted, 'id' and 'aliases'), but {string.Join(", ", names)}.");
                }

                continue;
            }

            string? Column(string name) => names.IndexOf(name) is var index && index >= 0 && index < fields.Count && fields[index].Length > 0 ? fields[index] : null;
            string[] aliases = Column("aliases")?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            entries.Add(Create(Column("kind"), Column("name"), Column("id"), aliases, $"line {line}"));
        }

        return entries;
    }

    private static LexiconEntry Create(string? kind, string? name, string? id, IReadOnlyList<string> aliases, string place)
    {
        EntityKind known = kind?.Trim().ToLowerInvariant() switch
        {
            "person" => EntityKind.Person,
            "title" => EntityKind.Title,
            "organization" => EntityKind.Organization,
            "place" => EntityKind.Place,
            _ => throw new InvalidDataException($"The lexicon has the kind '{kind}' in {place}; there are {Kinds}."),
        };
        if (!LexiconEntry.IsName(name) || !aliases.All(LexiconEntry.IsName))
        {
            throw new InvalidDataException($"The lexicon has a name without a letter or digit in {place}.");
        }

        return new LexiconEntry(known, name!.Trim(), string.IsNullOrWhiteSpace(id) ? null : id.Trim(), aliases);
    }
}
