namespace EntityKit;

/// <summary>
/// The word forms that a tagger has met, each with what is computed once for it. Reading takes no lock; a new form is
/// added under one. Bounded: a full table begins anew, so that it holds what is met now.
/// </summary>
internal sealed class WordTable
{
    /// <summary>The most forms kept: some 40 MB with their rows.</summary>
    internal const int Capacity = 1 << 15;

    private const int FirstSlots = 1 << 12;
    private const int LongestKept = 40;

    private readonly object _gate = new();
    private readonly Func<string, WordEntry> _create;
    private WordEntry?[] _slots = new WordEntry?[FirstSlots];
    private int _count;

    /// <summary>Creates a table.</summary>
    /// <param name="create">Makes the entry of a form.</param>
    internal WordTable(Func<string, WordEntry> create) => _create = create;

    /// <summary>The entry of a word form.</summary>
    internal WordEntry this[ReadOnlySpan<char> word]
    {
        get
        {
            uint hash = FeatureHash.OfText(0, word);
            return Find(Volatile.Read(ref _slots), hash, word) ?? Add(hash, word.ToString());
        }
    }

    private static WordEntry? Find(WordEntry?[] slots, uint hash, ReadOnlySpan<char> word)
    {
        int mask = slots.Length - 1;
        int slot = (int)(hash >> 2) & mask;
        while (Volatile.Read(ref slots[slot]) is { } entry)
        {
            if (word.SequenceEqual(entry.Text))
            {
                return entry;
            }

            slot = (slot + 1) & mask;
        }

        return null;
    }

    private WordEntry Add(uint hash, string word)
    {
        WordEntry entry = _create(word);
        if (word.Length > LongestKept)
        {
            return entry;
        }

        lock (_gate)
        {
            if (Find(_slots, hash, word) is { } known)
            {
                return known;
            }

            if (_count >= Capacity)
            {
                Volatile.Write(ref _slots, new WordEntry?[FirstSlots]);
                _count = 0;
            }
            else if (_count * 2 >= _slots.Length)
            {
                Volatile.Write(ref _slots, Grown());
            }

            Put(_slots, hash, entry);
            _count++;
            return entry;
        }
    }

    private WordEntry?[] Grown()
    {
        var larger = new WordEntry?[_slots.Length * 2];
        foreach (WordEntry? entry in _slots)
        {
            if (entry is not null)
            {
                Put(larger, FeatureHash.OfText(0, entry.Text), entry);
            }
        }

        return larger;
    }

    private static void Put(WordEntry?[] slots, uint hash, WordEntry entry)
    {
        int mask = slots.Length - 1;
        int slot = (int)(hash >> 2) & mask;
        while (slots[slot] is not null)
        {
            slot = (slot + 1) & mask;
        }

        Volatile.Write(ref slots[slot], entry);
    }
}
