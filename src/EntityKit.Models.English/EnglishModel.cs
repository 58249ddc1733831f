using System.Reflection;

namespace EntityKit.Models.English;

/// <summary>The English model of EntityKit: the tagger's weights and the lexicons, embedded in this assembly.</summary>
/// <remarks>Thread-safe. Its sources and their licences are in the package's NOTICE.md.</remarks>
public static class EnglishModel
{
    private static readonly Lazy<LanguageModel> s_model = new(Read);

    /// <summary>The model, read on the first call and shared from then on.</summary>
    public static LanguageModel Load() => s_model.Value;

    private static LanguageModel Read()
    {
        Assembly assembly = typeof(EnglishModel).Assembly;
        using Stream stream = assembly.GetManifestResourceStream("English.model")
            ?? throw new InvalidOperationException("The assembly was built without its model.");
        return LanguageModel.Read(stream, EnglishLexicons.Load());
    }
}
