namespace EntityKit;

/// <summary>Styles of address, which stand between a title or a mark and a name: "Mr.", "H.E.", "His Royal Highness".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class Styles(LexiconSet lexicons)
{
    private readonly Lexicon _honorifics = lexicons["honorifics"];

    /// <summary>Whether a word is a style or a part of one.</summary>
    internal bool Contains(TaggedText text, int token) =>
        _honorifics.Contains(text, token) || text.TokenText(token) is "Highness" or "Majesty" or "Excellency" or "His" or "Her" or "Their" or "Royal";
}
