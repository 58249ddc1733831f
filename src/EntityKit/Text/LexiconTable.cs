using System.Runtime.CompilerServices;

namespace EntityKit;

/// <summary>
/// The words and phrases of up to 64 lexicons in one table, so that a word is looked up once for all of them: for each
/// phrase a bit mask of the lexicons that hold it, and one of those in which a longer entry begins with it.
/// </summary>
/// <remarks>
/// Phrases are held as 64-bit hashes in an open-addressing table, since net8.0 cannot look up a span in a dictionary of
/// strings; with a million phrases the chance of a single false match among a billion look-ups is below one in ten thousand.
/// Built by one thread, then only read.
/// </remarks>
internal sealed class LexiconTable
{
    /// <summary>The hash of no text, which phrases begin from.</summary>
    internal const ulong Seed = 14695981039346656037;

    /// <summary>The most lexicons that one table holds.</summary>
    internal const int Capacity = 64;

    private const int Smallest = 64;
    private const int CharactersPerPhrase = 8; // of the text form, with the beginnings of longer phrases counted too

    private ulong[] _keys;
    private ulong[] _entries;
    private ulong[] _prefixes;
    private int _count;

    /// <summary>Creates a table.</summary>
    /// <param name="length">The length of all text forms that will be added; it may be exceeded.</param>
    internal LexiconTable(int length = 0)
    {
        int size = Smallest;
        while (size < (long)length * 2 / CharactersPerPhrase)
        {
            size *= 2;
        }

        (_keys, _entries, _prefixes) = (new ulong[size], new ulong[size], new ulong[size]);
    }

    /// <summary>The slot of a hash, -1 when no lexicon knows it.</summary>
    internal int Find(ulong key)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(key >> 32) & mask;
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return slot;
            }

            slot = (slot + 1) & mask;
        }

        return -1;
    }

    /// <summary>The lexicons that hold the phrase of a slot.</summary>
    internal ulong EntriesAt(int slot) => _entries[slot];

    /// <summary>The lexicons in which a longer entry begins with the phrase of a slot.</summary>
    internal ulong PrefixesAt(int slot) => _prefixes[slot];

    /// <summary>
    /// Adds the entries of a lexicon in its text form: one a line, a value after a tab where the entry has one,
    /// <c>#</c> at the start of a line for remarks.
    /// </summary>
    /// <param name="content">The text form.</param>
    /// <param name="bit">The lexicon's bit.</param>
    /// <param name="values">Takes the values by the hash of their entry.</param>
    /// <returns>How many distinct entries there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // loading runs it once, and over all entries
    internal int Add(ReadOnlySpan<char> content, ulong bit, Dictionary<ulong, string> values)
    {
        int count = 0;
        string last = "";
        foreach (ReadOnlySpan<char> line in content.EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int tab = line.IndexOf('\t');
            ulong hash = AddPhrase(tab < 0 ? line : line[..tab], bit, ref count);
            if (tab >= 0 && hash != Seed)
            {
                ReadOnlySpan<char> value = line[(tab + 1)..];
                last = value.SequenceEqual(last) ? last : value.ToString();
                values[hash] = last;
            }
        }

        return count;
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

    // A part of a phrase ends wherever a token may end: where letters or digits meet other characters.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong AddPhrase(ReadOnlySpan<char> phrase, ulong bit, ref int count)
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
            if (hash == Seed)
            {
                continue;
            }

            int slot = SlotFor(hash);
            if (i < phrase.Length)
            {
                _prefixes[slot] |= bit;
            }
            else
            {
                count += (_entries[slot] & bit) == 0 ? 1 : 0;
                _entries[slot] |= bit;
            }
        }

        return hash;
    }

    private int SlotFor(ulong key)
    {
        int known = Find(key);
        if (known >= 0)
        {
            return known;
        }

        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        int mask = _keys.Length - 1;
        int slot = (int)(key >> 32) & mask;
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        return slot;
    }

    private void Grow()
    {
        (ulong[] keys, ulong[] entries, ulong[] prefixes) = (_keys, _entries, _prefixes);
        int size = keys.Length * 4;
        (_keys, _entries, _prefixes) = (new ulong[size], new ulong[size], new ulong[size]);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
            {
                continue;
            }

            int slot = (int)(keys[i] >> 32) & (size - 1);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            (_keys[slot], _entries[slot], _prefixes[slot]) = (keys[i], entries[i], prefixes[i]);
        }
    }
}
