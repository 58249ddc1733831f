namespace EntityKit;

/// <summary>
/// An immutable set of words and phrases with longest match over tokens. Entries and text are compared folded
/// (<see cref="Folding"/>) and without spaces and hyphens, so that "Vice-President", "vice president" and
/// "Vice President" are one entry; capitalisation is the caller's to check.
/// </summary>
internal sealed class Lexicon
{
    private readonly ulong _bit;
    private readonly Dictionary<ulong, string> _values = [];

    /// <summary>Adds a lexicon to a table that it may share with others.</summary>
    /// <param name="content">The text form, as <see cref="LexiconTable.Add"/> reads it.</param>
    /// <param name="table">The table.</param>
    /// <param name="bit">The lexicon's bit in it.</param>
    internal Lexicon(ReadOnlySpan<char> content, LexiconTable table, ulong bit)
    {
        Table = table;
        _bit = bit;
        Count = table.Add(content, bit, _values);
    }

    /// <summary>A lexicon without entries.</summary>
    internal static Lexicon Empty { get; } = Parse("");

    /// <summary>Number of distinct entries.</summary>
    internal int Count { get; }

    /// <summary>The table that holds its entries.</summary>
    internal LexiconTable Table { get; }

    /// <summary>Reads a lexicon that stands alone.</summary>
    /// <param name="content">The text form, as <see cref="LexiconTable.Add"/> reads it.</param>
    internal static Lexicon Parse(ReadOnlySpan<char> content) => new(content, new LexiconTable(), 1);

    /// <summary>Whether the whole of a word or phrase is an entry.</summary>
    internal bool Contains(ReadOnlySpan<char> phrase)
    {
        int kind = Table.KindOf(LexiconTable.Hash(LexiconTable.Seed, phrase));
        return (Table.EntriesOf(kind) & _bit) != 0;
    }

    /// <summary>The value of an entry, or null when it has none or is no entry.</summary>
    internal string? ValueOf(ReadOnlySpan<char> phrase) =>
        _values.Count == 0 ? null : _values.GetValueOrDefault(LexiconTable.Hash(LexiconTable.Seed, phrase));

    /// <summary>The value of the entry with a hash, or null when it has none or there is no such entry.</summary>
    internal string? ValueOf(ulong hash) => _values.GetValueOrDefault(hash);

    /// <summary>Whether a token's word is an entry.</summary>
    internal bool Contains(TokenWords words, int token) => (words.EntriesAt(token) & _bit) != 0;

    /// <summary>The value of a token's word, or null when it has none or is no entry.</summary>
    internal string? ValueOf(string text, ReadOnlySpan<Token> tokens, TokenWords words, int token) =>
        Contains(words, token) ? ValueOf(text.AsSpan(tokens[token].Start, tokens[token].Length)) : null;

    /// <summary>Number of tokens of the longest entry that starts at a token, 0 when none does.</summary>
    /// <param name="text">The text that the tokens index.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="words">What the tokens are in <see cref="Table"/>.</param>
    /// <param name="start">The token to start at.</param>
    /// <param name="end">The token to stop before: the end of the sentence, as a rule.</param>
    internal int LongestMatch(string text, ReadOnlySpan<Token> tokens, TokenWords words, int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        // A mark that the hash passes over is no entry and begins none: an entry never starts with a hyphen.
        int longest = Contains(words, start) ? 1 : 0;
        if ((words.PrefixesAt(start) & _bit) == 0)
        {
            return longest;
        }

        ulong hash = LexiconTable.Hash(LexiconTable.Seed, text.AsSpan(tokens[start].Start, tokens[start].Length));
        for (int i = start + 1; i < end; i++)
        {
            ulong next = LexiconTable.Hash(hash, text.AsSpan(tokens[i].Start, tokens[i].Length));
            if (next == hash)
            {
                continue;
            }

            hash = next;
            int kind = Table.KindOf(hash);
            longest = (Table.EntriesOf(kind) & _bit) != 0 ? i + 1 - start : longest;
            if ((Table.PrefixesOf(kind) & _bit) == 0)
            {
                break;
            }
        }

        return longest;
    }
}
