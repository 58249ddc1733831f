namespace EntityKit;

/// <summary>Holders that do not stand before the verb: "Its representative is Ana Lim", "As chair was elected Ana Lim", "and Bo Dahl spokesman".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class InvertedLinks(OfficeWords words)
{
    /// <summary>"Its legal representative is Ana Lim": the title is the subject, the name what it is.</summary>
    internal static Holder? Named(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        int verb = phrase.Right;
        bool copula = verb < text.Tokens.Length && sentenceOf[verb] == sentenceOf[phrase.Left] && text.TokenText(verb) is "is" or "was" && !phrase.IsPlural;
        int rank = copula && i + 2 < elements.Count && elements[i + 1].Phrase is { IsPlural: false } title && title.Left == verb + 1 && title.Right == title.Title.End && title.Left == title.Title.Start ? 1 : 0;
        if (rank > 0 && elements[i + 2].Person is { } ranked && ranked.Start == elements[i + 1].Right && text.IsCapitalized(elements[i + 1].Left))
        {
            return new Holder(i, ranked, "title-is", 0.8, text.TokenText(verb) is "is" ? null : AppointmentStatus.Former); // "The chair of the fund is Ambassador Ana Lim"
        }

        return copula && i + 1 < elements.Count && elements[i + 1].Person is { } person && person.Start - verb is 1 or 2 && sentenceOf[person.Start] == sentenceOf[verb]
            && (person.Start - verb == 1 || text.IsCapitalized(verb + 1)) && !text.IsPossessive(person.End)
            ? new Holder(i, person, "title-is", 0.85, text.TokenText(verb) is "is" ? null : AppointmentStatus.Former)
            : null;
    }

    /// <summary>"As chair of Acme was elected Ana Lim", "The acting director shall be Ana Lim": the name follows title and verb.</summary>
    internal Holder? Behind(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, int[] sentenceOf)
    {
        int verb = phrase.Right;
        if (i + 1 >= elements.Count || elements[i + 1].Person is not { } person || verb + 1 >= text.Tokens.Length || person.Start - verb is < 2 or > 4 || sentenceOf[person.Start] != sentenceOf[phrase.Left])
        {
            return null;
        }

        if (text.TokenText(verb) is "shall" or "will" && text.TokenText(verb + 1) is "be" && !phrase.IsPlural && (person.Start == verb + 2 || text.IsCapitalized(verb + 2)))
        {
            return new Holder(i, person, "title-is", 0.8, phrase.Status ?? AppointmentStatus.Incoming);
        }

        bool given = phrase.Left > 0 && text.TokenText(phrase.Left - 1) is "As" && text.TokenText(verb) is "was" or "were" && words.IsGiving(text.TokenText(verb + 1)) && (person.Start == verb + 2 || text.IsCapitalized(verb + 2));
        return given ? new Holder(i, person, "appointed", 0.85, AppointmentStatus.Incoming) : null;
    }

    /// <summary>"Ana Lim is appointed chief of staff, and Bo Dahl spokesman": the verb goes for the next name too.</summary>
    internal static Holder? Gapped(TaggedText text, List<ListElement> elements, int i, TitlePhrase phrase, Holder? previous, int[] sentenceOf)
    {
        bool gapped = previous is { Status: AppointmentStatus.Incoming } given && i > 0 && given.Element == i - 2 && elements[i - 1].Person is { } next && next.End == phrase.Left && sentenceOf[next.Start] == sentenceOf[given.Person.Start];
        if (!gapped || elements[i - 1].Person is not { } person)
        {
            return null;
        }

        int before = person.Start - 1;
        while (before > 0 && person.Start - before < 4 && text.IsCapitalized(before))
        {
            before--; // "and Ms. Bo Dahl"
        }

        return text.TokenText(before) is "and" or ";" or "," ? new Holder(i, person, "appointed", 0.75, AppointmentStatus.Incoming) : null;
    }
}
