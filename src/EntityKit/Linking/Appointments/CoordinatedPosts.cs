namespace EntityKit;

/// <summary>Posts that follow another of the same holder: "served as minister from 2001 to 2004 and as ambassador to Chile".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class CoordinatedPosts(LexiconSet lexicons, OfficeWords words)
{
    private const int MaxCoordination = 16;

    private readonly Lexicon _months = lexicons["months"];

    /// <summary>"served as Minister of Health from 2001 to 2004 and (as) Ambassador to Chile": the second title goes with the first.</summary>
    internal Holder? Find(TaggedText text, List<ListElement> elements, int i, Holder? previous)
    {
        int last = i - 1;
        while (last > 0 && i - last < 4 && IsUnder(text, elements, last))
        {
            last--; // "prefect of Orland and, under Joe Cole, minister"
        }

        if (previous is not { } holder || holder.Element != last || elements[last].Phrase is not { } before)
        {
            return null;
        }

        int behind = elements[i].Right;
        if (behind < text.Tokens.Length && text.TokenText(behind) is "was" or "is" or "has" or "had" or "said" or "will")
        {
            return null; // the subject of its own clause
        }

        int start = before.Right;
        int end = elements[i].Left;
        if (end <= start || end - start > MaxCoordination)
        {
            return null;
        }

        bool conjunction = false;
        bool times = false;
        bool present = false;
        for (int t = start; t < end; t++)
        {
            if (last < i - 1 && t >= elements[last + 1].Left - 2 && t < elements[i - 1].Right)
            {
                continue;
            }

            string word = AppointmentVerbs.Word(text, t);
            bool joins = word is "and" or "or" or "/" or "," or ";";
            bool time = !joins && IsTime(word);
            if (text.IsCapitalized(t) && (text.Is(t - 1, "in") || (text.IsCapitalized(t - 1) && text.Is(t - 2, "in"))))
            {
                continue; // "at the Union in Lima, adviser"
            }

            if (text.Is(t - 1, '(') && text.IsUpper(t))
            {
                continue; // "the Blue Union (BU), adviser"
            }

            if (IsPlaceOfItem(text, t, end))
            {
                continue; // "of the Mission, Peru; ambassador to Chad"
            }

            conjunction |= joins;
            times |= time;
            present |= word is "is";
            if (!joins && !time && word is not ("as" or "the" or "a" or "an" or "in" or "that" or "for" or "many" or "several" or "years") && !(word is "was" or "is" && last == i - 1) && !words.IsAdverb(word))
            {
                return null;
            }
        }

        // Times between them are only crossed where "and" or "as" takes the list up again, or times of the second title do.
        bool resumes = !times || (elements[i].Phrase?.Organization is not null && AppointmentVerbs.Word(text, end - 1) is ",") || AppointmentVerbs.Word(text, end - 1) is "and" or "as" || (end - 2 >= start && AppointmentVerbs.Word(text, end - 2) is "and" or "as") || TakesUpAgain(text, start, end);
        return conjunction && resumes ? holder with { Element = i, Status = present ? null : holder.Status } : null;
    }

    /// <summary>Whether a capitalised word stands alone, or with others, between the comma and the semicolon that end an item.</summary>
    private static bool IsPlaceOfItem(TaggedText text, int token, int end)
    {
        int first = token;
        while (first > 0 && token - first < 3 && text.IsCapitalized(first))
        {
            first--;
        }

        int behind = token;
        while (behind < end && behind - token < 3 && text.IsCapitalized(behind))
        {
            behind++;
        }

        return first < token && text.TokenText(first) is "," && behind > token && behind < end && text.TokenText(behind) is ";";
    }

    /// <summary>", and from 2005 to 2011 ambassador", ", and before that judge".</summary>
    private bool TakesUpAgain(TaggedText text, int start, int end)
    {
        int at = end - 1;
        while (at > start && (IsTime(AppointmentVerbs.Word(text, at)) || AppointmentVerbs.Word(text, at) is "that" or "in" or "for" or "many" or "several" or "years" or "was" or "a" or "an" or "the"))
        {
            at--;
        }

        return at < end - 1 && AppointmentVerbs.Word(text, at) is "and" or ";";
    }

    /// <summary>"from 2001 to 2004", "(since May 2010)", "until recently".</summary>
    private bool IsTime(string word) =>
        word is "from" or "to" or "until" or "since" or "between" or "during" or "(" or ")" or "before" or "-" or "\u2013" || (word.Length > 0 && char.IsDigit(word[0]))
        || _months.Contains(word);

    /// <summary>Whether an element is the name or a title of ", under President Joe Cole,".</summary>
    private static bool IsUnder(TaggedText text, List<ListElement> elements, int k)
    {
        int named = elements[k].Phrase is not null && k + 1 < elements.Count && elements[k + 1].Left == elements[k].Right ? k + 1 : k;
        return elements[named].Person is not null && VerbLinks.IsOblique(text, elements, named) && text.Is(elements[named].Right, ',');
    }
}
