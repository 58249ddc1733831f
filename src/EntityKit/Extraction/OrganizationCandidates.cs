namespace EntityKit;

/// <summary>What structure and tagger say are organizations of one text, and the choice among it.</summary>
/// <param name="text">The text.</param>
/// <param name="heads">The head words of names.</param>
/// <param name="countries">Countries.</param>
/// <param name="calendar">The days.</param>
/// <param name="brands">The names that keep their possessive.</param>
/// <param name="headlines">The verbs of headlines, which end a name.</param>
/// <param name="places">Places whose names look like an organization's ("West Bank").</param>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class OrganizationCandidates(TaggedText text, OrganizationHeadWords heads, Lexicon places, Lexicon countries, Lexicon calendar, HeadlineVerbs headlines, BrandNames brands)
{
    private const float SurePlace = 0.8f;

    private readonly List<Candidate> _structured = [];
    private readonly List<Candidate> _tagged = [];

    internal void Add(OrganizationSpan name, string rule)
    {
        if (!name.IsEmpty)
        {
            _structured.Add(new Candidate(name.Start, name.End, name.IsStrong, rule, 0.7));
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

        while (start < end && (text.IsArticle(start) || !char.IsLetterOrDigit(text.Text[text.Tokens[start].Start])))
        {
            start++;
        }

        if (end - start > 2 && start > 1 && text.IsJoint(start - 1) && text.IsCapitalized(start - 2))
        {
            start = text.EntityStart(start - 2); // "U.S.-EU Trade Council"
        }

        if (end - start == 1 && start > 1 && text.Is(start - 1, '/') && text.Touches(start) && text.IsCapitalized(start - 2) && text.Tags[start - 2].Type is null)
        {
            start -= 2; // "Greens/EFA"
        }

        bool brand = end - start <= 2 && brands.EndOf(text, start, text.Tokens.Length) is var kept && kept == end && end > 0;
        while (end > start && !brand && (text.IsPossessive(end - 1) || !IsNameEnd(end - 1)))
        {
            end--;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (headlines.Is(text, i) && !text.HasType(i - 1, EntityType.Person))
            {
                end = i; // "Ministry of Justice Raises Fees"
            }
        }

        while (end - start > 2 && calendar.Contains(text.TokenText(end - 1)) && text.Is(end - 2, "on"))
        {
            end -= 2;
        }

        end = WithoutCountry(start, end);
        if (end - start > 1 && (IsOrdinal(start) || text.IsRoman(start)))
        {
            start++; // "the XV Binational Commission"
        }

        if (OwnerEnd(start, end) is var owner and > 0)
        {
            if (owner - start > 1 || text.IsUpper(start))
            {
                _tagged.Add(new Candidate(start, owner, true, "tagger", probability));
            }

            start = owner + 1;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (text.Is(i, "at") && !text.Is(start, "university"))
            {
                end = i;
            }
        }

        if (start < end)
        {
            _tagged.Add(new Candidate(start, end, true, "tagger", probability));
        }
    }

    /// <summary>The end of the parent in "State Duma's International Affairs Committee": a possessive between a body and a unit with a head of its own.</summary>
    private int OwnerEnd(int start, int end)
    {
        for (int i = start + 1; i + 2 < end; i++)
        {
            if (text.IsPossessive(i) && (i - start > 1 || text.IsUpper(start) || (start > 0 && text.Is(start - 1, "the"))) && (heads.IsHead(text, i - 1, out _) || text.IsUpper(i - 1)) && heads.IsHead(text, end - 1, out bool strong) && strong)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"McGill University in Canada": the country where it is, but for branches and missions ("Mission in South Sudan").</summary>
    private int WithoutCountry(int start, int end)
    {
        for (int i = end - 2; i > start && i > end - 5; i--)
        {
            if (text.Is(i, "in"))
            {
                int place = text.Is(i + 1, "the") ? i + 2 : i + 1;
                bool country = place < end && countries.LongestMatch(text.Text, text.Tokens.AsSpan(), place, end) == end - place;
                return country && (text.Is(i - 1, "university", "college") || text.Is(i - 1, "institute", "school") || HasComplement(start, i)) ? i : end;
            }
        }

        return end;
    }

    /// <summary>"Institute for Rural Finance": an institute, a centre or a foundation that says what it is for.</summary>
    private bool HasComplement(int start, int end)
    {
        for (int i = start + 1; i + 1 < end; i++)
        {
            if (text.Is(i, "for", "of"))
            {
                return text.Is(i - 1, "institute", "foundation") || text.Is(i - 1, "school", "academy") || text.Is(i - 1, "faculty");
            }
        }

        return false;
    }

    private bool IsOrdinal(int token) =>
        char.IsDigit(text.Text[text.Tokens[token].Start]) && text.TokenText(token) is var word && (word.EndsWith("th") || word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd"));

    /// <summary>The mentions, sorted, none overlapping another.</summary>
    internal IReadOnlyList<Mention> Choose()
    {
        List<Candidate> chosen = Merge();
        var acronyms = new OrganizationAcronyms(text);
        foreach (Candidate name in chosen)
        {
            acronyms.Define(name.Start, name.End);
        }

        HashSet<int> ends = [.. chosen.Select(name => name.End)];
        chosen.RemoveAll(name => IsForeignAcronym(name, ends, acronyms) || (name.End < text.Tokens.Length && text.Is(name.End, "affairs") && text.IsCapitalized(name.End)));
        AddAcronyms(chosen, acronyms);
        var mentions = new List<Mention>(chosen.Count);
        foreach (Candidate name in chosen)
        {
            MentionSource source = name.Rule == "tagger" ? MentionSource.Model : MentionSource.Rule;
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
        bool bracketed = name.Rule == "tagger" && name.End == at + 1 && at > 1 && at + 1 < text.Tokens.Length
            && text.Is(at - 1, '(') && text.Is(at + 1, ')') && acronyms.IsAcronym(at);
        return bracketed && !acronyms.IsDefined(at) && text.Tags[at - 2].Type is null && text.IsWord(at - 2) && !ends.Contains(at - 1);
    }

    private bool IsNameEnd(int token) => text.Text[text.Tokens[token].End - 1] is var c && (char.IsLetterOrDigit(c) || c is '.' or '!' or '+' or ')' or '\u201D' or '"')
        && !text.Is(token, "the", "of") && !text.Is(token, "for", "and");

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
        return place && !text.Is(candidate.Start, "embassy", "consulate") && !heads.EndsInLegalForm(text, candidate.End) ? floor : Take(chosen, candidate, floor);
    }

    private bool IsKnownPlace(Candidate candidate) =>
        places.LongestMatch(text.Text, text.Tokens.AsSpan(), candidate.Start, candidate.End) == candidate.End - candidate.Start;

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
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            while (next < count && chosen[next].End <= i)
            {
                next++;
            }

            bool covered = next < count && chosen[next].Start <= i;
            if (!covered && acronyms.IsDefined(i))
            {
                chosen.Add(new Candidate(i, i + 1, true, "acronym", 0.9));
            }
        }

        chosen.Sort(static (left, right) => left.Start.CompareTo(right.Start));
    }

    private readonly record struct Candidate(int Start, int End, bool IsStrong, string Rule, double Confidence);
}
