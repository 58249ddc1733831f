namespace EntityKit;

/// <summary>What structure and tagger say are organizations of one text, and the choice among it.</summary>
/// <param name="text">The text.</param>
/// <param name="heads">The head words of names.</param>
/// <param name="borders">Where the tagger's names begin and end.</param>
/// <param name="parts">Where a name holds two organizations.</param>
/// <param name="things">Last words of names of rooms, laws, plans and awards.</param>
/// <param name="places">Places whose names look like an organization's ("West Bank").</param>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class OrganizationCandidates(TaggedText text, OrganizationHeadWords heads, OrganizationBorders borders, OrganizationParts parts, Lexicon things, Lexicon places)
{
    /// <summary>The rule of what the tagger alone took for an organization.</summary>
    internal const string Tagger = "tagger";

    /// <summary>The rule of what its surroundings made one.</summary>
    internal const string Context = "context";

    /// <summary>The rule of what a noun beside it says of what sort it is.</summary>
    internal const string Descriptor = "descriptor";

    private const string Acronym = "acronym";
    private const double AcronymConfidence = 0.9;
    private const double StructureConfidence = 0.9;
    private const float SurePlace = 0.8f;

    private readonly List<Candidate> _structured = [];
    private readonly List<Candidate> _tagged = [];

    internal void Add(OrganizationSpan name, string rule)
    {
        if (!name.IsEmpty && !OrganizationBorders.IsAdjective(text, name.End) && !(rule == Descriptor && IsThing(name.Start, name.End)) && !IsLaw(name.Start, name.End) && !IsPortfolio(name.Start))
        {
            name = name with { Start = heads.WithoutBoard(text, name.Start, name.End) };
            int unit = parts.UnitEnd(text, name.Start, name.End);
            if (unit > 0)
            {
                _structured.Add(new Candidate(name.Start, unit, name.IsStrong, rule, StructureConfidence));
            }

            _structured.Add(new Candidate(unit > 0 ? BodyStart(unit) : name.Start, borders.WithQuotedName(text, name.Start, name.End), name.IsStrong, rule, StructureConfidence));
        }
    }

    /// <summary>Adds a tagger's span, without article, possessive and quotation marks.</summary>
    internal void AddTagged(int start, int end)
    {
        float probability = 1;
        for (int i = start; i < end; i++)
        {
            probability = Math.Min(probability, text.Tags[i].Probability);
        }

        string rule = probability == TagChanges.Changed ? Context : Tagger;
        (start, end) = borders.Correct(text, start, end);
        start = heads.WithoutBoard(text, start, end);
        if (parts.OwnerEnd(text, start, end) is var owner and > 0)
        {
            if (owner - start > 1 || text.IsUpper(start))
            {
                _tagged.Add(new Candidate(start, owner, true, rule, probability));
            }

            start = owner + 1;
        }

        if (parts.UnitEnd(text, start, end) is var unit and > 0)
        {
            _tagged.Add(new Candidate(start, unit, true, rule, probability));
            start = BodyStart(unit);
        }

        if (parts.FirmEnd(text, start, end) is var firm and > 0)
        {
            _tagged.Add(new Candidate(start, firm, true, rule, probability));
            start = firm + 1;
        }

        end = borders.WithQuotedName(text, start, OrganizationBorders.WithoutSeat(text, start, end));
        end = heads.WithOrgan(text, heads.WithOwned(text, start, SlashedBodies.EndOf(text, start, end)));
        if (start < end && !OrganizationBorders.IsAdjective(text, end) && !(rule == Tagger && IsThing(start, end)) && !IsLaw(start, end) && !IsPortfolio(start))
        {
            _tagged.Add(new Candidate(start, end, true, rule, probability));
        }
    }

    /// <summary>"Minister of Territorial Administration": what a minister is of is a portfolio.</summary>
    private bool IsPortfolio(int start)
    {
        if (start > 2 && text.Is(start - 1, "and") && !text.IsUpper(start) && NoNameRules.IsListedField(text, start))
        {
            return true; // "Minister for Tourism, Broadcasting and Creative Industries"
        }

        int of = start > 2 && text.Is(start - 1, "the") && text.Is(start, "royal", "armed") ? start - 2 : start - 1;
        return of > 0 && text.Is(of, "of") && text.Is(of - 1, "minister", "ministers") && text.IsCapitalized(of - 1) && !text.IsUpper(start);
    }

    private int BodyStart(int unitEnd) => text.IsArticle(unitEnd + 1) ? unitEnd + 2 : unitEnd + 1;

    /// <summary>"Harbour Briefing Room", "Clean Rivers Act": no head of a body, and a last word that bodies do not end in.</summary>
    private bool IsThing(int start, int end) =>
        end - start > 1 && text.IsCapitalized(end - 1) && things.Contains(text, end - 1) && !HasStrongHead(start, end - 1);

    /// <summary>"Central Bank and Related Matters Act", "Lima Convention on Clean Rivers": a law or a treaty, whatever bodies its name holds.</summary>
    private bool IsLaw(int start, int end)
    {
        bool law = end - start > 1 && text.IsCapitalized(end - 1) && (text.Is(end - 1, "act", "bill") || text.Is(end - 1, "ordinance")) && !text.Is(end - 2, "of", "the");
        for (int i = start; i + 1 < end && i < start + 4 && !law; i++)
        {
            law = text.Is(i, "convention", "covenant") && (text.Is(i + 1, "on", "against") || text.Is(i + 1, "for", "relating")) && !heads.EndsInHead(text, i + 1, end);
        }

        return law;
    }

    private bool HasStrongHead(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (heads.IsHead(text, i, out bool strong) && strong)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mentions, sorted, none overlapping another.</summary>
    internal IReadOnlyList<Mention> Choose()
    {
        List<Candidate> chosen = Merge();
        var acronyms = new OrganizationAcronyms(text);
        foreach (Candidate name in chosen)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            acronyms.Define(name.Start, name.End);
        }

        HashSet<int> ends = [.. chosen.Select(name => name.End)];
        chosen.RemoveAll(name => IsForeignAcronym(name, ends, acronyms) || (name.End < text.Horizon(name.End, 1) && text.Is(name.End, "affairs") && text.IsCapitalized(name.End)));
        for (int i = 0; i < chosen.Count; i++)
        {
            if (chosen[i].Rule == Context && chosen[i].End - chosen[i].Start == 1 && acronyms.IsDefined(chosen[i].Start))
            {
                chosen[i] = chosen[i] with { Rule = Acronym, Confidence = AcronymConfidence };
            }
        }

        AddAcronyms(chosen, acronyms);
        var mentions = new List<Mention>(chosen.Count);
        foreach (Candidate name in chosen)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            MentionSource source = name.Rule == Tagger ? MentionSource.Model : MentionSource.Rule;
            mentions.Add(text.MentionOf(EntityKind.Organization, name.Start, name.End, source, name.Confidence, name.Rule));
        }

        return mentions;
    }

    /// <summary>
    /// Whether the tagger's organization is an acronym in brackets that abbreviates something else: "illegal, unreported
    /// and unregulated (IUU) fishing".
    /// </summary>
    private bool IsForeignAcronym(Candidate name, HashSet<int> ends, OrganizationAcronyms acronyms)
    {
        int at = name.Start;
        bool bracketed = name.Rule == Tagger && name.End == at + 1 && at > 1 && at + 1 < text.Horizon(at + 1, 1)
            && text.Is(at - 1, '(') && text.Is(at + 1, ')') && acronyms.IsAcronym(at);
        return bracketed && !acronyms.IsDefined(at) && text.Tags[at - 2].Type is null && text.IsWord(at - 2) && !ends.Contains(at - 1);
    }

    /// <summary>Structure decides the extent; the tagger alone decides where structure is silent, and where its span is the longer one.</summary>
    private List<Candidate> Merge()
    {
        _structured.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var chosen = new List<Candidate>(_structured.Count + _tagged.Count);
        int next = 0;
        int floor = 0;
        foreach (Candidate tagged in _tagged)
        {
            while (next < _structured.Count && _structured[next].End <= tagged.Start)
            {
                floor = TakeUnless(chosen, _structured[next++], floor);
            }

            int last = next;
            Candidate best = tagged;
            while (last < _structured.Count && _structured[last].Start < tagged.End)
            {
                best = Prefer(best, _structured[last++]);
            }

            // "Ministry of Defense and Ministry of Interior": two structured names in one tagged stretch are two.
            bool several = last - next > 1;
            for (; several && next < last; next++)
            {
                floor = Take(chosen, _structured[next] with { Confidence = tagged.Confidence }, floor);
            }

            next = last;
            floor = several ? floor : Take(chosen, best, floor);
        }

        while (next < _structured.Count)
        {
            floor = TakeUnless(chosen, _structured[next++], floor);
        }

        return chosen;
    }

    private static Candidate Prefer(Candidate tagged, Candidate structured)
    {
        bool inside = tagged.Start <= structured.Start && structured.End <= tagged.End;
        return inside ? tagged : structured with { Confidence = Math.Max(tagged.Confidence, structured.Confidence) };
    }

    /// <summary>Takes what structure alone found, but a place that the tagger is sure of or a lexicon knows ("West Bank").</summary>
    private int TakeUnless(List<Candidate> chosen, Candidate candidate, int floor)
    {
        bool place = text.HasType(candidate.Start, EntityType.Place) && text.EntityEnd(candidate.Start) >= candidate.End
            && (text.Tags[candidate.Start].Probability > SurePlace || IsKnownPlace(candidate));
        return place && !text.Is(candidate.Start, "embassy", "consulate") && !text.Is(candidate.End - 1, "platform") && !heads.EndsInLegalForm(text, candidate.End) ? floor : Take(chosen, candidate, floor);
    }

    private bool IsKnownPlace(Candidate candidate) =>
        places.LongestMatch(text, candidate.Start, candidate.End) == candidate.End - candidate.Start;

    private static int Take(List<Candidate> chosen, Candidate candidate, int floor)
    {
        if (candidate.Start < floor || !candidate.IsStrong)
        {
            return floor;
        }

        chosen.Add(candidate);
        return candidate.End;
    }

    private void AddAcronyms(List<Candidate> chosen, OrganizationAcronyms acronyms)
    {
        int count = chosen.Count;
        int next = 0;
        int floor = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            text.Cancellation.LookAt(i);
            while (next < count && chosen[next].End <= i)
            {
                next++;
            }

            bool covered = i < floor || (next < count && chosen[next].Start <= i);
            int end = covered ? 0 : acronyms.DefinedEnd(i);
            end = !covered && end == 0 && acronyms.IsSpelled(i) ? i + 1 : end;
            if (end == 0)
            {
                continue;
            }

            var acronym = new Candidate(i, end, true, Acronym, AcronymConfidence);
            if (next >= count || chosen[next].Start >= end)
            {
                chosen.Add(acronym);
            }
            else if (chosen[next].End <= end)
            {
                chosen[next] = acronym; // a part of "PM/DDTC"
            }

            floor = end;
        }

        chosen.Sort(static (left, right) => left.Start.CompareTo(right.Start));
    }

    private readonly record struct Candidate(int Start, int End, bool IsStrong, string Rule, double Confidence);
}
