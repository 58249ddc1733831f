namespace EntityKit;

/// <summary>The constituency before its member, which the tagger takes for a name or leaves out: "Norr South MP Ana Lim", "the Member for Norr".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class Constituencies(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxName = 4;
    private const int MaxBracket = 6;
    private const int MaxSeat = 9;

    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _movements = lexicons["movements"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _parties = lexicons["parties"];

    /// <summary>Marks the constituency before letters of office and their holder's name; gives its end, 0 where none stands.</summary>
    internal int BeforeMember(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int end = name.IsOrganization || text.IsUpper(name.Start) ? 0 : SeatEnd(text, name.Start, name.Sentence.End);
        int role = end > 0 ? end + RoleLength(text, end, name.Sentence.End) : 0;
        if (role == end || !LeadsToHolder(text, name.Sentence, name.Start, role))
        {
            return 0;
        }

        // "Ana Lim MP" is a name with its letters; "Reformist MP" says of what party.
        bool direction = end - name.Start > 1 && IsDirection(text, end - 1);
        bool known = _parties.Contains(text, name.Start) || _movements.Contains(text, name.Start) || _nationalities.Contains(text, name.Start) || IsLeaning(text.TokenText(name.Start));
        return direction || (!known && !_givenNames.Contains(text, name.Start)) ? changes.MarkUpTo(name.Start, end, EntityType.Place) : 0;
    }

    /// <summary>"Member for Norr": marks whom the member speaks for.</summary>
    internal int OfMember(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int end = name.Start - 2 >= name.Sentence.Start && IsMemberFor(text, name.Start - 1) && !name.IsPlace ? SeatEnd(text, name.Start, name.Sentence.End) : 0;
        return changes.MarkUpTo(name.Start, end > 0 && (end >= name.Sentence.End || !text.IsCapitalized(end) || text.StartsLine(end)) ? end : 0, EntityType.Place);
    }

    /// <summary>"the riding of Port Hill-Norr": marks what lies behind such a word, whatever its words.</summary>
    internal static int OfSeat(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int end = name.Start;
        while (name.Start - 2 > name.Sentence.Start && IsSeatOf(text, name.Start - 1) && end < name.Sentence.End && end - name.Start < MaxSeat && (text.IsCapitalized(end) || text.IsJoint(end) || (end > name.Start && text.IsCapitalized(end + 1) && text.Is(end, "and", "the"))) && (end == name.Start || !text.StartsLine(end)))
        {
            end++;
        }

        return changes.MarkUpTo(name.Start, end > name.Start ? end : 0, EntityType.Place);
    }

    /// <summary>Whether a token is the "of" of "the riding of Norr".</summary>
    internal static bool IsSeatOf(TaggedText text, int token) => text.Is(token, "of") && (text.Is(token - 1, "riding", "constituency") || text.Is(token - 1, "ridings", "electorate")) && !text.IsCapitalized(token - 1);

    /// <summary>Whether a token is the "for" of "Member for Norr".</summary>
    internal static bool IsMemberFor(TaggedText text, int token) => text.Is(token, "for") && text.Is(token - 1, "member", "members") && text.IsCapitalized(token - 1) && !text.StartsLine(token);

    private int SeatEnd(TaggedText text, int start, int limit)
    {
        int end = start;
        while (end < limit && end - start < MaxName && (end == start || !text.StartsLine(end)) && (IsSeatWord(text, end, limit) || (end > start && text.IsJoint(end))))
        {
            end++;
        }

        return end > start && text.IsCapitalized(end - 1) ? end : 0;
    }

    private bool IsSeatWord(TaggedText text, int token, int limit) =>
        text.IsWord(token) && text.IsCapitalized(token) && !text.IsUpper(token) && text.Tokens[token].Length > 2 && !_organizationHeads.Contains(text, token) && titles.HeadAt(text, token, limit, out _) == 0 && titles.HonorificAt(text, token, limit) == 0
        && (IsDirection(text, token) || !(_frequent.Contains(text, token) || titles.IsModifier(text, token)));

    private static bool IsDirection(TaggedText text, int token) =>
        text.Is(token, "north", "south") || text.Is(token, "east", "west") || text.Is(token, "central", "urban") || text.Is(token, "rural", "town");

    private int RoleLength(TaggedText text, int token, int limit)
    {
        if (token >= limit || text.StartsLine(token) || !text.IsCapitalized(token))
        {
            return 0;
        }

        bool letters = text.TokenText(token) is "MP" or "MLA" or "MNA" or "MPA" or "MHA" or "MCA" or "MHK";
        return letters ? 1 : text.Is(token, "member") ? titles.HeadAt(text, token, limit, out _) is var length and > 1 ? length : 0 : 0;
    }

    /// <summary>Whether the holder's name follows, behind his party in brackets or, in an item of a list, a comma.</summary>
    private bool LeadsToHolder(TaggedText text, Sentence sentence, int start, int at)
    {
        bool listed = TitleNeighbours.BeginsItem(text, start) || (start > 0 && (text.Is(start - 1, '\u2022') || text.Is(start - 1, '*')));
        for (int steps = 0; steps < MaxBracket + 2 && at < sentence.End && !text.StartsLine(at); steps++)
        {
            if (text.HasType(at, EntityType.Person) || titles.HonorificAt(text, at, sentence.End) > 0)
            {
                return true;
            }

            int close = at + 1;
            while (text.Is(at, '(') && close < sentence.End && close - at < MaxBracket && !text.Is(close, ')'))
            {
                close++;
            }

            if (!(text.Is(at, '(') && text.Is(close, ')')) && !(listed && text.Is(at, ',')))
            {
                return false;
            }

            at = text.Is(at, '(') ? close + 1 : at + 1;
        }

        return false;
    }

    /// <summary>"Reformist", "Liberal", "Conservative": what somebody leans to, by its ending.</summary>
    private static bool IsLeaning(ReadOnlySpan<char> word) => word.EndsWith("ist") || word.EndsWith("al") || word.EndsWith("ive") || word.EndsWith("ic") || word.EndsWith("ian") || word.EndsWith("ite") || word.EndsWith("our") || word.EndsWith("crat") || word.EndsWith("can");
}
