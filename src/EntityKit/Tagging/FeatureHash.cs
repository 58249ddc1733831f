namespace EntityKit;

/// <summary>
/// 32-bit hashes that name features, the same on every machine. A model keeps the hashes it learnt; an unknown
/// feature is taken for a known one about once in thirty thousand look-ups, which no score notices.
/// </summary>
internal static class FeatureHash
{
    /// <summary>Mixes a value into a hash.</summary>
    internal static uint Mix(uint hash, uint value)
    {
        hash ^= value * 0xCC9E2D51;
        hash = uint.RotateLeft(hash, 13) * 0x85EBCA6B;
        return hash ^ (hash >> 15);
    }

    /// <summary>The hash of some characters, begun from a template's number.</summary>
    internal static uint OfText(uint seed, ReadOnlySpan<char> text)
    {
        uint hash = seed * 0x9E3779B1 + (uint)text.Length;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x01000193;
            hash ^= hash >> 13;
        }

        return Mix(hash, seed);
    }

    /// <summary>A feature of a neighbouring token, told apart by its distance.</summary>
    /// <param name="hash">The feature of the token itself.</param>
    /// <param name="distance">How many tokens it stands to the right; 0 for the token itself.</param>
    internal static uint At(uint hash, int distance) => Mix(hash, (uint)(distance + 16));
}
