using System.Reflection;

namespace EntityKit.Models.English;

/// <summary>The English lexicons in their text forms, embedded in this assembly.</summary>
internal static class EnglishLexicons
{
    private const string Prefix = "Lexicons/";

    /// <summary>Reads all of them; each bears its file's name without the extension.</summary>
    internal static LexiconSet Load()
    {
        Assembly assembly = typeof(EnglishLexicons).Assembly;
        var sources = new List<KeyValuePair<string, string>>();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                sources.Add(new(name[Prefix.Length..], reader.ReadToEnd()));
            }
        }

        return new LexiconSet(sources);
    }
}
