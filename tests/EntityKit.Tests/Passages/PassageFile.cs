using EntityKit.Training;

namespace EntityKit.Tests;

/// <summary>Annotated passages of this folder: JSON Lines in the form of the training data, or text with its annotation inline (see README.md).</summary>
internal static class PassageFile
{
    internal static string Folder { get; } = Repository.PathOf("tests", "EntityKit.Tests", "Passages");

    internal static IReadOnlyList<AnnotatedPassage> Read(string name)
    {
        string path = Path.Combine(Folder, name);
        if (name.EndsWith(".txt", StringComparison.Ordinal))
        {
            return [MarkedPassage.Parse(Path.GetFileNameWithoutExtension(name), File.ReadAllText(path))];
        }

        using StreamReader reader = File.OpenText(path);
        return [.. AnnotatedPassage.Read(reader)];
    }
}
