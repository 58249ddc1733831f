namespace EntityKit;

/// <summary>
/// The lexicons that the tagger knows, in one table: for each word or phrase a bit mask of the lexicons that hold it,
/// so that a look-up is made once for all of them. How far to trust each is learnt.
/// </summary>
internal sealed class Gazetteer
{
    private const uint PrefixBit = 1u << 31;

    private readonly Dictionary<ulong, uint> _masks = [];

    /// <summary>Builds the table.</summary>
    /// <param name="lexicons">The lexicons of the model.</param>
    /// <param name="names">Which of them the tagger uses; the order gives the bits, at most 31.</param>
    internal Gazetteer(LexiconSet lexicons, IReadOnlyList<string> names)
    {
        Names = names;
        for (int bit = 0; bit < names.Count; bit++)
        {
            if (lexicons.Sources.TryGetValue(names[bit], out string? source))
            {
                AddAll(source, 1u << bit);
            }
        }
    }

    /// <summary>The lexicons used, in the order of their bits.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>The mask of a single word, and whether a longer entry begins with it.</summary>
    internal uint MaskOf(ReadOnlySpan<char> word, out bool startsPhrase)
    {
        uint mask = _masks.GetValueOrDefault(Lexicon.Hash(Lexicon.Seed, word));
        startsPhrase = (mask & PrefixBit) != 0;
        return mask & ~PrefixBit;
    }

    /// <summary>The longest entry of two or more tokens that begins at a token.</summary>
    /// <returns>Its number of tokens and its mask; 0 when there is none.</returns>
    internal (int Length, uint Mask) LongestPhrase(string text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        ulong hash = Lexicon.Seed;
        (int Length, uint Mask) longest = default;
        for (int i = start; i < end; i++)
        {
            ulong next = Lexicon.Hash(hash, text.AsSpan(tokens[i].Start, tokens[i].Length));
            if (next == hash)
            {
                if (i == start)
                {
                    return default;
                }

                continue;
            }

            hash = next;
            if (!_masks.TryGetValue(hash, out uint mask))
            {
                break;
            }

            if (i > start && (mask & ~PrefixBit) != 0)
            {
                longest = (i + 1 - start, mask & ~PrefixBit);
            }

            if ((mask & PrefixBit) == 0)
            {
                break;
            }
        }

        return longest;
    }

    private void AddAll(string source, uint bit)
    {
        foreach (ReadOnlySpan<char> line in source.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int tab = line.IndexOf('\t');
            Lexicon.ForEachPrefix(tab < 0 ? line : line[..tab], (hash, whole) =>
                _masks[hash] = _masks.GetValueOrDefault(hash) | (whole ? bit : PrefixBit));
        }
    }
}
