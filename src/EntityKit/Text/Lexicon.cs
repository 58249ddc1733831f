namespace EntityKit;

/// <summary>
/// An immutable set of words and phrases with longest match over tokens. Entries and text are compared folded
/// (<see cref="Folding"/>) and without spaces and hyphens, so that "Vice-President", "vice president" and
/// "Vice President" are one entry; capitalisation is the caller's to check.
/// </summary>
/// <remarks>
/// Entries are held as 64-bit hashes in one open-addressing table, since net8.0 cannot look up a span in a dictionary
/// of strings; with a million entries the chance of a single false match among a billion look-ups is below one in ten thousand.
/// </remarks>
internal sealed class Lexicon
{
    internal const ulong Seed = 14695981039346656037;
    private const byte Prefix = 1;
    private const byte Entry = 2;

    private readonly ulong[] _keys;
    private readonly byte[] _flags;
    private readonly int[] _values;
    private readonly string[] _valueTexts;
    private readonly int _mask;

    private Lexicon(Dictionary<ulong, (byte Flags, int Value)> entries, string[] valueTexts, int count)
    {
        int size = 4;
        while (size < entries.Count * 2)
        {
            size *= 2;
        }

        _keys = new ulong[size];
        _flags = new byte[size];
        _values = new int[size];
        _valueTexts = valueTexts;
        _mask = size - 1;
        Count = count;
        foreach ((ulong key, (byte flags, int value)) in entries)
        {
            int slot = (int)(key >> 32) & _mask;
            while (_flags[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = key;
            _flags[slot] = flags;
            _values[slot] = value;
        }
    }

    /// <summary>A lexicon without entries.</summary>
    internal static Lexicon Empty { get; } = Parse("");

    /// <summary>Number of distinct entries.</summary>
    internal int Count { get; }

    /// <summary>
    /// Reads the text form: one entry a line, a value after a tab where the entry has one,
    /// <c>#</c> at the start of a line for remarks.
    /// </summary>
    internal static Lexicon Parse(ReadOnlySpan<char> content)
    {
        var entries = new Dictionary<ulong, (byte, int)>();
        var values = new List<string>();
        var valueIndex = new Dictionary<string, int>(StringComparer.Ordinal);
        int count = 0;
        foreach (ReadOnlySpan<char> line in content.EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int tab = line.IndexOf('\t');
            ReadOnlySpan<char> phrase = tab < 0 ? line : line[..tab];
            int value = -1;
            if (tab >= 0)
            {
                string valueText = line[(tab + 1)..].ToString();
                if (!valueIndex.TryGetValue(valueText, out value))
                {
                    value = values.Count;
                    values.Add(valueText);
                    valueIndex.Add(valueText, value);
                }
            }

            count += Add(entries, phrase, value);
        }

        return new Lexicon(entries, [.. values], count);
    }

    /// <summary>Whether the whole of a word or phrase is an entry.</summary>
    internal bool Contains(ReadOnlySpan<char> phrase) => (Find(Hash(Seed, phrase)) is var slot and >= 0) && (_flags[slot] & Entry) != 0;

    /// <summary>The value of an entry, or null when it has none or is no entry.</summary>
    internal string? ValueOf(ReadOnlySpan<char> phrase)
    {
        int slot = Find(Hash(Seed, phrase));
        return slot >= 0 && (_flags[slot] & Entry) != 0 && _values[slot] >= 0 ? _valueTexts[_values[slot]] : null;
    }

    /// <summary>Number of tokens of the longest entry that starts at a token, 0 when none does.</summary>
    /// <param name="text">The text that the tokens index.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="start">The token to start at.</param>
    /// <param name="end">The token to stop before: the end of the sentence, as a rule.</param>
    internal int LongestMatch(string text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        ulong hash = Seed;
        int longest = 0;
        for (int i = start; i < end; i++)
        {
            Token token = tokens[i];
            ulong next = Hash(hash, text.AsSpan(token.Start, token.End - token.Start));
            if (next == hash)
            {
                if (i == start)
                {
                    return 0; // an entry never starts with a hyphen
                }

                continue;
            }

            hash = next;
            int slot = Find(hash);
            if (slot < 0)
            {
                break;
            }

            if ((_flags[slot] & Entry) != 0)
            {
                longest = i + 1 - start;
            }

            if ((_flags[slot] & Prefix) == 0)
            {
                break;
            }
        }

        return longest;
    }

    /// <summary>
    /// Gives the hash of each part of a phrase from its beginning, the whole one last. A part ends wherever
    /// a token may end: where letters or digits meet other characters.
    /// </summary>
    internal static void ForEachPrefix(ReadOnlySpan<char> phrase, Action<ulong, bool> use)
    {
        ulong hash = Seed;
        int start = 0;
        for (int i = 1; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsLetterOrDigit(phrase[i]) && char.IsLetterOrDigit(phrase[i - 1]))
            {
                continue;
            }

            hash = Hash(hash, phrase[start..i]);
            start = i;
            if (hash != Seed)
            {
                use(hash, i == phrase.Length);
            }
        }
    }

    private static int Add(Dictionary<ulong, (byte Flags, int Value)> entries, ReadOnlySpan<char> phrase, int value)
    {
        int added = 0;
        ForEachPrefix(phrase, (hash, whole) =>
        {
            bool known = entries.TryGetValue(hash, out (byte Flags, int Value) old);
            int oldValue = known ? old.Value : -1;
            if (!whole)
            {
                entries[hash] = ((byte)(old.Flags | Prefix), oldValue);
                return;
            }

            entries[hash] = ((byte)(old.Flags | Entry), value >= 0 ? value : oldValue);
            added = (old.Flags & Entry) == 0 ? 1 : 0;
        });
        return added;
    }

    /// <summary>Adds some characters to a hash: folded, without spaces and hyphens.</summary>
    internal static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            char folded = Folding.Fold(c);
            if (folded == '-' || folded <= ' ' || folded is '\u00A0' or '\u202F' or '\u200B' or '\u00AD')
            {
                continue;
            }

            hash = (hash ^ folded) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash;
    }

    private int Find(ulong key)
    {
        int slot = (int)(key >> 32) & _mask;
        while (_flags[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return slot;
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
