namespace EntityKit;

/// <summary>Finds organizations that stand apart from a title, and gives coordinated titles of one person the organization that one of them names.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class OrganizationSharing(LexiconSet lexicons)
{
    private const int MaxAntecedent = 60;

    private readonly Lexicon _occupations = lexicons["occupations"];
    private readonly CountrySharing _countries = new(lexicons);
    private readonly Lexicon _cues = lexicons["organization-cues"];
    private readonly HolderBodies _bodies = new(lexicons);
    private readonly OrganizationAntecedents _antecedents = new(lexicons);

    /// <summary>Completes the phrases that have holders.</summary>
    internal void Apply(TaggedText text, MentionIndex mentions, HolderTable holders, int[] sentenceOf)
    {
        List<Holder> sorted = [.. holders.Holders];
        sorted.Sort((a, b) => a.Element != b.Element ? a.Element.CompareTo(b.Element) : a.Person.Start.CompareTo(b.Person.Start));
        foreach (Holder holder in sorted.Where(one => one.Rule != CareerEntries.Rule)) // an entry of a career says all itself
        {
            text.Cancellation.ThrowIfCancellationRequested();
            TitlePhrase phrase = holders.Elements[holder.Element].Phrase!;
            phrase.Organization ??= Beside(text, mentions, holder, phrase) ?? Bracket(text, mentions, holder, phrase) ?? _bodies.Of(text, mentions, holder, phrase) ?? Appointer(text, mentions, holder, phrase, sentenceOf) ?? OrganizationAntecedents.OfWhich(text, mentions, holder, phrase) ?? TableRows.CellOf(text, mentions, EntityKind.Organization, holder, phrase) ?? ItemBodies.Of(text, mentions, holder, phrase) ?? ListHeadings.Of(text, mentions, holder, phrase) ?? OrganizationAntecedents.Represented(text, mentions, holder, phrase, sentenceOf) ?? Composition.Of(text, mentions, holder, phrase, sentenceOf) ?? OrganizationAntecedents.Possessor(text, mentions, phrase, sentenceOf) ?? _antecedents.NamedBefore(text, mentions, phrase, sentenceOf) ?? Workplace(text, mentions, phrase) ?? ShortForm(text, mentions, phrase) ?? SameOffice(holders.Elements, sentenceOf, holder, phrase);
        }

        _countries.Apply(text, mentions, holders, sorted, sentenceOf);

        sorted.RemoveAll(static one => one.Rule == "replaced"); // they stand apart from the titles that others hold
        for (int i = 1; i < sorted.Count; i++)
        {
            ShareForward(text, holders, sorted[i - 1], sorted[i]);
            ShareCountry(text, holders, sorted[i - 1], sorted[i]);
        }

        for (int i = sorted.Count - 1; i > 0; i--)
        {
            ShareBackward(text, holders, sorted[i - 1], sorted[i]);
            ShareCountryBackward(text, holders, sorted[i - 1], sorted[i]);
        }
    }

    /// <summary>"Jane Doe, head of research, Acme Labs," and "Secretary Doe, Department of Health,": the organization between commas after both; in a list "General Doe - Joint Command" too.</summary>
    private static PlacedMention? Beside(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int end = Math.Max(holder.Person.End, phrase.Right);
        if (Math.Abs(phrase.Title.Start - holder.Person.End) > 12 || holder.Rule is "plural" or "list" || end + 1 >= text.Tokens.Length || !(text.TokenText(end) is "," || (text.IsDash(end) && !text.StartsLine(end))))
        {
            return null;
        }

        int start = text.TokenText(end + 1) is "the" ? end + 2 : end + 1;
        return index.StartingAt(EntityKind.Organization, start) is { } organization && (text.IsDash(end) ? organization.End >= text.Tokens.Length || text.StartsLine(organization.End) : EndsItem(text, organization.End)) ? organization : null;
    }

    /// <summary>"its chairman, Joe Cole, ... will be succeeded as chairman": where the title last named in this sentence or the one before is held.</summary>
    private static PlacedMention? SameOffice(IReadOnlyList<ListElement> elements, int[] sentenceOf, Holder holder, TitlePhrase phrase)
    {
        if (holder.Rule != "succeeded")
        {
            return null;
        }

        string key = TitleNames.Key(phrase.Title.Mention.Text);
        for (int k = holder.Element - 1; k >= 0 && phrase.Left - elements[k].Right <= MaxAntecedent && sentenceOf[elements[k].Left] >= sentenceOf[phrase.Left] - 1; k--)
        {
            if (elements[k].Phrase is { } before && TitleNames.Key(before.Title.Mention.Text) == key)
            {
                return before.Organization;
            }
        }

        return null;
    }

    /// <summary>"Senator Jane Doe (Blue Party)": the organization in the bracket behind a name that a title stands before.</summary>
    private static PlacedMention? Bracket(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int at = holder.Person.End;
        return phrase.Right == holder.Person.Start && at + 2 < text.Tokens.Length && text.TokenText(at) is "(" && index.StartingAt(EntityKind.Organization, at + 1) is { } party
            && party.End < text.Tokens.Length && text.TokenText(party.End) is ")" ? party : null;
    }

    /// <summary>"Acme Labs has named Jane Doe managing director": who gives the office of a firm is the firm.</summary>
    private PlacedMention? Appointer(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase, int[] sentenceOf)
    {
        if (holder.Rule != "appointed" || phrase.Left < holder.Person.End || !IsOfBody(phrase.Title.Mention.Text))
        {
            return null;
        }

        int at = holder.Person.Start;
        while (at > 1 && holder.Person.Start - at < 5 && char.IsLower(text.TokenText(at - 1)[0]) && text.TokenText(at - 1) is not ("that" or "who"))
        {
            at--;
        }

        return at < holder.Person.Start && index.EndingAt(EntityKind.Organization, at) is { } firm ? OrganizationAntecedents.OwnerOfBoard(text, index, firm, sentenceOf) ?? firm : null;
    }

    /// <summary>Whether a title is one that only bodies have, whatever stands before its head: "group managing director".</summary>
    private bool IsOfBody(ReadOnlySpan<char> title)
    {
        for (int from = 0; from >= 0; from = title.IndexOf(' ') + 1)
        {
            title = title[from..];
            if (_cues.ValueOf(title) is { } cue && (cue.StartsWith("head", StringComparison.Ordinal) || cue.StartsWith("staff", StringComparison.Ordinal)))
            {
                return true;
            }

            if (!title.Contains(' '))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"joined Acme Labs in Lima as director", "Acme Labs, where she was director": the organization that the verb names.</summary>
    private static PlacedMention? Workplace(TaggedText text, MentionIndex index, TitlePhrase phrase)
    {
        int at = phrase.Left - 1;
        if (at > 2 && text.Is(at, "as"))
        {
            if (at > 3 && text.Is(at - 2, "in") && char.IsAsciiDigit(text.TokenText(at - 1)[0]))
            {
                at -= 2; // "joined Acme Labs in 2021 as"
            }

            if (index.EndingAt(EntityKind.Place, at) is { } place && place.Start > 1 && text.Is(place.Start - 1, "in", "at"))
            {
                at = place.Start - 1;
            }

            return index.EndingAt(EntityKind.Organization, at) is { } organization && IsWorkplace(text, organization.Start - 1) ? organization : null;
        }

        while (at > 1 && phrase.Left - at < 5 && text.TokenText(at) is "was" or "is" or "had" or "been" or "has" or "then" or "now" or "as" or "served" or "worked")
        {
            at--;
        }

        at -= at > 1 && text.TokenText(at) is "he" or "she" ? 1 : 0;
        if (at < 1 || !text.Is(at, "where") || phrase.Country is not null) // "at Acme, where the Peruvian judge Ana Lim taught"
        {
            return null;
        }

        return index.EndingAt(EntityKind.Organization, text.Is(at - 1, ',') ? at - 1 : at);
    }

    private static bool IsWorkplace(TaggedText text, int before)
    {
        before -= before > 0 && text.TokenText(before) is "the" ? 1 : 0;
        return before >= 0 && text.TokenText(before) is "joined" or "joins" or "join" or "joining" or "rejoined" or "at" or "for" or "with" or "led" or "leads" or "headed" or "heads" or "left" or "entered";
    }

    /// <summary>"Coordinator of the Office": the latest organization before whose name holds that word in capitals.</summary>
    private static PlacedMention? ShortForm(TaggedText text, MentionIndex index, TitlePhrase phrase)
    {
        int word = phrase.Title.End + 2;
        if (word >= text.Tokens.Length || !text.Is(word - 2, "of", "at") || !text.Is(word - 1, "the") || !text.IsCapitalized(word)
            || (word + 1 < text.Tokens.Length && text.Is(word + 1, "of", "for")) || index.StartingAt(EntityKind.Organization, word) is not null || index.StartingAt(EntityKind.Place, word) is not null)
        {
            return null;
        }

        return OrganizationShortForms.Before(text, index, word);
    }

    private static bool EndsItem(TaggedText text, int token) =>
        token >= text.Tokens.Length || text.TokenText(token) is "," or ";" or "." or ")" or "(" or "at" or "in" or "of" || text.StartsLine(token);

    /// <summary>"EU High Representative and Vice-President": the owner before the first goes for the second too.</summary>
    private static void ShareForward(TaggedText text, HolderTable holders, Holder first, Holder second)
    {
        if (Coordinated(text, holders, first, second) is not var (before, after) || before.Organization is not { } organization || organization.Start > before.Title.Start)
        {
            return;
        }

        if (after.Organization is null && after.Country is null && !after.IsDefinite && after.Right == after.Title.End)
        {
            after.Organization = organization;
        }
    }

    /// <summary>"Irish Minister for Trade and Defence Minister": the country before the first goes for the second too.</summary>
    private static void ShareCountry(TaggedText text, HolderTable holders, Holder first, Holder second)
    {
        if (Coordinated(text, holders, first, second) is var (before, after) && after.Organization is null && !after.IsDefinite)
        {
            after.Country ??= before.Country;
        }
    }

    /// <summary>"Prime Minister and Minister for Health of Peru": the country behind the second goes for a bare state post before it too.</summary>
    private void ShareCountryBackward(TaggedText text, HolderTable holders, Holder first, Holder second)
    {
        if (Coordinated(text, holders, first, second) is var (before, after) && before.Organization is null && after.Organization is null && before.Left == before.Title.Start && before.Right == before.Title.End && after.Right > after.Title.End && _countries.IsStatePost(before))
        {
            before.Country ??= after.Country;
        }
    }

    /// <summary>"Chairman and CEO of Acme": the complement of the second goes for the first too, where that is a bare word of rank.</summary>
    private void ShareBackward(TaggedText text, HolderTable holders, Holder first, Holder second)
    {
        if (Coordinated(text, holders, first, second) is not var (before, after) || after.Organization is not { } organization || organization.End <= after.Title.Start)
        {
            return;
        }

        if (after.Left < after.Title.Start || (before.Left < before.Title.Start && _occupations.Contains(before.Title.Mention.Text)))
        {
            return; // "a lawyer and former head of Acme"
        }

        bool bare = before.Right == before.Title.End && before.Title.End - before.Title.Start <= (before.Status == AppointmentStatus.Acting ? 4 : 3) && before.Country is null;
        if (before.Organization is null && bare && TitleNames.HeadOf(before.Title.Mention.Text) is not ("minister" or "secretary" or "ambassador"))
        {
            before.Organization = organization;
        }
    }

    /// <summary>The phrases of two titles of one person with nothing but "and" or a slash between; null when they are none.</summary>
    private static (TitlePhrase Before, TitlePhrase After)? Coordinated(TaggedText text, HolderTable holders, Holder first, Holder second)
    {
        if (second.Element != first.Element + 1 || first.Person != second.Person)
        {
            return null;
        }

        TitlePhrase before = holders.Elements[first.Element].Phrase!;
        TitlePhrase after = holders.Elements[second.Element].Phrase!;
        bool joined = after.Left - before.Right == 1 && text.TokenText(before.Right) is "and" or "/" or "&" or "-";
        return joined ? (before, after) : null;
    }
}
