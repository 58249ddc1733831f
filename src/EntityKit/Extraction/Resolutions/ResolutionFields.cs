namespace EntityKit;

/// <summary>Where the text of a field goes.</summary>
internal enum ResolutionFieldTarget
{
    Number,
    Session,
    Year,
    Letters,
    First,
    Second,
}

/// <summary>What the text of a field looks like.</summary>
internal enum ResolutionFieldShape
{
    /// <summary>Digits.</summary>
    Digits,

    /// <summary>Digits and the letter or letters of a part: "16 A", "217A", "3419 A to D".</summary>
    Lettered,

    /// <summary>A Roman numeral in capitals.</summary>
    Roman,

    /// <summary>A session before 1976: "XXX", "S-VI", "ES-I".</summary>
    Old,

    /// <summary>A special session since: "S-8", "ES-11".</summary>
    Special,

    /// <summary>An extraordinary session of the African Commission on Human and Peoples' Rights: "EXT.OS/XXVI".</summary>
    Extraordinary,

    /// <summary>Digits or a Roman numeral.</summary>
    Either,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>The last two digits of a year.</summary>
    ShortYear,

    /// <summary>Letters, digits, points, slashes and hyphens, with a letter or digit at both ends.</summary>
    Code,

    /// <summary>The same without slashes.</summary>
    Part,

    /// <summary>Capital letters.</summary>
    Capitals,
}

/// <summary>A field of a template.</summary>
internal readonly record struct ResolutionField(ResolutionFieldTarget Target, ResolutionFieldShape Shape);

/// <summary>The names that a pattern gives its own fields, two at most; each keeps its place in every template of the pattern.</summary>
internal sealed class ResolutionFieldNames
{
    private readonly List<string> _names = [];

    /// <summary>The place of a name, which takes the next free one; null when two others have them.</summary>
    internal ResolutionFieldTarget? Add(string name)
    {
        if (!_names.Contains(name) && _names.Count < 2)
        {
            _names.Add(name);
        }

        return Find(name);
    }

    /// <summary>The place of a name, or null when no template has it.</summary>
    internal ResolutionFieldTarget? Find(ReadOnlySpan<char> name) =>
        _names.Count > 0 && name.SequenceEqual(_names[0]) ? ResolutionFieldTarget.First
        : _names.Count > 1 && name.SequenceEqual(_names[1]) ? ResolutionFieldTarget.Second
        : null;
}

/// <summary>The fields of templates: their names and shapes, and how the text of each is recognised.</summary>
internal static class ResolutionFields
{
    private const int LongestCode = 24;
    private const string ExtraordinaryMark = "EXT.OS/";

    /// <summary>The field of a name and shape ("number", "session:roman"), or null when there is none.</summary>
    internal static ResolutionField? Parse(string content, ResolutionFieldNames names)
    {
        int colon = content.IndexOf(':');
        string name = colon < 0 ? content : content[..colon];
        string shape = colon < 0 ? "" : content[(colon + 1)..];
        ResolutionFieldTarget? target = name switch
        {
            "number" => ResolutionFieldTarget.Number,
            "session" => ResolutionFieldTarget.Session,
            "year" => ResolutionFieldTarget.Year,
            "letters" => ResolutionFieldTarget.Letters,
            _ => name.Length > 0 && name.All(char.IsAsciiLetter) ? names.Add(name) : null,
        };
        bool isYear = target == ResolutionFieldTarget.Year;
        ResolutionFieldShape? parsed = shape switch
        {
            "" => isYear ? ResolutionFieldShape.Year : ResolutionFieldShape.Digits,
            "short" when isYear => ResolutionFieldShape.ShortYear,
            _ when isYear || target == ResolutionFieldTarget.Letters => null,
            "digits" => ResolutionFieldShape.Digits,
            "lettered" when target == ResolutionFieldTarget.Number => ResolutionFieldShape.Lettered,
            "roman" => ResolutionFieldShape.Roman,
            "old" => ResolutionFieldShape.Old,
            "special" => ResolutionFieldShape.Special,
            "extraordinary" when target == ResolutionFieldTarget.Session => ResolutionFieldShape.Extraordinary,
            "either" => ResolutionFieldShape.Either,
            "code" => ResolutionFieldShape.Code,
            "part" => ResolutionFieldShape.Part,
            "capitals" => ResolutionFieldShape.Capitals,
            _ => null,
        };
        return target is null || parsed is null ? null : new ResolutionField(target.Value, parsed.Value);
    }

