namespace EntityKit;

/// <summary>A town and the letters by which the post calls its state or province: "Cold Lake, AB", "Kelowna (BC)".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class StateCodes(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MaxTown = 9;

    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _degrees = lexicons["name-degrees"];
    private readonly Lexicon _countries = lexicons["countries"];

    /// <summary>Marks both by the letters; gives their end, 0 where they are none of a state.</summary>
    internal int Read(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int code = name.Start;
        int mark = code - 1;
        if (mark <= name.Sentence.Start || text.Tokens[code].Length != 2 || !text.IsUpper(code) || text.StartsLine(code) || !(text.Is(mark, ',') || (text.Is(mark, '(') && text.Is(code + 1, ')'))) || !IsCode(text.TokenText(code)))
        {
            return 0;
        }

        int start = mark;
        while (start > name.Sentence.Start && mark - start < MaxTown && IsTownWord(text, start - 1) && (start == mark || !text.StartsLine(start)))
        {
            start--;
        }

        start += start < mark && text.IsArticle(start) ? 1 : 0;
        bool capitals = text.IsUpper(mark - 1);
        if (start == mark || text.IsJoint(start) || (capitals && !text.HasType(start, EntityType.Place)) || text.IsBeforeCapitals(code) || _heads.Contains(text, mark - 1) || titles.HeadAt(text, start, mark, out _) > 0 || _countries.LongestMatch(text, start, mark) == mark - start)
        {
            return 0;
        }

        if (HoldsPerson(text, start, mark) && !Constituencies.IsSeatOf(text, start - 1))
        {
            return 0;
        }

        bool known = text.HasType(start, EntityType.Place) || places.Contains(text, start, mark);
        bool led = start > name.Sentence.Start && IsLead(text, start - 1);
        bool opens = start == name.Sentence.Start && text.StartsLine(start);
        bool town = text.Is(mark, ',')
            ? (known && (led || opens || !_degrees.Contains(text, code))) || (led && !_degrees.Contains(text, code)) || (opens && (text.IsPartingDash(code + 1) || text.StartsLine(code + 1)))
            : !IsSpelled(text, start, mark, code) && (known || IsFor(text, start));
        if (!town)
        {
            return 0;
        }

        if (!text.HasType(start, EntityType.Place) || text.EntityEnd(start) != mark)
        {
            changes.Mark(start, mark, EntityType.Place);
        }

        changes.Mark(code, code + 1, EntityType.Place);
        return code + 1;
    }

    private static bool IsTownWord(TaggedText text, int token) =>
        text.IsJoint(token) || (text.IsWord(token) && !text.HasType(token, EntityType.Organization) && (text.IsCapitalized(token) || (text.IsJoint(token - 1) && text.IsJoint(token + 1))));

    private static bool HoldsPerson(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.HasType(i, EntityType.Person))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLead(TaggedText text, int token) =>
        text.Is(token, "in", "of") || text.Is(token, "from", "near") || text.Is(token, "at", "to") || text.Is(token, "outside", "around") || text.Is(token, "for");

    /// <summary>"Ana Lim for Port Hill (BC)": whose candidate somebody is.</summary>
    private static bool IsFor(TaggedText text, int start) =>
        start > 1 && ((text.Is(start - 1, "for") && text.HasType(start - 2, EntityType.Person)) || Constituencies.IsSeatOf(text, start - 1));

    /// <summary>Whether letters abbreviate what stands before them: "Blue Coast (BC)".</summary>
    private static bool IsSpelled(TaggedText text, int start, int end, int code)
    {
        int last = end - 1;
        while (last > start && !text.IsCapitalized(last))
        {
            last--;
        }

        ReadOnlySpan<char> letters = text.TokenText(code);
        return last > start && text.Text[text.Tokens[start].Start] == letters[0] && text.Text[text.Tokens[last].Start] == letters[1];
    }

    private static bool IsCode(ReadOnlySpan<char> letters) => letters is
        "AB" or "BC" or "MB" or "NB" or "NL" or "NS" or "NT" or "NU" or "ON" or "PE" or "QC" or "SK" or "YT"
        or "AK" or "AL" or "AR" or "AZ" or "CA" or "CO" or "CT" or "DC" or "DE" or "FL" or "GA" or "HI" or "IA" or "ID" or "IL" or "IN" or "KS" or "KY" or "LA"
        or "MA" or "MD" or "ME" or "MI" or "MN" or "MO" or "MS" or "MT" or "NC" or "ND" or "NE" or "NH" or "NJ" or "NM" or "NV" or "NY" or "OH" or "OK" or "OR"
        or "PA" or "RI" or "SC" or "SD" or "TN" or "TX" or "UT" or "VA" or "VT" or "WA" or "WI" or "WV" or "WY";
}
