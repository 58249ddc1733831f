using System.Globalization;

namespace EntityKit;

/// <summary>What a UTF-16 code unit is to the tokenizer. One bit each, so that the classes of a run can be put together.</summary>
[Flags]
internal enum CharClasses
{
    /// <summary>A mark that stands alone: a bracket, a quotation mark, a comma, a symbol without a class of its own.</summary>
    None = 0,
    Letter = 1,
    Digit = 2,

    /// <summary>A combining mark, a joiner or a soft hyphen: part of the word or emoji before it.</summary>
    Extender = 4,
    Underscore = 8,
    Stop = 16,
    Apostrophe = 32,
    Hyphen = 64,
    Slash = 128,
    Colon = 256,
    At = 512,
    Ampersand = 1024,

    /// <summary>One that comes in rows: <c>!</c>, <c>?</c>, <c>*</c>, <c>=</c>.</summary>
    Row = 2048,

    /// <summary>A symbol that emoji modifiers and joiners may follow.</summary>
    Symbol = 4096,
    Surrogate = 8192,
    Space = 16384,
    Word = Letter | Digit | Extender | Underscore,
}

/// <summary>The classes of all 65,536 code units, looked up in a table.</summary>
internal static class CharTable
{
    private static readonly CharClasses[] s_classes = Build();

    /// <summary>The class of a code unit.</summary>
    internal static CharClasses ClassOf(char c) => s_classes[c];

    /// <summary>Whether a code unit belongs to no token: white space, a zero-width space, a control or direction mark.</summary>
    internal static bool IsSpace(char c) => s_classes[c] == CharClasses.Space;

    /// <summary>Whether a code unit is of one of some classes.</summary>
    internal static bool Is(char c, CharClasses classes) => (s_classes[c] & classes) != 0;

    private static CharClasses[] Build()
    {
        var table = new CharClasses[0x10000];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Classify((char)i);
        }

        return table;
    }

    private static CharClasses Classify(char c) => c switch
    {
        '.' => CharClasses.Stop,
        '\'' or '\u2019' or '\u02BC' or '\u2018' => CharClasses.Apostrophe,
        '-' or '\u2010' or '\u2011' => CharClasses.Hyphen,
        '/' => CharClasses.Slash,
        ':' => CharClasses.Colon,
        '@' => CharClasses.At,
        '&' => CharClasses.Ampersand,
        '_' => CharClasses.Underscore,
        '!' or '?' or '*' or '=' or '+' or '#' or '<' or '>' or '~' or '|' or '`' or '\u2013' or '\u2014' or '\u2026' => CharClasses.Row,
        '\u200C' or '\u200D' or '\u00AD' or '\u2060' => CharClasses.Extender,
        '\u200B' or '\uFEFF' or '\u180E' => CharClasses.Space,
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => CharClasses.Space,
        _ when char.IsSurrogate(c) => CharClasses.Surrogate,
        _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(c)),
    };

    private static CharClasses OfCategory(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharClasses.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharClasses.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClasses.Extender,
        UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => CharClasses.Symbol,
        UnicodeCategory.Format => CharClasses.Space,
        _ => CharClasses.None,
    };

    /// <summary>The class of the character that starts at an index of a text and takes one or two code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Index of its first code unit.</param>
    /// <param name="length">2 for a surrogate pair, else 1.</param>
    internal static CharClasses ClassAt(ReadOnlySpan<char> text, int index, out int length)
    {
        CharClasses classes = s_classes[text[index]];
        length = 1;
        if (classes != CharClasses.Surrogate || index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
        {
            return classes;
        }

        length = 2;
        int codePoint = char.ConvertToUtf32(text[index], text[index + 1]);
        if (codePoint is >= 0x1F3FB and <= 0x1F3FF or >= 0xE0020 and <= 0xE007F or >= 0xE0100 and <= 0xE01EF)
        {
            return CharClasses.Extender; // skin tones, flag letters, variation selectors
        }

        CharClasses category = OfCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint));
        return category is CharClasses.Letter or CharClasses.Digit or CharClasses.Extender ? category : CharClasses.Symbol;
    }
}
