namespace EntityKit;

/// <summary>
/// Corrects what the tagger took a name for where the words beside it leave no choice: whoever stands before a comma and a
/// title is a person, what a leader leads and what a newspaper is called are organizations, a dateline begins with a place.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded, so that a text is read in linear time.</remarks>
internal sealed class NeighbourTypes
{
    private const float Sure = 0.97f;
    private const int MaxName = 5;

    private readonly TitleLexicons _titles;
    private readonly Lexicon _descriptors;
    private readonly Lexicon _organizationHeads;
    private readonly Lexicon _organizations;
    private readonly Lexicon _companySuffixes;
    private readonly Lexicon _nationalities;
    private readonly Lexicon _frequent;
    private readonly Lexicon _calendar;
    private readonly Lexicon _links;
    private readonly Lexicon _givenNames;
    private readonly Lexicon _acronyms;
    private readonly PersonContext _context;
    private readonly Lexicon _cities;
    private readonly Lexicon _countries;
    private readonly Lexicon _regions;

    internal NeighbourTypes(LexiconSet lexicons)
    {
        _titles = new TitleLexicons(lexicons);
        _descriptors = lexicons["organization-descriptors"];
        _organizationHeads = lexicons["organization-heads"];
        _organizations = lexicons["organizations"];
        _companySuffixes = lexicons["company-suffixes"];
        _nationalities = lexicons["nationalities"];
        _frequent = lexicons["frequent-words"];
        _calendar = lexicons["calendar-words"];
        _links = lexicons["foreign-links"];
        _givenNames = lexicons["given-names"];
        _acronyms = lexicons["organization-acronyms"];
        _context = new PersonContext(lexicons, _titles, new PersonBorders(lexicons, _titles));
        _cities = lexicons["cities"];
        _countries = lexicons["countries"];
        _regions = lexicons["regions"];
    }

    /// <summary>The text with the tags that its words demand; the same object where they demand no other ones.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        var changes = new TagChanges(text);
        foreach (Sentence sentence in text.Sentences)
        {
            int start = sentence.Start;
            if (sentence.StartsParagraph || text.StartsLine(start))
            {
                start = ReadDateline(text, sentence, changes);
            }

            for (int i = start; i < sentence.End;)
            {
                i = text.IsCapitalized(i) ? ReadName(text, sentence, i, changes) : i + 1;
            }
        }

