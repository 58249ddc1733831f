namespace EntityKit;

/// <summary>Converts indices of a text's UTF-16 code units to another unit, in any order, in constant time each.</summary>
internal sealed class OffsetMap
{
    private const int Step = 256;

    private readonly string _text;
    private readonly OffsetUnit _unit;
    private readonly int[] _marks; // the converted offset of every Step-th code unit; empty where nothing differs

    internal OffsetMap(string text, OffsetUnit unit)
    {
        _text = text;
        _unit = unit;
        _marks = IsIdentity(text, unit) ? [] : new int[(text.Length / Step) + 1];
        for (int i = 1; i < _marks.Length; i++)
        {
            _marks[i] = _marks[i - 1] + Width((i - 1) * Step, i * Step);
        }
    }

    /// <summary>The length of the whole text.</summary>
    internal int Length => Convert(_text.Length);

    /// <summary>The offset of a code unit, from 0 to the length of the text.</summary>
    internal int Convert(int offset)
    {
        if (_marks.Length == 0)
        {
            return offset;
        }

        int mark = offset / Step;
        return _marks[mark] + Width(mark * Step, offset);
    }

    private static bool IsIdentity(ReadOnlySpan<char> text, OffsetUnit unit) => unit switch
    {
        OffsetUnit.CodePoint => !text.ContainsAnyInRange('\uD800', '\uDFFF'),
        OffsetUnit.Utf8 => !text.ContainsAnyExceptInRange('\0', '\u007F'),
        _ => true,
    };

    private int Width(int start, int end)
    {
        int width = 0;
        for (int i = start; i < end; i++)
        {
            char c = _text[i];
            // The second half of a pair counts nothing as a code point and one of the pair's four bytes: the first half counts three, as a lone one does.
            bool completes = char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(_text[i - 1]);
            width += _unit == OffsetUnit.CodePoint
                ? (completes ? 0 : 1)
                : completes ? 1 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }

        return width;
    }
}
