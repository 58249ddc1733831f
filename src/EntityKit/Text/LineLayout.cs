using System.Buffers;

namespace EntityKit;

/// <summary>What lies between two tokens.</summary>
internal enum LineBreak
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Space, or the break of a hard-wrapped line.</summary>
    Space,

    /// <summary>A line break that ends a sentence: after a heading, in a list; the border of two cells of a table.</summary>
    Line,

    /// <summary>A blank line, a form feed or a paragraph separator.</summary>
    Paragraph,
}

/// <summary>
/// Tells line breaks apart. A paragraph is hard-wrapped when at least half of its line breaks have a full-width line
/// without closing punctuation before them and a lower-case letter after them; in such a paragraph the break after a
/// full-width line is a space, in all others every break ends a sentence.
/// </summary>
internal struct LineLayout
{
    private const int Narrowest = 30;

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f");

    private readonly string _text;
    private int _lineStart;
    private int _measuredTo = -1;
    private int _width;

    internal LineLayout(string text, int start)
    {
        _text = text;
        _lineStart = start;
    }

    /// <summary>The break between two neighbouring tokens; to be asked in text order.</summary>
    internal LineBreak BreakBetween(Token left, Token right)
    {
        if (left.End == right.Start)
        {
            return LineBreak.None;
        }

        if (right.Start - left.End == 1 && _text[left.End] is ' ' or '\u00A0' && _text[left.Start] != '|' && _text[right.Start] != '|')
        {
            return LineBreak.Space;
        }

        switch (CountBreaks(_text, left.End, right.Start))
        {
            case 0:
                return IsCellBreak(_text, left, right) ? LineBreak.Line : LineBreak.Space;
            case 1:
                if (_lineStart > _measuredTo)
                {
                    Measure(_lineStart);
                }

                int length = left.End - _lineStart;
                _lineStart = right.Start;
                return IsFull(length, _width) ? LineBreak.Space : LineBreak.Line;
            default:
                _lineStart = right.Start;
                return LineBreak.Paragraph;
        }
    }

    /// <summary>Whether a tab or a bar parts two cells of a table's row; behind a bullet or a number a tab only indents.</summary>
    internal static bool IsCellBreak(string text, Token left, Token right) =>
        right.Start > left.End && (text[left.Start] == '|' || text[right.Start] == '|' || IsTab(text, left, right));

    private static bool IsTab(string text, Token left, Token right) =>
        char.IsLetter(text[left.End - 1]) && left.Length > 1 && text.AsSpan(left.End, right.Start - left.End).Contains('\t');

    private static bool IsFull(int length, int width) => width > 0 && length * 10 >= width * 6;

    /// <summary>Number of line breaks in a gap, 2 for a paragraph's end.</summary>
    internal static int CountBreaks(string text, int i, int end)
    {
        int count = 0;
        for (; i < end && count < 2; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < end && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028':
                    count++;
                    break;
                case '\u2029' or '\f':
                    return 2;
            }
        }

        return count;
    }

    /// <summary>Finds the width of the paragraph that starts at a line, 0 when it is not hard-wrapped.</summary>
    private void Measure(int start)
    {
        int breaks = 0;
        int wraps = 0;
        int width = 0;
        int previous = 0;
        int lineStart = start;
        while (true)
        {
            int lineEnd = LineEnd(lineStart);
            int length = Trimmed(lineStart, lineEnd) - lineStart;
            width = Math.Max(width, length);
            int next = NextLine(lineEnd);
            if (next < 0)
            {
                _measuredTo = lineEnd;
                break;
            }

            breaks++;
            int nextLength = LineEnd(next) - next;
            bool full = length >= Narrowest && length * 10 >= Math.Max(previous, Math.Min(nextLength, length * 2)) * 6 && nextLength * 10 <= length * 16;
            if (full && char.IsLower(_text[next]) && !IsClosing(_text[lineStart + length - 1]))
            {
                wraps++;
            }
            else if (full && IsClosing(_text[lineStart + length - 1]))
            {
                breaks--; // says nothing: a wrapped line may end with its sentence
            }

            previous = length;
            lineStart = next;
        }

        _width = wraps > 0 && wraps * 2 >= breaks ? width : 0;
    }

    private static bool IsClosing(char c) => c is '.' or '!' or '?' or ':' or ';' or '"' or '\u201D' or '\u2026';

    private readonly int LineEnd(int i)
    {
        int offset = _text.AsSpan(i).IndexOfAny(s_lineEnds);
        return offset < 0 ? _text.Length : i + offset;
    }

    private readonly int Trimmed(int start, int end)
    {
        while (end > start + 1 && CharTable.IsSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The first character of the next line of the paragraph; -1 when the paragraph ends.</summary>
    private readonly int NextLine(int lineEnd)
    {
        int i = lineEnd;
        while (i < _text.Length && CharTable.IsSpace(_text[i]))
        {
            i++;
        }

        return i == _text.Length || CountBreaks(_text, lineEnd, i) != 1 ? -1 : i;
    }
}
