namespace EntityKit;

/// <summary>Who comes after whom in an office: "Ana Lim succeeds Joe Cole as mayor", "replacing Joe Cole".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class Successions(OfficeWords words)
{
    private const int Reach = 8;
    private const int MaxBack = 60;

    private readonly Replacements _replacements = new(words);

    /// <summary>Adds the holders that go or come, and says of those found that they go, where a verb does.</summary>
    internal void Add(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        AddExchange(text, elements, holders, sentenceOf);
        int count = holders.Holders.Count;
        var byElement = new Dictionary<int, Holder>(count);
        foreach (Holder holder in holders.Holders)
        {
            byElement.TryAdd(holder.Element, holder);
        }

        for (int k = 0; k < elements.Count; k++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[k].Phrase is { } phrase)
            {
                AddSuccessor(text, elements, holders, sentenceOf, k, phrase);
                AddSucceededPronoun(text, elements, holders, sentenceOf, k, phrase);
            }
            else if (elements[k].Person is { } person && !Predecessors.Add(text, elements, holders, byElement, sentenceOf, k, person) && !_replacements.Add(text, elements, holders, byElement, sentenceOf, k, person))
            {
                AddSuccession(text, elements, holders, byElement, sentenceOf, k, person);
            }
        }
    }

    /// <summary>"Joe Cole was absent. Ana Lim, who succeeded him as mayor": the one named before held it.</summary>
    private void AddSucceededPronoun(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf, int i, TitlePhrase phrase)
    {
        int pronoun = phrase.Left - 2;
        bool succeeded = pronoun > 0 && text.TokenText(phrase.Left - 1) is "as" && text.TokenText(pronoun) is "him" or "her" && words.IsSuccession(text.TokenText(pronoun - 1)) && sentenceOf[pronoun - 1] == sentenceOf[phrase.Left];
        if (succeeded && (LeavingBefore(text, elements, i, pronoun - 1, sentenceOf) ?? PronounSubject.Before(text, elements, i, sentenceOf)) is { } person)
        {
            holders.Add(new Holder(i, person, "succeeded", 0.7, AppointmentStatus.Former));
        }
    }

    /// <summary>"Joe Cole resigned, with Ana Lim succeeding him as": whom the clause before "with" is about; null where no such clause stands before the verb.</summary>
    private static PlacedMention? LeavingBefore(TaggedText text, List<ListElement> elements, int i, int verb, int[] sentenceOf)
    {
        for (int k = i - 1; k >= 0 && elements[k].Left >= verb - Reach; k--)
        {
            if (elements[k].Person is { } successor && successor.End == verb)
            {
                return successor.Start > 0 && text.Is(successor.Start - 1, "with") ? PronounSubject.InSentence(elements, k, sentenceOf) : null;
            }
        }

        return null;
    }

    /// <summary>"Joe Cole will be succeeded as mayor by Ana Lim": the one behind "by" comes, the subject goes.</summary>
    private void AddSuccessor(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf, int i, TitlePhrase phrase)
    {
        int verb = phrase.Left - 2;
        if (verb < 1 || phrase.Right >= text.Tokens.Length || text.TokenText(phrase.Right) is not "by" || text.TokenText(phrase.Left - 1) is not "as" || !words.IsSuccession(text.TokenText(verb))
            || AppointmentVerbs.Word(text, verb - 1) is not ("be" or "was" or "been" or "is"))
        {
            return;
        }

        holders.MarkFormer(i);
        for (int j = i + 1; j < elements.Count && elements[j].Left - phrase.Right <= MaxBack && sentenceOf[elements[j].Left] == sentenceOf[phrase.Left]; j++)
        {
            if (elements[j].Person is { } person)
            {
                holders.Add(new Holder(i, person, "succeeded", 0.8, AppointmentVerbs.Word(text, verb - 1) is "be" ? AppointmentStatus.Incoming : AppointmentStatus.Current));
                return;
            }
        }
    }

    /// <summary>"replaced the Minister of Trade, Joe Cole, with Ana Lim": the one goes, the other comes.</summary>
    private void AddExchange(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        for (int h = holders.Holders.Count - 1; h >= 0; h--)
        {
            Holder holder = holders.Holders[h];
            TitlePhrase phrase = elements[holder.Element].Phrase!;
            int verb = Math.Min(phrase.Left, holder.Person.Start) - 1;
            int end = Math.Max(phrase.Right, holder.Person.End);
            end += end < text.Tokens.Length && text.TokenText(end) is "," ? 1 : 0;
            if (verb < 0 || end >= text.Tokens.Length || phrase.IsPlural || text.TokenText(end) is not ("with" or "by") || !words.IsSuccession(text.TokenText(verb)) || sentenceOf[verb] != sentenceOf[end])
            {
                continue;
            }

            for (int k = holder.Element + 1; k < elements.Count && elements[k].Left <= end + Reach && sentenceOf[elements[k].Left] == sentenceOf[end]; k++)
            {
                if (elements[k].Person is { } person && person.Start > end)
                {
                    holders.Holders[h] = holder with { Status = AppointmentStatus.Former };
                    holders.Add(new Holder(holder.Element, person, "replaced", 0.8, AppointmentStatus.Incoming));
                    break;
                }
            }
        }
    }

    private void AddSuccession(TaggedText text, List<ListElement> elements, HolderTable holders, Dictionary<int, Holder> byElement, int[] sentenceOf, int k, PlacedMention person)
    {
        int verb = SuccessionBefore(text, elements, k, person, sentenceOf);
        if (verb < 0)
        {
            return;
        }

        bool passive = verb + 1 < person.Start && AppointmentVerbs.Word(text, person.Start - 1) is "by" && AppointmentVerbs.Word(text, verb - 1) is "be" or "was" or "been" or "is" or "being";
        int title = SuccessionTitles.TitleBehind(text, elements, k, person, sentenceOf, out bool behind) ? k + 1 : SuccessionTitles.LatestTitle(text, elements, byElement, sentenceOf, k, person, passive);
        title = title < 0 && !passive ? SuccessionTitles.OwnTitle(text, elements, byElement, verb, k) : title;
        title = title < 0 && !passive ? SuccessionTitles.GivenTitle(text, elements, byElement, sentenceOf, verb, k) : title;
        if (title < 0 || (byElement.TryGetValue(title, out Holder own) && own.Person == person))
        {
            return;
        }

        AppointmentStatus status = !passive ? AppointmentStatus.Former
            : AppointmentVerbs.Word(text, verb - 1) is "be" ? AppointmentStatus.Incoming : AppointmentStatus.Current;
        holders.Add(new Holder(title, person, behind ? "succeeded" : "replaced", 0.75, status));
        for (int i = title - 1; !behind && i >= 0 && title - i < Reach && IsGivenWith(byElement, sentenceOf, elements, i, title); i--)
        {
            holders.Add(new Holder(i, person, "replaced", 0.75, status)); // "appointed Ana Lim as envoy and head of the office. She succeeds Joe Cole"
        }
    }

    /// <summary>Whether a title is given with another one, to the same person in the same sentence.</summary>
    private static bool IsGivenWith(Dictionary<int, Holder> byElement, int[] sentenceOf, List<ListElement> elements, int i, int title) =>
        elements[i].Phrase is { IsPlural: false } phrase && byElement.TryGetValue(i, out Holder own) && byElement.TryGetValue(title, out Holder other) && own.Person == other.Person
        && own.Status == AppointmentStatus.Incoming && other.Status == AppointmentStatus.Incoming && sentenceOf[phrase.Left] == sentenceOf[elements[title].Left];

    /// <summary>The form of "succeed" or "replace" whose object a name is, -1 where there is none.</summary>
    private int SuccessionBefore(TaggedText text, List<ListElement> elements, int k, PlacedMention person, int[] sentenceOf)
    {
        // The object's own titles stand between: "replaced acting Minister Joe Cole".
        int floor = k > 0 && elements[k - 1].Phrase is { } title && title.Right == person.Start ? title.Left : person.Start;
        for (int t = floor - 1; t > 0 && floor - t <= 3 && sentenceOf[t] == sentenceOf[person.Start]; t--)
        {
            ReadOnlySpan<char> word = text.TokenText(t);
            if (words.IsSuccession(word) || (word is "vice" && text.TokenText(t - 1) is ",") || (word is "from" && SuccessionTitles.TakesOver(text, t)) || (word is "to" && text.TokenText(t - 1) is "succession") || (word is "of" && text.TokenText(t - 1) is "replacement" && text.TokenText(Math.Max(0, t - 2)) is "in") || (word is "from" && text.TokenText(t - 1) is "over") || (word is "of" && text.TokenText(t - 1) is "place" or "instead" && text.TokenText(Math.Max(0, t - 2)) is not "the"))
            {
                return t;
            }

            if (word is "," or ";" or "." || (!text.IsCapitalized(t) && word is not ("by" or "the" or "late") && !words.IsAdverb(word)))
            {
                return -1;
            }
        }

        return -1;
    }
}
