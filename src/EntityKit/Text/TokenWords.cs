namespace EntityKit;

/// <summary>
/// What the stages ask of each token again and again, looked up once: its kind in a table of lexicons, its case, and
/// whether it starts a line or a paragraph.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Some seventy rules look at the words beside a name; without this each of them hashes them anew.</remarks>
internal sealed class TokenWords
{
    private const int TraitBits = 5;

    private readonly LexiconTable _table;
    private readonly int[] _words; // the kind, above the traits

    /// <summary>Looks up every token of a text.</summary>
    /// <param name="text">The text that the tokens index.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="table">The lexicons.</param>
    /// <param name="signal">Stops it.</param>
    internal TokenWords(string text, ReadOnlySpan<Token> tokens, LexiconTable table, StopSignal signal)
    {
        _table = table;
        _words = GC.AllocateUninitializedArray<int>(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            signal.LookAt(i);
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            ulong hash = LexiconTable.Hash(LexiconTable.Seed, word);
            int kind = hash == LexiconTable.Seed ? 0 : table.KindOf(hash);
            _words[i] = (kind << TraitBits) | (int)(CaseOf(word) | BreakBefore(text, tokens, i));
        }
    }

    /// <summary>Whether the words were looked up in a table.</summary>
    internal bool AreOf(LexiconTable table) => _table == table;

    /// <summary>The lexicons that hold a token's word.</summary>
    internal ulong EntriesAt(int token) => _table.EntriesOf(_words[token] >> TraitBits);

    /// <summary>The lexicons in which a longer entry begins with a token's word.</summary>
    internal ulong PrefixesAt(int token) => _table.PrefixesOf(_words[token] >> TraitBits);

    /// <summary>Whether a token has all of some properties.</summary>
    internal bool Has(int token, WordTraits traits) => (_words[token] & (int)traits) == (int)traits;

    private static WordTraits CaseOf(ReadOnlySpan<char> word)
    {
        WordTraits traits = char.IsLetter(word[0]) ? WordTraits.StartsWithLetter : WordTraits.None;
        traits |= char.IsUpper(word[0]) ? WordTraits.Capitalized : WordTraits.None;
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return traits;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1 ? traits | WordTraits.Upper : traits;
    }

    private static WordTraits BreakBefore(string text, ReadOnlySpan<Token> tokens, int token)
    {
        if (token == 0)
        {
            return WordTraits.StartsLine | WordTraits.StartsParagraph;
        }

        (Token left, Token right) = (tokens[token - 1], tokens[token]);
        if (left.End == right.Start)
        {
            return WordTraits.None;
        }

        bool startsCell = LineLayout.IsCellBreak(text, left, right);
        ReadOnlySpan<char> gap = text.AsSpan(left.End, right.Start - left.End);
        if (gap is " ")
        {
            return startsCell ? WordTraits.StartsLine : WordTraits.None;
        }

        return (startsCell || gap.IndexOfAny("\n\r\u2028\u2029") >= 0 ? WordTraits.StartsLine : WordTraits.None)
            | (LineLayout.CountBreaks(text, left.End, right.Start) == 2 ? WordTraits.StartsParagraph : WordTraits.None);
    }
}

/// <summary>The form of a token and where it stands.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Its first character is a letter.</summary>
    StartsWithLetter = 1,

    /// <summary>Its first character is an upper-case letter.</summary>
    Capitalized = 2,

    /// <summary>It has two letters or more and no lower-case one.</summary>
    Upper = 4,

    /// <summary>A line break, or the border of two cells of a table, stands before it.</summary>
    StartsLine = 8,

    /// <summary>A blank line stands before it.</summary>
    StartsParagraph = 16,
}
