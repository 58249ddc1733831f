namespace EntityKit;

/// <summary>Where one name, as the tagger or the grammar took it, holds two organizations: an owner and its unit, a unit and its body, a firm and another body.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded by the name.</remarks>
internal sealed class OrganizationParts(LexiconSet lexicons, OrganizationHeadWords heads)
{
    private readonly OrganizationUnits _units = new(lexicons, heads);
    private readonly Lexicon _fronts = lexicons["organization-cues"];

    /// <summary>The end of the parent in "State Duma's International Affairs Committee": a possessive between a body and a unit with a head of its own.</summary>
    internal int OwnerEnd(TaggedText text, int start, int end)
    {
        for (int i = start + 1; i + 2 < end; i++)
        {
            if (text.IsPossessive(i) && (i - start > 1 || text.IsUpper(start) || (start > 0 && text.Is(start - 1, "the"))) && (heads.IsHead(text, i - 1, out _) || text.IsUpper(i - 1)) && !OrganizationHeadWords.IsOwnedByMany(text, i - 1, end) && !heads.Nouns.IsMany(text, i - 1)
                && ((heads.IsHead(text, end - 1, out bool strong) && strong) || (heads.IsHead(text, i + 1, out strong) && strong && text.Is(i + 2, "for", "on"))))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The end of the unit in "Political Bureau of the Delta Civic Alliance (DCA)", whose acronym says that the name begins behind it; 0 where there is none.</summary>
    internal int UnitEnd(TaggedText text, int start, int end)
    {
        if (_units.EndOf(text, start, end) is var unitEnd and > 0)
        {
            return unitEnd;
        }

        if (end + 2 >= text.Tokens.Length || !text.Is(end, '(') || !text.Is(end + 2, ')') || text.Tokens[end + 1].Length < 3)
        {
            return 0;
        }

        ReadOnlySpan<char> acronym = text.TokenText(end + 1);
        int letter = acronym.Length;
        int i = end;
        while (i > start && letter > 0)
        {
            i--;
            if (text.IsCapitalized(i) && text.Text[text.Tokens[i].Start] != acronym[--letter])
            {
                return 0;
            }
        }

        bool unit = letter == 0 && i - 3 >= start && text.Is(i - 1, "the") && text.Is(i - 2, "of");
        return unit && heads.IsHead(text, i - 3, out bool strong) && strong ? i - 2 : 0;
    }

    /// <summary>The end of the firm in "Lerici S.A. and Radio Verde", which the tagger took for one name; 0 where it holds none.</summary>
    internal int FirmEnd(TaggedText text, int start, int end)
    {
        for (int i = start + 1; i + 2 < end; i++)
        {
            bool form = text.Is(i + 1, "and") && heads.IsSuffix(text, i) && (text.IsUpper(i) || text.Text[text.Tokens[i].End - 1] == '.' || text.Is(i, "ltd", "limited"));
            int second = text.Is(i + 2, "the") ? i + 3 : i + 2;
            bool two = text.Is(i + 1, "and") && i > start && second + 1 < end && text.IsCapitalized(second) && text.IsCapitalized(second + 1) && (_fronts.ValueOf(text, second)?.Contains("front", StringComparison.Ordinal) == true);
            if (two)
            {
                return i + 1; // "Andean Forum and Fundación Raíces"
            }

            if (form && text.IsCapitalized(i + 2) && !heads.IsSuffix(text, i + 2))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
