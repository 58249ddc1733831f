using FsCheck;
using FsCheck.Fluent;

namespace EntityKit.Tests.Text;

/// <summary>Random texts out of the pieces that the rules look at, and out of any code units at all.</summary>
internal static class TextGenerators
{
    private static readonly string[] s_pieces =
    [
        "a", "B", "Jane", "U", "1", "2254", ".", "..", ",", "'", "\u2019", "s", "n't", "-", "/", ":", "//", "@", "&", "#", "$", "!", "?", "(", ")", "\"", "www.", "http://", ".com",
        "Mr.", "No.", "\u00A0", "\u200B", "\u200D", "\u00AD", "\uFE0F", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\uD83D\uDE00", "\uD83C\uDDEB", "\uD83D", "\uDE00", "\u0301", "é", "\0", "_", "\u2028",
    ];

    internal static Gen<string> AnyText() =>
        Gen.OneOf(
            Gen.Elements(s_pieces).ArrayOf().Select(string.Concat),
            Gen.Choose(0, 0xFFFF).Select(i => (char)i).ArrayOf().Select(c => new string(c)));
}
