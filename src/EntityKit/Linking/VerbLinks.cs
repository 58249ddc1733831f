namespace EntityKit;

/// <summary>Finds the holders of titles that a verb or a noun of office links to a name in the same sentence, or to the pronoun of one before.</summary>
internal static class VerbLinks
{
    private const int MaxDistance = 30;

    /// <summary>Adds the holders of title phrases that have none yet.</summary>
    internal static void Add(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        Holder? previous = null;
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i].Phrase is not { } phrase || holders.HasHolder[i])
            {
                continue;
            }

            Holder? found = Coordinated(text, elements, i, previous) ?? InSentence(text, elements, i, phrase, sentenceOf) ?? ByPronoun(text, elements, i, phrase, sentenceOf);
            if (found is { } holder)
            {
                holders.Add(holder);
                previous = found;
            }
        }
    }

    /// <summary>"served as Minister of Health and (as) Ambassador to Chile": the second title goes with the first.</summary>
    private static Holder? Coordinated(TaggedText text, List<ListElement> elements, int i, Holder? previous)
    {
        if (previous is not { } holder || holder.Element != i - 1 || elements[i - 1].Phrase is not { } before)
        {
            return null;
        }

        int start = before.Right;
        int end = elements[i].Left;
        if (end <= start || end - start > 6)
        {
            return null;
        }

        bool conjunction = false;
        for (int t = start; t < end; t++)
        {
            string word = AppointmentVerbs.Word(text, t);
            conjunction |= word is "and" or "or" or "/" or ",";
            if (word is not ("and" or "," or "as" or "the" or "a" or "later" or "then" or "or" or "/" or "previously"))
            {
                return null;
            }
        }

        return conjunction ? holder with { Element = i } : null;
    }

    /// <summary>The nearest name before the title in its sentence, when the words between say so.</summary>
    private static Holder? InSentence(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        int sentence = sentenceOf[phrase.Left];
        for (int k = i - 1; k >= 0 && phrase.Left - elements[k].Right <= MaxDistance && sentenceOf[elements[k].Left] == sentence; k--)
        {
            if (elements[k].Person is not { } person || person.End > phrase.Left)
            {
                continue;
            }

            if (IsSucceeded(text, person, sentenceOf) && SubjectBefore(elements, k, sentence, sentenceOf) is { } subject)
            {
                return new Holder(i, subject, "succeeded", 0.85, FutureBefore(text, person.Start) ? AppointmentStatus.Incoming : AppointmentStatus.Current);
            }

            if (AppointmentVerbs.Between(text, person.End, phrase.Left) is { } reading)
            {
                return new Holder(i, person, reading.Rule, 0.88, reading.Status);
            }

            return ActiveAppointment(text, person, phrase) ? new Holder(i, person, "appointed", 0.85, AppointmentStatus.Incoming) : null;
        }

        return null;
    }

    /// <summary>"named Jane Doe chief executive": the title follows the name of whom someone names.</summary>
    private static bool ActiveAppointment(TaggedText text, PlacedMention person, TitlePhrase phrase)
    {
        int before = person.Start - 1;
        return phrase.Left == person.End && before >= 0 &&
            AppointmentVerbs.Word(text, before) is "named" or "names" or "appointed" or "appoints" or "elected" or "elects" or "nominated" or "nominates" or "made" or "appoint" or "name" or "elect";
    }

    private static bool IsSucceeded(TaggedText text, PlacedMention person, int[] sentenceOf)
    {
        for (int t = person.Start - 1; t >= 0 && person.Start - t <= 4 && sentenceOf[t] == sentenceOf[person.Start]; t--)
        {
            if (AppointmentVerbs.IsSuccession(AppointmentVerbs.Word(text, t)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FutureBefore(TaggedText text, int token)
    {
        for (int t = token - 1; t >= 0 && token - t <= 5; t--)
        {
            if (AppointmentVerbs.Word(text, t) is "will" or "to" or "would")
            {
                return true;
            }
        }

        return false;
    }

    private static PlacedMention? SubjectBefore(List<ListElement> elements, int k, int sentence, int[] sentenceOf)
    {
        for (int j = k - 1; j >= 0 && sentenceOf[elements[j].Left] == sentence; j--)
        {
            if (elements[j].Person is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>"She served as …": the one whom the sentences before are about.</summary>
    private static Holder? ByPronoun(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        Sentence sentence = text.Sentences[sentenceOf[phrase.Left]];
        int pronoun = -1;
        for (int t = phrase.Left - 1; t >= sentence.Start && phrase.Left - t <= MaxDistance; t--)
        {
            if (text.TokenText(t) is "He" or "She" or "he" or "she")
            {
                pronoun = t;
                break;
            }
        }

        if (pronoun < 0 || AppointmentVerbs.Between(text, pronoun + 1, phrase.Left) is not { } reading || Topic(text, elements, i, sentenceOf) is not { } person)
        {
            return null;
        }

        return new Holder(i, person, "pronoun-" + reading.Rule, 0.75, reading.Status);
    }

    /// <summary>The first name of the nearest sentence before with a name, in the same paragraph.</summary>
    private static PlacedMention? Topic(TaggedText text, List<ListElement> elements, int i, int[] sentenceOf)
    {
        int sentence = sentenceOf[elements[i].Left];
        PlacedMention? topic = null;
        int found = -1;
        for (int k = i - 1; k >= 0 && i - k < MaxDistance; k--)
        {
            int at = sentenceOf[elements[k].Left];
            if (ParagraphStartsIn(text, at, sentence) || (found >= 0 && at != found))
            {
                break;
            }

            if (at != sentence && elements[k].Person is { } person)
            {
                found = at;
                topic = person;
            }
        }

        return topic;
    }

    private static bool ParagraphStartsIn(TaggedText text, int from, int to)
    {
        for (int s = from + 1; s <= to; s++)
        {
            if (text.Sentences[s].StartsParagraph)
            {
                return true;
            }
        }

        return false;
    }
}
