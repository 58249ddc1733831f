namespace EntityKit;

/// <summary>What stands between two neighbours of a list of names and titles.</summary>
internal enum GapKind : byte
{
    /// <summary>Nothing but honorifics.</summary>
    Direct,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>"and", "&amp;" or a slash.</summary>
    And,

    /// <summary>A comma with "and".</summary>
    CommaAnd,

    /// <summary>"including", "such as", "namely".</summary>
    Including,

    /// <summary>A semicolon, or the end of a bracket: the next item of a list.</summary>
    NextItem,

    /// <summary>A full stop within a line.</summary>
    Stop,

    /// <summary>One line break, with or without a comma.</summary>
    Line,

    /// <summary>Anything else: no list goes on.</summary>
    Break,
}

/// <summary>Reads the tokens between two neighbours of a list.</summary>
internal sealed class ListGap
{
    private const int MaxTokens = 16;
    private readonly Lexicon _honorifics;
    private readonly Lexicon _degrees;

    internal ListGap(LexiconSet lexicons)
    {
        _honorifics = lexicons["honorifics"];
        _degrees = lexicons["name-degrees"];
    }

    /// <summary>The kind of gap that the tokens from <paramref name="start"/> to <paramref name="end"/> are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first token after the left neighbour.</param>
    /// <param name="end">The first token of the right neighbour.</param>
    /// <param name="beforeName">Whether the right neighbour is a person, or a title that stands before one, before whom honorifics may stand.</param>
    /// <param name="sameSentence">Whether both neighbours stand in one sentence, so that a line break between them is a hard wrap.</param>
    internal GapKind Read(TaggedText text, int start, int end, bool beforeName, bool sameSentence)
    {
        if (end < start || end - start > MaxTokens || start == 0)
        {
            return GapKind.Break;
        }

        int lines = LineBreaks(text, start, end);
        if (lines > 1)
        {
            return GapKind.Break;
        }

        GapKind kind = ReadWords(text, start, end, beforeName);
        return lines == 0 || sameSentence ? kind : kind switch
        {
            GapKind.Direct or GapKind.Comma => GapKind.Line,
            GapKind.Colon or GapKind.NextItem or GapKind.And or GapKind.CommaAnd => kind,
            _ => GapKind.Break,
        };
    }

    private GapKind ReadWords(TaggedText text, int start, int end, bool beforeName)
    {
        GapKind kind = GapKind.Direct;
        for (int i = start; i < end; i++)
        {
            int honorific = beforeName ? HonorificAt(text, i, end) : 0;
            if (honorific > 0)
            {
                i += honorific - 1;
                continue;
            }

            if (text.TokenText(i) is "(" && kind == GapKind.Direct && CloseOf(text, i, end) is var close && close > i)
            {
                i = close; // "(1902-1988)", "(R-TX)"
                continue;
            }

            GapKind word = KindOf(text.TokenText(i));
            if (word == GapKind.Comma && kind == GapKind.Comma && i > start && IsAside(text, start, i))
            {
                continue;
            }

            if (word == GapKind.Break && IsAside(text, i, i + 1))
            {
                continue;
            }

            kind = Merge(kind, word);
            if (kind == GapKind.Break)
            {
                return kind;
            }
        }

        return kind;
    }

    /// <summary>Degrees and ages, which stand between commas after a name.</summary>
    private bool IsAside(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<char> word = text.TokenText(i);
            if (word is not "," && !_degrees.Contains(word) && !(word.Length == 2 && char.IsDigit(word[0]) && char.IsDigit(word[1])))
            {
                return false;
            }
        }

        return end > start;
    }

    private static GapKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "," => GapKind.Comma,
        "and" or "And" or "&" or "/" or "AND" => GapKind.And,
        ":" => GapKind.Colon,
        ";" or ")" or "\u2022" or "*" => GapKind.NextItem,
        "-" or "\u2013" or "\u2014" or "--" => GapKind.Dash,
        "(" => GapKind.Open,
        "." => GapKind.Stop,
        "including" or "namely" or "like" or "especially" => GapKind.Including,
        "\u200E" or "\"" or "\u201D" or "\u201C" or "the" or "The" or "late" or "both" or "|" => GapKind.Direct,
        _ => GapKind.Break,
    };

    private static GapKind Merge(GapKind left, GapKind right)
    {
        if (left == GapKind.Direct || left == right)
        {
            return right;
        }

        if (right == GapKind.Direct)
        {
            return left;
        }

        return (left, right) switch
        {
            (GapKind.Comma, GapKind.And) => GapKind.CommaAnd,
            (GapKind.Comma, GapKind.Including or GapKind.Dash) => right,
            (GapKind.NextItem, GapKind.Comma or GapKind.And) => GapKind.NextItem,
            (GapKind.NextItem, GapKind.Dash) => GapKind.Dash,
            (GapKind.And, GapKind.Comma) => GapKind.And,
            _ => GapKind.Break,
        };
    }

    private static int CloseOf(TaggedText text, int open, int end)
    {
        for (int i = open + 1; i < end; i++)
        {
            if (text.TokenText(i) is ")")
            {
                return i;
            }
        }

        return -1;
    }

    private int HonorificAt(TaggedText text, int token, int end)
    {
        if (text.TokenText(token) is "M." or "HE" or "Chief")
        {
            return 1; // too short for a lexicon that ignores case, or a title elsewhere: "Oil Minister Chief Ade Lim"
        }

        int length = _honorifics.LongestMatch(text, token, end);
        return length > 0 && length < end - token && text.TokenText(token + length) is "." ? length + 1 : length;
    }

    private static int LineBreaks(TaggedText text, int start, int end)
    {
        int to = end < text.Tokens.Length ? text.Tokens[end].Start : text.Text.Length;
        int lines = end < text.Tokens.Length && text.StartsCell(end) ? 1 : 0;
        for (int i = text.Tokens[start - 1].End; i < to; i++)
        {
            lines += text.Text[i] == '\n' ? 1 : 0;
        }

        return lines;
    }
}
