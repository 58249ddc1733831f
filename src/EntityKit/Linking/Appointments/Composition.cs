namespace EntityKit;

/// <summary>The body whose members a list names: "Trial Chamber II, made up of presiding judge Ana Lim and judges Bo Dahl and Eva Sol".</summary>
/// <remarks>Every look is bounded.</remarks>
internal static class Composition
{
    private const int MaxList = 60;

    /// <summary>The body that the words before a holder and his title say they make up; null where none is.</summary>
    internal static PlacedMention? Of(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase, int[] sentenceOf)
    {
        if (phrase.Country is not null || !IsOfPanel(phrase.Title.Mention.Text))
        {
            return null;
        }

        int start = Math.Min(holder.Person.Start, phrase.Left);
        int floor = Math.Max(text.Sentences[sentenceOf[start]].Start + 1, start - MaxList);
        for (int t = start - 1; t > floor; t--)
        {
            int verb = text.Is(t, "of") && text.Is(t - 1, "composed", "consisting") ? t - 1 : text.Is(t, "of") && text.Is(t - 1, "up") && text.Is(t - 2, "made") ? t - 2 : text.Is(t, "comprising", "comprises") ? t : 0;
            if (verb > floor)
            {
                int end = verb - (text.Is(verb - 1, ',') || text.Is(verb - 1, "is", "was") ? 1 : 0);
                return index.EndingAt(EntityKind.Organization, end);
            }

            if (text.Is(t, "said", "who") || text.Is(t, "has", "had") || text.Is(t, ';'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a title is one that a court, a panel or a board is made up of, and none that its holder has elsewhere.</summary>
    private static bool IsOfPanel(string title) =>
        TitleNames.HeadOf(TitleNames.Singular(title)) is "judge" or "justice" or "magistrate" or "member" or "chair" or "chairman" or "chairperson" or "chairwoman" or "arbitrator" or "rapporteur" or "president" or "vice-president";
}
