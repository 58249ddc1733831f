using System.Globalization;
using System.Runtime.CompilerServices;

namespace EntityKit;

/// <summary>Writes symbols and addresses out of what a citation says; a format whose fields are not all known gives nothing.</summary>
internal static class ResolutionFormat
{
    private const int LongestOnStack = 256;

    /// <summary>What the formats can use; what is not known is empty.</summary>
    internal readonly ref struct Values(string? number, string? session, int? year, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ResolutionFieldNames fields)
    {
        internal readonly ReadOnlySpan<char> Number = number;
        internal readonly ReadOnlySpan<char> Session = session;
        internal readonly int? Year = year;
        internal readonly ReadOnlySpan<char> First = first;
        internal readonly ReadOnlySpan<char> Second = second;
        internal readonly ResolutionFieldNames Fields = fields;
    }

    /// <summary>The first of the formats that can be written out, or null.</summary>
    internal static string? First(IReadOnlyList<string> formats, in Values values)
    {
        // By index: an enumerator of the interface would be allocated.
        for (int i = 0; i < formats.Count; i++)
        {
            if (Write(formats[i], values) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Checks a format's braces and fields.</summary>
    /// <exception cref="FormatException">A brace is not closed, or a field stands in no template of the pattern.</exception>
    internal static void Check(string format, ResolutionFieldNames fields)
    {
        for (int open = format.IndexOf('{'); open >= 0; open = format.IndexOf('{', open + 1))
        {
            int close = format.IndexOf('}', open);
            if (close <= open + 1)
            {
                throw new FormatException($"The format \"{format}\" is not valid: '{{' at {open} is not closed or holds nothing.");
            }

            string name = format[(open + 1)..close].Split(':')[0];
            if (name is not ("number" or "session" or "year") && fields.Find(name) is null)
            {
                throw new FormatException($"The format \"{format}\" is not valid: no template of its pattern has a field '{name}'.");
            }
        }
    }

    private static string? Write(string format, in Values values)
    {
        var result = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongestOnStack]);
        int position = 0;
        for (int open = format.IndexOf('{'); open >= 0; open = format.IndexOf('{', position))
        {
            result.AppendFormatted(format.AsSpan(position, open - position));
            int close = format.IndexOf('}', open);
            if (!TryAppend(ref result, format.AsSpan(open + 1, close - open - 1), values))
            {
                return null;
            }

            position = close + 1;
        }

        result.AppendFormatted(format.AsSpan(position));
        return result.ToStringAndClear();
    }

    private static bool TryAppend(ref DefaultInterpolatedStringHandler result, ReadOnlySpan<char> field, in Values values)
    {
        int colon = field.IndexOf(':');
        ReadOnlySpan<char> name = colon < 0 ? field : field[..colon];
        ReadOnlySpan<char> shape = colon < 0 ? [] : field[(colon + 1)..];
        if (name is "year")
        {
            if (values.Year is int year)
            {
                Append(ref result, shape is "short" ? year % 100 : year, shape is "short" ? "00" : "");
            }

            return values.Year is not null;
        }

        if (name is "session" && shape is "ordinal")
        {
            int n = IsDigits(values.Session) ? ResolutionDates.ReadNumber(values.Session) : 0;
            Append(ref result, n, "");
            result.AppendLiteral((n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
            return n > 0;
        }

        ReadOnlySpan<char> value = name switch
        {
            "number" => values.Number,
            "session" => IsOf(shape, values.Session) ? values.Session : default,
            _ => values.Fields.Find(name) switch
            {
                ResolutionFieldTarget.First => values.First,
                ResolutionFieldTarget.Second => values.Second,
                _ => default,
            },
        };
        int letter = name is "number" && shape is "digits" ? value.IndexOf(' ') : -1;
        result.AppendFormatted(letter < 0 ? value : value[..letter]);
        return !value.IsEmpty;
    }

    // The handler itself would box a number until it is compiled again.
    private static void Append(ref DefaultInterpolatedStringHandler result, int value, string format)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out int written, format, CultureInfo.InvariantCulture);
        result.AppendFormatted(digits[..written]);
    }

    private static bool IsOf(ReadOnlySpan<char> shape, ReadOnlySpan<char> session)
    {
        bool digits = IsDigits(session);
        bool special = !digits && session.Length > 2 && char.IsAsciiDigit(session[^1]) && session.IndexOf("S-", StringComparison.Ordinal) >= 0;
        return shape switch
        {
            "digits" => digits,
            "special" => special,
            "roman" => !digits && !special,
            _ => true,
        };
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(ResolutionText.Digits);
}
