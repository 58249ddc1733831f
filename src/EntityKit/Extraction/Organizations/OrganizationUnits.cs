namespace EntityKit;

/// <summary>A unit and the body that it is a unit of, which are two organizations: "Department of Rural Credit of the Blue Fund".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationUnits(LexiconSet lexicons, OrganizationHeadWords heads)
{
    private readonly Lexicon _countries = lexicons["countries"];

    /// <summary>Where the unit ends in a name that holds its body too; 0 where it holds none, or nothing tells the unit from others of its sort.</summary>
    internal int EndOf(TaggedText text, int start, int end)
    {
        for (int of = start + 1; of + 1 < end; of++)
        {
            if (text.Is(of, "of") && !text.IsCapitalized(of) && !(text.Is(of - 1, "heads") && text.Is(of + 1, "state")) && (of == start + 1 ? IsBoardOfOffice(text, start) : IsUnit(text, start, of)) && IsBody(text, text.Is(of + 1, "the") ? of + 2 : of + 1, end))
            {
                return of;
            }
        }

        return 0;
    }

    /// <summary>"Chair of the Board of Delta Bank": a board in a title, which no word tells from others.</summary>
    private static bool IsBoardOfOffice(TaggedText text, int token) =>
        text.Is(token, "board") && token > 2 && (text.Is(token + 2, "the") || !text.Is(token + 2, "directors", "trustees") && !text.Is(token + 2, "governors", "regents")) && text.Is(token - 1, "the") && text.Is(token - 2, "of") && (text.Is(token - 3, "chair", "chairman") || text.Is(token - 3, "chairwoman", "chairperson") || text.Is(token - 3, "member", "secretary") || text.Is(token - 3, "members", "president"));

    /// <summary>"Press Department", "Centre for Communications": a unit's word with what it does.</summary>
    private bool IsUnit(TaggedText text, int start, int end)
    {
        if (text.Is(end - 1, "mission") && end - start > 2)
        {
            return true; // "Electoral Observation Mission"
        }

        if (text.Is(end - 1, "office") && end - start > 2)
        {
            return text.Is(end - 2, "field", "regional") || text.Is(end - 2, "country", "liaison"); // "Norr Field Office"
        }

        if (text.IsRoman(end - 1) && end - start > 1 && heads.Nouns.IsUnit(text, end - 2))
        {
            return true; // "Trial Chamber II"
        }

        if (heads.Nouns.IsUnit(text, end - 1))
        {
            return !text.Is(end - 2, "international", "national"); // "International Committee of the Red Cross"
        }

        for (int i = start + 1; i + 1 < end && i < start + 4; i++)
        {
            if (text.Is(i, "of", "for") || text.Is(i, "on"))
            {
                return heads.Nouns.IsUnit(text, i - 1) || (text.Is(i - 1, "authority", "assembly") && text.Is(i + 1, "heads")) || (text.Is(i - 1, "council") && text.Is(i + 1, "ministers", "foreign")); // "Authority of Heads of State and Government"
            }
        }

        return false;
    }

    /// <summary>"Ministry of Trade", "Delta Alliance", "the Fund", "PERS": a name that stands by itself.</summary>
    private bool IsBody(TaggedText text, int start, int end)
    {
        if (start >= end || !text.IsCapitalized(start) || text.HasType(start, EntityType.Place))
        {
            return false;
        }

        if (end - start == 1)
        {
            bool acronym = text.IsUpper(start) && !_countries.Contains(text, start);
            return acronym || (text.Is(start - 1, "the") && heads.Nouns.IsShortForm(text, start));
        }

        bool led = false;
        for (int i = start; i + 1 < end && i < start + 3 && text.IsCapitalized(i); i++)
        {
            led |= heads.IsHead(text, i, out bool strong) && (strong || text.Is(i, "community")) && text.Is(i + 1, "of", "for"); // "Economic Community of the Andes"
        }

        return led || (!text.IsUpper(start) && (heads.EndsInHead(text, start, end) || heads.Nouns.IsShortForm(text, end - 1)));
    }
}