        return changes.ToText();
    }

    /// <summary>Looks at the name that starts at a token; gives the token after it.</summary>
    private int ReadName(TaggedText text, Sentence sentence, int start, TagChanges changes)
    {
        string? type = text.Tags[start].Type;
        bool described = IsDescribed(text, sentence.Start, start);
        int end = type is null ? RunEnd(text, start, sentence.End, described) : Math.Min(text.EntityEnd(start), sentence.End);
        if (type is null && end - start > 1 && FollowsTitle(text, sentence.Start, start) && _context.NameBehindTitle(text, start, sentence.End) == end)
        {
            changes.Mark(start, end, EntityType.Person);
            return end;
        }

        if (type is null && IsCapitalSurname(text, start, end))
        {
            changes.Mark(start, end, EntityType.Person);
            return end;
        }

        if (type == EntityType.Organization && SplitAt(text, sentence, start, end) is var of and > 0)
        {
            changes.Mark(start, of, EntityType.Person);
            changes.Clear(of, of + 1);
            changes.Mark(of + 1, end, EntityType.Organization);
            return end;
        }

        if (type == EntityType.Organization || end <= start)
        {
            if (end > start && text.Tags[start].Probability < Sure && IsApposed(text, start, end, sentence) && IsNameLike(text, start, end))
            {
                changes.Mark(start, end, EntityType.Person);
            }

            return Math.Max(end, start + 1);
        }

        bool unsure = type is null || text.Tags[start].Probability < Sure;
        if (unsure && described && IsNameOfThing(text, start, end))
        {
            changes.Mark(start, end, EntityType.Organization);
        }
        else if (type == EntityType.Person && end - start > 1 && IsLed(text, end, sentence.End) && !FollowsTitle(text, sentence.Start, start))
        {
            changes.Mark(start, end, EntityType.Organization);
        }
        else if (type == EntityType.Place && unsure && IsApposed(text, start, end, sentence) && IsNameLike(text, start, end) && !IsKnownPlace(text, start, end))
        {
            changes.Mark(start, end, EntityType.Person);
        }

        return end;
    }

    /// <summary>The end of the run of capitalised words without a tag that starts at a token.</summary>
    private int RunEnd(TaggedText text, int start, int limit, bool described)
    {
        int end = start;
        while (end < limit && text.IsWord(end) && (end == start || !text.StartsLine(end)))
        {
            if (text.IsCapitalized(end) && text.Tags[end].Type is null)
            {
                end++;
                end += end + 1 < limit && text.IsJoint(end) && text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null ? 1 : 0;
                continue;
            }

            // "the party Pour la Cité": small words of its language inside
            int next = end;
            while (described && next < limit && next < end + 2 && _links.Contains(text.TokenText(next)))
            {
                next++;
            }

            if (next == end || next >= limit || !text.IsCapitalized(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>"Nasr AL-HADDAD", "LOPES Maria": a known given name beside a surname in capitals.</summary>
    private bool IsCapitalSurname(TaggedText text, int start, int end)
    {
        if (end - start is < 2 or > MaxName)
        {
            return false;
        }

        bool firstUpper = text.IsUpper(start);
        bool lastUpper = text.IsUpper(end - 1);
        int given = firstUpper ? end - 1 : start;
        int surname = firstUpper ? start : end - 1;
        return firstUpper != lastUpper && _givenNames.Contains(text.TokenText(given)) && text.Tokens[surname].Length > 2
            && !_organizationHeads.Contains(text.TokenText(surname)) && !_acronyms.Contains(text.TokenText(surname)) && !_frequent.Contains(text.TokenText(surname));
    }

    /// <summary>Where "of" parts a person from an organization that the tagger took for one name: "journalist Ana Lim of Radio Sol"; 0 elsewhere.</summary>
    private int SplitAt(TaggedText text, Sentence sentence, int start, int end)
    {
        if (start == sentence.Start || text.IsCapitalized(start - 1) || !FollowsTitle(text, sentence.Start, start))
        {
            return 0;
        }

        for (int i = start + 2; i + 1 < end && i <= start + 3; i++)
        {
            if (text.Is(i, "of", "from") && IsNameLike(text, start, i))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"Bharat Jan Dal leader Anita Rao": a role and its holder follow directly, so that the words name what is led.</summary>
    private bool IsLed(TaggedText text, int end, int limit)
    {
        if (end >= limit || text.StartsLine(end) || text.IsPossessive(end))
        {
            return false;
        }

        int at = end;
        while (at < limit && at < end + 3 && !text.IsCapitalized(at) && _titles.MayPrecede(text, at) && _titles.HeadAt(text, at, limit, out _) == 0)
        {
            at++;
        }

        int length = at < limit ? _titles.HeadAt(text, at, limit, out TitleClass _) : 0;
        int holder = at + length;
        return length > 0 && !text.IsCapitalized(at) && holder < limit && text.HasType(holder, EntityType.Person) && !text.StartsLine(holder);
    }

    private bool FollowsTitle(TaggedText text, int sentenceStart, int start)
    {
        for (int i = start - 1; i >= sentenceStart && i >= start - 3; i--)
        {
            if (_titles.HeadAt(text, i, start, out _) == start - i || _titles.HonorificAt(text, i, start) == start - i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the newspaper Yeni Yol", "of the party Pour la Cité": a noun that a name follows only if it names such a thing.</summary>
    private bool IsDescribed(TaggedText text, int sentenceStart, int start)
    {
        int noun = start - 1;
        if (noun <= sentenceStart || text.IsCapitalized(noun) || text.StartsLine(start))
        {
            return false;
        }

        return _descriptors.ValueOf(text.TokenText(noun)) == "outside" && !text.Is(noun, "group", "agency") && !text.Is(noun, "television", "club")
            && (text.IsArticle(noun - 1) || text.Tags[noun - 1].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.PropN || text.IsPossessive(noun - 1) || text.Is(noun - 1, "its", "their"));
    }

    /// <summary>Whether a run names a thing: no title, honorific, day or country begins it, and it is more than a common word.</summary>
    private bool IsNameOfThing(TaggedText text, int start, int end) =>
        end - start <= MaxName && text.Tokens[start].Length > 1
        && _titles.HeadAt(text, start, end, out _) == 0 && _titles.HonorificAt(text, start, end) == 0 && !_titles.IsModifier(text, start)
        && !_calendar.Contains(text.TokenText(start)) && !_nationalities.Contains(text.TokenText(start))
        && (end - start > 1 || !_frequent.Contains(text.TokenText(start))) && !IsKnownPlace(text, start, end);

    /// <summary>Whether a comma and a title follow whose holder is not named behind it: "Lai Hoa, Peru's Ambassador to Chile, said".</summary>
    private bool IsApposed(TaggedText text, int start, int end, Sentence sentence)
    {
        if (end + 1 >= sentence.End || !text.Is(end, ',') || (start > sentence.Start && text.IsCapitalized(start - 1) && text.Tags[start - 1].Type is null && _titles.HeadAt(text, start - 1, start, out _) == 0))
        {
            return false;
        }

        int at = end + 1;
        while (at < sentence.End && at < end + 6 && (text.IsArticle(at) || text.IsPossessive(at) || text.HasType(at, EntityType.Place) || _nationalities.Contains(text.TokenText(at))))
        {
            at++;
        }

        for (int steps = 0; at < sentence.End && steps < 5; at++, steps++)
        {
            int length = _titles.HeadAt(text, at, sentence.End, out TitleClass found);
            if (length > 0 && !_titles.ModifiesNext(text, at + length - 1, sentence.End))
            {
                int behind = at + length;
                bool office = found is TitleClass.Office or TitleClass.Body || (found == TitleClass.Weak && text.IsCapitalized(at));
                return office && behind < sentence.End && (text.Is(behind, "of", "for") || text.Is(behind, "to", "in") || text.Is(behind, ',') || text.Is(behind, '.') || text.Is(behind, "at"));
            }

            if (!_titles.IsModifier(text, at))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether words may be a person's name: two to five, none the head of an organization or a place, no small word but a particle.</summary>
    private bool IsNameLike(TaggedText text, int start, int end)
    {
        if (end - start is < 2 or > MaxName + 1 || _organizations.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) > 0)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            bool small = !text.IsCapitalized(i) && !text.IsJoint(i) && !text.Is(i, "i", "de") && !text.Is(i, "bin", "ibn") && !text.Is(i, "van", "von") && !text.Is(i, "al", "el");
            if (small || _organizationHeads.Contains(text.TokenText(i)) || _companySuffixes.Contains(text.TokenText(i)) || _nationalities.Contains(text.TokenText(i))
                || (_countries.Contains(text.TokenText(i)) && end - start < 3))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsKnownPlace(TaggedText text, int start, int end) =>
        _countries.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) == end - start || _cities.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) == end - start
        || _regions.LongestMatch(text.Text, text.Tokens.AsSpan(), start, end) == end - start;

    /// <summary>Reads "KHARTOUM, Nov 3 (Nile Wire) -": the place and the agency of a dateline; gives the token to go on from.</summary>
    private int ReadDateline(TaggedText text, Sentence sentence, TagChanges changes)
    {
        int place = sentence.Start;
        int end = place;
        while (end < sentence.End && end < place + 4 && text.IsWord(end) && text.IsCapitalized(end))
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
        for (; at < sentence.End && at < end + 12 && !IsDash(text, at); at++)
        {
            open = text.Is(at, '(') ? at : open;
            close = text.Is(at, ')') ? at : close;
            bool time = text.Is(at, ',') || text.Is(at, '.') || char.IsDigit(text.Text[text.Tokens[at].Start]) || _calendar.Contains(text.TokenText(at)) || IsMonth(text, at);
            if (open < 0 && !time)
            {
                return place;
            }
        }

        bool dashed = at < sentence.End && IsDash(text, at) && (open < 0 || close > open);
        if (!dashed || !(text.Is(end, ',') || text.Is(end, '(') || at == end))
        {
            return place;
        }

        bool known = text.Tags[place].Type == EntityType.Place || (IsUpperRun(text, place, end) ? _titles.HeadAt(text, place, end, out _) == 0 : IsKnownPlace(text, place, end));
        if (!known)
        {
            return place;
        }

        if (text.Tags[place].Type != EntityType.Place)
        {
            changes.Mark(place, end, EntityType.Place);
        }

        if (open > 0 && close - open is > 1 and < 6 && text.Tags[open + 1].Type != EntityType.Organization && text.IsCapitalized(open + 1))
        {
            changes.Mark(open + 1, close, EntityType.Organization);
        }

        return at;
    }

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

    private static bool IsDash(TaggedText text, int token) =>
        text.Tokens[token].Length <= 2 && text.Text[text.Tokens[token].Start] is '-' or '\u2013' or '\u2014' && !text.IsJoint(token);

    private static bool IsMonth(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token).TrimEnd('.');
        return word.Length is 3 or 4 && word is "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";
    }
}
