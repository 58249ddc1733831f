namespace EntityKit;

/// <summary>As many countries as names, in the same order: "the presidents of Kenya and Peru, Ana Lim and Bo Dahl", "the Kenyan and Peruvian presidents, Ana Lim and Bo Dahl".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class CountryRows(LexiconSet lexicons)
{
    private const int MaxNames = 20;

    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>The names behind a title of several with the country of each; none where their numbers differ.</summary>
    internal List<ListedName> Of(TaggedText text, MentionIndex index, IReadOnlyList<ListElement> elements, int element, TitlePhrase phrase)
    {
        List<PlacedMention> places = Places(text, index, phrase.Title.End, out int end);
        List<string> nations = places.Count == 0 ? Nations(text, phrase.Title.Start) : [];
        int count = Math.Max(places.Count, nations.Count);
        if (count < 2)
        {
            return [];
        }

        int start = places.Count > 0 ? end : phrase.Title.End;
        var items = new List<ListedName>();
        for (int k = element + 1; k < elements.Count && items.Count <= count && elements[k].Person is { } person && IsJoined(text, start, person.Start, items.Count == 0); k++)
        {
            PlacedMention? owner = items.Count < places.Count ? places[items.Count] : null;
            items.Add(new ListedName(person.Start, person.End, person, owner, items.Count < nations.Count ? nations[items.Count] : null));
            start = person.End;
        }

        return items.Count == count ? items : [];
    }

    /// <summary>The places of "of Kenya, Peru and Ghana".</summary>
    private static List<PlacedMention> Places(TaggedText text, MentionIndex index, int token, out int end)
    {
        var places = new List<PlacedMention>();
        end = token;
        int at = token;
        while (at < text.Tokens.Length && places.Count < MaxNames && at - end < 4)
        {
            if (index.StartingAt(EntityKind.Place, at) is { } place)
            {
                places.Add(place);
                at = end = place.End;
            }
            else if (text.TokenText(at) is "," or "and" or "the" || (places.Count == 0 ? at == token && text.Is(at, "of") : text.Is(at, "of")))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return places;
    }

    /// <summary>The countries of "Kenyan, Peruvian and Ghanaian" before a title.</summary>
    private List<string> Nations(TaggedText text, int title)
    {
        var nations = new List<string>();
        int at = title;
        while (at > 0 && nations.Count < MaxNames)
        {
            int length = at > 1 && Nation(text, at - 2, at) is not null ? 2 : 1;
            if (Nation(text, at - length, at) is not { } nation)
            {
                break;
            }

            nations.Insert(0, nation);
            at -= length;
            bool goesOn = at > 1 && text.TokenText(at - 1) is "and" or ",";
            if (!goesOn)
            {
                break;
            }

            at -= at > 2 && text.Is(at - 1, "and") && text.Is(at - 2, ',') ? 2 : 1;
        }

        return nations;
    }

    private string? Nation(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return text.IsCapitalized(start) ? _nationalities.ValueOf(text.Text.AsSpan(span.Start, span.Length)) : null;
    }

    /// <summary>Whether a comma, "and" or nothing but a mark leads from one name, or from the countries, to the next.</summary>
    private static bool IsJoined(TaggedText text, int start, int end, bool first)
    {
        if (end < start || end - start > 4)
        {
            return false;
        }

        bool joined = first;
        for (int t = start; t < end; t++)
        {
            ReadOnlySpan<char> word = text.TokenText(t);
            bool joint = word is "," or "and" or "&" || (first && word is ":" or "-" or "\u2013" or "\u2014" or "respectively");
            joined |= joint;
            if (text.StartsParagraph(t) || (!joint && !text.IsCapitalized(t) && word is not "."))
            {
                return false;
            }
        }

        return joined;
    }
}
