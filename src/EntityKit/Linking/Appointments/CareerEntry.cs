namespace EntityKit;

/// <summary>A line or sentence of a career: titles, where and when they were held, and no name: "2016–2019: Deputy Head, Department of Aid".</summary>
/// <param name="Element">Index of its first title among the elements; others are joined to it by "and" or a comma.</param>
/// <param name="Organizations">For each of its titles the first organization behind it, or null.</param>
/// <param name="Place">The place that it ends with, or null.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Years">When the titles were held.</param>
internal sealed record CareerEntry(int Element, List<PlacedMention?> Organizations, PlacedMention? Place, int Start, int End, YearSpan Years);

/// <summary>Reads the entries of careers.</summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class CareerEntryReader
{
    private const int MaxMoreLines = 2;

    /// <summary>The entry that a title begins, years, a bullet and its body set aside; null where it begins none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Its mentions.</param>
    /// <param name="elements">Its people and titles.</param>
    /// <param name="sentenceOf">The sentence of each token.</param>
    /// <param name="element">Index of the title.</param>
    /// <param name="floor">Where the entry before ends: years above belong to this one from there on.</param>
    internal static CareerEntry? Read(TaggedText text, MentionIndex index, IReadOnlyList<ListElement> elements, int[] sentenceOf, int element, int floor)
    {
        TitlePhrase phrase = elements[element].Phrase!;
        Sentence sentence = text.Sentences[sentenceOf[phrase.Title.Start]];
        int start = CareerLine.StartOf(text, sentence.Start, phrase.Left);
        if (start < 0)
        {
            return null;
        }

        int at = CareerLine.SkipLead(text, start, phrase.Left, out YearSpan years);
        PlacedMention? owner = null;
        if (at != phrase.Left && !(SkipOwner(text, index, at, phrase.Left, ref owner) && (years.Exists || owner is not null)))
        {
            return null;
        }

        if (!years.Exists && start > sentence.Start)
        {
            CareerLine.SkipLead(text, sentence.Start, start, out years); // "2012–2016: Clerk, Acme Labs; Secretary of its board"
        }
        else if (!years.Exists && YearsAbove(text, sentenceOf[start], floor) is { Exists: true } above)
        {
            (years, start) = (above, text.Sentences[sentenceOf[start] - 1].Start);
        }

        var walk = new CareerWalk(text, index, elements, element, owner, years);
        bool whole = walk.ReadLine(phrase.Title.End, CareerLine.EndOf(text, sentence.End, phrase.Title.End));
        if (whole)
        {
            walk.ReadLinesBelow(sentenceOf, MaxMoreLines);
        }

        return whole && walk.Years.Exists && walk.HasNoVerb ? new CareerEntry(element, walk.Organizations, walk.Place, start, walk.End, walk.Years) : null;
    }

    /// <summary>Whether where a post is held, in names and commas, leads up to the post: "Acme Labs, Lima, " before "Head".</summary>
    private static bool SkipOwner(TaggedText text, MentionIndex index, int at, int post, ref PlacedMention? owner)
    {
        bool named = false;
        while (at < post)
        {
            PlacedMention? organization = index.StartingAt(EntityKind.Organization, at);
            owner ??= organization;
            bool name = organization is not null || index.StartingAt(EntityKind.Place, at) is not null || (text.IsCapitalized(at) && index.StartingAt(EntityKind.Person, at) is null);
            bool joint = named && (CareerLine.IsMark(text, at) || (text.Is(at, "of", "to") || text.Is(at, "the", "and")));
            if (!name && !joint)
            {
                return false;
            }

            named |= name;
            at = organization?.End ?? index.StartingAt(EntityKind.Place, at)?.End ?? at + 1;
        }

        return at == post && CareerLine.IsMark(text, post - 1);
    }

    /// <summary>Whether a title and what belongs to it fill the rest of its sentence, without years: "Deputy Minister of Trade of Norland" below a name.</summary>
    internal static bool Fills(TaggedText text, MentionIndex index, IReadOnlyList<ListElement> elements, int element, int end)
    {
        var walk = new CareerWalk(text, index, elements, element, null, default);
        return walk.ReadLine(elements[element].Phrase!.Title.End, end) && !walk.Years.Exists && walk.HasNoVerb;
    }

    /// <summary>The years that alone make up the line above a sentence, in its paragraph.</summary>
    private static YearSpan YearsAbove(TaggedText text, int sentence, int floor)
    {
        if (sentence == 0 || text.Sentences[sentence].StartsParagraph || text.Sentences[sentence - 1].Start < floor)
        {
            return default;
        }

        Sentence above = text.Sentences[sentence - 1];
        return CareerLine.SkipLead(text, above.Start, above.End, out YearSpan years) == above.End ? years : default;
    }
}
