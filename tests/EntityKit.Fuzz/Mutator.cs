using System.Runtime.InteropServices;

namespace EntityKit.Fuzz;

/// <summary>Makes hostile inputs out of good ones: bytes or code units changed, cut, doubled, moved, and pieces that parsers trip over put in. The same seed makes the same inputs.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> seeds, bool isText)
{
    private const int LongestBase = 600;
    private const int MostChanges = 8;

    private static readonly string[] s_texts =
    [
        "\uD800", "\uDC00", "\uD83D\uDE00", "\0", "\u0085", "\u2028", "\u2029", "\f", "\r\n", "\n\n", "\u00A0", "\u200B", "\u200D", "\uFEFF", "\u202E", "\u0301", "\uFFFF", "İ", "ı", "ß", "ﬁ",
        "Mr. ", "Dr. ", "President of ", "Minister for ", "the ", " of ", " and ", ", ", ". ", "'s", "’s", "n't", "-", "–", "/", "(", ")", "[", "\"", "“", "”", "(SOC)", "U.N.", "No. ", "S/RES/", "A/RES/60/1",
        "resolution ", "resolutions 1 to 99999999999999999999", " (2015)", "2254", "XXX", "http://", "www.a.b", "x@y.z", "$1,000.50", "%", "1st", "...", "al-", "van der ", "de la ", "Ltd", "Agency", "AAAAAAAA",
    ];

    private static readonly byte[][] s_bytes =
    [
        [0], [0xFF], [0x7F], [0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x1F, 0x8B], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [1, 0, 0, 0], [0, 0, 0, 0],
        .. new[] { "\n", "\r", "\"", "\"\"", ",", ";", "\t", "{", "}", "[", "]", ":", "\\u0000", "\\ud800", "null", "1e999", "<", ">", "</", "<!--", "-->", "<script>", "&", "&amp;", "&#", "&#x110000;", "&#55296;", "<![CDATA[", "=", "'", "PAR1", "-DOCSTART-", "# newdoc", "\tO", "\tI-PER" }
            .Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next input.</summary>
    internal byte[] Next() => isText ? NextText() : NextBytes();

    private byte[] NextText()
    {
        var units = new List<char>(MemoryMarshal.Cast<byte, char>(seeds[_random.Next(seeds.Count)].AsSpan()).ToArray());
        Shorten(units);
        for (int i = _random.Next(MostChanges) + 1; i > 0; i--)
        {
            Change(units, () => (char)(_random.Next(4) == 0 ? _random.Next(0x10000) : _random.Next(0x20, 0x7F)), () => s_texts[_random.Next(s_texts.Length)].AsSpan(), MemoryMarshal.Cast<byte, char>(seeds[_random.Next(seeds.Count)].AsSpan()));
        }

        return MemoryMarshal.AsBytes<char>(CollectionsMarshal.AsSpan(units)).ToArray();
    }

    private byte[] NextBytes()
    {
        var bytes = new List<byte>(seeds[_random.Next(seeds.Count)]);
        for (int i = _random.Next(MostChanges) + 1; i > 0; i--)
        {
            Change(bytes, () => (byte)_random.Next(256), () => s_bytes[_random.Next(s_bytes.Length)].AsSpan(), seeds[_random.Next(seeds.Count)]);
        }

        return [.. bytes];
    }

    private delegate ReadOnlySpan<T> Piece<T>();

    private void Shorten(List<char> units)
    {
        int length = Math.Min(units.Count, _random.Next(1, LongestBase));
        int start = _random.Next(units.Count - length + 1);
        units.RemoveRange(start + length, units.Count - start - length);
        units.RemoveRange(0, start);
    }

    private void Change<T>(List<T> units, Func<T> any, Piece<T> piece, ReadOnlySpan<T> other)
    {
        int at = _random.Next(units.Count + 1);
        int length = Math.Min(units.Count - at, 1 + _random.Next(_random.Next(3) == 0 ? 40 : 6));
        switch (_random.Next(8))
        {
            case 0 when at < units.Count:
                units[at] = any();
                break;
            case 1:
                units.RemoveRange(at, length);
                break;
            case 2:
                units.InsertRange(_random.Next(units.Count + 1), units.GetRange(at, length));
                break;
            case 3:
                Repeat(units, at, length);
                break;
            case 4 when units.Count > 1:
                units.Reverse(at, length);
                break;
            case 5 when other.Length > 1:
                int start = _random.Next(other.Length - 1);
                units.InsertRange(at, other.Slice(start, _random.Next(1, Math.Min(other.Length - start, 60))).ToArray());
                break;
            case 6 when units.Count > 2 && _random.Next(4) == 0:
                units.RemoveRange(at, units.Count - at);
                break;
            default:
                units.InsertRange(at, piece().ToArray());
                break;
        }
    }

    private void Repeat<T>(List<T> units, int at, int length)
    {
        List<T> stretch = units.GetRange(at, length);
        for (int i = _random.Next(12); i > 0; i--)
        {
            units.InsertRange(at, stretch);
        }
    }
}
