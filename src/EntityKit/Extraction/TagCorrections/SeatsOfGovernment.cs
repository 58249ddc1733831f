namespace EntityKit;

/// <summary>
/// "Doha hosted the talks", "Pretoria said": a capital by itself, which stands for a government and does what people do.
/// Where the text names somebody so, it is left to the tagger.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class SeatsOfGovernment(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _capitals = lexicons["capitals"];

    /// <summary>The end of the capital that stands by itself at a token; 0 where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="evidence">Who is named in it.</param>
    /// <param name="sentence">The sentence of the token.</param>
    /// <param name="start">The token.</param>
    internal int EndOf(TaggedText text, NameEvidence evidence, Sentence sentence, int start)
    {
        int length = _capitals.LongestMatch(text, start, sentence.End);
        int end = start + length;
        if (length == 0 || (length == 1 && evidence.IsPerson(start, end)))
        {
            return 0;
        }

        bool leads = start > sentence.Start && !text.StartsLine(start)
            && (text.IsCapitalized(start - 1) || text.IsJoint(start - 1) || titles.HonorificAt(text, start - 1, start) > 0 || titles.HeadAt(text, start - 1, start, out _) > 0);
        bool goesOn = end < sentence.End && !text.StartsLine(end) && (text.IsCapitalized(end) || text.IsJoint(end) || text.Is(end, '-') || text.Is(end, '&'));
        return leads || goesOn ? 0 : end;
    }
}
