namespace EntityKit;

/// <summary>A span of years in which a post was held: "2016–2019", "1982–86", "since May 2020", "2009 to date", "2014".</summary>
/// <param name="End">Index after its last token; that of the token asked after where no span starts there.</param>
/// <param name="First">The first year; 0 where there is none.</param>
/// <param name="IsOpen">Whether it reaches into the present: "since 2020", "2020–present", "2020–".</param>
/// <param name="IsClosed">Whether its end is given: "1982–86", "until 1986".</param>
internal readonly record struct YearSpan(int End, int First, bool IsOpen, bool IsClosed)
{
    private const int MaxTokens = 16;

    /// <summary>Whether there is a year.</summary>
    internal bool Exists => First > 0;

    /// <summary>The span that starts at a token, within a bounded number of tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="limit">The token before which it ends.</param>
    internal static YearSpan At(TaggedText text, int token, int limit)
    {
        limit = Math.Min(limit, token + MaxTokens);
        bool since = text.Is(token, "since", "from");
        bool until = text.Is(token, "until", "till");
        int at = since || until || text.Is(token, "in", "between") ? token + 1 : token;
        (int first, int years, int end, bool present) = (0, 0, token, false);
        for (bool joined = false; at < limit; at++)
        {
            if (YearOf(text.TokenText(at)) is var year and > 0)
            {
                first = first == 0 ? year : first;
                (years, end, joined) = (years + 1, at + 1, false);
            }
            else if (joined && years > 0 && IsPresent(text, at))
            {
                (present, end) = (true, at + 1);
                break;
            }
            else if (joined && years > 0 && text.Touches(at) && IsShortYear(text.TokenText(at)))
            {
                (years, end, joined) = (years + 1, at + 1, false); // "1982–86"
            }
            else if (years > 0 && IsJoint(text, at))
            {
                joined = true;
            }
            else if (!(joined && text.Is(at, "the")) && !IsOfDate(text, at))
            {
                break;
            }
        }

        if (years == 0)
        {
            return new YearSpan(token, 0, false, false);
        }

        bool dangling = !present && years == 1 && end < text.Tokens.Length && text.IsDash(end) && Dangles(text, end);
        end += dangling ? 1 : 0;
        return new YearSpan(end, first, present || dangling || (since && years == 1), !present && (years > 1 || until));
    }

    /// <summary>"2021–" and "2021 –" at the end of a line: a dash with no year behind it that is no mark between the year and the post ("2021 – Director").</summary>
    private static bool Dangles(TaggedText text, int dash) =>
        dash + 1 >= text.Tokens.Length || text.StartsLine(dash + 1) || text.Is(dash + 1, ')') || text.Is(dash + 1, '.') || text.Is(dash + 1, ';')
        || (text.Touches(dash) && !text.Touches(dash + 1));

    /// <summary>The year that a token is or ends with ("2019", "09/2019"); 0 for others.</summary>
    private static int YearOf(ReadOnlySpan<char> word)
    {
        if (word.Length is not (4 or 6 or 7) || (word.Length > 4 && word[^5] is not ('/' or '.')) || word[^4] is not ('1' or '2'))
        {
            return 0;
        }

        int year = 0;
        foreach (char c in word[^4..])
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            year = (year * 10) + c - '0';
        }

        return year is > 1800 and < 2100 ? year : 0;
    }

    private static bool IsShortYear(ReadOnlySpan<char> word) => word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);

    private static bool IsJoint(TaggedText text, int token) => text.IsDash(token) || text.Is(token, '/') || text.Is(token, "to", "until") || text.Is(token, "till", "through") || text.Is(token, "and");

    private static bool IsPresent(TaggedText text, int token) =>
        text.Is(token, "present", "date") || text.Is(token, "now", "today") || text.Is(token, "current", "ongoing");

    /// <summary>Whether a token is a day, a month or a mark of a date.</summary>
    private static bool IsOfDate(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        return (word.Length <= 2 && char.IsAsciiDigit(word[0]) && YearOf(text.Is(token + 1, '/') || text.Is(token + 1, '.') ? WordAt(text, token + 2) : "") > 0)
            || (word is "/" or ".") && token > 0 && char.IsAsciiDigit(text.TokenText(token - 1)[0]) && YearOf(WordAt(text, token + 1)) > 0
            || (word.Length <= 2 && char.IsAsciiDigit(word[0]) && IsMonth(WordAt(text, token + 1)))
            || IsMonth(word);
    }

    private static ReadOnlySpan<char> WordAt(TaggedText text, int token) => token < text.Tokens.Length ? text.TokenText(token) : "";

    private static bool IsMonth(ReadOnlySpan<char> word) => word.TrimEnd('.') is
        "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";
}
