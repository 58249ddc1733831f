namespace EntityKit;

/// <summary>Reads the phrase around a title mention: "the Danish …", "Acme's former …", "… of the Syrian Red Cross", "…-elect".</summary>
internal sealed class AppointmentScope
{
    private const int MaxAdjectives = 7;
    private readonly Lexicon _countries;
    private readonly Lexicon _nationalities;
    private readonly Lexicon _occupations;
    private readonly Lexicon _posts;
    private readonly StatusWords _status;
    private readonly TitleComplement _complement;

    internal AppointmentScope(LexiconSet lexicons)
    {
        _countries = lexicons["countries"];
        _nationalities = lexicons["nationalities"];
        _occupations = lexicons["occupations"];
        _posts = lexicons["state-posts"];
        _status = new StatusWords(lexicons);
        _complement = new TitleComplement(_countries, lexicons["nationalities"], _status);
    }

    /// <summary>The phrase of a title within its sentence, the tokens from <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal TitlePhrase Read(TaggedText text, MentionIndex mentions, PlacedMention title, int start, int end)
    {
        var phrase = new TitlePhrase(title) { Status = StatusWords.OfTitle(title.Mention.Text) };
        ReadInside(text, mentions, phrase);
        ReadLeft(text, mentions, phrase, start);
        if (phrase.IsPlural && phrase.Left - 2 >= start && text.Is(phrase.Left - 1, "of") && text.Is(phrase.Left - 2, "one"))
        {
            phrase.IsPlural = false; // "Ana Lim, one of the bank's directors"
            phrase.Left -= 2;
        }

        _complement.Read(text, mentions, phrase, end);
        bool past = PhraseModifiers.HasPastBracket(text, phrase.Right, end) || PhraseModifiers.IsPastTerm(text, phrase.Right, end) || PhraseModifiers.IsPastTerm(text, phrase.Title.End, end) || (phrase.Organization is { } named && named.Start >= phrase.Title.End && PhraseModifiers.IsPastTerm(text, named.End, end));
        past |= PhraseModifiers.IsRetired(text, phrase.Title.End, end);
        past &= phrase.Left == 0 || text.TokenText(phrase.Left - 1) is not ("is" or "remains" or "remain" or "be");
        past |= TitleAttachment.RetiredEnd(text, title.End) > 0; // "General (ret.) Ana Lim"
        phrase.Status ??= past ? AppointmentStatus.Former : null;
        phrase.FollowsVerb = phrase.Left > start && IsLeadingVerb(text.TokenText(phrase.Left - 1)) && !IsInverted(text, phrase.Left - 1, start) && !IsComment(text, phrase, start);
        return phrase;
    }

    /// <summary>Whether a participle belongs to a verb, "was elected", and not to the phrase, "the elected".</summary>
    private static bool IsPassive(TaggedText text, int token, int start) =>
        token > start && text.TokenText(token) is "elected" or "re-elected" or "reelected" or "appointed" &&
        text.TokenText(TitleBehindName.BeforeTime(text, token - 1)) is "was" or "were" or "is" or "been" or "be" or "being" or "has" or "had" or "who" or "unanimously" or "recently" or "later";

    /// <summary>"Also present was the director, Ana Lim": the title is the subject behind the verb.</summary>
    private static bool IsInverted(TaggedText text, int verb, int start) =>
        verb > start && text.TokenText(verb) is "is" or "was" && text.TokenText(verb - 1) is "present" or "Present" or "attendance" or "attending" or "hand";

    /// <summary>"the figure, as the head of the mission, Joe Cole, remarked": the title is of the one who says so.</summary>
    private static bool IsComment(TaggedText text, TitlePhrase phrase, int start) =>
        phrase.IsDefinite && text.Is(phrase.Left, "the") && text.TokenText(phrase.Left - 1) is "as" && phrase.Left - 2 >= start && text.Is(phrase.Left - 2, ',') && text.Is(phrase.Right, ',');

    private static bool IsLeadingVerb(ReadOnlySpan<char> word) => word is "as" or "is" or "was" or "became" or "elected" or "appointed" or "named" or "nominated";

