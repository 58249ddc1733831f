namespace EntityKit;

/// <summary>Several lexicons of one table, asked with one look-up whether an entry of any of them begins with a word.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal readonly struct LexiconGroup(LexiconTable table, ulong bits)
{
    /// <summary>Whether a word is an entry or begins one; true too where a lexicon stands in a table of its own.</summary>
    internal bool MayStart(ReadOnlySpan<char> word)
    {
        int slot = table.Find(LexiconTable.Hash(LexiconTable.Seed, word));
        return slot >= 0 && ((table.EntriesAt(slot) | table.PrefixesAt(slot)) & bits) != 0;
    }
}
