namespace EntityKit;

/// <summary>
/// Names without a head word that their surroundings make organizations: what the cues lead to, with the words of the name
/// that the tagger left out, unless the text itself or the name lists know them as a person's or a place's.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OrganizationContext(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const float Sure = 0.97f;
    private const float Doubt = 0.9f;
    private const int MaxName = 6;

    private readonly OrganizationCues _cues = new(lexicons, titles);
    private readonly Lexicon _landmarks = lexicons["landmarks"];
    private readonly Lexicon _links = lexicons["foreign-links"];
    private readonly Lexicon _placeHeads = lexicons["place-heads"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _givenNames = lexicons["given-names"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly Lexicon _particles = lexicons["name-particles"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];
    private readonly Lexicon _organizationHeads = lexicons["organization-heads"];
    private readonly Lexicon _suffixes = lexicons["company-suffixes"];

    /// <summary>The end of the organization that starts at a token; 0 where the surroundings make none of the name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="evidence">What the text says of its own names; takes the names found.</param>
    /// <param name="sentence">The name's sentence.</param>
    /// <param name="start">The first token of a name that the tagger took for a person, a place or nothing.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="described">Whether a noun before it says what sort of organization it is ("the retailer Kolmar").</param>
    internal int EndOf(TaggedText text, NameEvidence evidence, Sentence sentence, int start, int end, bool described)
    {
        string? type = text.Tags[start].Type;
        bool closed = start > sentence.Start && text.IsCapitalized(start - 1) && !text.IsArticle(start - 1) && !text.StartsLine(start);
        bool goesOn = described && end < sentence.End && text.IsWord(end) && text.IsCapitalized(end) && !text.StartsLine(end) && text.Tags[end].Type is null; // "the party Peru Libre"
        int run = end;
        while (run < sentence.End && run - start < MaxName && text.IsCapitalized(run) && text.Tags[run].Type is null && !text.StartsLine(run))
        {
            run++;
        }

        goesOn |= type == EntityType.Place && run > end && IsBusinessWord(text, run - 1); // "at Norr Advisors"
        bool apposed = run - start > 1 && run < sentence.End && text.Is(run, ',') && _cues.IsKind(text, run + 1, sentence.End); // "Norr Aurum, a subsidiary of"
        if (end <= start || closed || (type == EntityType.Place && text.Tags[start].Probability >= Sure && !goesOn && !apposed) || !IsName(text, start, end, described))
        {
            return 0;
        }

        bool front = _cues.IsFront(text, start);
        bool company = end - start > 1 && _suffixes.Contains(text, end - 1) && OrganizationHeadWords.IsLegalForm(text, end - 1);
        Cue before = described || front || company ? Cue.Sure : Before(text, evidence, sentence, start);
        int whole = apposed ? run : before == Cue.None ? WithoutPossessive(text, start, end) : Extend(text, sentence, start, end);
        Cue cue = before == Cue.Sure ? before : (Cue)Math.Max((int)before, (int)_cues.Read(text, sentence, start, whole));
        if (front && whole - start < 2)
        {
            return 0;
        }

        if (cue == Cue.None && type == EntityType.Person && IsBehindArticle(text, sentence, start, whole))
        {
            cue = Cue.Likely;
        }

        bool found = cue switch
        {
            Cue.Sure => !((goesOn && whole > end) || apposed ? places.Contains(text, start, whole) : IsPlace(text, start, whole)) && (described || front || company ? company || !IsNamed(evidence, start, whole) : OrganizationCues.LeadsBusiness(text, sentence, start) ? !IsNamed(evidence, start, whole) : !MayBePerson(text, evidence, start, whole, known: false)),
            Cue.Likely => (type != EntityType.Place || (whole - start > 1 && ((text.Tags[start].Probability < Doubt && _cues.IsCoordinated(text, sentence, start, whole)) || IsCommon(text, whole - 1))))
                && (whole - start > 1 && IsCommon(text, whole - 1) ? !places.Contains(text, start, whole) : !IsPlace(text, start, whole)) && !MayBePerson(text, evidence, start, whole, known: true),
            _ => false,
        };
        found &= whole == sentence.End || !text.IsCapitalized(whole) || text.StartsLine(whole) || cue == Cue.Sure;
        if (!found)
        {
            return 0;
        }

        evidence.Note(start, whole);
        return whole;
    }

    /// <summary>
    /// Where an organization ends of which the tagger took the first words only: "Delmar Upstream chief executive Ana Lim",
    /// "Grupo Cabo Hoteles"; 0 where the words beside it demand no more.
    /// </summary>
    internal int WholeEnd(TaggedText text, Sentence sentence, int start, int end)
    {
        if (text.TokenText(end - 1) is [.., 's'] && OrganizationHeadWords.IsOwnedByMany(text, end - 1, sentence.End) && _organizationHeads.ValueOf(text, end - 1) != "strong")
        {
            int head = end + 1;
            while (head < sentence.End && head - end < 4 && text.IsCapitalized(head) && text.Tags[head].Type is null or EntityType.Organization && !text.StartsLine(head))
            {
                head++;
            }

            return head > end + 1 && _organizationHeads.ValueOf(text, head - 1) == "strong" ? head : 0; // "Norr Lawyers' Syndicate"
        }

        bool front = _cues.IsFront(text, start);
        int whole = end;
        if (end - start == 1 && end + 1 < sentence.End && !text.IsUpper(start) && !text.IsCapitalized(end) && _links.Contains(text, end) && text.IsCapitalized(end + 1) && text.Tags[end + 1].Type is null
            && titles.HeadAt(text, end + 1, sentence.End, out _) == 0 && start > sentence.Start && !text.IsCapitalized(start - 1) && text.Tags[start - 1].PartOfSpeech == PartOfSpeech.Noun)
        {
            return end + 2; // "the charity Vann til Alle"
        }

        while (whole < sentence.End && whole - start < MaxName && text.IsWord(whole) && text.IsCapitalized(whole) && !text.StartsLine(whole)
            && titles.HeadAt(text, whole, sentence.End, out _) == 0 && !titles.IsModifier(text, whole) && !_calendar.Contains(text, whole)
            && !_nationalities.Contains(text, whole) && (text.Tags[whole].Type is null || (front && text.HasType(whole, EntityType.Organization))))
        {
            whole++;
        }

        bool apposed = start > sentence.Start && text.Is(start - 1, ',') && whole < sentence.End && text.Is(whole, ',') && _cues.IsOwnKind(text, sentence, start - 1);
        return whole > end && (front || apposed || _cues.LeadsRole(text, whole, sentence.End)) ? whole : 0;
    }

    /// <summary>The cue before a name, or before the one that "and" joins it to: "worked for Kolmar and for Lerici".</summary>
    private Cue Before(TaggedText text, NameEvidence evidence, Sentence sentence, int start)
    {
        int and = start > sentence.Start + 1 && (text.Is(start - 1, "for", "at") || text.Is(start - 1, "of", "with")) ? start - 2 : start - 1;
        bool joined = and > sentence.Start && text.Is(and, "and", "or") && evidence.LastEnd == and;
        return joined ? Cue.Likely : _cues.Before(text, sentence, start);
    }

    /// <summary>"of the centre-left Frente Claro": a name behind the article, which people have none of, and before no noun that the article could be for.</summary>
    private bool IsBehindArticle(TaggedText text, Sentence sentence, int start, int end)
    {
        int article = start - 1;
        while (article > sentence.Start && start - article < 5 && !text.Is(article, "the") && !text.IsCapitalized(article)
            && (text.IsJoint(article) || _cues.IsLeaning(text, article)))
        {
            article--;
        }

        bool behind = article > sentence.Start && text.Is(article, "the") && (article == start - 1 || article > sentence.Start);
        bool open = _eponyms.Contains(text, end - 1) || end < sentence.End && (text.IsHyphen(end) || text.IsCapitalized(end) || text.Tags[end].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj or PartOfSpeech.Num);
        return behind && !open;
    }

    /// <summary>What businesses alone are called behind a place's or a person's name.</summary>
    private static bool IsBusinessWord(TaggedText text, int token) =>
        text.Is(token, "advisors", "advisers") || text.Is(token, "partners", "capital") || text.Is(token, "ventures", "wealth") || text.Is(token, "consulting", "analytics") || text.Is(token, "labs", "securities") || text.Is(token, "pharmaceuticals", "therapeutics") || text.Is(token, "technologies", "software");

    private bool IsName(TaggedText text, int start, int end, bool described)
    {
        bool common = _frequent.Contains(text, start) && end - start == 1;
        return end - start <= MaxName && (text.Tokens[start].Length > 1 || (text.IsJoint(start + 1) && end - start > 2)) && !common && !text.IsArticle(start) && !NoNameRules.IsAudience(text, start)
            && titles.HeadAt(text, start, end, out _) == 0 && titles.HonorificAt(text, start, end) == 0 && (described || !titles.IsModifier(text, start))
            && !(end - start == 1 && _organizationHeads.Contains(text, start)) && !_calendar.Contains(text, start) && !_nationalities.Contains(text, start);
    }

    private bool IsPlace(TaggedText text, int start, int end) =>
        places.Contains(text, start, end) || places.Contains(text, start, start + 1) || _landmarks.LongestMatch(text, start, end) == end - start;

    /// <summary>Whether a name may be somebody's: by the text itself, by its first word, or, where the name lists count, by any word.</summary>
    private bool MayBePerson(TaggedText text, NameEvidence evidence, int start, int end, bool known)
    {
        if (IsNamed(evidence, start, end))
        {
            return true;
        }

        bool tagged = text.HasType(start, EntityType.Person);
        if (end - start > 1)
        {
            return (known && _particles.Contains(text, end - 2)) || (tagged && (_givenNames.Contains(text, start) || (known && _surnames.Contains(text, end - 1))));
        }

        return known && (_givenNames.Contains(text, start) || _surnames.Contains(text, start));
    }

    /// <summary>Whether a name ends in a common noun that places do not end in: "Levant Risk".</summary>
    private bool IsCommon(TaggedText text, int token) =>
        _frequent.Contains(text, token) && !_placeHeads.Contains(text, token) && !_givenNames.Contains(text, token) && !_nationalities.Contains(text, token);

    private static bool IsNamed(NameEvidence evidence, int start, int end) =>
        evidence.IsPerson(start, end) || (end - start == 1 && evidence.IsOftenPerson(start));

    private static int WithoutPossessive(TaggedText text, int start, int end) => end - start > 1 && text.IsPossessive(end - 1) ? end - 1 : end;

    /// <summary>The name with the capitalised words and the small words of its language that follow.</summary>
    private int Extend(TaggedText text, Sentence sentence, int start, int end)
    {
        end = WithoutPossessive(text, start, end);
        while (end < sentence.End && end - start < MaxName && !text.StartsLine(end))
        {
            int next = end;
            while (next < sentence.End && next < end + 2 && _links.Contains(text, next))
            {
                next++;
            }

            bool and = next == end && text.Is(end, '&');
            if (next == end && (and || text.IsJoint(end) || text.Is(end, "for")))
            {
                next++;
            }

            if (next == end && next < sentence.End && end - start <= 3 && char.IsDigit(text.Text[text.Tokens[next].Start]) && text.Tokens[next].Length < 3 && next + 1 < sentence.End && !text.IsWord(next + 1))
            {
                return next + 1; // "Kanal 24,"
            }

            bool more = next < sentence.End && text.IsWord(next) && text.IsCapitalized(next) && titles.HeadAt(text, next, sentence.End, out _) == 0
                && (text.Tags[next].Type is null || text.Tags[next].Type == text.Tags[start].Type || (text.Tags[start].Type is null && text.HasType(next, EntityType.Organization) && _cues.IsFront(text, start))) && (and || !titles.IsModifier(text, next));
            if (!more)
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }
}
