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
    private const int CharactersPerPhrase = 10; // of the text form, with the beginnings of longer phrases counted too
    private const double Fullest = 0.7;

    private ulong[] _keys;
    private int[] _kinds; // by slot; few kinds of masks occur, so that a slot takes 12 bytes and not 24
    private int _count;

    private (ulong Entries, ulong Prefixes)[] _masks = new (ulong, ulong)[Smallest]; // by kind; 0 is that of an empty slot
    private int _kindCount = 1;
    private readonly Dictionary<(ulong Entries, ulong Prefixes), int> _kindOf = [];

    // What a kind becomes with the bit of the lexicon that is being added; 0 where that has not been asked yet.
    private int[] _asEntry = new int[Smallest];
    private int[] _asPrefix = new int[Smallest];

    /// <summary>Creates a table.</summary>
    /// <param name="length">The length of all text forms that will be added; it may be exceeded.</param>
    internal LexiconTable(int length = 0)
    {
        int size = Smallest;
        while (size * Fullest < length / CharactersPerPhrase)
        {
            size *= 2;
        }

        (_keys, _kinds) = (Touched<ulong>(size), Touched<int>(size));
    }

    /// <summary>The kind of a hash, to ask <see cref="EntriesOf"/> and <see cref="PrefixesOf"/> with; 0 when no lexicon knows it.</summary>
    internal int KindOf(ulong key)
    {
        int slot = Seek(_keys, key);
        return _keys[slot] == key ? _kinds[slot] : 0;
    }

    /// <summary>The lexicons that hold the phrases of a kind.</summary>
    internal ulong EntriesOf(int kind) => _masks[kind].Entries;

    /// <summary>The lexicons in which a longer entry begins with the phrases of a kind.</summary>
    internal ulong PrefixesOf(int kind) => _masks[kind].Prefixes;

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
        Array.Clear(_asEntry);
        Array.Clear(_asPrefix);
        for (int start = 0, end; start < content.Length; start = end + 1)
        {
            int tab = -1;
            for (end = start; end < content.Length && !IsBreak(content[end]); end++)
            {
                tab = tab < 0 && content[end] == '\t' ? end : tab;
            }

            if (end == start || content[start] == '#')
            {
                continue;
            }

            ulong hash = AddPhrase(content[start..(tab < 0 ? end : tab)], bit, ref count);
            if (tab >= 0 && hash != Seed)
            {
                ReadOnlySpan<char> value = content[(tab + 1)..end];
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
            hash = Hash(hash, c);
        }

        return hash;
    }

    // A part of a phrase ends wherever a token may end: where letters or digits meet other characters.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong AddPhrase(ReadOnlySpan<char> phrase, ulong bit, ref int count)
    {
        ulong hash = Seed;
        bool isWord = false;
        for (int i = 0; i < phrase.Length; i++)
        {
            char c = phrase[i];
            bool wasWord = isWord;
            isWord = char.IsLetterOrDigit(c);
            if (i > 0 && !(isWord && wasWord) && hash != Seed)
            {
                ref int prefix = ref KindAt(hash);
                prefix = _asPrefix[prefix] is var known and > 0 ? known : KindWith(prefix, entry: 0, prefix: bit);
            }

            hash = Hash(hash, c);
        }

        if (hash != Seed)
        {
            ref int entry = ref KindAt(hash);
            count += (_masks[entry].Entries & bit) == 0 ? 1 : 0;
            entry = _asEntry[entry] is var known and > 0 ? known : KindWith(entry, entry: bit, prefix: 0);
        }

        return hash;
    }

    /// <summary>Adds a character to a hash: folded, and not at all where it is a space or hyphen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // until it is compiled for good, loading is slow without
    private static ulong Hash(ulong hash, char c)
    {
        char folded = Folding.Fold(c);
        if (folded == '-' || folded <= ' ' || folded is '\u00A0' or '\u202F' or '\u200B' or '\u00AD')
        {
            return hash;
        }

        hash = (hash ^ folded) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBreak(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private int KindWith(int kind, ulong entry, ulong prefix)
    {
        (ulong Entries, ulong Prefixes) masks = (_masks[kind].Entries | entry, _masks[kind].Prefixes | prefix);
        if (!_kindOf.TryGetValue(masks, out int changed))
        {
            if (_kindCount == _masks.Length)
            {
                int size = _kindCount * 2;
                Array.Resize(ref _masks, size);
                Array.Resize(ref _asEntry, size);
                Array.Resize(ref _asPrefix, size);
            }

            changed = _kindCount++;
            _masks[changed] = masks;
            _kindOf.Add(masks, changed);
        }

        (entry != 0 ? _asEntry : _asPrefix)[kind] = changed;
        return changed;
    }

    /// <summary>The kind of a phrase; 0 when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int KindAt(ulong key)
    {
        int slot = Seek(_keys, key);
        if (_keys[slot] != key)
        {
            if (++_count > _keys.Length * Fullest)
            {
                Grow();
                slot = Seek(_keys, key);
            }

            _keys[slot] = key;
        }

        return ref _kinds[slot];
    }

    /// <summary>The slot that holds a key, or the empty one that would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Seek(ulong[] keys, ulong key)
    {
        int slot = (int)(key >> 32) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        (ulong[] keys, int[] kinds) = (_keys, _kinds);
        int size = keys.Length * 2;
        (_keys, _kinds) = (Touched<ulong>(size), Touched<int>(size));
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = Seek(_keys, keys[i]);
                (_keys[slot], _kinds[slot]) = (keys[i], kinds[i]);
            }
        }
    }

    // Written once from end to end: a page that is read before it is written is mapped twice, and slowly the second time.
    private static T[] Touched<T>(int size)
    {
        T[] array = GC.AllocateUninitializedArray<T>(size);
        Array.Clear(array);
        return array;
    }
}
