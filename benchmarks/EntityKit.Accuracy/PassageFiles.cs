using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>Reads annotated passages in either form.</summary>
internal static class PassageFiles
{
    /// <summary>The passages of a file: one for a .txt with the marks in the text, else one a line.</summary>
    internal static IReadOnlyList<AnnotatedPassage> Read(FileInfo file)
    {
        using StreamReader reader = file.OpenText();
        return file.Extension == ".txt"
            ? [MarkedPassage.Parse(Path.GetFileNameWithoutExtension(file.Name), reader.ReadToEnd())]
            : [.. AnnotatedPassage.Read(reader)];
    }
}
