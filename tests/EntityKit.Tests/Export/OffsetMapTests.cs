using System.Text;
using FsCheck.Xunit;

namespace EntityKit.Tests;

public class OffsetMapTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("abc", 2, 2, 2)]
    [InlineData("é→😀x", 4, 3, 9)]
    [InlineData("😀😀", 4, 2, 8)]
    public void An_offset_counts_what_stands_before_it(string text, int utf16, int codePoint, int utf8)
    {
        Assert.Equal(utf16, new OffsetMap(text, OffsetUnit.Utf16).Convert(utf16));
        Assert.Equal(codePoint, new OffsetMap(text, OffsetUnit.CodePoint).Convert(utf16));
        Assert.Equal(utf8, new OffsetMap(text, OffsetUnit.Utf8).Convert(utf16));
    }

    [Property]
    public void Every_rune_border_agrees_with_the_encoders(string? part)
    {
        string text = string.Concat(Enumerable.Repeat((part ?? "") + "é😀\uD800", 100)); // longer than one step of the table
        var codePoints = new OffsetMap(text, OffsetUnit.CodePoint);
        var utf8 = new OffsetMap(text, OffsetUnit.Utf8);
        int runes = 0;
        int bytes = 0;
        int index = 0;
        foreach (Rune rune in text.EnumerateRunes()) // a lone surrogate comes as U+FFFD, of three bytes and one unit, as it is written
        {
            Assert.Equal(runes, codePoints.Convert(index));
            Assert.Equal(bytes, utf8.Convert(index));
            runes++;
            bytes += rune.Utf8SequenceLength;
            index += rune.Utf16SequenceLength;
        }

        Assert.Equal(runes, codePoints.Length);
        Assert.Equal(bytes, utf8.Length);
    }
}
