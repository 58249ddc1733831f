namespace EntityKit;

/// <summary>
/// Names with the surname first and the given names behind a comma, as lists, registers and works of reference have them:
/// "LIM, Ana; born in Peru", "LIM-SOTO, Ana Rosa", "Lim Soto, Ana (b. Lima, 1908)".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class InvertedNames(LexiconSet lexicons, PersonNeighbours people, KnownPlaces places)
{
    private const int MaxSurname = 5;
    private const int MaxGivenNames = 4;
    private const int MaxBracket = 30;

    private readonly Lexicon _givenNames = lexicons["given-names"];

    /// <summary>The end of the inverted name that a name begins; 0 where it begins none.</summary>
    internal int EndOf(in NameAt name)
    {
        TaggedText text = name.Text;
        bool upper = text.IsUpper(name.Start) && text.Tokens[name.Start].Length > 2;
        bool opens = text.StartsLine(name.Start) || text.Is(name.Start - 1, '.') || text.Is(name.Start - 1, ')') || text.Is(name.Start - 1, ';') || text.Is(name.Start - 1, ':');
        int comma = opens && text.IsWord(name.Start) ? SurnameEnd(text, name.Start, name.Sentence.End, upper) : 0;
        if (comma == 0 || comma + 1 >= name.Sentence.End || !text.Is(comma, ',') || text.StartsLine(comma + 1))
        {
            return 0;
        }

        int end = comma + 1;
        bool known = upper && name.IsPerson;
        while (end < name.Sentence.End && end - comma <= MaxGivenNames && text.IsCapitalized(end) && text.IsWord(end) && !text.IsUpper(end) && !text.StartsLine(end))
        {
            known |= _givenNames.Contains(text, end) || (upper && text.HasType(end, EntityType.Person));
            end++;
        }

        bool ends = upper
            ? end >= text.Tokens.Length || text.StartsLine(end) || text.Is(end, ';') || text.Is(end, '(') || text.Is(end, ',') || text.Is(end, ':')
            : IsHead(text, name.Start, end) || IsReference(text, name.Start, end);
        return known && ends && end > comma + 1 && IsNobodyElse(text, name.Start, comma) && IsNobodyElse(text, comma + 1, end) ? end : 0;
    }

    private bool IsNobodyElse(TaggedText text, int start, int end) => people.IsFreeOfRoles(text, start, end) && !places.Contains(text, start, end);

    /// <summary>The end of a surname, of one word or more, all in capitals where the first is.</summary>
    private static int SurnameEnd(TaggedText text, int start, int limit, bool upper)
    {
        int end = start + 1;
        while (end < limit && end - start < MaxSurname && !text.StartsLine(end) && (text.IsHyphen(end) ? end + 1 < limit && text.IsCapitalized(end + 1) : text.IsWord(end) && (upper ? text.IsUpper(end) : text.IsCapitalized(end))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a bracket with a year and a birth or a death follows a name that begins a line: the head of an entry of an encyclopaedia.</summary>
    private static bool IsHead(TaggedText text, int start, int end)
    {
        bool year = false;
        bool life = false;
        int limit = text.StartsLine(start) && text.Is(end, '(') ? text.Horizon(end, MaxBracket) : end;
        for (int i = end + 1; i < limit && !text.Is(i, ')'); i++)
        {
            year |= text.TokenText(i) is [>= '1' and <= '2', _, _, >= '0' and <= '9'];
            life |= text.Is(i, "b", "b.") || text.Is(i, "born", "d.") || text.Is(i, "d", "died") || (year && text.IsHyphen(i));
        }

        return year && life;
    }

    /// <summary>"See also: Lim Soto, Ana."</summary>
    private static bool IsReference(TaggedText text, int start, int end)
    {
        bool see = text.Is(start - 1, ':') && (text.Is(start - 2, "see") || (text.Is(start - 2, "also") && text.Is(start - 3, "see")));
        return see && (end >= text.Tokens.Length || text.StartsLine(end) || text.Is(end, '.') || text.Is(end, ';'));
    }
}
