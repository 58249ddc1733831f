namespace EntityKit;

/// <summary>Finds the holders of titles whom a pronoun in the sentence means: "She served as", "made him mediator", "As a young judge she".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class PronounLinks(OfficeWords words)
{
    private const int MaxSubject = 45;
    private const int MaxOpening = 12;

    private readonly AppointmentVerbs _verbs = new(words);

    /// <summary>The holder of a title phrase whom a subject or the opening of its sentence means, or null.</summary>
    internal Holder? Find(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf) =>
        BySubject(text, elements, i, phrase, sentenceOf) ?? ByOpening(text, elements, i, phrase, sentenceOf);

    /// <summary>"In 1997 the king made him mediator", "named her as head of the office": the object of a verb that gives an office.</summary>
    internal Holder? ByObject(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        int pronoun = text.Is(phrase.Left, "her") ? phrase.Left : phrase.Left - 1;
        pronoun -= pronoun > 1 && text.Is(pronoun, "a", "an") && text.Is(pronoun - 1, "as") ? 1 : 0; // "hired her as a clerk"
        pronoun -= pronoun > 1 && (text.Is(pronoun, "as") || (text.Is(pronoun, "be") && text.Is(pronoun - 1, "to"))) ? text.Is(pronoun, "as") ? 1 : 2 : 0;
        bool given = pronoun > 0 && sentenceOf[pronoun] == sentenceOf[phrase.Left] && text.TokenText(pronoun) is "him" or "her" && (words.IsGiving(text.TokenText(pronoun - 1)) || text.TokenText(pronoun - 1) is "made" or "makes" or "hired" or "engaged" or "recruited" or "promoted");
        if (!given || PronounSubject.Before(text, elements, i, sentenceOf) is not { } person)
        {
            return null;
        }

        bool past = VerbLinks.IsOfYear(text, text.Sentences[sentenceOf[phrase.Left]], phrase);
        return new Holder(i, person, "pronoun-appointed", 0.75, past ? AppointmentStatus.Former : AppointmentStatus.Incoming);
    }

    /// <summary>"As a young judge in Lima he", "Most recently head of the fund, she": what opens a sentence is its subject's.</summary>
    private static Holder? ByOpening(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        Sentence sentence = text.Sentences[sentenceOf[phrase.Left]];
        string first = AppointmentVerbs.Word(text, sentence.Start);
        bool past = first is "as" or "previously" or "formerly" or "once" or "earlier" || (first is "most" && AppointmentVerbs.Word(text, sentence.Start + 1) is "recently") || (first is "until" && AppointmentVerbs.Word(text, sentence.Start + 1) is "recently");
        if (phrase.Title.Start - sentence.Start > 5 || !(past || first is "currently" or "now" or "presently") || (first is "as" && !text.Is(sentence.Start + 1, "a", "an") && phrase.Title.Start != sentence.Start + 1))
        {
            return null;
        }

        bool bare = first is "as" && phrase.Title.Start == sentence.Start + 1; // "As Minister of Labour (1946–48) he"
        past &= !bare;
        int limit = Math.Min(sentence.End, phrase.Title.End + MaxOpening + (bare ? MaxOpening : 0));
        for (int t = phrase.Title.End; t < limit; t++)
        {
            if (i + 1 < elements.Count && t >= elements[i + 1].Left && elements[i + 1].Person is not null && !(bare && IsHeadOfCabinet(text, elements[i + 1].Left)))
            {
                return null;
            }

            past |= bare && YearSpan.At(text, t, limit).Exists;

            if (text.TokenText(t) is "he" or "she" && (first is "as" || text.Is(t - 1, ',')))
            {
                return PronounSubject.Before(text, elements, i, sentenceOf) is { } person
                    ? new Holder(i, person, "pronoun-opening", 0.75, past ? AppointmentStatus.Former : AppointmentStatus.Current)
                    : null;
            }
        }

        return null;
    }

    /// <summary>"in the cabinet of Joe Cole": whether a name says whose government it was.</summary>
    private static bool IsHeadOfCabinet(TaggedText text, int name) =>
        text.Is(name - 1, "of", "under") && (text.Is(name - 2, "cabinet", "government") || text.Is(name - 2, "administration", "cabinets") || text.Is(name - 1, "under"));

    /// <summary>"She served as …": the one whom the sentences before are about.</summary>
    private Holder? BySubject(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        Sentence sentence = text.Sentences[sentenceOf[phrase.Left]];
        int pronoun = -1;
        for (int t = phrase.Left - 1; t >= sentence.Start && phrase.Left - t <= MaxSubject; t--)
        {
            if (text.TokenText(t) is "He" or "She" or "he" or "she")
            {
                pronoun = t;
                break;
            }
        }

        if (pronoun < 0 || (text.Is(Math.Max(0, pronoun - 1), "where") ? PronounSubject.InSentence(elements, i, sentenceOf) : PronounSubject.Before(text, elements, i, sentenceOf)) is not { } person)
        {
            return null;
        }

        if (NamedBetween(text, elements, i, pronoun) is { } named)
        {
            // "In 2016 he succeeded Lucas Meyer as chairman": the subject is the pronoun's.
            return words.IsSucceeded(text, named, sentenceOf) && AppointmentVerbs.Word(text, phrase.Left - 1) is "as"
                ? new Holder(i, person, "pronoun-succeeded", 0.75, AppointmentStatus.Current)
                : null;
        }

        return _verbs.Between(text, pronoun + 1, phrase.Left) is { } reading ? new Holder(i, person, "pronoun-" + reading.Rule, 0.75, reading.Status) : null;
    }

    private static PlacedMention? NamedBetween(TaggedText text, List<ListElement> elements, int i, int pronoun)
    {
        for (int k = i - 1; k >= 0 && elements[k].Left > pronoun; k--)
        {
            if (elements[k].Person is { } person && !VerbLinks.IsOblique(text, elements, k))
            {
                return person;
            }
        }

        return null;
    }
}
