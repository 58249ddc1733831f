namespace EntityKit;

/// <summary>Whom "he" or "she" before a title means.</summary>
internal static class PronounSubject
{
    private const int MaxDistance = 30;
    private const int MaxOpening = 10; // tokens: a dateline, a title
    private const int MaxParagraphs = 5;
    private const int MaxClause = 40;
    private const int MaxAdverbial = 4; // "In exile she"

    /// <summary>"Ana Lim comes from Acme Labs, where she was director": the first name of the sentence; null when there is none.</summary>
    internal static PlacedMention? InSentence(List<ListElement> elements, int i, int[] sentenceOf)
    {
        PlacedMention? subject = null;
        for (int k = i - 1; k >= 0 && i - k < MaxDistance && sentenceOf[elements[k].Left] == sentenceOf[elements[i].Left]; k--)
        {
            subject = elements[k].Person ?? subject;
        }

        return subject;
    }

    /// <summary>
    /// The first name of the nearest sentence before with a name, in the same paragraph; where that names nobody, whom the paragraph
    /// before begins with, as obituaries and notes on speakers do.
    /// </summary>
    internal static PlacedMention? Before(TaggedText text, List<ListElement> elements, int i, int[] sentenceOf)
    {
        int sentence = sentenceOf[elements[i].Left];
        PlacedMention? topic = null;
        int found = -1;
        for (int k = i - 1; k >= 0 && i - k < MaxDistance; k--)
        {
            int at = sentenceOf[elements[k].Left];
            if (at != sentence && !ParagraphStartsIn(text, at, sentence) && (IsAboutPronoun(text, elements, k, text.Sentences[at]) || HasObject(text, text.Sentences[at], text.Sentences[sentence], elements[i].Left)))
            {
                continue; // "She worked with Joe Cole. In 1983 she was", "Joe Cole hired her. In 1983 she was": both are about one named before
            }

            if (ParagraphStartsIn(text, at, sentence))
            {
                return topic ?? TopicOfParagraph(text, elements, k, i, sentenceOf);
            }

            if (found >= 0 && at != found)
            {
                break;
            }

            if (at != sentence && elements[k].Person is { } person && !VerbLinks.IsOblique(text, elements, k) && !Kinship.IsRelativeOfPronoun(text, person))
            {
                found = at;
                topic = person;
            }
        }

        return topic;
    }

    /// <summary>Whom a paragraph begins with, given one of its last elements; null where something else begins it. Paragraphs that open with a quotation or a pronoun are gone past.</summary>
    private static PlacedMention? TopicOfParagraph(TaggedText text, List<ListElement> elements, int last, int i, int[] sentenceOf)
    {
        int first = FirstOfParagraph(text, sentenceOf[elements[last].Left]);
        for (int steps = 0; steps < MaxParagraphs && first > 0 && (text.TokenText(text.Sentences[first].Start) is "\"" or "\u201C" or "His" or "Her" || HasPronoun(text, text.Sentences[first], FirstName(elements, last, first, text.Sentences[first].End, sentenceOf))); steps++)
        {
            while (last > 0 && i - last < MaxDistance && sentenceOf[elements[last].Left] >= first)
            {
                last--;
            }

            first = FirstOfParagraph(text, Math.Min(first - 1, sentenceOf[elements[last].Left]));
        }

        PlacedMention? topic = null;
        bool alone = true;
        for (int k = last; k >= 0 && i - k < MaxDistance && sentenceOf[elements[k].Left] >= first; k--)
        {
            if (sentenceOf[elements[k].Left] == first && elements[k].Person is { } named)
            {
                alone = topic is null;
                topic = named;
            }
        }

        return topic is { } person && person.Start - text.Sentences[first].Start <= (alone ? MaxClause : MaxOpening) ? person : null;
    }

    /// <summary>Where the first name of a sentence starts, given an element of it or behind it; the sentence's end where it has none.</summary>
    private static int FirstName(List<ListElement> elements, int last, int sentence, int end, int[] sentenceOf)
    {
        int first = end;
        for (int k = last; k >= 0 && last - k < MaxDistance && sentenceOf[elements[k].Left] >= sentence; k--)
        {
            first = elements[k].Person is not null && sentenceOf[elements[k].Left] == sentence ? elements[k].Left : first;
        }

        return first;
    }

    private static int FirstOfParagraph(TaggedText text, int sentence)
    {
        int first = sentence;
        while (first > 0 && !StartsParagraph(text, text.Sentences[first]) && sentence - first < MaxDistance)
        {
            first--;
        }

        return first;
    }

    /// <summary>"She worked with", "Born in Lima in 1943, she read law with": whether the subject before a name is a pronoun.</summary>
    private static bool IsAboutPronoun(TaggedText text, List<ListElement> elements, int k, Sentence sentence) => HasPronoun(text, sentence, elements[k].Left);

    private static bool HasPronoun(TaggedText text, Sentence sentence, int name)
    {
        int limit = Math.Min(name, sentence.Start + MaxClause);
        bool opens = text.TokenText(sentence.Start) is "In" or "By" or "From" or "At" or "After" or "There" or "Then" or "Later" or "Abroad" or "Until";
        for (int t = sentence.Start; t < limit; t++)
        {
            if (text.TokenText(t) is "He" or "She" || (text.TokenText(t) is "he" or "she" && (text.Is(t - 1, ',') || (opens && t - sentence.Start <= MaxAdverbial && !text.Is(t + 2, ',')))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Joe Cole hired her", "Joe Cole made him minister": whether a sentence says what somebody did for the one whom the pronoun of a later one means too.</summary>
    private static bool HasObject(TaggedText text, Sentence sentence, Sentence later, int title)
    {
        bool she = false;
        bool he = false;
        for (int t = Math.Max(later.Start, title - MaxDistance); t <= title && t < text.Tokens.Length; t++)
        {
            she |= text.Is(t, "she", "her");
            he |= text.Is(t, "he", "him");
        }

        for (int t = sentence.Start + 1; t < Math.Min(sentence.End, sentence.Start + MaxClause); t++)
        {
            bool same = (she && text.TokenText(t) is "her") || (he && text.TokenText(t) is "him");
            if (same && text.TokenText(t - 1) is "made" or "hired" or "named" or "appointed" or "brought" or "recruited" or "promoted" or "sent" or "invited" or "engaged" or "chose")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence starts a paragraph, which in dispatches is a line that is indented.</summary>
    private static bool StartsParagraph(TaggedText text, Sentence sentence) =>
        sentence.StartsParagraph || (text.StartsLine(sentence.Start) && text.Tokens[sentence.Start].Start is > 0 and var offset && text.Text[offset - 1] is ' ' or '\t');

    private static bool ParagraphStartsIn(TaggedText text, int from, int to)
    {
        for (int s = from + 1; s <= to; s++)
        {
            if (StartsParagraph(text, text.Sentences[s]))
            {
                return true;
            }
        }

        return false;
    }
}
