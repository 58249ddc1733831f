using System.Globalization;
using System.Text;

namespace EntityKit;

/// <summary>Writes symbols and addresses out of what a citation says; a format whose fields are not all known gives nothing.</summary>
internal static class ResolutionFormat
{
    /// <summary>What the formats can use.</summary>
    internal readonly record struct Values(string? Number, string? Session, int? Year, string? First, string? Second, ResolutionFieldNames Fields);

    /// <summary>The first of the formats that can be written out, or null.</summary>
    internal static string? First(IReadOnlyList<string> formats, Values values)
    {
        foreach (string format in formats)
        {
            if (Write(format, values) is { } text)
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

    private static string? Write(string format, Values values)
    {
        var result = new StringBuilder(format.Length + 16);
        int position = 0;
        while (position < format.Length)
        {
            int open = format.IndexOf('{', position);
            if (open < 0)
            {
                break;
            }

            result.Append(format, position, open - position);
            int close = format.IndexOf('}', open);
            string? value = ValueOf(format[(open + 1)..close], values);
            if (value is null)
            {
                return null;
            }

            result.Append(value);
            position = close + 1;
        }

        return result.Append(format, position, format.Length - position).ToString();
    }

    private static string? ValueOf(string field, Values values)
    {
        int colon = field.IndexOf(':');
        string name = colon < 0 ? field : field[..colon];
        string shape = colon < 0 ? "" : field[(colon + 1)..];
        return name switch
        {
            "number" => shape == "digits" ? values.Number?.Split(' ')[0] : values.Number,
            "session" => values.Session is null ? null : SessionAs(shape, values.Session),
            "year" when values.Year is int year => shape == "short" ? (year % 100).ToString("00", CultureInfo.InvariantCulture) : year.ToString(CultureInfo.InvariantCulture),
            "year" => null,
            _ => values.Fields.Find(name) switch
            {
                ResolutionFieldTarget.First => values.First,
                ResolutionFieldTarget.Second => values.Second,
                _ => null,
            },
        };
    }

    private static string? SessionAs(string shape, string session)
    {
        bool digits = session.All(char.IsAsciiDigit);
        bool special = !digits && session.Length > 2 && char.IsAsciiDigit(session[^1]) && session.Contains("S-", StringComparison.Ordinal);
        return shape switch
        {
            "digits" => digits ? session : null,
            "special" => special ? session : null,
            "roman" => !digits && !special ? session : null,
            "ordinal" => digits ? Ordinal(ResolutionDates.ReadNumber(session)) : null,
            _ => session,
        };
    }

    private static string Ordinal(int n)
    {
        string ending = (n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return n.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
