using System.Numerics;

namespace EntityKit;

/// <summary>
/// The lexicons that the tagger knows: for each word or phrase a bit mask of those that hold it.
/// How far to trust each is learnt.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class Gazetteer
{
    private readonly LexiconTable _table;
    private readonly uint[] _bitOf = new uint[LexiconTable.Capacity];
    private readonly ulong _used;

    /// <summary>Chooses lexicons.</summary>
    /// <param name="lexicons">The lexicons of the model.</param>
    /// <param name="names">Which of them the tagger uses; the order gives the bits, at most 31; those joined by a plus share one.</param>
    internal Gazetteer(LexiconSet lexicons, IReadOnlyList<string> names)
    {
        _table = lexicons.Table;
        for (int i = 0; i < names.Count; i++)
        {
            foreach (string name in names[i].Split('+'))
            {
                ulong bit = lexicons.BitOf(name);
                if (bit != 0)
                {
                    _bitOf[BitOperations.TrailingZeroCount(bit)] = 1u << i;
                    _used |= bit;
                }
            }
        }
    }

    /// <summary>The mask of a single word, and whether a longer entry begins with it.</summary>
    internal uint MaskOf(ReadOnlySpan<char> word, out bool startsPhrase)
    {
        int kind = _table.KindOf(LexiconTable.Hash(LexiconTable.Seed, word));
        startsPhrase = (_table.PrefixesOf(kind) & _used) != 0;
        return MaskOf(kind);
    }

    /// <summary>The longest entry of two or more tokens that begins at a token.</summary>
    /// <returns>Its number of tokens and its mask; 0 when there is none.</returns>
    internal (int Length, uint Mask) LongestPhrase(string text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        ulong hash = LexiconTable.Seed;
        (int Length, uint Mask) longest = default;
        for (int i = start; i < end; i++)
        {
            ulong next = LexiconTable.Hash(hash, text.AsSpan(tokens[i].Start, tokens[i].Length));
            if (next == hash)
            {
                if (i == start)
                {
                    return default;
                }

                continue;
            }

            hash = next;
            int kind = _table.KindOf(hash);
            uint mask = i > start ? MaskOf(kind) : 0;
            longest = mask != 0 ? (i + 1 - start, mask) : longest;
            if ((_table.PrefixesOf(kind) & _used) == 0)
            {
                break;
            }
        }

        return longest;
    }

    private uint MaskOf(int kind)
    {
        uint mask = 0;
        for (ulong bits = _table.EntriesOf(kind) & _used; bits != 0; bits &= bits - 1)
        {
            mask |= _bitOf[BitOperations.TrailingZeroCount(bits)];
        }

        return mask;
    }
}
