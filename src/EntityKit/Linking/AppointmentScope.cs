namespace EntityKit;

/// <summary>Reads the phrase around a title mention: "the Danish …", "Acme's former …", "… of the Syrian Red Cross", "…-elect".</summary>
internal sealed class AppointmentScope
{
    private const int MaxComplement = 10;
    private const int MaxAdjectives = 7;
    private readonly Lexicon _countries;
    private readonly Lexicon _nationalities;
    private readonly StatusWords _status;

    internal AppointmentScope(LexiconSet lexicons)
    {
        _countries = lexicons["countries"];
        _nationalities = lexicons["nationalities"];
        _status = new StatusWords(lexicons);
    }

    /// <summary>The phrase of a title within its sentence, the tokens from <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal TitlePhrase Read(TaggedText text, MentionIndex mentions, PlacedMention title, int start, int end)
    {
        var phrase = new TitlePhrase(title) { Status = StatusWords.OfTitle(title.Mention.Text) };
        ReadInside(text, mentions, phrase);
        ReadLeft(text, mentions, phrase, start);
        ReadRight(text, mentions, phrase, end);
        bool past = PhraseModifiers.IsPastTerm(text, phrase.Right, end) || PhraseModifiers.IsPastTerm(text, phrase.Title.End, end) || (phrase.Organization is { } named && named.Start >= phrase.Title.End && PhraseModifiers.IsPastTerm(text, named.End, end));
        past &= phrase.Left == 0 || text.TokenText(phrase.Left - 1) is not ("is" or "remains" or "remain" or "be");
        phrase.Status ??= past ? AppointmentStatus.Former : null;
        phrase.FollowsVerb = phrase.Left > start && IsLeadingVerb(text.TokenText(phrase.Left - 1));
        return phrase;
    }

    /// <summary>Whether a participle belongs to a verb, "was elected", and not to the phrase, "the elected".</summary>
    private static bool IsPassive(TaggedText text, int token, int start) =>
        token > start && text.TokenText(token) is "elected" or "re-elected" or "reelected" or "appointed" &&
        text.TokenText(token - 1) is "was" or "were" or "is" or "been" or "be" or "being" or "has" or "had" or "who" or "unanimously" or "recently" or "later";

    private static bool IsLeadingVerb(ReadOnlySpan<char> word) => word is "as" or "is" or "was" or "became" or "elected" or "appointed" or "named" or "nominated";

    /// <summary>"Ambassador of France to the United States" names its country inside the title.</summary>
    private void ReadInside(TaggedText text, MentionIndex mentions, TitlePhrase phrase)
    {
        for (int i = phrase.Title.Start + 1; i < phrase.Title.End; i++)
        {
            if (text.TokenText(i) is "of" && PlaceAfter(text, mentions, i + 1) is { } place && place.End < phrase.Title.End)
            {
                phrase.Country = CountryName(place.Mention.Text);
                return;
            }
        }
    }

    private void ReadLeft(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int start)
    {
        bool going = true;
        while (going && phrase.Left > start)
        {
            int before = phrase.Left - 1;
            ReadOnlySpan<char> word = text.TokenText(before);
            if (_status.Of(word) is { } status)
            {
                phrase.Status ??= status;
                phrase.Left = before;
            }
            else if (word is "present" && before > start && text.TokenText(before - 1) is "at")
            {
                phrase.Left = before - 1; // "Ana Lim, at present chief engineer"
            }
            else if (PhraseModifiers.UntilAt(text, before, start) is var until and >= 0)
            {
                phrase.Status ??= AppointmentStatus.Former;
                phrase.Left = until;
            }
            else if ((_status.IsModifier(word) || PhraseModifiers.IsOrdinal(word)) && !IsPassive(text, before, start))
            {
                phrase.IsDefinite |= _status.IsDeterminer(word);
                phrase.Left = before;
            }
            else if (word is "-" or "\u2010" or "\u2011" && before - 1 >= start && _status.Of(text.TokenText(before - 1)) is { } prefix)
            {
                phrase.Status ??= prefix;
                phrase.Left = before - 1;
            }
            else if (word is "'s" or "\u2019s" or "'" or "\u2019" or "\u2018s")
            {
                going = TakeOwner(mentions, phrase, before, start, possessive: true) || TakeCommonOwner(text, phrase, before, start);
            }
            else
            {
                int end = BeforeBracket(text, phrase.Left, start);
                going = TakeOwner(mentions, phrase, end, start, possessive: false) || TakeNationality(text, phrase, start) || TakeAdjective(text, phrase, before, start);
            }
        }
    }

