using System.Text.Json;

namespace EntityKit.Benchmarks;

/// <summary>The documents that benchmarks run on, embedded in this assembly.</summary>
internal static class Seeds
{
    /// <summary>The text of a seed by its file name without extension.</summary>
    internal static string Read(string name) => Resource("seeds/" + name);

    /// <summary>How many mentions of each kind careful readers find in a seed; those that one may leave out are not counted.</summary>
    internal static Counts Annotated(string name)
    {
        foreach (string line in Resource("seeds.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            JsonElement seed = json.RootElement;
            if (seed.GetProperty("id").GetString() == name)
            {
                int Count(string kind) => seed.GetProperty(kind).EnumerateArray().Count(m => !Says(m, "optional", true) && !Says(m, "attached", false));
                return new Counts(Count("people"), Count("titles"), Count("organizations"), Count("places"), Count("resolutions"));
            }
        }

        throw new FileNotFoundException($"The seed '{name}' is not annotated.");
    }

    private static bool Says(JsonElement mention, string property, bool value) => mention.TryGetProperty(property, out JsonElement said) && said.GetBoolean() == value;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Seeds).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no '{name}'."));
        return reader.ReadToEnd();
    }
}
