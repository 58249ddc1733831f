namespace EntityKit;

/// <summary>Several lexicons of one table, asked with one look-up whether an entry of any of them begins with a word.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal readonly struct LexiconGroup(LexiconTable table, ulong bits)
{
    /// <summary>Whether a word is an entry or begins one; true too where a lexicon stands in a table of its own.</summary>
    internal bool MayStart(ReadOnlySpan<char> word)
    {
        int kind = table.KindOf(LexiconTable.Hash(LexiconTable.Seed, word));
        return ((table.EntriesOf(kind) | table.PrefixesOf(kind)) & bits) != 0;
    }

    /// <summary>The same of a token whose word was looked up before.</summary>
    internal bool MayStart(TokenWords words, int token) => ((words.EntriesAt(token) | words.PrefixesAt(token)) & bits) != 0;

    /// <summary>The table that holds the lexicons.</summary>
    internal LexiconTable Table => table;
}