    /// <summary>"the party's secretary-general": the owner is no name.</summary>
    private static bool TakeCommonOwner(TaggedText text, TitlePhrase phrase, int apostrophe, int start)
    {
        if (apostrophe <= start || !PhraseModifiers.IsLowerCase(text.TokenText(apostrophe - 1)))
        {
            return false;
        }

        phrase.IsDefinite = true;
        phrase.Left = apostrophe - 1;
        return true;
    }

    /// <summary>Any adjectives in an apposition: ", the jailed leader", ", an award-winning actor".</summary>
    private bool TakeAdjective(TaggedText text, TitlePhrase phrase, int adjective, int start)
    {
        int at = adjective;
        while (at > start + 1 && adjective - at < MaxAdjectives && !_status.IsDeterminer(text.TokenText(at)) && PhraseModifiers.IsAdjective(text.TokenText(at)))
        {
            at--;
        }

        bool apposed = at < adjective && at > start && _status.IsDeterminer(text.TokenText(at)) && text.TokenText(at - 1) is ",";
        phrase.Left = apposed ? at + 1 : phrase.Left;
        return apposed;
    }

    /// <summary>The token after the name that a bracket before the phrase explains: "Red Cross (RC) President".</summary>
    private static int BeforeBracket(TaggedText text, int left, int start)
    {
        if (text.TokenText(left - 1) is not ")")
        {
            return left;
        }

        for (int i = left - 2; i > start && left - i < 8; i--)
        {
            if (text.TokenText(i) is "(")
            {
                return i;
            }
        }

        return left;
    }

    /// <summary>Takes the organization or the place that ends before a token as what the title belongs to.</summary>
    private bool TakeOwner(MentionIndex mentions, TitlePhrase phrase, int end, int start, bool possessive)
    {
        if (mentions.EndingAt(EntityKind.Title, end) is not null)
        {
            return false; // what a title before holds belongs to that title
        }

        if (mentions.EndingAt(EntityKind.Organization, end) is { } organization && organization.Start >= start && (phrase.Organization is null || possessive))
        {
            if (phrase.Organization is null)
            {
                phrase.Organization = organization;
                phrase.IsPossessed = possessive;
            }

            phrase.Left = organization.Start;
            return true;
        }

        if (mentions.EndingAt(EntityKind.Place, end) is { } place && place.Start >= start && phrase.Country is null)
        {
            phrase.Country = CountryName(place.Mention.Text);
            phrase.Left = place.Start;
            return true;
        }

        return false;
    }

    /// <summary>Takes a nationality of up to three words before the phrase: "South African", also after a hyphen.</summary>
    private bool TakeNationality(TaggedText text, TitlePhrase phrase, int start)
    {
        for (int length = 3; length >= 1; length--)
        {
            int first = phrase.Left - length;
            if (first < start || !char.IsUpper(text.TokenText(first)[0]))
            {
                continue;
            }

            TextSpan span = text.SpanOf(first, phrase.Left);
            ReadOnlySpan<char> words = text.Text.AsSpan(span.Start, span.Length);
            if (_nationalities.Contains(words))
            {
                phrase.Country ??= _nationalities.ValueOf(words) is { } country ? CountryName(country) : null;
                phrase.Left = first;
                return true;
            }
        }

        return false;
    }

    private void ReadRight(TaggedText text, MentionIndex mentions, TitlePhrase phrase, int end)
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
        SkipBrackets(text, phrase, end);
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

