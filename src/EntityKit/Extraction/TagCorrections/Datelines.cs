namespace EntityKit;

/// <summary>Datelines: "KHARTOUM, Nov 3 (Nile Wire) -" begins a story with a place and an agency.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class Datelines(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MaxAgency = 5;

    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _months = lexicons["months"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];

    /// <summary>Reads "KHARTOUM, Nov 3 (Nile Wire) -": the place and the agency of a dateline; gives the token to go on from.</summary>
    internal int Read(TaggedText text, Sentence sentence, TagChanges changes)
    {
        int place = sentence.Start;
        int end = place;
        while (end < sentence.End && end < place + 4 && (text.IsCapitalized(end) || (end > place && text.IsJoint(end))))
        {
            end++;
        }

        if (end == place || end >= sentence.End)
        {
            return place;
        }

        int open = -1;
        int close = -1;
        int at = end;
        for (; at < sentence.End && at < end + 12 && !IsDatelineDash(text, at) && !EndsAt(text, end, close, at); at++)
        {
            if (RegionEnd(text, end, at, sentence.End) is var region && region > at && open < 0)
            {
                at = region - 1; // "DAYTON, OH, June 3, 2025"
                continue;
            }

            bool stroke = text.Is(at, '/');
            close = text.Is(at, ')') || text.Is(at, ']') || (stroke && open > 0 && text.Is(open, '/')) ? at : close;
            open = text.Is(at, '(') || text.Is(at, '[') || (stroke && open < 0) ? at : open;
            bool time = text.Is(at, ',') || text.Is(at, '.') || IsTime(text, at);
            if (open < 0 && !time && at + 1 < sentence.End && text.Is(at - 1, ',') && text.IsCapitalized(at) && text.Tokens[at].Length > 2 && IsDatelineDash(text, at + 1) && (at > end + 1 || (at == end + 1 && text.IsUpper(at))))
            {
                (open, close) = (at - 1, at + 1); // "Kumasi, Feb. 20, GhNA -", "Kumasi, GHNA-"
            }
            else if (open < 0 && !time)
            {
                return place;
            }
        }

        bool dashed = at < text.Tokens.Length && !text.StartsLine(at) && (IsDatelineDash(text, at) || EndsAt(text, end, close, at)) && (open < 0 || close > open) && (at < sentence.End || (open > 0 && text.Is(at - 1, '.'))); // "KHARTOUM, 3 November (Nile Wire). -"
        if (!dashed || !(text.Is(end, ',') || text.Is(end, '(') || at == end || (text.Is(end, '.') && open > 0)))
        {
            return place;
        }

        bool filed = open > end && close > open && IsTime(text, open - 1); // "Al-Norr, Thursday (Nile Wire) -"
        bool known = filed || text.Tags[place].Type == EntityType.Place || places.Contains(text, place, end)
            || (IsUpperRun(text, place, end) && titles.HeadAt(text, place, end, out _) == 0 && !_frequent.Contains(text, place));
        if (!known)
        {
            return place;
        }

        if (open < 0 && at == end && end == place + 1 && text.IsUpper(place) && text.Tokens[place].Length is > 2 and < 6 && !places.Contains(text, place, end))
        {
            changes.Mark(place, end, EntityType.Organization); // "NNA - The minister"
            return at;
        }

        if (text.Tags[place].Type != EntityType.Place)
        {
            changes.Mark(place, end, EntityType.Place);
        }

        for (int i = end; i < at; i++)
        {
            if (_months.Contains(text, i) && text.Tags[i].Bio == Bio.Begin && text.EntityEnd(i) == i + 1)
            {
                changes.Clear(i, i + 1); // "Lima, Jun 12 (NW) -"
            }
        }

        if (SlashBetween(text, open, close) is var slash and > 0)
        {
            changes.Clear(open + 1, close);
            changes.Mark(open + 1, slash, EntityType.Organization);
            changes.Mark(slash + 1, close, EntityType.Organization); // "(Nile Wire/NW)"
        }
        else if (open > 0 && close - open is > 1 and < 6 && (text.Tags[open + 1].Type != EntityType.Organization || text.EntityEnd(open + 1) != close) && (text.IsCapitalized(open + 1) || text.Is(open, '/')))
        {
            changes.Clear(open + 1, close);
            changes.Mark(open + 1, close, EntityType.Organization);
        }
        else if (open < 0 && at > end && at < sentence.End && AgencyEnd(text, sentence, at + 1) is var agency and > 0)
        {
            changes.Mark(at + 1, agency, EntityType.Organization);
            return agency;
        }

        return Math.Min(at, sentence.End);
    }

    /// <summary>The end of the state or country behind the place of a dateline: "DAYTON, OH,"; the same token where none stands.</summary>
    private int RegionEnd(TaggedText text, int place, int at, int limit)
    {
        int end = at;
        while (at == place + 1 && text.Is(place, ',') && end < limit && end - at < 3 && text.IsCapitalized(end) && !IsTime(text, end))
        {
            end++;
        }

        return end > at && end < limit && text.Is(end, ',') ? end : at;
    }

    /// <summary>The slash between two agencies in a bracket; 0 where there is none.</summary>
    private static int SlashBetween(TaggedText text, int open, int close)
    {
        for (int i = open + 2; open > 0 && i < close - 1 && i < open + 2 * MaxAgency; i++)
        {
            if (text.Is(i, '/'))
            {
                return text.IsCapitalized(open + 1) && text.IsCapitalized(i + 1) ? i : 0;
            }
        }

        return 0;
    }

    /// <summary>"KHARTOUM, 3 November - Nile Wire. It rained": the end of the agency that is all between the dash and a full stop; 0 where more is.</summary>
    private int AgencyEnd(TaggedText text, Sentence sentence, int start)
    {
        int end = start;
        while (end < sentence.End && end - start < MaxAgency && (text.IsCapitalized(end) || text.IsJoint(end)) && titles.HeadAt(text, end, sentence.End, out _) == 0)
        {
            end++;
        }

        return end > start && end == sentence.End - 1 && text.Is(end, '.') && !_frequent.Contains(text, start) ? end : 0;
    }

    /// <summary>"KHARTOUM, Nov 3 (Nile Wire):", where a colon stands for the dash.</summary>
    private static bool EndsAt(TaggedText text, int place, int close, int token) => text.Is(token, ':') && close == token - 1 && text.Is(place, ',');

    private bool IsTime(TaggedText text, int token) =>
        char.IsDigit(text.Text[text.Tokens[token].Start]) || _calendar.Contains(text, token) || _months.Contains(text, token);

    private static bool IsUpperRun(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!text.IsUpper(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A dash, or one set as two or three hyphens.</summary>
    private static bool IsDatelineDash(TaggedText text, int token) =>
        text.IsPartingDash(token) || (text.Tokens[token].Length is 2 or 3 && Punctuation.IsDash(text.Text[text.Tokens[token].Start]));
}
