using System.Runtime.CompilerServices;

namespace EntityKit;

/// <summary>
/// Folds a character to the one that names are compared by: lower case, Latin letters without their marks,
/// one form of apostrophe and hyphen. One character gives one character, so that offsets stay true.
/// A table of our own, since <c>string.Normalize</c> changes with the globalization mode.
/// </summary>
internal static class Folding
{
    // U+00C0 to U+017F; a dot keeps the character.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuypsaaaaaaaceeeeiiiidnooooo.ouuuuypy" + // Latin-1 letters
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] s_table = BuildTable();

    /// <summary>The folded form of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Fold(char c) => c < s_table.Length ? s_table[c] : FoldRare(c);

    /// <summary>The folded form of a text, of the same length.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return folded.ToString();
    }

    /// <summary>The folded form of a text in a buffer that is at least as long.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        for (int i = 0; i < text.Length; i++)
        {
            buffer[i] = Fold(text[i]);
        }

        return buffer[..text.Length];
    }

    /// <summary>Whether two texts are equal once folded.</summary>
    internal static bool Equal(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && Fold(left[i]) != Fold(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char FoldRare(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u02BB' or '\u02BE' or '\u02BF' or '\u2032' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        >= '\u1EA0' and <= '\u1EF9' => FoldVietnamese(c),
        '\u01A0' or '\u01A1' => 'o',
        '\u01AF' or '\u01B0' => 'u',
        '\u0218' or '\u0219' => 's',
        '\u021A' or '\u021B' => 't',
        '\u01CD' or '\u01CE' => 'a',
        '\u01E6' or '\u01E7' => 'g',
        '\u1E24' or '\u1E25' or '\u1E2A' or '\u1E2B' => 'h',
        '\u1E62' or '\u1E63' => 's',
        '\u1E6C' or '\u1E6D' => 't',
        '\u1E0C' or '\u1E0D' => 'd',
        '\u1E92' or '\u1E93' => 'z',
        _ => char.ToLowerInvariant(c),
    };

    private static char FoldVietnamese(char c) => c switch
    {
        <= '\u1EB7' => 'a',
        <= '\u1EC7' => 'e',
        <= '\u1ECB' => 'i',
        <= '\u1EE3' => 'o',
        <= '\u1EF1' => 'u',
        _ => 'y',
    };

    private static char[] BuildTable()
    {
        var table = new char[0x180];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)i;
            table[i] = c switch
            {
                '`' or '\u00B4' => '\'',
                < '\u00C0' => char.ToLowerInvariant(c),
                _ when Latin[i - 0xC0] == '.' => c,
                _ => Latin[i - 0xC0],
            };
        }

        return table;
    }
}
