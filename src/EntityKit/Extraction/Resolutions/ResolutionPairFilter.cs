namespace EntityKit;

/// <summary>
/// Finds the next place of any of a set of texts by their first two characters: one look into a table of bits for each
/// character of the text, and a comparison only where the pair is one that starts an anchor.
/// </summary>
internal sealed class ResolutionPairFilter
{
    private const int Width = 128;

    private readonly bool[] _pairs = new bool[Width * Width];
    private readonly string[][] _anchors = new string[Width][];

    /// <summary>Creates a filter.</summary>
    /// <param name="anchors">The texts, each of at least two characters, the first two of them ASCII.</param>
    internal ResolutionPairFilter(IEnumerable<string> anchors)
    {
        string[] distinct = [.. anchors.Select(a => a.ToLowerInvariant()).Distinct()];
        for (int i = 0; i < Width; i++)
        {
            _anchors[i] = [.. distinct.Where(a => a[0] == i)];
        }

        foreach (string anchor in distinct)
        {
            foreach (char first in Cases(anchor[0]))
            {
                foreach (char second in Cases(anchor[1]))
                {
                    _pairs[(first * Width) + second] = true;
                }
            }
        }
    }

    /// <summary>The first place from a position on, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<char> text, int from)
    {
        bool[] pairs = _pairs;
        for (int i = from; i + 1 < text.Length; i++)
        {
            uint first = text[i];
            uint second = text[i + 1];
            if ((first | second) < Width && pairs[(first * Width) + second] && IsAnchor(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsAnchor(ReadOnlySpan<char> text, int position)
    {
        ReadOnlySpan<char> rest = text[position..];
        foreach (string anchor in _anchors[char.ToLowerInvariant(text[position])])
        {
            if (rest.StartsWith(anchor, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static char[] Cases(char c) => [char.ToLowerInvariant(c), char.ToUpperInvariant(c)];
}
