namespace EntityKit;

/// <summary>
/// Names with a head word whose first letters are the acronym in the bracket behind them, which settles where they end
/// whatever stands inside: "Collective against Fear and the Silence of Courts (CFSC)".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class AbbreviatedNames(OrganizationHeadWords heads, TitleLexicons titles)
{
    private const int MaxName = 14;

    /// <summary>The end of the abbreviated name that starts at a token; 0 where none does.</summary>
    internal int EndOf(TaggedText text, int start, int limit)
    {
        limit = Math.Min(limit, start + MaxName + 3);
        int bracket = BracketBehind(text, start, limit);
        if (bracket - start < 3 || !Spells(text, start, bracket))
        {
            return 0;
        }

        bool headed = false;
        for (int i = start; i < bracket; i++)
        {
            bool office = titles.HeadAt(text, i, bracket, out TitleClass found) > 0 && found is TitleClass.Office or TitleClass.Body;
            if ((office && !heads.IsHead(text, i, out _)) || text.HasType(i, EntityType.Person))
            {
                return 0;
            }

            bool closes = i == start || i == bracket - 1 || text.Is(i + 1, "of", "for") || text.Is(i + 1, "against", "on");
            headed |= closes && heads.IsHead(text, i, out _) && !text.IsJoint(i + 1) && !IsNoBody(text, start, i);
        }

        return headed ? bracket : 0;
    }

    /// <summary>The bracket with an acronym of three letters or more behind capitalised words and small ones; 0 where there is none.</summary>
    private static int BracketBehind(TaggedText text, int start, int limit)
    {
        for (int i = start; i + 2 < limit; i++)
        {
            if (text.Is(i, '('))
            {
                bool inside = i + 3 < text.Tokens.Length && text.IsCapitalized(i + 3) && !text.StartsLine(i + 3); // "Andes Union (AU) Commission"
                return text.Is(i + 2, ')') && !inside && text.Tokens[i + 1].Length > 2 && text.IsUpper(i + 1) && text.IsCapitalized(i - 1) ? i : 0;
            }

            bool small = text.Is(i, "of", "for") || text.Is(i, "and", "the") || text.Is(i, "in", "to") || text.Is(i, "on", "against");
            if (!small && !text.IsCapitalized(i) && !text.Is(i, ',') && !text.IsJoint(i) && !text.IsPossessive(i))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool Spells(TaggedText text, int start, int bracket)
    {
        ReadOnlySpan<char> letters = text.TokenText(bracket + 1);
        int matched = 0;
        for (int i = start; i < bracket; i++)
        {
            if (text.IsCapitalized(i))
            {
                if (matched == letters.Length || char.ToUpperInvariant(text.Text[text.Tokens[i].Start]) != letters[matched])
                {
                    return false;
                }

                matched++;
            }
        }

        return matched == letters.Length;
    }

    /// <summary>A head word of bodies that is one of plans, meetings and groups of countries too.</summary>
    private static bool IsNoBody(TaggedText text, int start, int token) =>
        text.Is(token, "program", "programme") || text.Is(token, "project", "summit") || text.Is(token, "initiative", "campaign") || text.Is(token, "states", "resources") || text.Is(token, "community", "global")
        || (text.Is(token, "conference", "convention") && !(start > 1 && text.Is(start - 1, "the") && text.Is(start - 2, "of")));
}
