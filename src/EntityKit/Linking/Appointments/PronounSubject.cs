namespace EntityKit;

/// <summary>Whom "he" or "she" before a title means.</summary>
internal static class PronounSubject
{
    private const int MaxDistance = 30;
    private const int MaxOpening = 10; // tokens: a dateline, a title

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
            if (at != sentence && OpensWithPronoun(text, text.Sentences[at]))
            {
                continue; // "She worked with Joe Cole. In 1983 she was": both are about one named before
            }

            if (ParagraphStartsIn(text, at, sentence))
            {
                return topic ?? TopicOfParagraph(text, elements, k, i, sentenceOf);
            }

            if (found >= 0 && at != found)
            {
                break;
            }

            if (at != sentence && elements[k].Person is { } person && !VerbLinks.IsOblique(text, elements, k))
            {
                found = at;
                topic = person;
            }
        }

        return topic;
    }

    /// <summary>Whom a paragraph begins with, given one of its last elements; null where something else begins it.</summary>
    private static PlacedMention? TopicOfParagraph(TaggedText text, List<ListElement> elements, int last, int i, int[] sentenceOf)
    {
        int sentence = sentenceOf[elements[last].Left];
        int first = sentence;
        while (first > 0 && !text.Sentences[first].StartsParagraph && sentence - first < MaxDistance)
        {
            first--;
        }

        PlacedMention? topic = null;
        for (int k = last; k >= 0 && i - k < MaxDistance && sentenceOf[elements[k].Left] >= first; k--)
        {
            topic = sentenceOf[elements[k].Left] == first ? elements[k].Person ?? topic : topic;
        }

        return topic is { } person && person.Start - text.Sentences[first].Start <= MaxOpening ? person : null;
    }

    private static bool OpensWithPronoun(TaggedText text, Sentence sentence) => text.TokenText(sentence.Start) is "He" or "She";

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
