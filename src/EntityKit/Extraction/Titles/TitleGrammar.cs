namespace EntityKit;

/// <summary>The extent of a role phrase round its head: modifiers before it, then suffixes, a portfolio, an accreditation.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded, so that a text is read in linear time.</remarks>
internal sealed class TitleGrammar(LexiconSet lexicons, TitleLexicons words)
{
    private const int MaxModifiers = 8;

    private readonly TitlePortfolio _portfolio = new(lexicons, words);
    private readonly FieldBeforeHead _fields = new(lexicons, words);
    private readonly OwnedFields _owned = new(lexicons, words);
    private readonly Lexicon _bodies = lexicons["organization-heads"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _countries = lexicons["countries"];

    /// <summary>Where the phrase starts, given where its head does.</summary>
    internal int StartOf(TaggedText text, int sentenceStart, int head, TitleClass titleClass)
    {
        int start = head;
        bool upper = text.IsCapitalized(head);
        for (int steps = 0; start > sentenceStart && steps < MaxModifiers && !text.StartsLine(start); steps++)
        {
            int previous = start - 1;
            if (previous > sentenceStart && ((text.IsHyphen(previous) && text.Touches(previous)) || IsCoordination(text, sentenceStart, previous, start, head)))
            {
                previous--;
            }

            // An acronym takes a grade alone: "Gulf Air CEO".
            bool graded = !text.IsUpper(head) || text.IsUpper(previous) || words.IsGrade(text, previous);
            if (!graded || !IsModifier(text, previous, start, upper, titleClass) || BelongsToOrganization(text, previous) || FollowsPlace(text, sentenceStart, previous))
            {
                break;
            }

            start = previous;
        }

        start = _fields.StartOf(text, sentenceStart, head, start);
        start = _owned.StartOf(text, sentenceStart, head, start, titleClass);
        start = GradeBeforeBody(text, sentenceStart, start) is var grade and >= 0 ? grade : start;
        return upper || start == sentenceStart ? start : WithRegion(text, sentenceStart, start, head, titleClass);
    }

    /// <summary>
    /// The grade before a body that belongs to the role behind it, the body inside: "Deputy" in "Deputy Central Bank Governor";
    /// -1 where no body stands before the role, or no grade before the body.
    /// </summary>
    internal int GradeBeforeBody(TaggedText text, int floor, int role)
    {
        int last = role - 1;
        if (last <= floor || text.StartsLine(role) || !text.IsCapitalized(last) || text.HasType(last, EntityType.Person))
        {
            return -1;
        }

        if (text.HasType(last, EntityType.Organization))
        {
            int body = text.EntityStart(last);
            return body < last && body >= floor && TitleLexicons.IsRung(text, body) ? body : body > floor && !text.StartsLine(body) && TitleLexicons.IsRung(text, body - 1) ? body - 1 : -1;
        }

        for (int i = last - 1; i >= floor && _bodies.ValueOf(text, last) == "strong" && role - i < MaxModifiers && text.IsCapitalized(i) && !text.StartsLine(i + 1) && !text.HasType(i, EntityType.Person); i--)
        {
            if (TitleLexicons.IsRung(text, i))
            {
                return i < last - 1 ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"the agency's West Africa director", "Ana Lim, Caucasus correspondent": the part of the world that a role in small letters looks after.</summary>
    private static int WithRegion(TaggedText text, int sentenceStart, int start, int head, TitleClass titleClass)
    {
        if (titleClass is not (TitleClass.Weak or TitleClass.Body or TitleClass.Occupation) || !text.HasType(start - 1, EntityType.Place) || text.StartsLine(start) || !HasRegion(text, head))
        {
            return start;
        }

        int region = text.EntityStart(start - 1);
        if (region <= sentenceStart || text.StartsLine(region))
        {
            return start;
        }

        bool owned = text.IsPossessive(region - 1) || text.Is(region - 1, "its", "their") || text.Is(region - 1, "our");
        return owned || (text.Is(region - 1, ',') && text.HasType(region - 2, EntityType.Person) && !text.Is(head, "representative")) ? region : start;
    }

    /// <summary>Where the phrase ends, given where its head does.</summary>
    internal int EndOf(TaggedText text, int headStart, int headEnd, int sentenceEnd, TitleClass titleClass)
    {
        int end = SuffixEnd(text, headEnd, sentenceEnd);
        if (titleClass == TitleClass.Occupation && end + 1 < sentenceEnd && text.Is(end, "for") && text.HasType(end + 1, EntityType.Place) && (text.Is(headEnd - 1, "economist", "analyst") || text.Is(headEnd - 1, "correspondent", "specialist") || text.Is(headEnd - 1, "curator", "researcher")))
        {
            return Math.Min(text.EntityEnd(end + 1), sentenceEnd); // "lead economist for the Sahel"
        }

        if (titleClass == TitleClass.Occupation && text.Is(headEnd - 1, "attorney", "prosecutor") && text.IsCapitalized(headEnd - 1) && DistrictEnd(text, end, sentenceEnd) is var district and > 0)
        {
            return district;
        }

        if (titleClass == TitleClass.Member && headEnd - headStart == 1 && end + 1 < sentenceEnd && Constituencies.IsMemberFor(text, end) && text.HasType(end + 1, EntityType.Place))
        {
            return Math.Min(text.EntityEnd(end + 1), sentenceEnd); // "Member for Norr"
        }

        if (titleClass is TitleClass.Rank or TitleClass.Occupation or TitleClass.Member)
        {
            return end;
        }

        for (int parts = 0; parts < 3 && end + 1 < sentenceEnd && !text.StartsLine(end); parts++)
        {
            int next = _portfolio.EndOf(text, headStart, headEnd, end, sentenceEnd, titleClass);
            if (next <= end)
            {
                break;
            }

            end = next;
        }

        end = SuffixEnd(text, end, sentenceEnd);
        end = InChargeEnd(text, CommaFieldEnd(text, headEnd, end, sentenceEnd), sentenceEnd);
        return BracketEnd(text, end, sentenceEnd) is var bracket and > 0 ? bracket : end;
    }

    /// <summary>"Executive Vice President, Fibre of Acme": the field in capitals behind the comma of a firm's role, which "of", "at", a mark or the line's end closes.</summary>
    private int CommaFieldEnd(TaggedText text, int headEnd, int end, int sentenceEnd)
    {
        bool role = end == headEnd && end + 1 < sentenceEnd && text.Is(end, ',') && text.IsCapitalized(end - 1)
            && (text.Is(end - 1, "director", "president") || text.Is(end - 1, "SVP", "EVP") || text.Is(end - 1, "VP", "AVP") || text.Is(end - 1, "manager", "head"));
        int field = end + 1;
        while (role && field < sentenceEnd && field - end < MaxModifiers && !text.StartsLine(field) && ((text.IsCapitalized(field) && !text.IsUpper(field) && text.Tags[field].Type is null or EntityType.Organization && words.IsField(text, field) && words.HeadAt(text, field, sentenceEnd, out _) == 0 && (words.IsPortfolio(text, field) || !_bodies.Contains(text, field))) || (text.Is(field, "and", "&") && field > end + 1)))
        {
            field++;
        }

        bool closed = role && field > end + 1 && text.IsCapitalized(field - 1) && (field >= sentenceEnd || text.StartsLine(field) || text.Is(field, "of", "at") || text.Is(field, ',') || text.Is(field, '.') || text.Is(field, ';') || text.Is(field, '('));
        return closed ? field : end;
    }

    /// <summary>"Minister Delegate in charge of Urban Mobility": what a role is in charge of, in capitals.</summary>
    private int InChargeEnd(TaggedText text, int end, int sentenceEnd)
    {
        bool charge = end + 3 < sentenceEnd && text.Is(end, "in") && text.Is(end + 1, "charge") && text.Is(end + 2, "of") && text.IsCapitalized(end + 3) && text.IsCapitalized(end - 1) && text.Tags[end + 3].Type is null;
        return charge ? _portfolio.FieldEnd(text, end + 3, sentenceEnd) : end;
    }

    /// <summary>"Deputy Commissioner (Revenue)", "Deputy Vice-Chancellor (Academic and International)": the end of a field in brackets behind a role in capitals; 0 where none is.</summary>
    private int BracketEnd(TaggedText text, int end, int sentenceEnd)
    {
        if (end + 2 >= sentenceEnd || !text.Is(end, '(') || text.StartsLine(end) || !text.IsCapitalized(end - 1))
        {
            return 0;
        }

        bool region = IsOfRegions(text, end) && Math.Min(text.EntityEnd(end + 1), sentenceEnd - 1) is var place && text.HasType(end + 1, EntityType.Place) && text.Is(place, ')');
        if (region)
        {
            return text.EntityEnd(end + 1) + 1;
        }

        if (!(words.IsField(text, end + 1) || text.TokenText(end + 1).EndsWith("ic") || text.TokenText(end + 1).EndsWith("al")))
        {
            return 0;
        }

        for (int i = end + 1; i < sentenceEnd && i < end + 7; i++)
        {
            if (text.Is(i, ')'))
            {
                return i + 1;
            }

            bool joint = text.Is(i, "and", "&") || text.Is(i, ',') || text.Is(i, "of");
            if (!joint && (!text.IsCapitalized(i) || text.IsUpper(i) || text.Tags[i].Type is EntityType.Person or EntityType.Place))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a role of a ministry has a part of the world in brackets behind it: "Director General (Africa)", "Additional Secretary (Europe)".</summary>
    private static bool IsOfRegions(TaggedText text, int end) =>
        (text.Is(end - 1, "general") && text.Is(end - 2, "director"))
        || (text.Is(end - 1, "secretary") && (text.Is(end - 2, "additional", "joint") || text.Is(end - 2, "foreign", "deputy") || text.Is(end - 2, "special", "assistant")));

    /// <summary>"Attorney for the Western District of Ohio": the end of the district; 0 where none follows.</summary>
    private static int DistrictEnd(TaggedText text, int end, int sentenceEnd)
    {
        for (int i = end + 2; i + 2 < sentenceEnd && i < end + 5 && text.Is(end, "for") && text.Is(end + 1, "the") && text.IsCapitalized(i); i++)
        {
            if (text.Is(i, "district", "circuit") && text.Is(i + 1, "of") && text.IsCapitalized(i + 2))
            {
                return text.HasType(i + 2, EntityType.Place) ? Math.Min(text.EntityEnd(i + 2), sentenceEnd) : i + 3;
            }
        }

        return 0;
    }

    private int SuffixEnd(TaggedText text, int end, int sentenceEnd)
    {
        int start = end;
        if (start < sentenceEnd && (text.IsHyphen(start) || text.Is(start, ',')))
        {
            start++;
        }

        if (start >= sentenceEnd || !text.IsWord(start))
        {
            return end;
        }

        int length = words.SuffixAt(text, start, sentenceEnd);
        return length == 0 ? end : start + length;
    }

    /// <summary>Whether "and" joins two portfolios before one head ("Resident and Humanitarian Coordinator").</summary>
    private bool IsCoordination(TaggedText text, int sentenceStart, int and, int start, int head) =>
        start < head && text.Is(and, "and", "&") && !text.StartsLine(and) && words.MayPrecede(text, and - 1)
        && (words.HeadAt(text, and - 1, and, out TitleClass found) == 0 || (found == TitleClass.Occupation && text.IsCapitalized(and - 1))); // "Humanitarian and Reconstruction Coordinator"

    private bool IsModifier(TaggedText text, int token, int start, bool upper, TitleClass titleClass)
    {
        if (!text.IsWord(token) || text.HasType(token, EntityType.Person) || (text.Is(token, "under") && !text.Is(start, "secretary", "secretaries") && !text.IsCapitalized(token)))
        {
            return false;
        }

        if (!upper && !text.IsCapitalized(token) && text.IsWord(token) && !text.Is(token, "party") && !IsOtherBody(text, token) && (text.Tags[token].PartOfSpeech == PartOfSpeech.Noun || (titleClass == TitleClass.Occupation && words.HeadAt(text, token, token + 1, out TitleClass qualifier) > 0 && qualifier == TitleClass.Occupation))
            && !(token > 0 && text.IsJoint(token - 1)) && !words.IsStatus(text, token) && (titleClass is TitleClass.Occupation or TitleClass.Weak or TitleClass.Body || (titleClass == TitleClass.Office && (HasRegion(text, start) || text.Is(start, "minister")))))
        {
            return true; // "webcomic artist", "city mayor", "site coordinator"
        }

        if (upper && text.Is(start, "minister") && text.IsCapitalized(token) && !text.IsUpper(token) && text.Tags[token].Type is null or EntityType.Organization && text.EntityStart(token) == token && text.Tags[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN && !_calendar.Contains(text, token) && !_nationalities.Contains(text, token) && !_countries.Contains(text, token)
            && start + 1 < text.Horizon(start + 1, 1) && (text.HasType(start + 1, EntityType.Person) || words.HonorificAt(text, start + 1, text.Horizon(start + 1, 3)) > 0) && !(token > 0 && text.IsCapitalized(token - 1) && !text.StartsLine(token)))
        {
            return true; // "Sugar Minister Ana Lim"
        }

        // "its first chair" says when, "first secretary" what; "Gulf Petroleum general manager" begins with a company
        if (!upper && ((text.Is(token, "first", "second") && token > 0 && (text.IsPossessive(token - 1) || text.Is(token - 1, "its", "their") || text.Is(token - 1, "his", "her") || text.Is(token - 1, "whose")))
            || (text.IsCapitalized(token) && token > 0 && text.IsCapitalized(token - 1) && !text.StartsLine(token))))
        {
            return false;
        }

        bool lowerGrade = text.Is(token, "acting", "interim") || text.Is(token, "caretaker") || text.Is(token, "deputy", "vice");
        return (!upper || text.IsCapitalized(token) || lowerGrade)
            && !(titleClass == TitleClass.Occupation && text.Is(token, "first", "second")) && !(!upper && text.Is(start, "bishop", "archbishop") && text.Is(token, "third", "first"))
            && (titleClass == TitleClass.Rank ? words.IsGrade(text, token) : words.MayPrecede(text, token));
    }

    /// <summary>Whether a would-be modifier is the end of an organization's name ("Ministry of Defense Spokesperson").</summary>
    private bool BelongsToOrganization(TaggedText text, int token)
    {
        if (!text.HasType(token, EntityType.Organization))
        {
            return false;
        }

        for (int i = text.EntityStart(token); i < token; i++)
        {
            if (!text.IsHyphen(i) && !words.MayPrecede(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the AU commission chairman", "the central bank governor": a body in small letters that is no part of the role.</summary>
    private static bool IsOtherBody(TaggedText text, int token) =>
        OrganizationHeadWords.IsOrganOfUnion(text, token) || (text.Is(token, "bank") && token > 0 && text.Is(token - 1, "central", "reserve"));

    /// <summary>Whether a role may be of a part of the world or of a site as well as of a body: "Caucasus correspondent", "site coordinator".</summary>
    private static bool HasRegion(TaggedText text, int head) =>
        text.Is(head, "director", "correspondent") || text.Is(head, "coordinator", "manager") || text.Is(head, "editor", "analyst") || text.Is(head, "researcher", "specialist") || text.Is(head, "representative", "officer");

    /// <summary>Whether "State" or "Provincial" is part of the place before it ("Lagos State Governor").</summary>
    private static bool FollowsPlace(TaggedText text, int sentenceStart, int token) =>
        token > sentenceStart && text.Is(token, "state", "county") && text.HasType(token - 1, EntityType.Place);
}
