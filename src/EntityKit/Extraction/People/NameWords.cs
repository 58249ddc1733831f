namespace EntityKit;

/// <summary>Words that may be part of a person's name where no tag says so: in capitals, and neither a body's, a role's nor a common word.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class NameWords(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _surnames = lexicons["surnames"];

    /// <summary>Whether a token is such a word; a common word that is a surname too is one.</summary>
    internal bool Contains(TaggedText text, int token, int limit) =>
        text.IsWord(token) && text.IsCapitalized(token) && text.Tokens[token].Length > 1 && !_organizationHeads.Contains(text, token)
        && (!_frequent.Contains(text, token) || _surnames.Contains(text, token)) && titles.HeadAt(text, token, limit, out _) == 0 && !titles.IsModifier(text, token);
}
