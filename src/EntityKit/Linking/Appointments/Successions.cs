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
        int title = TitleBehind(text, elements, k, person, sentenceOf, out bool behind) ? k + 1 : LatestTitle(text, elements, byElement, sentenceOf, k, person, passive);
        title = title < 0 && !passive ? OwnTitle(text, elements, byElement, verb, k) : title;
        title = title < 0 && !passive ? GivenTitle(text, elements, byElement, sentenceOf, verb, k) : title;
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
            if (words.IsSuccession(word) || (word is "vice" && text.TokenText(t - 1) is ",") || (word is "from" && TakesOver(text, t)) || (word is "to" && text.TokenText(t - 1) is "succession") || (word is "of" && text.TokenText(t - 1) is "replacement" && text.TokenText(Math.Max(0, t - 2)) is "in") || (word is "from" && text.TokenText(t - 1) is "over") || (word is "of" && text.TokenText(t - 1) is "place" or "instead" && text.TokenText(Math.Max(0, t - 2)) is not "the"))
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

    /// <summary>"took over in May from".</summary>
    private static bool TakesOver(TaggedText text, int from)
    {
        for (int t = from - 1; t > 0 && from - t < 5 && text.Is(from, "from"); t--)
        {
            if (text.TokenText(t) is "over")
            {
                return text.TokenText(t - 1) is "took" or "takes" or "take" or "taken" or "taking";
            }
        }

        return false;
    }

    /// <summary>"succeeds Joe Cole as mayor": the title that "as" leads to behind the name.</summary>
    private static bool TitleBehind(TaggedText text, List<ListElement> elements, int k, PlacedMention person, int[] sentenceOf, out bool behind)
    {
        behind = k + 1 < elements.Count && elements[k + 1].Phrase is { } phrase && phrase.Left > person.End && phrase.Left - person.End <= Reach
            && sentenceOf[phrase.Left] == sentenceOf[person.Start] && AppointmentVerbs.Word(text, phrase.Left - 1) is "as" or "in" && LeadsStraight(text, person.End, phrase.Left - 1);
        return behind;
    }

    private static bool LeadsStraight(TaggedText text, int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            if (text.TokenText(t) is not ("," or "(" or ")") && !char.IsDigit(text.TokenText(t)[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The title last given to somebody else in this sentence or, behind a pronoun or a participle, in the one before.</summary>
    private static int LatestTitle(TaggedText text, List<ListElement> elements, Dictionary<int, Holder> byElement, int[] sentenceOf, int k, PlacedMention person, bool passive)
    {
        int sentence = sentenceOf[person.Start];
        int found = -1;
        for (int i = k - 1; i >= 0 && person.Start - elements[i].Right <= MaxBack && sentenceOf[elements[i].Left] >= sentence - 2; i--)
        {
            if (elements[i].Phrase is null || !byElement.TryGetValue(i, out Holder holder) || holder.Person.Mention.Text == person.Mention.Text)
            {
                continue;
            }

            if (sentenceOf[elements[i].Left] < sentence && (!StartsWithPronoun(text, text.Sentences[sentence]) || text.Sentences[sentence].StartsParagraph || text.Sentences[sentence - 1].StartsParagraph != (sentenceOf[elements[i].Left] == sentence - 1 && text.Sentences[sentence - 1].StartsParagraph)))
            {
                return found;
            }

            bool given = holder.Status is not null && (holder.Rule is not "is-the" || holder.Status == AppointmentStatus.Incoming) && holder.Status != AppointmentStatus.Former;
            if (given)
            {
                return i; // the office that is being given
            }

            // Else the one of whom the sentence says that they go: "the CEO, Joe Cole, steps down and is succeeded by".
            bool leaves = holder.Status == AppointmentStatus.Former || (passive && holder.Status is null && holder.Person.Start < person.Start && sentenceOf[elements[i].Left] == sentence && !elements[i].Phrase!.IsPlural); // "the head, Joe Cole, will leave in May and be replaced by"
            found = found < 0 && leaves && holder.Rule is not "is-the" && (passive || sentenceOf[elements[i].Left] == sentence) ? i : found;
        }

        return found;
    }

    /// <summary>"its managing director, Ana Lim, succeeds Joe Cole", "Ana Lim, its director, who succeeds": what the one who succeeds is, -1 where the verb is another or its subject stands apart.</summary>
    private static int OwnTitle(TaggedText text, List<ListElement> elements, Dictionary<int, Holder> byElement, int verb, int k)
    {
        if (!(text.Is(verb, "succeeds", "succeeded") || TakesOver(text, verb)))
        {
            return -1;
        }

        while (!text.Is(verb, "succeeds", "succeeded") && !text.Is(verb + 1, "over"))
        {
            verb--; // "took over in May from"
        }

        int end = verb - (text.Is(verb - 1, "who") ? 1 : 0);
        end -= text.Is(end - 1, ',') ? 1 : 0;

        for (int i = k - 1; i >= 0 && i > k - 4; i--)
        {
            if (byElement.TryGetValue(i, out Holder holder) && elements[i].Phrase!.Status != AppointmentStatus.Former && (holder.Person.End == end || elements[i].Phrase!.Right == end))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// "(Ana Lim - Ambassador to Peru ...) Lim, who joined in 1998, replaces Joe Cole": what the subject was given some sentences
    /// before, or is by the sentence before; -1 where neither is said.
    /// </summary>
    private static int GivenTitle(TaggedText text, List<ListElement> elements, Dictionary<int, Holder> byElement, int[] sentenceOf, int verb, int k)
    {
        int subject = k - 1;
        while (subject >= 0 && k - subject < Reach && elements[subject].Person is null)
        {
            subject--;
        }

        if (text.Is(verb, "succeeds", "replaces") && verb == text.Sentences[sentenceOf[verb]].Start + 1 && StartsWithPronoun(text, text.Sentences[sentenceOf[verb]]))
        {
            return TakenTitle(elements, byElement, sentenceOf, sentenceOf[verb] - 1, k);
        }

        if (subject < 0 || elements[subject].Person is not { } person || sentenceOf[person.Start] != sentenceOf[verb] || person.Start - text.Sentences[sentenceOf[verb]].Start > 1 || (person.Start > text.Sentences[sentenceOf[verb]].Start && char.IsLower(text.TokenText(person.Start - 1)[0])))
        {
            return -1;
        }

        int only = -1; // the one title that the subject has in all before
        string name = text.TokenText(person.End - 1).ToString();
        for (int i = subject - 1; i >= 0 && subject - i < MaxBack; i--)
        {
            bool held = byElement.TryGetValue(i, out Holder holder) && (Folding.Equal(text.TokenText(holder.Person.End - 1).ToString(), name) || (person.End - person.Start == 1 && Folding.Equal(text.TokenText(holder.Person.Start).ToString(), name)));
            only = !held || only == int.MaxValue || sentenceOf[elements[i].Left] == sentenceOf[verb] || holder.Status == AppointmentStatus.Former ? only : only < 0 || TitleNames.Key(elements[only].Phrase!.Title.Mention.Text) == TitleNames.Key(elements[i].Phrase!.Title.Mention.Text) ? i : int.MaxValue;
            if (held && (holder.Status == AppointmentStatus.Incoming || (holder.Status != AppointmentStatus.Former && sentenceOf[holder.Person.Start] == sentenceOf[verb] - 1)))
            {
                return i;
            }
        }

        return only == int.MaxValue || !(text.Is(verb, "replaced", "succeeded") || TakesOver(text, verb)) ? -1 : only;
    }

    /// <summary>"has taken up her duties as envoy. She succeeds Joe Cole": the title that a verb gives in a sentence, -1 where none does.</summary>
    private static int TakenTitle(List<ListElement> elements, Dictionary<int, Holder> byElement, int[] sentenceOf, int sentence, int k)
    {
        for (int i = k - 1; i >= 0 && k - i < Reach && sentenceOf[elements[i].Left] >= sentence; i--)
        {
            if (elements[i].Phrase is { FollowsVerb: true } && sentenceOf[elements[i].Left] == sentence && byElement.TryGetValue(i, out Holder holder) && holder.Status != AppointmentStatus.Former)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool StartsWithPronoun(TaggedText text, Sentence sentence) => text.TokenText(sentence.Start) is "He" or "She" or "They";
}
