namespace EntityKit;

/// <summary>
/// Words beside a name that say it is an organization although nothing in the name does: "the CEO of Kolmar",
/// "Kolmar's shareholders", "Kolmar, a Swiss bank", "worked for Kolmar".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationCues(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxRole = 4;
    private const float Doubt = 0.8f;

    private readonly Lexicon _cues = lexicons["organization-cues"];
    private readonly OrganizationAfterCues _after = new(lexicons, titles);
    private readonly Lexicon _occupations = lexicons["occupations"];
    private readonly Lexicon _heads = lexicons["organization-heads"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];

    /// <summary>Whether a word says where a party stands: "centre-left", "ruling".</summary>
    internal bool IsLeaning(TaggedText text, int token) => Has(text, token, token + 1, "leaning");

    /// <summary>How sure the words beside a name make it an organization.</summary>
    internal Cue Read(TaggedText text, Sentence sentence, int start, int end)
    {
        Cue before = Before(text, sentence, start);
        Cue cue = before == Cue.Sure ? before : (Cue)Math.Max((int)before, (int)_after.Read(text, sentence, start, end));
        if (cue == Cue.None && end - start > 1 && start - 2 > sentence.Start && text.Is(start - 1, "the") && text.Is(start - 2, "of") && LeadsBody(text, sentence, start - 2))
        {
            return Cue.Sure; // "chair of the Blue Centre"
        }

        bool likely = end - start == 1 ? IsCompound(text.TokenText(start)) : IsOfPerson(text, sentence, start) || IsCoordinated(text, sentence, start, end);
        return cue == Cue.None && likely ? Cue.Likely : cue;
    }

    /// <summary>Whether an article and a sort of organization follow: "a subsidiary of".</summary>
    internal bool IsKind(TaggedText text, int token, int limit) => token + 1 < limit && _after.IsKind(text, token, limit);

    private bool EndsInRole(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (titles.HeadAt(text, i, end, out TitleClass found) == end - i && found != TitleClass.Occupation)
            {
                return true;
            }
        }

        return false;
    }

    private bool LeadsBody(TaggedText text, Sentence sentence, int of)
    {
        for (int i = Math.Max(sentence.Start, of - MaxRole); i < of; i++)
        {
            if (ValueOf(text, i, of) is { } value && Is(value, "head"))
            {
                return !text.Is(of - 1, "president", "founder") && !text.Is(of - 1, "leader", "director");
            }
        }

        return false;
    }

    /// <summary>"Delmar Smelter Company and Ferro Acciai", "Lu Press, Zora Vinta and the Union": joined by "and" to an organization.</summary>
    internal bool IsCoordinated(TaggedText text, Sentence sentence, int start, int end)
    {
        if ((text.HasType(start, EntityType.Person) && text.Tags[start].Probability >= Doubt) || HasCommonWord(text, start, end))
        {
            return false;
        }

        int before = start - 1;
        before -= before > sentence.Start && text.Is(before, "the") ? 1 : 0;
        bool and = end < sentence.End && text.Is(end, "and");
        bool left = before > sentence.Start + 1 && (text.Is(before, "and") || (and && text.Is(before, ','))) && EndsBody(text, before - 1);
        int after = end + 1 < sentence.End && text.Is(end + 1, "the") ? end + 2 : end + 1;
        return left || (and && after < sentence.End && text.HasType(after, EntityType.Organization) && text.Tags[after].Bio == Bio.Begin);
    }

    private bool HasCommonWord(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool head = i > start && i == end - 1 && _heads.ValueOf(text, i) is not null; // "Delmar Energy"
            if (!head && _frequent.Contains(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsBody(TaggedText text, int token) =>
        text.HasType(token, EntityType.Organization) || (text.IsCapitalized(token) && text.IsCapitalized(token - 1) && _heads.ValueOf(text, token) == "strong");

    /// <summary>"Deputy Ana Lim, of Nuevo Rumbo": somebody's full name, then "of".</summary>
    private static bool IsOfPerson(TaggedText text, Sentence sentence, int start)
    {
        int person = start - 2;
        person -= person > sentence.Start && text.Is(person, ',') ? 1 : 0;
        return person > sentence.Start && text.Is(start - 1, "of") && text.HasType(person, EntityType.Person) && text.EntityStart(person) < person;
    }

    /// <summary>Whether a role in small letters or of one word stands at a token, and then a person: "politburo member Ana Lim".</summary>
    internal bool LeadsRole(TaggedText text, int token, int limit)
    {
        for (int i = token; i < limit && i < token + MaxRole + 1 && text.IsWord(i); i++)
        {
            if (text.HasType(i, EntityType.Person))
            {
                return EndsInRole(text, token, i);
            }

            if (text.StartsLine(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether words that lead to an organization stand before a token: "an analyst at", "worked for", "fighters of".</summary>
    internal Cue Before(TaggedText text, Sentence sentence, int start)
    {
        int link = start - 1;
        if (link <= sentence.Start)
        {
            return Cue.None;
        }

        if (text.Is(link, "in") && text.Is(link - 1, "shares"))
        {
            return Cue.Sure;
        }

        if ((text.Is(link, "of") && !text.IsUpper(start) && (text.Is(link - 1, "cent", "percent") || text.Is(link - 1, '%'))) || (text.Is(link, "in") && text.Is(link - 1, "stake")))
        {
            return Cue.Likely; // "31 per cent of Lu Wan Marine"
        }

        if (text.Is(link, "of", "at") || text.Is(link, "for", "from") || text.Is(link, "with"))
        {
            return BehindLink(text, sentence, link);
        }

        if (text.Is(link, ','))
        {
            return IsOwnKind(text, sentence, link) && !(text.HasType(start, EntityType.Person) && IsAgent(text.TokenText(link - 1))) ? Cue.Sure : IsListed(text, sentence, link) ? Cue.Likely : Cue.None;
        }

        if (text.Is(link, "the") && text.Is(link - 1, "told"))
        {
            return Cue.Sure; // "told the Evening Messenger"
        }

        return !text.IsCapitalized(link) && Has(text, link, link + 1, "verb") && !text.IsHyphen(link - 1) ? Cue.Likely : Cue.None;
    }

    /// <summary>"its weekly, Sawt al-Sahl", "the contractor, Delmar Roads": a sort of organization that has its name behind a comma.</summary>
    internal bool IsOwnKind(TaggedText text, Sentence sentence, int comma) =>
        comma - 2 >= sentence.Start && (text.Is(comma - 2, "its", "their") || text.Is(comma - 2, "the", "our")) && !text.IsCapitalized(comma - 1) && Has(text, comma - 1, comma, "kind");

    /// <summary>"builder", "publisher": a kind of business that may be somebody too.</summary>
    private static bool IsAgent(ReadOnlySpan<char> word) => word.EndsWith("er") || word.EndsWith("or");

    /// <summary>"the managing director of Delmar Feeder": whoever leads a business so called leads no person.</summary>
    internal static bool LeadsBusiness(TaggedText text, Sentence sentence, int start)
    {
        int of = start - 1;
        return of - 1 > sentence.Start && text.Is(of, "of")
            && (text.Is(of - 1, "ceo", "cfo") || (text.Is(of - 1, "director") && text.Is(of - 2, "managing", "executive")) || (text.Is(of - 1, "executive") && text.Is(of - 2, "chief")) || (text.Is(of - 1, "manager") && text.Is(of - 2, "general", "country")));
    }

    /// <summary>"Ana Lim, Executive Director, Sea Rescue": the third of a name, a role and where it is held.</summary>
    private bool IsListed(TaggedText text, Sentence sentence, int comma)
    {
        for (int i = comma - 1; i > sentence.Start + 1 && i > comma - 9 && (text.IsCapitalized(i) || text.Is(i, "of", "for") || text.Is(i, "and")); i--)
        {
            if (text.Is(i - 1, ',') && text.HasType(i - 2, EntityType.Person))
            {
                for (int head = i; head < comma; head++)
                {
                    if (titles.HeadAt(text, head, comma, out TitleClass _) > 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>A word made with one for a business: "Nordbank", "Agrotech".</summary>
    private static bool IsCompound(ReadOnlySpan<char> word) =>
        word.Length > 6 && (word.EndsWith("bank") || word.EndsWith("tech") || word.EndsWith("soft") || word.EndsWith("corp") || word.EndsWith("pharma") || word.EndsWith("media")
            || word.EndsWith("invest") || word.EndsWith("telecom") || word.EndsWith("petrol") || word.EndsWith("prom") || word.EndsWith("neft") || word.StartsWith("Petro"));

    private Cue BehindLink(TaggedText text, Sentence sentence, int link)
    {
        bool of = text.Is(link, "of");
        bool at = text.Is(link, "at");
        int floor = Math.Max(sentence.Start, link - MaxRole);
        if ((of || at || text.Is(link, "from")) && ChiefOfficers.EndBefore(text, sentence, link))
        {
            return Cue.Sure;
        }

        if (of && text.Is(link - 1, "chapter", "chapters") && link - 2 > sentence.Start && (text.IsCapitalized(link - 2) || text.Is(link - 2, "local", "student") || text.Is(link - 2, "state", "national")))
        {
            return Cue.Likely; // "the Norr chapter of Women Who Sail"
        }

        for (int i = floor; i < link; i++)
        {
            string? value = ValueOf(text, i, link);
            if (value is null)
            {
                continue;
            }

            if (Is(value, "work"))
            {
                return of ? Cue.None : Cue.Likely;
            }

            bool role = Is(value, "head") || Is(value, "staff");
            if (role && (of || at || text.Is(link, "from")))
            {
                bool maker = of && Is(value, "staff") && text.Is(i, "director", "coordinator") && text.Tags[link + 1].Type is null
                    && !(link + 2 < sentence.End && i > sentence.Start && text.IsCapitalized(link + 2) && text.Tags[i - 1].PartOfSpeech == PartOfSpeech.Noun && !text.Is(i - 1, "film", "movie") && !text.Is(i - 1, "stage", "art")); // "director of Jaws", not "advocacy director of Blue Watch"
                return maker ? Cue.None : (at || Is(value, "head")) && !text.Is(link, "from") ? Cue.Sure : Cue.Likely;
            }

            if (role && text.Is(link, "for"))
            {
                return text.Is(i, "spokesman", "spokeswoman") || text.Is(i, "spokesperson", "columnist") || text.Is(i, "correspondent", "reporter") ? Cue.Likely : Cue.None;
            }

            if (role && text.Is(link, "with"))
            {
                return Is(value, "staff") ? Cue.Likely : Cue.None;
            }

            if (Is(value, "thing") && of && !text.IsCapitalized(i))
            {
                return Cue.Likely; // "sits on the board of"
            }

            if (Is(value, "armed") && (of || text.Is(link, "from")))
            {
                return Cue.Sure;
            }

            if (Is(value, "people") && !text.IsCapitalized(i))
            {
                return of || at ? Cue.Likely : Cue.None;
            }
        }

        return at && (_occupations.Contains(text, link - 1) || HasRoleWithField(text, sentence, link)) ? Cue.Sure : Cue.None;
    }

    /// <summary>"head of corporate banking at".</summary>
    private bool HasRoleWithField(TaggedText text, Sentence sentence, int at)
    {
        for (int i = at - 1; i > sentence.Start && i > at - 7 && text.IsWord(i) && !text.IsCapitalized(i); i--)
        {
            if (text.Is(i, "of", "for"))
            {
                return ValueOf(text, i - 1, i) is { } value && (Is(value, "head") || Is(value, "staff"));
            }
        }

        return false;
    }

    /// <summary>Whether a word begins names of organizations in its language: "Grupo", "Jabhat".</summary>
    internal bool IsFront(TaggedText text, int token) => Has(text, token, token + 1, "front");

    private bool Has(TaggedText text, int start, int end, string cue) => ValueOf(text, start, end) is { } value && Is(value, cue);

    private string? ValueOf(TaggedText text, int start, int end)
    {
        TextSpan span = text.SpanOf(start, end);
        return _cues.ValueOf(text.Text.AsSpan(span.Start, span.Length));
    }

    private static bool Is(string value, string cue) => value.Contains(cue, StringComparison.Ordinal);
}
