namespace EntityKit;

/// <summary>The names and title phrases of a text that can make an appointment.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class ListElements(LexiconSet lexicons)
{
    private readonly AppointmentScope _scope = new(lexicons);

    /// <summary>The elements in text order, without names and titles that only complete others.</summary>
    internal List<ListElement> Of(TaggedText text, MentionIndex index, int[] sentenceOf)
    {
        var elements = new List<ListElement>(index.Of(EntityKind.Person).Count + index.Of(EntityKind.Title).Count);
        foreach (PlacedMention person in index.Of(EntityKind.Person))
        {
            if (person.Start > 0 && NativeNames.IsNative(text, person.Start) && text.Is(person.Start - 1, '('))
            {
                continue; // the name before it, in its own letters
            }

            if (text.Is(person.Start - 1, '(') && text.Is(person.End, ')') && index.EndingAt(EntityKind.Person, person.Start - 1) is not null)
            {
                continue; // "Omar Said (Abu Nour)": what the one before it is called too
            }

            elements.Add(new ListElement(person, null));
        }

        foreach (PlacedMention title in index.Of(EntityKind.Title))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (title.End < text.Tokens.Length && text.TokenText(title.End) is "'s" or "\u2019s")
            {
                continue; // "Ana Lim, the President's sister"
            }

            if (title.Start > 0 && text.Is(title.End, ',') && text.TokenText(title.Start - 1) is "Madam" or "Madame" or "Mr" or "Mr." or "Mister" or "Honourable" && text.IsCapitalized(title.Start))
            {
                continue; // "Madam President, Commissioner Lim, colleagues": who is spoken to
            }

            if (title.Start > 1 && text.Is(title.Start - 1, "for") && !text.IsCapitalized(title.Start) && index.EndingAt(EntityKind.Person, title.Start - 1) is not null)
            {
                continue; // "nominated Joe Cole for president and Ana Lim for senator": what they stand for
            }

            Sentence sentence = text.Sentences[sentenceOf[title.Start]];
            elements.Add(new ListElement(null, _scope.Read(text, index, title, sentence.Start, Math.Max(sentence.End, title.End))));
        }

        elements.Sort((a, b) => (a.Phrase?.Title.Start ?? a.Left).CompareTo(b.Phrase?.Title.Start ?? b.Left));
        return WithoutComplements(text, elements);
    }

    /// <summary>Leaves out titles and names that another title's "of", "for" or "to" leads to and no name follows: "adviser to the administrator and director".</summary>
    private static List<ListElement> WithoutComplements(TaggedText text, List<ListElement> elements)
    {
        var kept = new List<ListElement>(elements.Count);
        for (int i = 0; i < elements.Count; i++)
        {
            bool named = i + 1 < elements.Count && elements[i + 1].Person is { } next && elements[i].Phrase is { } own && own.Right == own.Title.End && (next.Start == own.Right || (next.Start == own.Right + 1 && text.IsCapitalized(own.Right))); // "Governor Sir Joe Cole"
            bool apposed = i + 1 < elements.Count && elements[i + 1].Person is { } name && elements[i].Phrase is { } last && last.Right == last.Title.End && name.Start == last.Right + 1 && text.TokenText(last.Right) is ",";
            if (elements[i].Person is { } served && kept.Count > 0 && kept[^1].Phrase is { } post && served.Start >= post.Title.End && served.End <= post.Right)
            {
                continue; // "the lawyer of Joe Cole"
            }

            if (elements[i].Phrase is { } phrase && kept.Count > 0 && kept[^1].Phrase is { } governor && !named && !(apposed && governor.FollowsVerb) && IsComplement(text, governor, phrase))
            {
                governor.Right = Math.Max(governor.Right, phrase.Right);
                governor.Organization ??= phrase.Organization;
            }
            else
            {
                kept.Add(elements[i]);
            }
        }

        return kept;
    }

    private static bool IsComplement(TaggedText text, TitlePhrase governor, TitlePhrase phrase)
    {
        int from = governor.Title.Start - 1;
        if (text.Is(governor.Title.End, "to") && (text.Is(from, "from") || (text.Is(from, "of") && text.Is(from - 1, "rank", "ranks"))))
        {
            return false; // "from the rank of Colonel to Brigadier General"
        }

        for (int i = governor.Title.End; i < phrase.Title.Start && i < governor.Title.End + 8; i++)
        {
            ReadOnlySpan<char> word = text.TokenText(i);
            if (text.StartsParagraph(i) || (text.StartsLine(i) && !text.IsWord(i)))
            {
                return false; // a headline, then the first title of the story; the next item of a list
            }

            if (i == governor.Title.End ? word is not ("of" or "to" or "for") : word is "," or "and" or "(" or ";" or "." or "who" or "which" or "is" or "was" or "before" or "by")
            {
                return false;
            }
        }

        return phrase.Title.Start > governor.Title.End && phrase.Title.Start <= governor.Title.End + 8;
    }
}
