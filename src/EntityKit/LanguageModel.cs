namespace EntityKit;

/// <summary>What a language's model package delivers: the tagger's weights and the lexicons.</summary>
/// <remarks>Immutable, thus thread-safe. Loading runs no code from the file.</remarks>
public sealed class LanguageModel
{
    internal LanguageModel(string name, TaggerModel tagger, LexiconSet lexicons)
    {
        Name = name;
        Lexicons = lexicons;
        Tagger = new Tagger(tagger, lexicons);
    }

    /// <summary>The model's name and version ("english-1.0").</summary>
    public string Name { get; }

    /// <summary>The lexicons that the tagger and the extractors use.</summary>
    public LexiconSet Lexicons { get; }

    /// <summary>The tagger that the model makes.</summary>
    public Tagger Tagger { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The model's bytes; read to the end of the model and left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are no model, are cut short or altered, or are of another format version; the message says which.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static LanguageModel Read(Stream stream) => Read(stream, LexiconSet.Empty);

    /// <summary>Reads a model and adds lexicons to those that it holds, a later one in place of an earlier one of its name.</summary>
    /// <param name="stream">The model's bytes; read to the end of the model and left open.</param>
    /// <param name="lexicons">The lexicons to add.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="lexicons"/> is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are no model, are cut short or altered, or are of another format version; the message says which.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static LanguageModel Read(Stream stream, LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(lexicons);
        ModelSections sections = ModelSections.Read(stream);
        LexiconSet all = sections.Lexicons.Count == 0 ? lexicons : new LexiconSet(sections.Lexicons.Concat(lexicons.Sources));
        return new LanguageModel(sections.Name, TaggerModelFormat.Read(sections), all);
    }

    /// <summary>Writes the model, lexicons included, so that <see cref="Read(Stream)"/> gives it back.</summary>
    /// <param name="stream">Takes the bytes; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ModelSections sections = TaggerModelFormat.Write(Name, Tagger.Model);
        foreach ((string name, string content) in Lexicons.Sources)
        {
            sections.Lexicons[name] = content;
        }

        sections.Write(stream);
    }
}
