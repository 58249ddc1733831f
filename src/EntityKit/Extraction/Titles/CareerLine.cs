namespace EntityKit;

/// <summary>
/// The line, sentence or part before a semicolon that names a post and when it was held, as curricula vitae have it: "2016–2019:
/// Deputy Head, Department of Aid", "Legal adviser, Ministry of Trade, 1982–86".
/// </summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class CareerLine
{
    private const int MaxLead = 24;
    private const int MaxHeading = 5;

    /// <summary>The most tokens that an entry goes on behind its title.</summary>
    internal const int MaxEntry = 40;

    /// <summary>The first token of the part of a sentence, of those that semicolons and "Career:" part, that holds a token; -1 where it is far off.</summary>
    internal static int StartOf(TaggedText text, int sentenceStart, int token)
    {
        int floor = Math.Max(sentenceStart, token - MaxLead);
        while (token > floor && !StartsPart(text, token))
        {
            token--;
        }

        return token == sentenceStart || StartsPart(text, token) ? token : -1;
    }

    /// <summary>The token after the part of a sentence that a token is in, or after so many tokens.</summary>
    internal static int EndOf(TaggedText text, int sentenceEnd, int token)
    {
        int limit = Math.Min(sentenceEnd, token + MaxEntry);
        while (token < limit && !text.Is(token, ';'))
        {
            token++;
        }

        return token;
    }

    /// <summary>The token behind the bullet, the years and the marks that a line begins with: "• 2016–2019: ".</summary>
    internal static int SkipLead(TaggedText text, int at, int limit, out YearSpan years)
    {
        at += at >= limit ? 0 : IsBullet(text, at) ? 1 : IsNumber(text, at) ? 2 : 0;
        at += text.Is(at, '(') || text.Is(at, '[') ? 1 : 0;
        years = YearSpan.At(text, at, limit);
        for (at = years.End; at < limit && years.Exists && IsMark(text, at); at++)
        {
        }

        return at;
    }

    /// <summary>Whether a role stands at the beginning of such a line, the body before a comma set aside, and its body or its years behind it.</summary>
    internal static bool Opens(TaggedText text, Sentence sentence, int start, int end)
    {
        int first = text.IsCapitalized(start) ? StartOf(text, sentence.Start, start) : -1;
        if (first < 0)
        {
            return false;
        }

        int limit = EndOf(text, sentence.End, end);
        int at = SkipLead(text, first, start, out YearSpan years);
        at = at < start && text.HasType(at, EntityType.Organization) && text.Is(text.EntityEnd(at), ',') ? text.EntityEnd(at) + 1 : at;
        bool followed = text.Is(end, ',') ? IsName(text, end + 1) || YearSpan.At(text, end + 1, limit).Exists
            : text.Is(end, "of", "at") || text.Is(end, "for", "in") ? IsName(text, end + 1)
            : (text.Is(end, '(') && YearSpan.At(text, end + 1, limit).Exists) || (end < text.Tokens.Length && text.StartsCell(end));
        for (int i = end; at == start && followed && !years.Exists && i < limit; i++)
        {
            years = YearSpan.At(text, i, limit);
        }

        return at == start && followed && years.Exists;
    }

    /// <summary>"2019 to 2022: Cabinet Office, Director, National Resilience": the end of the field behind a role and a comma, where the line begins with years and the body; 0 where none is.</summary>
    internal static int FieldEnd(TaggedText text, Sentence sentence, int start, int end, TitleLexicons words, Lexicon bodies)
    {
        if (!text.Is(end, ',') || !text.Is(start - 1, ',') || text.StartsLine(start) || StartOf(text, sentence.Start, start) is not (var first and >= 0))
        {
            return 0;
        }

        int at = SkipLead(text, first, start, out YearSpan years);
        int last = end + 1;
        int limit = text.Horizon(last, MaxHeading);
        while (last < limit && !text.StartsLine(last) && (text.IsCapitalized(last) || text.Is(last, "and", "&")) && text.Tags[last].Type is null or EntityType.Organization)
        {
            last++;
        }

        bool closed = last == text.Tokens.Length || text.StartsLine(last);
        return years.Exists && at < start && text.IsCapitalized(at) && closed && last > end + 1 && words.IsField(text, last - 1) && !bodies.Contains(text, last - 1) ? last : 0;
    }

    /// <summary>Whether a few tokens are the heading of a career: "Work experience", "Positions held:".</summary>
    internal static bool IsHeading(TaggedText text, int start, int end)
    {
        bool found = false;
        for (int i = Math.Max(0, start); i < end && end - start <= MaxHeading; i++)
        {
            found |= text.Is(i, "career", "experience") || text.Is(i, "employment", "offices") || text.Is(i, "positions", "posts") || text.Is(i, "appointments", "assignments");
        }

        return found;
    }

    /// <summary>Whether a token is a mark that parts the years from the post.</summary>
    internal static bool IsMark(TaggedText text, int token) =>
        text.Is(token, ':') || text.Is(token, ',') || text.Is(token, ')') || text.Is(token, ']') || text.Is(token, '.') || text.IsDash(token) || text.Is(token, '|');

    /// <summary>Whether a role in small letters is what a who's-who entry says of its person between semicolons, the birth behind it: "LIM, Ana; Peruvian jurist and diplomatist; b. Lima".</summary>
    internal static bool IsOccupation(TaggedText text, int start, int end)
    {
        int first = start;
        while (first > 0 && start - first < MaxHeading && !text.StartsLine(first) && (text.IsWord(first - 1) || text.Is(first - 1, ',')))
        {
            first--;
        }

        int limit = text.Horizon(end, MaxHeading + 3);
        int last = end;
        while (last < limit && (text.IsWord(last) || text.Is(last, ',')))
        {
            last++;
        }

        if (text.Is(last, '.') && text.Is(first - 1, '.') && text.Is(first - 2, ')') && text.IsCapitalized(first))
        {
            return IsLife(text, first - 2); // "Lim Soto, Ana (b. Lima, 1908 – d. Oslo, 1984). Peruvian politician and essayist."
        }

        return text.Is(first - 1, ';') && text.Is(last, ';') && last + 1 < text.Tokens.Length && (text.Is(last + 1, "b", "b.") || text.Is(last + 1, "born"));
    }

    /// <summary>Whether the bracket that ends at a token tells of a birth, behind a name in whose line nothing else stands before it.</summary>
    private static bool IsLife(TaggedText text, int close)
    {
        bool birth = false;
        int open = close;
        while (open > 0 && close - open < MaxLead && !text.Is(open, '('))
        {
            open--;
            birth |= text.Is(open, "b", "b.") || text.Is(open, "born");
        }

        int line = open;
        while (line > 0 && open - line < MaxHeading + 2 && !text.StartsLine(line))
        {
            line--;
        }

        return birth && text.Is(open, '(') && text.StartsLine(line);
    }

    private static bool StartsPart(TaggedText text, int token) => text.Is(token - 1, ';') || (text.Is(token - 1, ':') && IsHeading(text, token - 3, token));

    private static bool IsName(TaggedText text, int token) => text.IsCapitalized(text.Is(token, "the") ? token + 1 : token);

    /// <summary>"1." or "1)" before an item.</summary>
    private static bool IsNumber(TaggedText text, int token) =>
        text.Tokens[token].Length <= 2 && char.IsAsciiDigit(text.TokenText(token)[0]) && (text.Is(token + 1, '.') || text.Is(token + 1, ')'));

    private static bool IsBullet(TaggedText text, int token) =>
        text.Is(token, '\u2022') || text.Is(token, '*') || text.Is(token, '\u00B7') || text.Is(token, '\u25AA') || text.Is(token, '\u2014') || (text.IsHyphen(token) && token + 1 < text.Tokens.Length && !text.Touches(token + 1));
}
