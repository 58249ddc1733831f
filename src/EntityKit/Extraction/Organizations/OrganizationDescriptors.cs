namespace EntityKit;

/// <summary>
/// Names that a lower-case noun gives away: "the Gardeners for Peace organization", where the noun stays outside,
/// and "the Dutch government", where it belongs to the name.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationDescriptors(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxWords = 12;

    private readonly Lexicon _descriptors = lexicons["organization-descriptors"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _regions = lexicons["regions"];
    private readonly Lexicon _cities = lexicons["cities"];
    private readonly Lexicon _modifiers = lexicons["title-modifiers"];

    /// <summary>Reads the name that the lower-case noun at a token gives away; an empty one where none does.</summary>
    internal OrganizationSpan Read(TaggedText text, int sentenceStart, int token, int sentenceEnd)
    {
        if (token == sentenceStart || !char.IsLower(text.Text[text.Tokens[token].Start]))
        {
            return default;
        }

        if (text.Is(token, "government") && token + 1 < sentenceEnd && text.Is(token + 1, "of"))
        {
            return GovernmentOf(text, token, sentenceEnd);
        }

        int length = text.IsCapitalized(token - 1) || text.IsAnyQuote(token - 1) ? _descriptors.LongestMatch(text, token, sentenceEnd) : 0;
        if (length == 0)
        {
            return default;
        }

        TextSpan span = text.SpanOf(token, token + length);
        return _descriptors.ValueOf(text.Text.AsSpan(span.Start, span.Length)) == "inside"
            ? StateBody(text, sentenceStart, token, token + length)
            : Described(text, sentenceStart, token);
    }

    private static OrganizationSpan GovernmentOf(TaggedText text, int token, int sentenceEnd)
    {
        int place = token + 2 < sentenceEnd && text.Is(token + 2, "the") ? token + 3 : token + 2;
        return place < sentenceEnd && text.HasType(place, EntityType.Place) ? new OrganizationSpan(token, text.EntityEnd(place), true) : default;
    }

    /// <summary>"Dutch government", "Assad regime": a nationality, a place or a name, and the body.</summary>
    private OrganizationSpan StateBody(TaggedText text, int sentenceStart, int token, int end)
    {
        int start = token - 1;
        if (start - 1 >= sentenceStart && _nationalities.LongestMatch(text, start - 1, token) == 2)
        {
            return new OrganizationSpan(start - 1, end, true); // "Costa Rican government"
        }

        if (!IsNameOrNationality(text, start))
        {
            return default;
        }

        while (start - 1 >= sentenceStart && !text.StartsLine(start) && (IsNameOrNationality(text, start - 1) || (text.IsJoint(start - 1) && start - 2 >= sentenceStart && IsNameOrNationality(text, start - 2))))
        {
            start--;
        }

        while (start < token && (text.IsArticle(start) || text.IsHyphen(start)))
        {
            start++;
        }

        bool coordinated = start > sentenceStart && text.Is(start - 1, "and", "or");
        return coordinated || start == token ? default : new OrganizationSpan(start, end, true);
    }

    private bool IsNameOrNationality(TaggedText text, int token) =>
        text.IsCapitalized(token) && (text.Tags[token].Type is not null || _nationalities.Contains(text, token) || (token > 0 && text.Is(token - 1, "the") && !_frequent.Contains(text, token)));

    /// <summary>"the Gardeners for Peace organization": from the article to the noun.</summary>
    private OrganizationSpan Described(TaggedText text, int sentenceStart, int token)
    {
        int end = text.IsAnyQuote(token - 1) ? token - 1 : token;
        int start = end;
        int floor = Math.Max(sentenceStart, end - MaxWords);
        while (start > floor && (IsNameWord(text, start - 1) || (start < end && IsSmallWord(text, start - 1))))
        {
            start--;
        }

        // The article may have been read as a small word of the name; what stands before it must then be no part of it.
        int article = start;
        while (article < end && !text.Is(article, "the"))
        {
            article++;
        }

        // "the opposition Blue Centre party"
        bool qualified = start > sentenceStart + 1 && text.IsWord(start - 1) && !text.IsCapitalized(start - 1)
            && text.Tags[start - 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Verb && IsOpener(text, start - 2);
        bool opened = article < end || qualified || (start > sentenceStart && IsOpener(text, start - 1));
        start = article < end ? article + 1 : start;
        while (start < end && !IsNameWord(text, start))
        {
            start++;
        }

        return opened && start < end && IsName(text, start, end) ? new OrganizationSpan(start, end, end - start > 1 || text.Tags[start].Type is null) : default;
    }

    private bool IsName(TaggedText text, int start, int end)
    {
        bool named = false;
        for (int i = start; i < end; i++)
        {
            if (text.HasType(i, EntityType.Person) || (titles.HeadAt(text, i, end, out TitleClass found) > 0 && found is TitleClass.Office or TitleClass.Body))
            {
                return false;
            }

            named |= text.IsCapitalized(i) && !text.HasType(i, EntityType.Place) && !_nationalities.Contains(text, i) && !_regions.Contains(text, i);
        }

        return named && (end - start > 1 || text.HasType(start, EntityType.Organization) || text.IsUpper(start) || IsUnknownWord(text, start));
    }

    /// <summary>"the Lamuka coalition": a single word that is no common one, no place and nothing to the tagger.</summary>
    private bool IsUnknownWord(TaggedText text, int token) =>
        text.Tags[token].Type is null && text.Tokens[token].Length > 2 && !_frequent.Contains(text, token) && !_cities.Contains(text, token)
        && !_modifiers.Contains(text, token) && text.Tags[token].PartOfSpeech == PartOfSpeech.PropN;

    private static bool IsNameWord(TaggedText text, int token) => text.IsCapitalized(token) && !text.IsArticle(token);

    private static bool IsSmallWord(TaggedText text, int token) =>
        text.Is(token, "of", "for") || text.Is(token, "and", "&") || text.IsArticle(token) || text.Is(token, "in", "to") || text.Is(token, "against", "with")
        || text.Is(token, "without", "on") || text.IsJoint(token);

    private static bool IsOpener(TaggedText text, int token) =>
        text.IsArticle(token) || text.IsPossessive(token) || text.IsAnyQuote(token) || text.Is(token, "its", "their") || text.Is(token, "his", "her");
}