    /// <summary>"Ambassador of France to the United States" names its country inside the title, "Deputy Central Bank Governor" its body.</summary>
    private void ReadInside(TaggedText text, MentionIndex mentions, TitlePhrase phrase)
    {
        if (mentions.StartingAt(EntityKind.Organization, phrase.Title.Start + 1) is { } body && body.End < phrase.Title.End)
        {
            phrase.Organization = body;
        }

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
            else if (word is "for" && before > start && text.TokenText(before - 1) is "nominee" or "Nominee")
            {
                phrase.Status ??= AppointmentStatus.Incoming;
                phrase.Left = before - 1; // "Ana Lim, nominee for ambassador to Peru"
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
            else if (word is "-" or "\u2010" or "\u2011" && before - 1 >= start && phrase.Left < phrase.Title.Start && text.IsCapitalized(phrase.Left) && _nationalities.Contains(text, before - 1))
            {
                phrase.Left = before - 1; // "a Peruvian-British curator"
            }
            else if (word is "by" && text.TokenText(phrase.Left) is "then" or "now")
            {
                phrase.Left = before; // "Ana Lim, by then a general"
            }
            else if (word is "-" or "\u2010" or "\u2011" && before - 1 >= start && _status.Of(text.TokenText(before - 1)) is { } prefix)
            {
                phrase.Status ??= prefix;
                phrase.Left = before - 1;
            }
            else if (word is "whose" && before > start + 1 && text.TokenText(before - 1) is ",")
            {
                going = TakeOwner(mentions, phrase, BeforeBracket(text, before - 1, start), start, possessive: true); // "the Blue Fund (BF), whose director"
            }
            else if ((word is "(" || text.IsPartingDash(before)) && mentions.EndingAt(EntityKind.Organization, before) is { } listed && listed.Start - 1 >= start && text.IsPartingDash(listed.Start - 1))
            {
                phrase.Organization ??= listed; // "Ana Lim - Acme Labs - director", "Ana Lim - Acme Labs (director)"
                phrase.Left = listed.Start;
                going = false;
            }
            else if (word is "'s" or "\u2019s" or "'" or "\u2019" or "\u2018s")
            {
                bool owned = OwnedRoles.TakeOwner(text, mentions, phrase, before, start, _status);
                going = !owned && (TakeOwner(mentions, phrase, before, start, possessive: true) || TakeCommonOwner(text, phrase, before, start));
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
        if (apostrophe > start + 1 && text.TokenText(apostrophe - 1) is "Majesty" or "Highness" or "Excellency" && text.TokenText(apostrophe - 2) is "His" or "Her")
        {
            phrase.IsDefinite = true;
            phrase.Left = apostrophe - 2; // "His Majesty's Ambassador to Peru"
            return true;
        }

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

        if (mentions.EndingAt(EntityKind.Organization, end) is { } held && mentions.EndingAt(EntityKind.Title, held.Start) is not null && StateOrgans.Contains(held.Mention.Text) && held.End - held.Start == 1)
        {
            return false; // "former Chairman Senate Senator Ana Lim"
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

        if (mentions.EndingAt(EntityKind.Place, end) is { } place && place.Start >= start && phrase.Country is null
            && !(place.Mention.Text.EndsWith('.') && place.Mention.Text.Contains(',', StringComparison.Ordinal))) // "met in Washington, D.C. Secretary Lim said"
        {
            phrase.Country = IsMember(phrase) && !_countries.Contains(place.Mention.Text) ? null : CountryName(place.Mention.Text); // "Norr South MP": whom the member speaks for
            phrase.Left = place.Start;
            return true;
        }

        return false;
    }

    private static bool IsMember(TitlePhrase phrase) => TitleNames.HeadOf(phrase.Title.Mention.Text) is "mp" or "mla" or "mna" or "mpa" or "mha" or "mca" or "mhk" or "member";

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
                phrase.Country ??= _nationalities.ValueOf(words) is { } country && !IsOccupation(phrase) ? CountryName(country) : null;
                phrase.Left = first;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a role is a way of life, so that a nationality before it is its holder's own: "the Peruvian painter".</summary>
    private bool IsOccupation(TitlePhrase phrase)
    {
        string head = TitleNames.HeadOf(phrase.Title.Mention.Text);
        return _occupations.Contains(head) && !_posts.Contains(head);
    }

    private static PlacedMention? PlaceAfter(TaggedText text, MentionIndex mentions, int token) =>
        mentions.StartingAt(EntityKind.Place, token < text.Tokens.Length && text.TokenText(token) is "the" ? token + 1 : token);

    private string CountryName(string place) => _countries.ValueOf(place) ?? place;
}
