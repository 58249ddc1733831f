namespace EntityKit;

/// <summary>Which office it is that one has after another: the title behind "as", the one last given, the successor's own.</summary>
/// <remarks>Every look is bounded.</remarks>
internal static class SuccessionTitles
{
    private const int Reach = 8;
    private const int MaxBack = 60;

    /// <summary>"took over in May from".</summary>
    internal static bool TakesOver(TaggedText text, int from)
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
    internal static bool TitleBehind(TaggedText text, List<ListElement> elements, int k, PlacedMention person, int[] sentenceOf, out bool behind)
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
    internal static int LatestTitle(TaggedText text, List<ListElement> elements, Dictionary<int, Holder> byElement, int[] sentenceOf, int k, PlacedMention person, bool passive)
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
    internal static int OwnTitle(TaggedText text, List<ListElement> elements, Dictionary<int, Holder> byElement, int verb, int k)
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
    internal static int GivenTitle(TaggedText text, List<ListElement> elements, Dictionary<int, Holder> byElement, int[] sentenceOf, int verb, int k)
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