    /// <summary>The end of a field's text at a position, or -1; what it says goes to the capture.</summary>
    internal static int Match(ResolutionField field, ReadOnlySpan<char> text, int position, ref ResolutionCapture capture)
    {
        if (field.Target == ResolutionFieldTarget.Letters)
        {
            return ResolutionLetters.Match(text, position, ref capture);
        }

        int end = MatchShape(field.Shape, text, position);
        if (end <= position)
        {
            return -1;
        }

        var span = new TextSpan(position, end);
        switch (field.Target)
        {
            case ResolutionFieldTarget.Number:
                capture.Number = span;
                return field.Shape == ResolutionFieldShape.Lettered ? Math.Max(end, ResolutionLetters.Match(text, end, ref capture)) : end;
            case ResolutionFieldTarget.Session:
                capture.Session = span;
                return end;
            case ResolutionFieldTarget.Year:
                capture.Year = ResolutionDates.ReadYear(text[position..end]);
                capture.YearBeside = true;
                return end;
            case ResolutionFieldTarget.First:
                capture.First = span;
                return end;
            default:
                capture.Second = span;
                return end;
        }
    }

    /// <summary>The characters that a field can start with, in the bits of <see cref="ResolutionTemplate.Starts"/>.</summary>
    internal static uint Starts(ResolutionField field) => field.Shape switch
    {
        _ when field.Target == ResolutionFieldTarget.Letters => uint.MaxValue,
        ResolutionFieldShape.Digits or ResolutionFieldShape.Lettered or ResolutionFieldShape.Year or ResolutionFieldShape.ShortYear => 1u << 26,
        _ => uint.MaxValue,
    };

    private static int MatchShape(ResolutionFieldShape shape, ReadOnlySpan<char> text, int position) => shape switch
    {
        ResolutionFieldShape.Digits or ResolutionFieldShape.Lettered => Digits(text, position, 1, 5),
        ResolutionFieldShape.Year => Year(text, position),
        ResolutionFieldShape.ShortYear => Digits(text, position, 2, 2),
        ResolutionFieldShape.Roman => RomanEnd(text, position),
        ResolutionFieldShape.Old => RomanEnd(text, SpecialMark(text, position) is var mark and > 0 ? mark : position),
        ResolutionFieldShape.Special => SpecialMark(text, position) is var mark and > 0 ? Digits(text, mark, 1, 2) : -1,
        ResolutionFieldShape.Extraordinary => position < text.Length && text[position..].StartsWith(ExtraordinaryMark, StringComparison.OrdinalIgnoreCase) ? RomanEnd(text, position + ExtraordinaryMark.Length) : -1,
        ResolutionFieldShape.Either => Digits(text, position, 1, 4) is var end and > 0 ? end : RomanEnd(text, position),
        ResolutionFieldShape.Code => Code(text, position, slashes: true),
        ResolutionFieldShape.Part => Code(text, position, slashes: false),
        _ => Capitals(text, position),
    };

    /// <summary>The end of a run of digits of a length within bounds, or -1.</summary>
    internal static int Digits(ReadOnlySpan<char> text, int position, int least, int most)
    {
        int end = position;
        while (end < text.Length && end - position <= most && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - position >= least && end - position <= most ? end : -1;
    }

    private static int Year(ReadOnlySpan<char> text, int position) =>
        Digits(text, position, 4, 4) is var end and > 0 && ResolutionDates.ReadYear(text[position..end]) != 0 ? end : -1;

    private static int RomanEnd(ReadOnlySpan<char> text, int position)
    {
        int end = position;
        while (end < text.Length && end - position <= LongestCode && text[end] is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M')
        {
            end++;
        }

        return end > position && end - position <= LongestCode && ResolutionText.EndsWord(text, end) ? end : -1;
    }

    // The end of "S-" or "ES-".
    private static int SpecialMark(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        i += i < text.Length && text[i] is 'E' or 'e' ? 1 : 0;
        if (i + 1 >= text.Length || text[i] is not ('S' or 's') || !ResolutionText.IsHyphen(text[i + 1]))
        {
            return -1;
        }

        return i + 2;
    }

    private static int Code(ReadOnlySpan<char> text, int position, bool slashes)
    {
        int end = position;
        int last = -1;
        for (; end < text.Length && end - position <= LongestCode; end++)
        {
            if (char.IsAsciiLetterOrDigit(text[end]))
            {
                last = end + 1;
            }
            else if (text[end] != '.' && !(slashes && text[end] == '/') && !ResolutionText.IsHyphen(text[end]))
            {
                break;
            }
        }

        return end - position <= LongestCode && position < text.Length && char.IsAsciiLetterOrDigit(text[position]) ? last : -1;
    }

    private static int Capitals(ReadOnlySpan<char> text, int position)
    {
        int end = position;
        while (end < text.Length && end - position < 8 && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        return end > position && ResolutionText.EndsWord(text, end) ? end : -1;
    }
}
