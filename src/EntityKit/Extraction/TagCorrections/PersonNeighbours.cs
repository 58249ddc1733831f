namespace EntityKit;

/// <summary>What makes people of names that the tagger took for something else, or for more than a name.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class PersonNeighbours(LexiconSet lexicons, TitleLexicons titles, TitleNeighbours neighbours, KnownPlaces places)
{
    private const int MaxName = 5;

    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _companySuffixes = lexicons["company-suffixes"];
    private readonly Lexicon _countries = lexicons["countries"];
    private readonly Lexicon _degrees = lexicons["name-degrees"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _months = lexicons["months"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _office = lexicons["office-words"];
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _organizations = lexicons["organizations"];
    private readonly Lexicon _particles = lexicons["name-particles"];
    private readonly Lexicon _surnames = lexicons["surnames"];

    /// <summary>Where the holder's name begins that a body's name runs into: a known given name with one or two words of a name behind it; 0 where none does.</summary>
    internal int HolderStart(TaggedText text, int floor, int bodyEnd, int end)
    {
        for (int i = Math.Max(floor, bodyEnd - 3); i < bodyEnd; i++)
        {
            if (_givenNames.Contains(text, i) && end - i is > 1 and < 5 && text.IsCapitalized(i - 1) && IsNameLike(text, i, end) && IsFreeOfRoles(text, i, end))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The end of the words without a tag at a token, capitalised or particles of names: "Alou ag Norr".</summary>
    internal int EndWithParticles(TaggedText text, int start, int limit)
    {
        int end = start;
        for (int i = start; i < limit && i < start + MaxName + 1 && text.Tags[i].Type is null && !(i > start && text.StartsLine(i)) && (text.IsCapitalized(i) || (i > start && (text.IsJoint(i) || _particles.Contains(text, i)))); i++)
        {
            end = text.IsCapitalized(i) ? i + 1 : end;
        }

        return end;
    }

    /// <summary>Whether no word of a run belongs to a title or a date, and the first is no common one.</summary>
    internal bool IsFreeOfRoles(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (titles.IsModifier(text, i) || titles.HeadAt(text, i, end, out _) > 0 || titles.HonorificAt(text, i, end) > 0 || _calendar.Contains(text, i)
                || (i == start && _frequent.Contains(text, i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The end of a double name's second half, which the tagger took for another name: "Ana Lim-Nikolova", "MS. OKELLO-HALE"; 0 where none is.</summary>
    internal int DoubleEnd(TaggedText text, Sentence sentence, int end)
    {
        int second = end + 1;
        if (second >= sentence.End || !text.IsJoint(end) || !text.IsCapitalized(second) || text.Tags[second].Type is null || text.Tags[second].Bio != Bio.Begin)
        {
            return 0;
        }

        int last = text.EntityEnd(second);
        bool capitals = text.IsUpper(end - 1) && text.IsUpper(second) && last == second + 1;
        bool whole = last == second + 1 && text.IsWord(second) && !text.IsUpper(second) && text.HasType(second, EntityType.Organization) && text.EntityStart(end - 1) < end - 1; // "Ana Hoek-Blom", a name of two words before the hyphen
        return last <= sentence.End && (capitals || whole || (text.HasType(second, EntityType.Person) && text.Tokens[end - 1].Length > 2)) && !_acronyms.Contains(text, second) ? last : 0;
    }

    /// <summary>"9 Jun", "was Dean of the Faculty": a month or a role that is also somebody's name.</summary>
    internal bool IsDateOrRole(TaggedText text, Sentence sentence, int token)
    {
        bool dated = token > sentence.Start && char.IsAsciiDigit(text.Text[text.Tokens[token - 1].Start]) && text.Tokens[token - 1].Length < 3 && (_calendar.Contains(text, token) || _months.Contains(text, token));
        dated |= token + 1 < sentence.End && (_months.Contains(text, token) || _calendar.Contains(text, token)) && text.Tokens[token].Length < 4 && char.IsAsciiDigit(text.Text[text.Tokens[token + 1].Start]) && text.Tokens[token + 1].Length < 3;
        return dated || IsDean(text, sentence, token) || (token + 2 < sentence.End && text.Is(token + 1, "of") && text.Is(token + 2, "the") && titles.HeadAt(text, token, token + 1, out TitleClass found) > 0 && found is TitleClass.Weak or TitleClass.Body or TitleClass.Office or TitleClass.Academic);
    }

    /// <summary>"words of welcome by the Dean, Ana Lim", "is now Dean of Law": a role that is a given name too, behind an article or before its field.</summary>
    private static bool IsDean(TaggedText text, Sentence sentence, int token) =>
        token > sentence.Start && token + 1 < sentence.End && text.Is(token, "dean") && (text.Is(token - 1, "the", "acting") || text.Is(token - 1, "interim") || (text.Is(token + 1, "of", "at") && (text.Is(token - 1, "now", "as") || text.Is(token - 1, "and", "a") || text.Is(token - 1, ','))));

    /// <summary>The end of a known place without a tag before a role and its holder: "Pennsylvania Senator Ana Lim"; 0 where none is.</summary>
    internal int SeatBeforeRole(TaggedText text, Sentence sentence, int start)
    {
        for (int end = Math.Min(sentence.End, start + 3); end > start; end--)
        {
            int role = end < sentence.End && text.IsCapitalized(end) && !text.StartsLine(end) && places.Contains(text, start, end) ? titles.HeadAt(text, end, sentence.End, out _) : 0;
            if (role > 0 && end + role < sentence.End && text.HasType(end + role, EntityType.Person))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>"the cargo ship Blue Dawn".</summary>
    internal static bool IsVessel(TaggedText text, int noun) =>
        !text.IsCapitalized(noun) && (text.Is(noun, "ship", "vessel") || text.Is(noun, "tanker", "freighter") || text.Is(noun, "frigate", "trawler") || text.Is(noun, "ferry", "submarine") || text.Is(noun, "warship", "yacht"));

    /// <summary>"from Norrexport del Litoral": a Romance name of three words none of which is somebody's.</summary>
    internal bool IsForeignFirm(TaggedText text, Sentence sentence, int start, int end)
    {
        if (end - start != 3 || text.IsCapitalized(start + 1) || !(text.Is(start + 1, "de", "del") || text.Is(start + 1, "do", "da") || text.Is(start + 1, "dos", "des")))
        {
            return false;
        }

        bool known = _givenNames.Contains(text, start) || _surnames.Contains(text, start) || _surnames.Contains(text, end - 1) || places.Contains(text, start, end) || places.Contains(text, start, start + 1);
        return !known && start > sentence.Start && text.Is(start - 1, "from", "by");
    }

    /// <summary>"the villages of Pang Lim and Nong Kao": whether a noun for settlements leads to a name, or to the ones before it.</summary>
    internal static bool IsSettlement(TaggedText text, Sentence sentence, int start)
    {
        for (int i = start - 1; i > sentence.Start && start - i < 12; i--)
        {
            if (text.Is(i, "of"))
            {
                return text.Is(i - 1, "villages", "towns") || text.Is(i - 1, "hamlets", "townships") || text.Is(i - 1, "municipalities")
                    || (i == start - 1 && (text.Is(i - 1, "village", "town") || text.Is(i - 1, "hamlet", "township") || text.Is(i - 1, "municipality", "crossing")));
            }

            if (!text.IsCapitalized(i) && !text.Is(i, ',') && !text.Is(i, "and"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"named Kwame Asante-Dadzie as managing director": the object of a verb that gives an office.</summary>
    internal bool IsGivenOffice(TaggedText text, Sentence sentence, int start, int end) =>
        IsSubjectOfOffice(text, sentence, start, end) || IsAppointee(text, sentence, start, end) || (start > sentence.Start && end < sentence.End && text.Is(end, "as", "to") && GivesOffice(text, start - 1));

    private bool GivesOffice(TaggedText text, int token) =>
        _office.ValueOf(text, token) is { } value && (value.EndsWith("appointed", StringComparison.Ordinal) || value.EndsWith(" elected", StringComparison.Ordinal));

    /// <summary>"the appointment of Ana Lim as inspector".</summary>
    internal bool IsAppointed(TaggedText text, Sentence sentence, int start, int end) =>
        end - start is > 1 and <= MaxName && IsAppointee(text, sentence, start, end) && !_organizationHeads.Contains(text, end - 1) && !_companySuffixes.Contains(text, end - 1);

    private static bool IsAppointee(TaggedText text, Sentence sentence, int start, int end) =>
        start - 2 >= sentence.Start && end < sentence.End && text.Is(end, "as") && text.Is(start - 1, "of")
        && (text.Is(start - 2, "appointment", "nomination") || text.Is(start - 2, "election", "dismissal") || text.Is(start - 2, "selection", "designation"));

    /// <summary>Letters that say what somebody has, behind a name and its comma or between the semicolons of an entry: "Ana Lim, P.C., said", "PhD; FRSNZ;", "(BSc Hons 1983)".</summary>
    internal bool IsDegree(TaggedText text, Sentence sentence, int token) =>
        token - 2 >= sentence.Start && ((text.Is(token - 1, ',') && text.HasType(token - 2, EntityType.Person)) || (text.Is(token - 1, ';') && text.Is(token + 1, ';')) || (text.Is(token - 1, '(') && (text.Is(token + 1, "hons") || text.Is(token + 1, ',')))) && _degrees.Contains(text, token);

    /// <summary>"Omar Said was appointed", "Ana Lim has been elected": whom a verb of office is said of, by a known given name.</summary>
    private bool IsSubjectOfOffice(TaggedText text, Sentence sentence, int start, int end)
    {
        int verb = text.Is(end, "was") ? end + 1 : text.Is(end, "has") && text.Is(end + 1, "been") ? end + 2 : 0;
        return verb > 0 && verb < sentence.End && _givenNames.Contains(text, start) && GivesOffice(text, verb);
    }

    /// <summary>"Nasr AL-HADDAD", "LOPES Maria": a known given name beside a surname in capitals.</summary>
    internal bool IsCapitalSurname(TaggedText text, int start, int end)
    {
        if (end - start is < 2 or > MaxName)
        {
            return false;
        }

        bool firstUpper = text.IsUpper(start);
        bool lastUpper = text.IsUpper(end - 1);
        int given = firstUpper ? end - 1 : start;
        int surname = firstUpper ? start : end - 1;
        return firstUpper != lastUpper && _givenNames.Contains(text, given) && text.Tokens[surname].Length > 2 && !text.TokenText(surname).Contains('.') && !_countries.Contains(text, surname) && !_countries.Contains(text, given)
            && !_organizationHeads.Contains(text, surname) && !_acronyms.Contains(text, surname) && !_frequent.Contains(text, surname);
    }

    /// <summary>The end of a speaker's name in capitals at a line's start, the country in brackets behind it ("ANA LIM (Peru) said"); 0 where none is.</summary>
    internal int SpeakerEnd(TaggedText text, Sentence sentence, int start)
    {
        if (!text.StartsLine(start) || !text.IsUpper(start))
        {
            return 0;
        }

        int end = start + 1;
        while (end < sentence.End && end - start <= MaxName && (text.IsUpper(end) || text.IsJoint(end)) && !text.StartsLine(end))
        {
            end++;
        }

        int country = end - start > 1 && end + 2 < sentence.End && text.Is(end, '(') ? _countries.LongestMatch(text, end + 1, sentence.End) : 0;
        return country > 0 && text.Is(end + 1 + country, ')') && IsNameLike(text, start, end) ? end : 0;
    }

    /// <summary>"rain in Kunene": one rare word behind "in", which is where something is and no person; not "confidence in Kunene".</summary>
    internal bool IsWhere(TaggedText text, Sentence sentence, int start, int end) =>
        end - start == 1 && start - 2 >= sentence.Start && text.Is(start - 1, "in") && IsNoTrust(text, start - 2)
        && text.Text[text.Tokens[start].End - 1] != '.' && !_givenNames.Contains(text, start) && !_surnames.Contains(text, start) && !(end < sentence.End && text.IsCapitalized(end));

    /// <summary>Whether what is "in" a name is none of what people have in each other.</summary>
    internal static bool IsNoTrust(TaggedText text, int token) =>
        !(text.Is(token, "confidence", "trust") || text.Is(token, "faith", "believe") || text.Is(token, "interest", "belief"));

    /// <summary>Where "of" parts a full name from an unknown organization that the tagger took into it: "Ida Moss of Fairwick"; 0 elsewhere.</summary>
    internal int OfAt(TaggedText text, int start, int end)
    {
        for (int i = start + 2; i + 1 < end; i++)
        {
            if (text.Is(i, "of"))
            {
                return _givenNames.Contains(text, start) && text.IsCapitalized(i + 1) && !places.Contains(text, i + 1, end) ? i : 0;
            }
        }

        return 0;
    }

    /// <summary>Where "of" parts a person from an organization that the tagger took for one name: "journalist Ana Lim of Radio Sol"; 0 elsewhere.</summary>
    internal int SplitAt(TaggedText text, Sentence sentence, int start, int end)
    {
        if (start == sentence.Start || text.IsCapitalized(start - 1) || !neighbours.FollowsTitle(text, sentence.Start, start))
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

    /// <summary>Whether words may be a person's name: two to five, none the head of an organization or a place, no small word but a particle.</summary>
    internal bool IsNameLike(TaggedText text, int start, int end)
    {
        if (end - start is < 2 or > MaxName + 1 || places.IsWater(text, end - 1) || _organizations.LongestMatch(text, start, end) > 0)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            bool small = !text.IsCapitalized(i) && !text.IsJoint(i) && !text.Is(i, "i") && !_particles.Contains(text, i);
            bool suffix = _companySuffixes.Contains(text, i) && !(i > start && i < end - 1 && _particles.Contains(text, i) && !text.IsUpper(i)); // "Attaye Ag Norr"
            if (small || suffix || _organizationHeads.Contains(text, i) || _nationalities.Contains(text, i)
                || (_countries.Contains(text, i) && end - start < 3))
            {
                return false;
            }
        }

        return true;
    }
}
