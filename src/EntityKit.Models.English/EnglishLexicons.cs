using System.Buffers;
using System.Reflection;
using System.Text;

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
                sources.Add(new(name[Prefix.Length..], Read(assembly.GetManifestResourceStream(name)!)));
            }
        }

        return new LexiconSet(sources);
    }

    // At one go: a reader would hold each text three times before it is a string.
    private static string Read(Stream stream)
    {
        using (stream)
        {
            int length = (int)stream.Length;
            byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
            stream.ReadExactly(bytes, 0, length);
            string text = Encoding.UTF8.GetString(bytes, 0, length);
            ArrayPool<byte>.Shared.Return(bytes);
            return text;
        }
    }
}
