namespace EntityKit;

/// <summary>Words behind a name that only follow an organization: "'s shareholders", ", a Swiss bank", "CEO" and its holder, a party's bracket.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationAfterCues(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxRole = 4;

    private readonly Lexicon _cues = lexicons["organization-cues"];

    /// <summary>Whether words that only follow an organization stand behind a name: "'s shareholders", ", a Swiss bank", "CEO" and its holder.</summary>
    internal Cue Read(TaggedText text, Sentence sentence, int start, int end)
    {
        if (end + 1 >= sentence.End || text.StartsLine(end))
        {
            return Cue.None;
        }

        if (text.IsPossessive(end))
        {
            return Possesses(text, end + 1, sentence.End) ? Cue.Sure : Cue.None;
        }

        if (start - 2 > sentence.Start && text.Is(end, ')') && text.Is(start - 1, '(') && text.HasType(start - 2, EntityType.Person))
        {
            bool party = end - start == 1
                ? text.IsUpper(start) && text.Tokens[start].Length > 2 // "Jan Novotny (ODM)"
                : end - start < 5 && HasTitle(text, sentence, text.EntityStart(start - 2)) && !SharesWord(text, text.EntityStart(start - 2), start - 1, start, end); // "Senator Jan Novotny (Nova Cesta)"
            return party ? Cue.Likely : Cue.None;
        }

        if (text.Is(end, ','))
        {
            // "Norr de Ductos, which denies": nobody is called which; a place may be, but it owns and denies nothing
            bool thing = text.Is(end + 1, "which") && (text.HasType(start, EntityType.Person) || (end + 2 < sentence.End && (text.Is(end + 2, "denies", "owns") || text.Is(end + 2, "employs", "operates") || text.Is(end + 2, "makes", "sells"))));
            thing |= end - start > 1 && end + 3 < sentence.End && text.Is(end + 1, "where") && text.Is(end + 2, "he", "she") && text.HasType(start, EntityType.Person); // "comes from Norr Regional, where she was"
            thing |= text.Is(end + 1, "registered", "headquartered") || (end - start > 1 && text.Is(end + 1, "incorporated", "listed"));
            return thing || IsKind(text, end + 1, sentence.End) ? Cue.Sure : Cue.None;
        }

        if (text.Is(end, "won", "lost") && WinsSeats(text, end + 1, sentence.End))
        {
            return Cue.Sure;
        }

        if (text.Is(end, "reported") && start > sentence.Start && text.Is(start - 1, ','))
        {
            return Cue.Likely; // "..., Zora Vinta reported"
        }

        return LeadsHolder(text, end, sentence.End) ? Cue.Sure : GivesOffice(text, start, end, sentence.End) ? Cue.Likely : Cue.None;
    }

    /// <summary>"won 14 seats", "lost nine of its seats".</summary>
    private static bool WinsSeats(TaggedText text, int token, int limit)
    {
        for (int i = token; i < limit && i < token + 4 && !text.IsCapitalized(i); i++)
        {
            if (text.Is(i, "seats"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Delmar Diamonds has appointed Ana Lim": who gives an office and bears no title is a body.</summary>
    private static bool GivesOffice(TaggedText text, int start, int end, int limit)
    {
        int verb = text.Is(end, "has", "have") || text.Is(end, "had") ? end + 1 : end;
        return end - start > 1 && verb + 1 < limit && (text.Is(verb, "appointed", "named") || text.Is(verb, "hired", "promoted") || text.Is(verb, "appoints", "names"))
            && text.HasType(verb + 1, EntityType.Person);
    }

    private bool HasTitle(TaggedText text, Sentence sentence, int person)
    {
        for (int i = person - 1; i >= sentence.Start && i > person - 4; i--)
        {
            if (titles.HeadAt(text, i, person, out TitleClass found) == person - i && found != TitleClass.Occupation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesWord(TaggedText text, int start, int end, int other, int otherEnd)
    {
        for (int i = start; i < end; i++)
        {
            for (int j = other; j < otherEnd; j++)
            {
                if (text.TokenText(i).SequenceEqual(text.TokenText(j)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"'s chief executive", "'s regional headquarters".</summary>
    private bool Possesses(TaggedText text, int token, int limit)
    {
        for (int i = token; i < limit && i < token + 4; i++)
        {
            for (int end = Math.Min(limit, i + 3); end > i; end--)
            {
                if (ValueOf(text, i, end) is { } value && (Is(value, "thing") || Is(value, "head")) && !(end < limit && (text.IsJoint(end) || text.IsPossessive(end))))
                {
                    return true;
                }
            }

            if (text.IsCapitalized(i) || !(titles.IsModifier(text, i) || text.Tags[i].PartOfSpeech == PartOfSpeech.Adj))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"a Lagos startup", "the Swiss bank that": a determiner and a noun phrase whose head is a sort of organization.</summary>
    internal bool IsKind(TaggedText text, int token, int limit)
    {
        if (!text.IsArticle(token) && !text.Is(token, "one"))
        {
            return false;
        }

        for (int i = token + 1; i < limit && i < token + 7; i++)
        {
            if (!text.IsWord(i) && !text.IsJoint(i))
            {
                return false;
            }

            bool headed = i + 1 >= limit || !(text.IsWord(i + 1) || text.IsJoint(i + 1) || text.IsPossessive(i + 1))
                || text.Is(i + 1, "that", "which") || text.Is(i + 1, "based", "with") || text.Is(i + 1, "in", "of") || text.Is(i + 1, "for", "founded") || text.Is(i + 1, "led", "run")
                || text.Is(i + 1, "controlled", "owned") || text.Is(i + 1, "registered", "whose") || text.Is(i + 1, "linked", "accused") || text.Is(i + 1, "close", "backed");
            if (headed)
            {
                return !text.IsCapitalized(i) && (Has(text, i, i + 1, "kind") || Has(text, i - 1, i + 1, "kind"));
            }

            if (text.Tags[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Pron && !text.IsHyphen(i - 1))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Kolmar CEO Ana Lim": a role that only bodies have, and its holder.</summary>
    private bool LeadsHolder(TaggedText text, int token, int limit)
    {
        for (int end = Math.Min(limit, token + MaxRole); end > token; end--)
        {
            if (ValueOf(text, token, end) is { } value && Is(value, "head"))
            {
                return end < limit && text.HasType(end, EntityType.Person) && !text.StartsLine(end) && (!text.IsCapitalized(token) || text.IsUpper(token));
            }
        }

        return false;
    }

    private bool Has(TaggedText text, int start, int end, string cue) => ValueOf(text, start, end) is { } value && Is(value, cue);

    private string? ValueOf(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return _cues.ValueOf(text.Text.AsSpan(span.Start, span.Length));
    }

    private static bool Is(string value, string cue) => value.Contains(cue, StringComparison.Ordinal);
}
