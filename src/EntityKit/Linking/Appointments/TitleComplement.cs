namespace EntityKit;

/// <summary>What follows a title and belongs to its phrase: "-elect", "of the Red Cross in Geneva", "at its fiftieth session", an acronym in brackets.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitleComplement(Lexicon countries, Lexicon nationalities, StatusWords status)
{
    private const int MaxComplement = 10;

    /// <summary>Takes in what belongs to a title's phrase behind it, within its sentence.</summary>
    internal void Read(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int end)
    {
        int at = phrase.Right;
        if (at + 1 < end && text.TokenText(at) is "-" or "\u2010" or "\u2011" && text.TokenText(at + 1) is "elect" or "designate" or "Elect" or "Designate")
        {
            phrase.Status = AppointmentStatus.Incoming;
            at += 2;
        }
        else if (at < end && text.TokenText(at) is "designate" or "elect" or "nominee")
        {
            phrase.Status = AppointmentStatus.Incoming;
            at++;
        }

        phrase.Right = at;
        ReadComplement(text, mentions, phrase, end);
        SkipBrackets(text, mentions, phrase, end);
    }

    /// <summary>Reads "of the Red Cross in Geneva", "at its fiftieth session": prepositions with names or common nouns, up to a comma.</summary>
    private void ReadComplement(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int end)
    {
        int at = phrase.Right;
        int limit = Math.Min(end, at + MaxComplement);
        if (at < end && text.TokenText(at) is "/" or "-" or "\u2013")
        {
            return;
        }

        if (at == phrase.Title.End && at < end && !text.StartsLine(at) && mentions.StartingAt(EntityKind.Organization, at) is { } organ && organ.End < end && organ.End - organ.Start == 1 && StateOrgans.Contains(organ.Mention.Text) && (mentions.StartingAt(EntityKind.Title, organ.End) ?? mentions.StartingAt(EntityKind.Person, organ.End)) is not null)
        {
            TakeComplement(phrase, organ); // "former Chairman Senate Senator Ana Lim", "Secretary Senate Bo Dahl"
            phrase.Right = organ.End;
            return;
        }

        if (at == phrase.Title.End && at < end && !text.StartsLine(at) && phrase.Organization is null && phrase.Left > 1 && text.Is(phrase.Left - 1, ',') && mentions.EndingAt(EntityKind.Person, phrase.Left - 1) is not null
            && mentions.StartingAt(EntityKind.Organization, at) is { } unit && (unit.End >= end || text.TokenText(unit.End) is ";" or "," or "." or "and"))
        {
            TakeComplement(phrase, unit); // "Bo Lim, Commander 22 Brigade;"
            phrase.Right = unit.End;
            return;
        }

        bool opened = false;
        bool owned = true;
        while (at < limit)
        {
            ReadOnlySpan<char> word = text.TokenText(at);
            if (!opened && word is "accredited" or "resident" or "based" or "stationed" && at + 2 < limit && text.TokenText(at + 1) is "in" or "to" or "at" && mentions.StartingAt(EntityKind.Place, text.TokenText(at + 2) is "the" ? at + 3 : at + 2) is { } seat)
            {
                at = phrase.Right = seat.End; // "the ambassador accredited in Lima, Ana Lim"
            }
            else if (IsComplementPreposition(word))
            {
                opened = true;
                owned = word is "of" or "from";
                at += at + 2 < limit && text.TokenText(at + 1) is "The" ? 2 : 1; // "of The Gambia"
            }
            else if (mentions.StartingAt(EntityKind.Organization, at) is { } organization && opened)
            {
                TakeComplement(phrase, organization);
                at = organization.End;
                phrase.Right = at;
                limit = Math.Min(end, at + MaxComplement);
                at = SkipOwner(text, mentions, phrase, at, end);
            }
            else if (opened && mentions.StartingAt(EntityKind.Person, at) is { } served && text.Is(at - 1, "of") && text.Is(served.End, ',') && mentions.StartingAt(EntityKind.Person, served.End + 1) is not null)
            {
                phrase.Right = served.End; // "the lawyer of Cole, Jane Doe"
                return;
            }
            else if (opened && phrase.IsPlural && mentions.StartingAt(EntityKind.Place, at) is not null && PlacesEnd(text, mentions, at, end) is var places and > 0)
            {
                phrase.Right = places; // "Ministers of Trade of Fiji, Vanuatu and Tuvalu": each has one
                return;
            }
            else if (mentions.StartingAt(EntityKind.Place, at) is { } place && opened)
            {
                phrase.Country ??= owned || IsCountryOfPost(phrase, place) ? CountryName(place.Mention.Text) : null;
                at = place.End;
                if (at + 1 < end && text.TokenText(at) is "," && mentions.StartingAt(EntityKind.Place, at + 1) is { } state && countries.Contains(state.Mention.Text))
                {
                    at = state.End; // "in Lima, Peru"
                }

                phrase.Right = at;
                limit = Math.Min(end, at + MaxComplement);
                at = SkipOwner(text, mentions, phrase, at, end);
            }
            else if (!opened && word is "," && text.Is(at + 1, "in") && text.Is(at + 2, "charge") && text.Is(at + 3, "of") && ColonAfter(text, at + 4, limit) is var colon and > 0)
            {
                phrase.Right = colon; // "Vice-President, in charge of schools: Ana Lim"
                return;
            }
            else if (!opened && word is "," && mentions.StartingAt(EntityKind.Organization, at + 1) is { } apposed && mentions.StartingAt(EntityKind.Person, apposed.End) is not null)
            {
                TakeComplement(phrase, apposed); // "Adviser, Acme Foundation Jane Doe"
                phrase.Right = apposed.End;
                return;
            }
            else if (!opened && word is "," && mentions.StartingAt(EntityKind.Organization, at + 1) is { } listed && text.Is(listed.End, ':') && !text.StartsLine(listed.End))
            {
                TakeComplement(phrase, listed); // "Coordinator, Acme Foundation: Ms. Jane Doe"
                phrase.Right = listed.End;
                return;
            }
            else if (opened && word is "'s" or "\u2019s" && mentions.StartingAt(EntityKind.Organization, at + 1) is not null && mentions.EndingAt(EntityKind.Organization, at) is null)
            {
                at++; // "director of the ministry's Northern Bureau"
            }
            else if (opened && text.IsCapitalized(at) && text.IsPossessive(at + 1) && mentions.StartingAt(EntityKind.Organization, at + 2) is not null)
            {
                at += 2; // "head of the Commission's Harbour Unit", whose short form is no mention
            }
            else if (opened && word is "'s" or "\u2019s" && at == phrase.Right && at + 1 < limit && IsCommonWord(text.TokenText(at + 1)))
            {
                at++; // "head of Acme's regional office"
            }
            else if (opened && text.IsCapitalized(at) && nationalities.Contains(word) && at + 1 < limit && IsCommonWord(text.TokenText(at + 1)))
            {
                at++; // "director of Peruvian paper maker Acme"
            }
            else if (opened && IsCommonWord(word) && mentions.StartingAt(EntityKind.Title, at) is null && mentions.StartingAt(EntityKind.Person, at) is null)
            {
                at++;
                phrase.Right = status.IsDeterminer(text.TokenText(at - 1)) ? phrase.Right : at;
            }
            else
            {
                phrase.Right = opened && IsShortName(text, mentions, at) ? at + 1 : phrase.Right;
                return;
            }
        }
    }

    private static int ColonAfter(TaggedText text, int start, int limit)
    {
        for (int i = start; i < limit && text.IsWord(i); i++)
        {
            if (i + 1 < limit && text.Is(i + 1, ':'))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The end of a list of places that "and" closes, 0 where none starts.</summary>
    private static int PlacesEnd(TaggedText text, MentionIndex mentions, int at, int end)
    {
        int last = 0;
        bool closed = false;
        while (at < end && mentions.StartingAt(EntityKind.Place, at) is { } place)
        {
            last = place.End;
            closed |= text.Is(at - 1, "and");
            at = last + 1;
            if (closed || last + 1 >= end || !(text.Is(last, ',') || text.Is(last, "and")))
            {
                break;
            }

            at += text.Is(last, ',') && text.Is(at, "and") ? 1 : 0;
        }

        return closed ? last : 0;
    }

    /// <summary>"Minister in Peru" names its country; "correspondent in Lima", "director of Acme in Peru" say where somebody is.</summary>
    private bool IsCountryOfPost(TitlePhrase phrase, PlacedMention place) =>
        (phrase.Organization is not { } organization || organization.Start < phrase.Title.Start) && countries.Contains(place.Mention.Text);

    /// <summary>"Coordinator of the Office Jane Doe", "head of the Team, Jane Doe": a short name in capitals after an article, with a name behind it.</summary>
    private static bool IsShortName(TaggedText text, MentionIndex mentions, int token) =>
        text.TokenText(token - 1) is "the" && char.IsUpper(text.TokenText(token)[0]) &&
        mentions.StartingAt(EntityKind.Person, token) is null && (mentions.StartingAt(EntityKind.Person, text.Is(token + 1, ',') ? token + 2 : token + 1) is not null
            || (text.Is(token + 1, "and") && mentions.StartingAt(EntityKind.Title, token + 2) is not null)); // "President of the Republic and Secretary-General"

    /// <summary>The nearest unit wins over its parent: the first organization after the title over one before it.</summary>
    private static void TakeComplement(TitlePhrase phrase, PlacedMention organization)
    {
        if (phrase.Organization is null || phrase.Organization.Value.End <= phrase.Title.Start)
        {
            phrase.Organization = organization;
            phrase.IsPossessed = false;
        }
    }

    /// <summary>"Director of Acme's Legal Office": the nearest unit wins over its parent.</summary>
    private static int SkipOwner(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int at, int end)
    {
        if (at < end && text.TokenText(at) is "'s" or "\u2019s" or "'" or "\u2019" && mentions.StartingAt(EntityKind.Organization, at + 1) is { } unit)
        {
            phrase.Organization = unit;
            phrase.Right = unit.End;
            return unit.End;
        }

        return at;
    }

    private static bool IsComplementPreposition(ReadOnlySpan<char> word) => word is "of" or "at" or "in" or "for" or "from" or "to" or "with" or "on";

    private static bool IsCommonWord(ReadOnlySpan<char> word) =>
        (char.IsLower(word[0]) || char.IsDigit(word[0]) || word is "-" || IsSessionWord(word)) && word is not ("who" or "which" or "and" or "or" or "that" or "as" or "by" or "before" or "when" or "while" or "no" or "he" or "she" or "under" or "said" or "was" or "is" or "were" or "are" or "has" or "had" or "will" or "have" or "today" or "succeed" or "succeeding" or "replace" or "replacing" or "become" or "becoming" or "declined" or "told" or "asked" or "called");

    /// <summary>Words of "the Seventy-sixth Session", which are written with capitals too.</summary>
    private static bool IsSessionWord(ReadOnlySpan<char> word) =>
        word is "Session" or "Meeting" or "Summit" || word.EndsWith("th") || word.EndsWith("first") || word.EndsWith("second") || word.EndsWith("third") || word.EndsWith("ty");

    /// <summary>Goes past an acronym or a place in brackets.</summary>
    private void SkipBrackets(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int end)
    {
        if (phrase.Right >= end || text.TokenText(phrase.Right) is not "(")
        {
            return;
        }

        if (phrase.Right == phrase.Title.End && mentions.StartingAt(EntityKind.Organization, phrase.Right + 1) is { } unit && unit.End < end && text.TokenText(unit.End) is ")" && unit.End - unit.Start > 1)
        {
            TakeComplement(phrase, unit); // "Director General (South Wing) Jane Doe"
        }

        if (phrase.Right == phrase.Title.End && mentions.StartingAt(EntityKind.Place, phrase.Right + 1) is { } home && home.End < end && text.Is(home.End, ')'))
        {
            phrase.Country ??= countries.ValueOf(home.Mention.Text); // "Jane Doe, Minister of Health (Kenya)"
        }

        for (int i = phrase.Right + 1; i < Math.Min(end, phrase.Right + 8); i++)
        {
            if (mentions.StartingAt(EntityKind.Person, i) is { } holder && text.Is(holder.End, ')'))
            {
                return; // "the Minister of Trade (Ms. Jane Doe)"
            }

            if (text.TokenText(i) is ")")
            {
                phrase.Right = i + 1;
                return;
            }
        }
    }

    private string CountryName(string place) => countries.ValueOf(place) ?? place;
}
