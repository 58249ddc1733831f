namespace EntityKit;

/// <summary>Finds the holders of titles that a verb or a noun of office links to a name in the same sentence, or to the pronoun of one before.</summary>
/// <remarks>Immutable, thus thread-safe. Every look back is bounded.</remarks>
internal sealed class VerbLinks(LexiconSet lexicons, OfficeWords words)
{
    private const int MaxDistance = 30;
    private const int MaxObject = 4;

    private readonly AppointmentVerbs _verbs = new(words);
    private readonly InvertedLinks _inverted = new(words);
    private readonly PronounLinks _pronouns = new(words);
    private readonly CoordinatedPosts _coordinated = new(lexicons, words);

    /// <summary>Adds the holders of title phrases that have none yet.</summary>
    internal void Add(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        Holder? previous = null;
        for (int i = 0; i < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[i].Phrase is not { } phrase || holders.HasHolder[i])
            {
                continue;
            }

            Holder? found = InvertedLinks.Named(text, elements, i, phrase, sentenceOf) ?? _inverted.Behind(text, elements, i, phrase, sentenceOf) ?? _coordinated.Find(text, elements, i, previous) ?? _pronouns.ByObject(text, elements, i, phrase, sentenceOf) ?? InSentence(text, elements, i, phrase, sentenceOf) ?? InvertedLinks.Gapped(text, elements, i, phrase, previous, sentenceOf) ?? _pronouns.Find(text, elements, i, phrase, sentenceOf);
            if (found is { } holder)
            {
                holder = holder.Rule is "elected" or "pronoun-elected" && holder.Status == AppointmentStatus.Incoming && IsOfYear(text, text.Sentences[sentenceOf[phrase.Left]], phrase) ? holder with { Status = AppointmentStatus.Current } : holder;
                holders.Add(holder);
                previous = found;
                if (phrase.IsPlural)
                {
                    PluralHolders.Add(text, elements, holders, holder);
                }
            }
        }
    }

    /// <summary>"In 2007 he was elected senator", "was elected senator in 2007": a life told by its years, and no news of who comes.</summary>
    internal static bool IsOfYear(TaggedText text, Sentence sentence, TitlePhrase phrase)
    {
        for (int t = Math.Max(sentence.Start, phrase.Left - MaxDistance) + 1; t < sentence.End && t < phrase.Right + MaxObject; t++)
        {
            if (text.Is(t - 1, "in", "since") && text.TokenText(t) is { Length: 4 } year && char.IsAsciiDigit(year[0]) && char.IsAsciiDigit(year[3]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name with its titles is under whom somebody served, and nobody's subject: "in 1998 under President Ana Lim".</summary>
    internal static bool IsOblique(TaggedText text, List<ListElement> elements, int k)
    {
        int first = k;
        while (first > 0 && k - first < 4 && elements[first - 1].Phrase is { } title && title.Right == elements[first].Left)
        {
            first--;
        }

        int before = elements[first].Left - 1;
        before -= before > 0 && text.TokenText(before) is "the" or "then" ? 1 : 0;
        return before >= 0 && text.TokenText(before) is "under" or "alongside" or "against";
    }

    /// <summary>The nearest name before the title in its sentence, when the words between say so.</summary>
    private Holder? InSentence(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        int sentence = sentenceOf[phrase.Left];
        for (int k = i - 1; k >= 0 && phrase.Left - elements[k].Right <= MaxDistance && sentenceOf[elements[k].Left] == sentence; k--)
        {
            if (elements[k].Person is not { } person || person.End > phrase.Left || (phrase.Left > person.End && IsOblique(text, elements, k)))
            {
                continue;
            }

            bool apart = text.Is(person.End, ',') && text.Is(person.End + 1, "who"); // "replaces Joe Cole, who goes to Lima as envoy"
            if (!apart && AppointmentVerbs.Word(text, phrase.Left - 1) is "as" && words.IsSucceeded(text, person, sentenceOf))
            {
                return SubjectBefore(elements, k, sentence, sentenceOf) is { } subject
                    ? new Holder(i, subject, "succeeded", 0.85, FutureBefore(text, person.Start) ? AppointmentStatus.Incoming : AppointmentStatus.Current)
                    : null; // "he succeeded Joe Cole as mayor"
            }

            int behind = text.Is(person.End, "of", "from") ? PersonTail.End(text, person.End, phrase.Left) : PersonTail.BracketEnd(text, person.End, phrase.Left);
            if (_verbs.Between(text, behind, phrase.Left) is { } reading)
            {
                if (reading.Rule is "succeeded" && text.Is(person.End, "succeeding", "replacing") && text.Is(person.Start - 1, "with"))
                {
                    return new Holder(i, person, reading.Rule, 0.8, AppointmentStatus.Incoming); // "resigned, with Joe Cole succeeding her as"
                }

                if (reading.Rule is "as" && IsCompanion(text, elements, k) && SubjectBefore(elements, k, sentence, sentenceOf) is { } worker)
                {
                    return new Holder(i, worker, reading.Rule, 0.75, reading.Status); // "has worked with Joe Cole as the chair"
                }

                if (reading.Rule is "as" && reading.Status == AppointmentStatus.Current && IsOfTime(text, phrase.Right))
                {
                    return new Holder(i, person, reading.Rule, 0.8, AppointmentStatus.Former); // "Ana Lim, as envoy to Peru between 1994 and 1999,"
                }

                AppointmentStatus? given = reading.Rule is "as" or "in-role" ? GivenBefore(text, person.Start, sentenceOf, MaxDistance) : null;
                return new Holder(i, person, given is null ? reading.Rule : given == AppointmentStatus.Former ? "dismissed" : "appointed", 0.88, given ?? reading.Status);
            }

            if (AppointmentVerbs.Word(text, phrase.Left - 1) is "as" && text.Is(person.End, ',') && GivenBefore(text, person.Start, sentenceOf, MaxObject) is { } office)
            {
                return new Holder(i, person, office == AppointmentStatus.Former ? "dismissed" : "appointed", 0.8, office); // "has appointed Ana Lim, a former judge of the court, as its head"
            }

            if (AppointmentVerbs.Word(text, phrase.Left - 1) is "as" && person.Start > 0 && AppointmentVerbs.Word(text, person.Start - 1) is "brings" or "sends" or "bringing" or "sending" or "transfers" or "dispatches")
            {
                return new Holder(i, person, "appointed", 0.75, AppointmentStatus.Incoming); // "a reshuffle that brings Ana Lim to Lima as envoy"
            }

            return phrase.Left == person.End && GivenDirectlyBefore(text, person.Start, sentenceOf) is { } status ? new Holder(i, person, "appointed", 0.85, status) : null;
        }

        return null;
    }

    /// <summary>"has worked closely with Minister Joe Cole": whether a name is of somebody with whom another works.</summary>
    private static bool IsCompanion(TaggedText text, List<ListElement> elements, int k)
    {
        int first = k > 0 && elements[k - 1].Phrase is { } title && title.Right == elements[k].Left ? k - 1 : k;
        int with = elements[first].Left - 1;
        return with > 1 && text.Is(with, "with") && (text.Is(with - 1, "worked", "works") || text.Is(with - 1, "working", "served") || text.Is(with - 2, "worked", "works"));
    }

    private static bool IsOfTime(TaggedText text, int at) =>
        at + 1 < text.Tokens.Length && text.TokenText(at) is "between" or "from" or "in" && text.TokenText(at + 1) is { Length: 4 } year && char.IsAsciiDigit(year[0]);

    /// <summary>The status that a verb of giving or taking some words before a name says of it ("on Monday named three new ministers: Ana Lim as ..."), or null.</summary>
    private AppointmentStatus? GivenBefore(TaggedText text, int person, int[] sentenceOf, int distance)
    {
        for (int t = person - 1; t >= 0 && person - t <= distance && sentenceOf[t] == sentenceOf[person]; t--)
        {
            string word = AppointmentVerbs.Word(text, t);
            if (words.Verb(word) is { } verb)
            {
                bool leaves = words.IsTaking(word) || (words.IsLeaving(word) && AppointmentVerbs.Word(text, t + 1) is "of"); // "the resignation of Ana Lim as"
                bool noun = word is "appointment" && AppointmentVerbs.Word(text, t + 1) is "of"; // "the appointment of Ana Lim as", and no "on her appointment as"
                return noun ? AppointmentStatus.Incoming : words.IsGiving(word) ? verb.Status : leaves ? AppointmentStatus.Former : null;
            }
        }

        return null;
    }

    /// <summary>"named Jane Doe chief executive": the title follows the name of whom someone names.</summary>
    private AppointmentStatus? GivenDirectlyBefore(TaggedText text, int person, int[] sentenceOf)
    {
        for (int t = person - 1; t >= 0 && person - t <= 3 && sentenceOf[t] == sentenceOf[person]; t--)
        {
            string word = AppointmentVerbs.Word(text, t);
            if (words.IsGiving(word) || word is "made" or "name" or "elect" or "nominate")
            {
                return AppointmentStatus.Incoming;
            }

            if (!text.IsCapitalized(t) && !words.IsAdverb(word))
            {
                return null;
            }
        }

        return null;
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
}
