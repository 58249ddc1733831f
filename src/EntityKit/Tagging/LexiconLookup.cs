namespace EntityKit;

/// <summary>Lexicons asked of the tokens of a text, whose words are looked up once for all who ask (<see cref="TokenWords"/>).</summary>
internal static class LexiconLookup
{
    /// <summary>Whether a token's word is an entry.</summary>
    internal static bool Contains(this Lexicon lexicon, TaggedText text, int token) =>
        lexicon.Count > 0 && lexicon.Contains(text.WordsIn(lexicon.Table), token);

    /// <summary>The value of a token's word, or null when it has none or is no entry.</summary>
    internal static string? ValueOf(this Lexicon lexicon, TaggedText text, int token) =>
        lexicon.Count > 0 ? lexicon.ValueOf(text.Text, text.Tokens.AsSpan(), text.WordsIn(lexicon.Table), token) : null;

    /// <summary>Number of tokens of the longest entry that starts at a token, 0 when none does.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">The token to start at.</param>
    /// <param name="end">The token to stop before: the end of the sentence, as a rule.</param>
    internal static int LongestMatch(this Lexicon lexicon, TaggedText text, int start, int end) =>
        lexicon.Count > 0 ? lexicon.LongestMatch(text.Text, text.Tokens.AsSpan(), text.WordsIn(lexicon.Table), start, end) : 0;

    /// <summary>Whether a token's word is an entry of one of the lexicons or begins one.</summary>
    internal static bool MayStart(this LexiconGroup lexicons, TaggedText text, int token) => lexicons.MayStart(text.WordsIn(lexicons.Table), token);
}
