using System.Globalization;
using System.Text;

namespace EntityKit.Tests.Text;

public sealed class FoldingTests
{
    /// <summary>Letters that Unicode does not decompose, with the letter that English writes for them.</summary>
    private static readonly Dictionary<char, char> s_undecomposed = new()
    {
        ['æ'] = 'a', ['ð'] = 'd', ['ø'] = 'o', ['þ'] = 'p', ['ß'] = 's', ['đ'] = 'd', ['ħ'] = 'h', ['ı'] = 'i', ['ĳ'] = 'i', ['ĸ'] = 'k', ['ł'] = 'l', ['ŉ'] = 'n', ['ŋ'] = 'n',
        ['œ'] = 'o', ['ŧ'] = 't', ['ſ'] = 's', ['ŀ'] = 'l',
    };

    /// <summary>Invariant globalization knows no decompositions: there is nothing to compare with, and the table must not care.</summary>
    private static readonly bool s_decomposes = "é".Normalize(NormalizationForm.FormD).Length == 2;

    public static TheoryData<int> Letters() => [.. Enumerable.Range(0, 0x180).Concat(Enumerable.Range(0x1EA0, 0x5A)).Where(i => char.IsLetter((char)i) && i is not ('ª' or 'º' or 'µ'))];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Folds_a_letter_as_its_decomposition_begins(int letter)
    {
        if (!s_decomposes)
        {
            Assert.True(Folding.Fold((char)letter) == Folding.Fold(char.ToLowerInvariant((char)letter)), "Capitals fold as small letters do.");
            return;
        }

        char lower = char.ToLowerInvariant((char)letter) is var c && letter == 'İ' ? 'i' : c;
        char expected = s_undecomposed.TryGetValue(lower, out char bare) ? bare : char.ToLowerInvariant(lower.ToString().Normalize(NormalizationForm.FormD)[0]);
        Assert.Equal(expected, Folding.Fold((char)letter));
    }

    [Fact]
    public void Keeps_what_is_no_letter() =>
        Assert.All(Enumerable.Range(0, 0x180).Where(i => !char.IsLetter((char)i) && (char)i is not ('`' or '\u00B4')), i => Assert.Equal((char)i, Folding.Fold((char)i)));

    [Theory]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("ŁUKASZ Çiğdem", "lukasz cigdem")]
    [InlineData("Nguyễn Phú", "nguyen phu")]
    [InlineData("Sana\u2019a", "sana'a")]
    [InlineData("Al\u2011Masri \u2013 x", "al-masri - x")]
    [InlineData("Șerban Ţ", "serban t")]
    [InlineData("", "")]
    public void Folds_a_name(string name, string expected)
    {
        Assert.Equal(expected, Folding.Fold(name));
        Assert.True(Folding.Equal(name, expected));
    }

    [Theory]
    [InlineData("Kaya", "Kayan")]
    [InlineData("Kaya", "Kava")]
    [InlineData("a-b", "ab")]
    public void Different_names_stay_different(string left, string right) => Assert.False(Folding.Equal(left, right));

    [Fact]
    public void A_long_text_keeps_its_length()
    {
        string text = string.Concat(Enumerable.Repeat("Ünïcödé\uD83D\uDE00", 200));
        Assert.Equal(text.Length, Folding.Fold(text).Length);
        Assert.Equal(UnicodeCategory.LowercaseLetter, char.GetUnicodeCategory(Folding.Fold(text)[0]));
    }
}
