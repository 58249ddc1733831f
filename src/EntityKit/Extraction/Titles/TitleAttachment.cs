namespace EntityKit;

/// <summary>Whether a role phrase stands next to its holder's name, above all before it.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitleAttachment(LexiconSet lexicons, TitleLexicons words)
{
    private const int Reach = 20;

    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>Whether a name follows directly, honorifics set aside.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The token after the role phrase.</param>
    /// <param name="offices">Whether a second title of the same bearer may stand between ("Special Assistant, Ambassador A").</param>
    internal bool IsDirectlyBeforeName(TaggedText text, int end, bool offices = false)
    {
        for (int i = end; i < text.Tokens.Length && i < end + 5; i++)
        {
            if (text.StartsParagraph(i))
            {
                return false;
            }

            if (text.HasType(i, EntityType.Person))
            {
                return true;
            }

            if (RetiredEnd(text, i) is var retired and > 0)
            {
                i = retired - 1; // "Captain (retd) Ana Lim"
                continue;
            }

            int limit = text.Horizon(i + 1, 3);
            int honorific = words.HonorificAt(text, i, limit);
            if (honorific == 0 && text.IsCapitalized(i) && words.HeadAt(text, i, limit, out TitleClass found) is var rank and > 0 && (found == TitleClass.Rank || (found == TitleClass.Plural && i + rank < text.Tokens.Length && text.HasType(i + rank, EntityType.Person)) || (offices && found is TitleClass.Office or TitleClass.Body)))
            {
                honorific = rank;
            }

            if (honorific == 0)
            {
                return false;
            }

            i += honorific - 1;
        }

        return false;
    }

    /// <summary>"retd", "Rtd.": what stands in brackets behind the rank of one who has left the service.</summary>
    private static bool IsRetired(TaggedText text, int token) =>
        text.Is(token, "retd", "retd.") || text.Is(token, "ret", "ret.") || text.Is(token, "rtd", "rtd.") || text.Is(token, "retired", "rtrd");

    /// <summary>The end of "(retd)", "(ret.)" at a token, 0 where it is none.</summary>
    internal static int RetiredEnd(TaggedText text, int open)
    {
        if (open + 2 >= text.Tokens.Length || !text.Is(open, '(') || !IsRetired(text, open + 1))
        {
            return 0;
        }

        int close = text.Is(open + 2, '.') ? open + 3 : open + 2;
        return close < text.Tokens.Length && text.Is(close, ')') ? close + 1 : 0;
    }

    /// <summary>"is not a member".</summary>
    internal static bool IsDenied(TaggedText text, int start) => start > 1 && text.IsArticle(start - 1) && text.Is(start - 2, "not");

    /// <summary>Whether letters of office stand directly behind a name ("A MP").</summary>
    internal static bool IsDirectlyAfterName(TaggedText text, int start) => start > 0 && text.IsUpper(start) && !text.StartsParagraph(start) && text.HasType(start - 1, EntityType.Person);

    /// <summary>Whether a role begins the line below a line that begins with a name, and the line or a comma ends it: "A", then "Press Manager, Acme".</summary>
    internal static bool IsBelowName(TaggedText text, int start, int end) =>
        text.StartsLine(start) && start > 0 && !text.StartsParagraph(start) && text.HasType(start - 1, EntityType.Person) && text.StartsLine(text.EntityStart(start - 1))
        && (end >= text.Tokens.Length || text.StartsLine(end) || text.Is(end, ','));

    /// <summary>"A, Chief Hydrologist, B": whether a name and a comma stand before a role, and a comma, another mark or its body behind it.</summary>
    internal static bool IsListed(TaggedText text, int start, int end)
    {
        if (text.StartsLine(start) && end + 1 < text.Tokens.Length && text.Is(end, ':') && text.HasType(end + 1, EntityType.Person))
        {
            return true; // "Reporter: A"
        }

        if (text.StartsCell(start) && text.HasType(text.Is(start - 1, '|') ? start - 2 : start - 1, EntityType.Person) && (end == text.Tokens.Length || text.StartsLine(end)))
        {
            return true; // a cell of a table
        }

        int comma = start - 1;
        comma -= text.Is(comma, "recently", "now") && text.Is(comma - 1, "until") ? 2 : text.Is(comma, "formerly", "currently") || text.Is(comma, "previously") ? 1 : 0; // "A, until recently Chief Agronomist of Peru"
        bool behind = comma > 0 && text.Is(comma, ',') && text.HasType(comma - 1, EntityType.Person);
        return behind && (end == text.Tokens.Length || text.StartsLine(end) || !text.IsWord(end) || text.Is(end, "of", "at") || text.Is(end, "and", "for") || text.Is(end, "from", "in"));
    }

    /// <summary>Whether a name follows, behind a phrase with "of", "at" or "for", a bracket, a comma or a stray full stop.</summary>
    internal bool IsBeforeName(TaggedText text, int end, bool acrossStop, bool offices = false)
    {
        bool phrase = false;
        bool broken = false;
        int limit = Math.Min(text.Tokens.Length, end + Reach);
        for (int i = end; i < limit && !text.StartsParagraph(i); i++)
        {
            if (text.HasType(i, EntityType.Person))
            {
                return true;
            }

            if (phrase && !broken && text.HasType(i, EntityType.Organization) && text.Tags[i].Bio == Bio.Begin)
            {
                i = text.EntityEnd(i) - 1; // "Dean of the Faculty of Arts, Letters and Law, Dr. Ana Lim"
                continue;
            }

            if (phrase && !broken && text.Is(i, ',') && text.IsCapitalized(i + 1) && text.Is(i + 2, "and") && text.IsCapitalized(i + 3))
            {
                continue; // "Dean of the Faculty of Arts, Letters and Law, Dr. Ana Lim"
            }

            if (text.Is(i, ',') && text.HasType(i - 1, EntityType.Place) && text.HasType(i + 1, EntityType.Place))
            {
                continue; // "Ministers of Trade of Fiji, Vanuatu and Tuvalu, Ana Lim"
            }

            if (IsBreak(text, i))
            {
                if (broken || (!acrossStop && text.Is(i, '.')))
                {
                    return false;
                }

                broken = true;
            }
            else if (broken)
            {
                // Behind the comma stands the name itself, with honorifics before it at most, or its bearer's occupation ("the lawyer A").
                return IsDirectlyBeforeName(text, BehindOccupation(text, i, limit), offices);
            }
            else if (IsPreposition(text, i))
            {
                phrase = true;
            }
            else if (text.Is(i, "is", "was"))
            {
                return i + 1 < limit && text.HasType(i + 1, EntityType.Person); // "its legal representative is Ana Lim"
            }
            else if (!(phrase ? IsInPhrase(text, i) : text.Is(i, '(') || text.Is(i, ')') || text.IsUpper(i)))
            {
                return IsDirectlyBeforeName(text, i);
            }
        }

        return false;
    }

    /// <summary>The token behind an occupation, with an article and a word that qualifies it: "the lawyer", "Jesuit priest"; the same token where none is.</summary>
    private int BehindOccupation(TaggedText text, int token, int limit)
    {
        if (token + 1 < limit && text.IsCapitalized(token + 1) && !text.StartsLine(token + 1) && _nationalities.Contains(text, token))
        {
            return token + 1; // "The minister, Peruvian Colonel Ana Lim, agreed"
        }

        for (int i = token; i < limit && i < token + 3; i++)
        {
            if (!text.IsCapitalized(i) && words.HeadAt(text, i, limit, out TitleClass found) is var length and > 0 && found is TitleClass.Occupation or TitleClass.Rank or TitleClass.Academic or TitleClass.Office)
            {
                return i + length;
            }

            if (text.StartsParagraph(i + 1 < limit ? i + 1 : i) || (i > token && !text.Is(token, "the") && !text.Is(i, "late")))
            {
                break;
            }
        }

        return token;
    }

    internal static bool IsBreak(TaggedText text, int token) => text.Is(token, ',') || text.Is(token, '.') || text.Is(token, ':') || text.Is(token, '\u2014');

    internal static bool IsPreposition(TaggedText text, int token) =>
        text.Is(token, "of", "at") || text.Is(token, "for", "in") || text.Is(token, "to", "from") || text.Is(token, "on", "with")
        || text.Is(token, "between", "since") || text.Is(token, "then", "later");

    internal static bool IsInPhrase(TaggedText text, int token)
    {
        if (text.IsCapitalized(token) || text.IsArticle(token) || (token > 0 && text.Is(token - 1, "the") && text.TokenText(token).EndsWith("ed")) || text.IsPossessive(token) || text.IsHyphen(token) || text.Tags[token].Type is not null)
        {
            return true;
        }

        if (text.Is(token, "and", "&") || text.Is(token, "its", "his") || text.Is(token, "her", "their") || text.Is(token, "our", "former") || text.Is(token, '(') || text.Is(token, ')'))
        {
            return true;
        }

        return (token > 0 && text.IsJoint(token - 1)) || text.Tags[token].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.PropN;
    }
}
