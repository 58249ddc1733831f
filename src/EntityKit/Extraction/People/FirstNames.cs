namespace EntityKit;

/// <summary>The first word of a person's name that the tagger left out: a common word that is a given name, one behind a portfolio, one behind a country.</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class FirstNames(LexiconSet lexicons, TitleLexicons titles)
{
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>A first word that the tagger left out: an abbreviated one ("Ma. Teresa"), or an unknown word between a portfolio and a name that begins with no given name.</summary>
    internal int Start(TaggedText text, int floor, int start)
    {
        int before = start - 1;
        if (LeftByCountry(text, floor, start) is var left && left < start)
        {
            return left;
        }

        if (before < floor || text.Tags[before].Type is not null || !text.IsCapitalized(before) || text.StartsLine(start))
        {
            return start;
        }

        ReadOnlySpan<char> word = text.TokenText(before);
        if (IsVirtue(text, floor, before, start) || IsStyled(text, floor, before, start))
        {
            return before;
        }

        if (before == floor)
        {
            return start;
        }

        bool taken = (_frequent.Contains(word) && !text.Is(before - 1, ',')) || titles.IsModifier(text, before) || titles.HeadAt(text, before, start, out _) > 0 || titles.HonorificAt(text, before, start) > 0;
        if (taken)
        {
            bool introduced = titles.HonorificAt(text, before, start) == 0 && !text.IsCapitalized(before - 1) && !text.IsUpper(before) && titles.HeadAt(text, before - 1, before, out TitleClass role) == 1 && role == TitleClass.Occupation && titles.HeadAt(text, before, start, out _) == 0; // "teacher Memory Lim"
            return introduced ? before : start;
        }

        bool abbreviated = word.Length is 3 or 4 && word[^1] == '.' && char.IsLower(word[1]);
        bool apposed = text.Is(before - 1, ',') && text.IsWord(before) && text.Tags[before].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Adj && !_givenNames.Contains(text, start) && !_calendar.Contains(word) && !_nationalities.Contains(word); // ", Innocent Lim, said"
        bool unknown = text.IsWord(before) && char.IsLetter(word[^1]) && titles.IsPortfolio(text, before - 1) && !_givenNames.Contains(text, start) && !_eponyms.Contains(word);
        bool given = _givenNames.Contains(word) && text.IsWord(before) && char.IsLetter(word[^1]) && !_givenNames.Contains(text, start) && !_calendar.Contains(word) && !_nationalities.Contains(word) && !_eponyms.Contains(word) && !text.IsUpper(before); // "of Innocent Lim"
        bool doubled = text.HasType(start, EntityType.Person) && text.EntityEnd(start) - start == 3 && text.IsJoint(start + 1) && text.IsWord(before) && char.IsLetter(word[^1]) && !text.IsUpper(before) && text.IsWord(before - 1) && !text.IsCapitalized(before - 1) && text.Tags[before].PartOfSpeech == PartOfSpeech.PropN
            && !_calendar.Contains(word) && !_nationalities.Contains(word) && !_eponyms.Contains(word); // "the appointment of Ebba Lim-Osei"
        return abbreviated || unknown || apposed || given || doubled ? before : start;
    }

    /// <summary>"High Commissioner of the Republic of Ghana [Kwabla] Dale Aidoo": where the name begins whose first word the tagger took for the country's last.</summary>
    private int LeftByCountry(TaggedText text, int floor, int start)
    {
        if (start - 1 <= floor || text.Tags[start - 1].Type is not (null or EntityType.Place) || text.StartsLine(start) || text.Touches(start))
        {
            return start;
        }

        int last = text.HasType(start - 1, EntityType.Place) ? start - 1 : start - 2;
        int place = text.HasType(last, EntityType.Place) ? Math.Max(floor, text.EntityStart(last)) : start;
        int first = place + (place < start ? _countries.LongestMatch(text, place, start) : 0);
        if (place < 2 || !(text.Is(place - 1, "of") || (text.IsArticle(place - 1) && text.Is(place - 2, "of"))))
        {
            return start;
        }

        bool free = first > place && first < start && start - first < 3;
        for (int i = first; free && i < start; i++)
        {
            free = text.IsWord(i) && text.IsCapitalized(i) && !text.StartsLine(i) && text.Tokens[i].Length > 1 && !_frequent.Contains(text, i) && !_nationalities.Contains(text, i) && titles.HeadAt(text, i, start, out _) == 0 && titles.HonorificAt(text, i, start) == 0;
        }

        return free ? first : start;
    }

    /// <summary>"Prof. Innocent Lim-Osei": whatever word stands between an honorific and a double surname.</summary>
    private bool IsStyled(TaggedText text, int floor, int token, int surname) =>
        token > floor && titles.HonorificAt(text, token - 1, token) == 1 && text.HasType(surname, EntityType.Person) && text.EntityEnd(surname) - surname == 3 && text.IsJoint(surname + 1) && !text.IsUpper(token)
        && text.Tokens[token].Length > 2 && text.IsWord(token) && char.IsLetter(text.TokenText(token)[^1]) && titles.HeadAt(text, token, surname, out _) == 0 && titles.HonorificAt(text, token, surname) == 0 && !titles.IsModifier(text, token) && !_nationalities.Contains(text, token);

    /// <summary>"Comfort Lim, the hydrologist", "H.E. Innocent Lim": a common word that is a given name too, behind an honorific or where a sentence begins with a name in apposition.</summary>
    private bool IsVirtue(TaggedText text, int floor, int token, int surname)
    {
        bool given = _givenNames.Contains(text, token) && _frequent.Contains(text, token) && !text.IsUpper(token) && !_givenNames.Contains(text, surname) && !_calendar.Contains(text, token)
            && text.Tags[token].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Noun or PartOfSpeech.Adj && titles.HeadAt(text, token, surname, out _) == 0;
        int end = given && text.HasType(surname, EntityType.Person) ? text.EntityEnd(surname) : 0;
        bool opens = token == floor && end > 0 && end < text.Horizon(end, 1) && text.Is(end, ',');
        bool styled = end > 0 && token > floor && (titles.HonorificAt(text, token - 1, token) == 1 || (token > floor + 1 && titles.HonorificAt(text, token - 2, token) == 2));
        return opens || styled;
    }
}
