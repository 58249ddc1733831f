namespace EntityKit;

/// <summary>Finds web and e-mail addresses in one run without a space; remembers what it refused, so that time stays linear.</summary>
internal ref struct WebAddresses
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _end;
    private readonly bool _mayHaveScheme;
    private readonly bool _mayHaveDomain;
    private int _mailStart = int.MaxValue;
    private int _mailEnd;
    private int _mailSearched;
    private int _domainRefusedTo;

    internal WebAddresses(ReadOnlySpan<char> text, int start, int end, CharClasses classes)
    {
        _text = text;
        _end = end;
        _mailSearched = start;
        _mayHaveScheme = (classes & CharClasses.Colon) != 0;
        _mayHaveDomain = (classes & (CharClasses.Stop | CharClasses.Letter)) == (CharClasses.Stop | CharClasses.Letter);
        if ((classes & CharClasses.At) != 0)
        {
            FindMail(start);
        }
    }

    /// <summary>The end of the address that starts at an index; the index itself when none does.</summary>
    internal int EndAt(int i)
    {
        if (_mailStart != int.MaxValue && i > _mailStart)
        {
            FindMail(i);
        }

        if (i == _mailStart)
        {
            return _mailEnd;
        }

        if (!CharTable.Is(_text[i], CharClasses.Word))
        {
            return i;
        }

        if ((_mayHaveScheme && HasScheme(i)) || (_mayHaveDomain && StartsWith(i, "www.")))
        {
            return TrimmedEnd(i);
        }

        return _mayHaveDomain && i >= _domainRefusedTo ? DomainEnd(i) : i;
    }

    /// <summary>Finds the next "name@host" at or after an index.</summary>
    private void FindMail(int from)
    {
        int at = Math.Max(_mailSearched, from);
        while (true)
        {
            int offset = at < _end ? _text[at.._end].IndexOf('@') : -1;
            if (offset < 0)
            {
                _mailStart = int.MaxValue;
                return;
            }

            at += offset;
            int start = at;
            while (start > from && IsMailName(_text[start - 1]))
            {
                start--;
            }

            while (start < at && !CharTable.Is(_text[start], CharClasses.Letter | CharClasses.Digit))
            {
                start++;
            }

            int end = at + 1;
            while (end < _end && (CharTable.Is(_text[end], CharClasses.Letter | CharClasses.Digit) || _text[end] is '.' or '-' or '_'))
            {
                end++;
            }

            while (end > at && _text[end - 1] is '.' or '-' or '_')
            {
                end--;
            }

            _mailSearched = Math.Max(end, at + 1);
            if (start < at && end > at + 1)
            {
                _mailStart = start;
                _mailEnd = end;
                return;
            }

            from = at + 1;
            at = _mailSearched;
        }
    }

    private static bool IsMailName(char c) => CharTable.Is(c, CharClasses.Letter | CharClasses.Digit) || c is '.' or '_' or '-' or '+' or '%';

    private readonly bool HasScheme(int i)
    {
        int colon = i;
        while (colon < _end && colon - i < 8 && CharTable.Is(_text[colon], CharClasses.Letter))
        {
            colon++;
        }

        if (colon - i is < 3 or > 7 || colon + 2 >= _end || _text[colon] != ':')
        {
            return false;
        }

        return (_text[colon + 1] == '/' && _text[colon + 2] == '/') ||
            (StartsWith(i, "mailto:") && CharTable.Is(_text[colon + 1], CharClasses.Letter)) ||
            (StartsWith(i, "doi:") && _text[colon + 1] == '1');
    }

    /// <summary>"example.org" or "example.org/path": labels with stops between, the last a well-known top-level domain.</summary>
    private int DomainEnd(int i)
    {
        int labelStart = i;
        int lastEnd = i;
        int labels = 0;
        bool lower = true;
        int p = i;
        while (true)
        {
            while (p < _end && (CharTable.Is(_text[p], CharClasses.Letter | CharClasses.Digit) || _text[p] is '-' or '_'))
            {
                p++;
            }

            if (p == labelStart)
            {
                break;
            }

            if (labels > 0 && Abbreviations.IsTopLevelDomain(_text[labelStart..p]))
            {
                lastEnd = p;
            }

            lower &= CharTable.Is(_text[labelStart], CharClasses.Letter) && char.IsLower(_text[labelStart]) && p - labelStart > 1;
            labels++;
            if (p >= _end || _text[p] != '.')
            {
                break;
            }

            labelStart = ++p;
        }

        // The name must reach to where the labels stop, else a missing space after a full stop ("home.It") would count.
        if (lastEnd > i && (lastEnd == p || (lastEnd == p - 1 && labelStart == p)))
        {
            return lastEnd < _end && _text[lastEnd] == '/' ? TrimmedEnd(i) : lastEnd;
        }

        // "alt.sources.unix": three words with stops between and no capital are the name of a group or package.
        if (lower && labels > 2)
        {
            return _text[p - 1] == '.' ? p - 1 : p;
        }

        _domainRefusedTo = p;
        return i;
    }

    /// <summary>The end of the run without what closes the sentence or bracket around an address.</summary>
    private readonly int TrimmedEnd(int i)
    {
        int end = i;
        while (end < _end && _text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u2019' or '|'))
        {
            end++;
        }

        bool ownBracket = _text[i..end].Contains('(');
        while (end > i + 1 && (_text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '*' || (_text[end - 1] == ')' && !ownBracket)))
        {
            end--;
        }

        return end;
    }

    private readonly bool StartsWith(int i, string word) =>
        _text[i.._end].StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
