namespace EntityKit;

/// <summary>
/// An immutable set of words and phrases with longest match over tokens. Entries and text are compared folded
/// (<see cref="Folding"/>) and without spaces and hyphens, so that "Vice-President", "vice president" and
/// "Vice President" are one entry; capitalisation is the caller's to check.
/// </summary>
internal sealed class Lexicon
{
    private readonly LexiconTable _table;
    private readonly ulong _bit;
    private readonly Dictionary<ulong, string> _values = [];

    /// <summary>Adds a lexicon to a table that it may share with others.</summary>
    /// <param name="content">The text form, as <see cref="LexiconTable.Add"/> reads it.</param>
    /// <param name="table">The table.</param>
    /// <param name="bit">The lexicon's bit in it.</param>
    internal Lexicon(ReadOnlySpan<char> content, LexiconTable table, ulong bit)
    {
        _table = table;
        _bit = bit;
        Count = table.Add(content, bit, _values);
    }

    /// <summary>A lexicon without entries.</summary>
    internal static Lexicon Empty { get; } = Parse("");

    /// <summary>Number of distinct entries.</summary>
    internal int Count { get; }

    /// <summary>Reads a lexicon that stands alone.</summary>
    /// <param name="content">The text form, as <see cref="LexiconTable.Add"/> reads it.</param>
    internal static Lexicon Parse(ReadOnlySpan<char> content) => new(content, new LexiconTable(), 1);

    /// <summary>Whether the whole of a word or phrase is an entry.</summary>
    internal bool Contains(ReadOnlySpan<char> phrase)
    {
        int slot = _table.Find(LexiconTable.Hash(LexiconTable.Seed, phrase));
        return slot >= 0 && (_table.EntriesAt(slot) & _bit) != 0;
    }

    /// <summary>The value of an entry, or null when it has none or is no entry.</summary>
    internal string? ValueOf(ReadOnlySpan<char> phrase) =>
        _values.Count == 0 ? null : _values.GetValueOrDefault(LexiconTable.Hash(LexiconTable.Seed, phrase));

    /// <summary>Number of tokens of the longest entry that starts at a token, 0 when none does.</summary>
    /// <param name="text">The text that the tokens index.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="start">The token to start at.</param>
    /// <param name="end">The token to stop before: the end of the sentence, as a rule.</param>
    internal int LongestMatch(string text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        ulong hash = LexiconTable.Seed;
        int longest = 0;
        for (int i = start; i < end; i++)
        {
            Token token = tokens[i];
            ulong next = LexiconTable.Hash(hash, text.AsSpan(token.Start, token.End - token.Start));
            if (next == hash)
            {
                if (i == start)
                {
                    return 0; // an entry never starts with a hyphen
                }

                continue;
            }

            hash = next;
            int slot = _table.Find(hash);
            if (slot < 0)
            {
                break;
            }

            if ((_table.EntriesAt(slot) & _bit) != 0)
            {
                longest = i + 1 - start;
            }

            if ((_table.PrefixesAt(slot) & _bit) == 0)
            {
                break;
            }
        }

        return longest;
    }
}