        bool opened = false;
        bool owned = true;
        while (at < limit)
        {
            ReadOnlySpan<char> word = text.TokenText(at);
            if (IsComplementPreposition(word))
            {
                opened = true;
                owned = word is "of" or "from";
                at++;
            }
            else if (mentions.StartingAt(EntityKind.Organization, at) is { } organization && opened)
            {
                TakeComplement(phrase, organization);
                at = organization.End;
                phrase.Right = at;
                limit = Math.Min(end, at + MaxComplement);
                at = SkipOwner(text, mentions, phrase, at, end);
            }
            else if (mentions.StartingAt(EntityKind.Place, at) is { } place && opened)
            {
                phrase.Country ??= owned || IsCountryOfPost(phrase, place) ? CountryName(place.Mention.Text) : null;
                at = place.End;
                if (at + 1 < end && text.TokenText(at) is "," && mentions.StartingAt(EntityKind.Place, at + 1) is { } state && _countries.Contains(state.Mention.Text))
                {
                    at = state.End; // "in Lima, Peru"
                }

                phrase.Right = at;
                limit = Math.Min(end, at + MaxComplement);
                at = SkipOwner(text, mentions, phrase, at, end);
            }
            else if (!opened && word is "," && mentions.StartingAt(EntityKind.Organization, at + 1) is { } apposed && mentions.StartingAt(EntityKind.Person, apposed.End) is not null)
            {
                TakeComplement(phrase, apposed); // "Adviser, Acme Foundation Jane Doe"
                phrase.Right = apposed.End;
                return;
            }
            else if (opened && word is "'s" or "\u2019s" && at == phrase.Right && at + 1 < limit && IsCommonWord(text.TokenText(at + 1)))
            {
                at++; // "head of Acme's regional office"
            }
            else if (opened && IsCommonWord(word) && mentions.StartingAt(EntityKind.Title, at) is null && mentions.StartingAt(EntityKind.Person, at) is null)
            {
                at++;
                phrase.Right = _status.IsDeterminer(text.TokenText(at - 1)) ? phrase.Right : at;
            }
            else
            {
                phrase.Right = opened && IsShortName(text, mentions, at) ? at + 1 : phrase.Right;
                return;
            }
        }
    }

    /// <summary>"Minister in Peru" names its country; "correspondent in Lima", "director of Acme in Peru" say where somebody is.</summary>
    private bool IsCountryOfPost(TitlePhrase phrase, PlacedMention place) =>
        (phrase.Organization is not { } organization || organization.Start < phrase.Title.Start) && _countries.Contains(place.Mention.Text);

    /// <summary>"Coordinator of the Office Jane Doe": a short name in capitals after an article, with a name behind it.</summary>
    private static bool IsShortName(TaggedText text, MentionIndex mentions, int token) =>
        text.TokenText(token - 1) is "the" && char.IsUpper(text.TokenText(token)[0]) &&
        mentions.StartingAt(EntityKind.Person, token) is null && mentions.StartingAt(EntityKind.Person, token + 1) is not null;

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
        (char.IsLower(word[0]) || char.IsDigit(word[0]) || word is "-" || IsSessionWord(word)) && word is not ("who" or "which" or "and" or "or" or "that" or "as" or "by" or "under" or "said" or "was" or "is" or "were" or "are" or "has" or "had" or "will" or "have" or "today" or "succeed" or "succeeding" or "replace" or "replacing" or "become" or "becoming" or "declined" or "told" or "asked" or "called");

    /// <summary>Words of "the Seventy-sixth Session", which are written with capitals too.</summary>
    private static bool IsSessionWord(ReadOnlySpan<char> word) =>
        word is "Session" or "Meeting" or "Summit" || word.EndsWith("th") || word.EndsWith("first") || word.EndsWith("second") || word.EndsWith("third") || word.EndsWith("ty");

    /// <summary>Goes past an acronym or a place in brackets.</summary>
    private static void SkipBrackets(TaggedText text, TitlePhrase phrase, int end)
    {
        if (phrase.Right >= end || text.TokenText(phrase.Right) is not "(")
        {
            return;
        }

        for (int i = phrase.Right + 1; i < Math.Min(end, phrase.Right + 8); i++)
        {
            if (text.TokenText(i) is ")")
            {
                phrase.Right = i + 1;
                return;
            }
        }
    }

    private static PlacedMention? PlaceAfter(TaggedText text, MentionIndex mentions, int token) =>
        mentions.StartingAt(EntityKind.Place, token < text.Tokens.Length && text.TokenText(token) is "the" ? token + 1 : token);

    private string CountryName(string place) => _countries.ValueOf(place) ?? place;
}
