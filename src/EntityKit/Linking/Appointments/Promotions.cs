namespace EntityKit;

/// <summary>Lists of those who are promoted: "promoted from the rank of Colonel to Brigadier General are Col Ana Lim, head of the guard; Col Bo Dahl".</summary>
/// <remarks>Every look is bounded.</remarks>
internal static class Promotions
{
    /// <summary>The rule's name.</summary>
    internal const string Rule = "promoted";

    private const double Confidence = 0.85;
    private const int MaxLead = 12;
    private const int MaxElements = 120;

    /// <summary>Gives the names behind "are" or "include" the rank that the words before say they are raised to.</summary>
    internal static void Add(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        for (int i = 0; i < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[i].Phrase is not { } phrase || holders.HasHolder[i] || ListStart(text, phrase, sentenceOf) is not (var list and > 0) || !IsRaisedTo(text, phrase.Left, sentenceOf))
            {
                continue;
            }

            for (int k = i + 1; k < elements.Count && k - i < MaxElements && sentenceOf[elements[k].Left] == sentenceOf[list - 1]; k++)
            {
                if (elements[k].Person is { } person && person.Start >= list)
                {
                    holders.Add(new Holder(i, person, Rule, Confidence, AppointmentStatus.Incoming));
                }
            }
        }
    }

    /// <summary>The token behind "are", "include:" or a colon that a rank leads to; 0 where none follows.</summary>
    private static int ListStart(TaggedText text, TitlePhrase phrase, int[] sentenceOf)
    {
        int at = phrase.Title.End;
        at += text.Is(at, "to") ? 1 : 0; // "to include"
        if (at + 1 >= text.Tokens.Length || sentenceOf[at] != sentenceOf[phrase.Title.Start] || !(text.TokenText(at) is "are" or "were" or "include" or "includes" or "included" or ":"))
        {
            return 0;
        }

        return text.Is(at + 1, ':') ? at + 2 : at + 1;
    }

    /// <summary>"promoted from the rank of Colonel to", "elevated to the rank of": whether such a verb stands before a rank in its sentence.</summary>
    private static bool IsRaisedTo(TaggedText text, int start, int[] sentenceOf)
    {
        bool to = false;
        for (int t = start - 1; t >= 0 && start - t < MaxLead && sentenceOf[t] == sentenceOf[start]; t--)
        {
            ReadOnlySpan<char> word = text.TokenText(t);
            to |= word is "to";
            if (word is "promoted" or "elevated" or "raised" or "decorated")
            {
                return to;
            }

            if (!(to ? word is "to" or "from" or "the" or "rank" or "ranks" or "of" or "substantive" or "-" || text.IsCapitalized(t) : word is "the" or "rank" or "ranks" or "of" or "substantive"))
            {
                return false;
            }
        }

        return false;
    }
}
