namespace EntityKit;

/// <summary>Finds the ends of the tokens in one run of characters without a space.</summary>
internal ref struct RunScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly int _end;
    private WebAddresses _addresses;

    /// <summary>A scanner of a run.</summary>
    /// <param name="text">The whole text: the words around the run decide whether a stop belongs to an abbreviation.</param>
    /// <param name="start">Start of the run.</param>
    /// <param name="end">End of the run: a space or the end of the text.</param>
    /// <param name="classes">All classes of its characters.</param>
    internal RunScanner(ReadOnlySpan<char> text, int start, int end, CharClasses classes)
    {
        _text = text;
        _start = start;
        _end = end;
        _addresses = new WebAddresses(text, start, end, classes);
    }

    /// <summary>The end of the token that starts at an index; the caller goes from token to token.</summary>
    internal int NextEnd(int i)
    {
        int address = _addresses.EndAt(i);
        if (address > i)
        {
            return address;
        }

        CharClasses c = CharTable.ClassAt(_text, i, out int length);
        if ((c & CharClasses.Digit) != 0)
        {
            return Numbers.EndOf(_text, i, _end);
        }

        if ((c & CharClasses.Word) != 0)
        {
            return WordEnd(i, i + length);
        }

        if (c == CharClasses.Apostrophe)
        {
            return Contractions.EndOfApostrophe(_text, _start, i, _end);
        }

        if (c == CharClasses.Stop)
        {
            bool decimals = i == _start && i + 1 < _end && CharTable.Is(_text[i + 1], CharClasses.Digit);
            return decimals ? Numbers.EndOf(_text, i + 1, _end) : RowEnd(i, '.', '.');
        }

        return c == CharClasses.Symbol ? Symbols.EndOfEmoji(_text, i, i + length, _end) : MarkEnd(i, c, length);
    }

    /// <summary>The end of a run of letters, digits, combining marks and underscores.</summary>
    internal static int EndOfLetters(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && (CharTable.ClassAt(text, i, out int length) & CharClasses.Word) != 0)
        {
            i += length;
        }

        return i;
    }

    private int WordEnd(int start, int i)
    {
        while (true)
        {
            i = EndOfLetters(_text, i, _end);
            int split = Contractions.SplitInside(_text, start, i, _end);
            if (split > start)
            {
                return split;
            }

            if (i + 1 >= _end)
            {
                return i < _end && _text[i] == '.' ? WithStop(start, i) : WithCurrency(i);
            }

            char mark = _text[i];
            bool letterNext = IsLetter(i + 1);
            switch (CharTable.ClassOf(mark))
            {
                case CharClasses.Apostrophe when letterNext && !Contractions.IsSuffix(_text, i, _end):
                    i++;
                    continue;
                case CharClasses.Hyphen when Contractions.IsPrefix(_text[start..i], _text[i + 1]):
                    i++;
                    continue;
                case CharClasses.Ampersand when letterNext && i - start <= 4 && ShortWordAfter(i + 1):
                    i++;
                    continue;
                case CharClasses.Slash:
                    return DocumentSymbols.EndOf(_text, start, i, _end);
                case CharClasses.Stop:
                    return WithStop(start, i);
                default:
                    return WithCurrency(i);
            }
        }
    }

    /// <summary>Decides whether the stop after a word is the word's own: "Dr.", "U.S.", "John F. Kennedy".</summary>
    private readonly int WithStop(int start, int i)
    {
        // A chain of single letters with stops between: U.S., p.m., U.S.A; with short parts also Ph.D. and H.Res.
        int chain = Abbreviations.EndOfChain(_text, start, i, _end);
        if (chain > i)
        {
            return chain;
        }

        bool ellipsis = i + 2 < _end && _text[i + 1] == '.' && _text[i + 2] == '.';
        return !ellipsis && Abbreviations.OwnsStop(_text, start, i) ? i + 1 : i;
    }

    private readonly int WithCurrency(int i) =>
        i < _end && _text[i] == '$' && i - _start <= 3 && char.IsUpper(_text[i - 1]) ? i + 1 : i;

    private readonly int MarkEnd(int i, CharClasses c, int length)
    {
        char mark = _text[i];
        int emoticon = Symbols.EndOfEmoticon(_text, _start, i, _end);
        if (emoticon > i)
        {
            return emoticon;
        }

        switch (mark)
        {
            case '!' or '?':
                return RowEnd(i, '!', '?');
            case '@' or '#' when IsLetter(i + 1) && (i == _start || !CharTable.Is(_text[i - 1], CharClasses.Word)):
                return EndOfLetters(_text, i + 1, _end);
            case '+' when i + 1 < _end && CharTable.Is(_text[i + 1], CharClasses.Digit) && i == _start:
                return Numbers.EndOf(_text, i + 1, _end);
        }

        return (c & (CharClasses.Row | CharClasses.Hyphen)) != 0 || mark == '$' ? RowEnd(i, mark, mark) : i + length;
    }

    private readonly int RowEnd(int i, char mark, char other)
    {
        do
        {
            i++;
        }
        while (i < _end && (_text[i] == mark || _text[i] == other));
        return i;
    }

    private readonly bool IsLetter(int i) => i < _end && (CharTable.ClassAt(_text, i, out _) & CharClasses.Letter) != 0;

    /// <summary>Whether at most four letters follow before something else does: the second half of "AT&amp;T".</summary>
    private readonly bool ShortWordAfter(int i)
    {
        int limit = Math.Min(_end, i + 5);
        int end = i;
        while (end < limit && CharTable.Is(_text[end], CharClasses.Letter))
        {
            end++;
        }

        return end - i <= 4;
    }
}
