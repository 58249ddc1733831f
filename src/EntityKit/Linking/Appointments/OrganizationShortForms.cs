namespace EntityKit;

/// <summary>The organization that one word of its name in capitals stands for: "the Alliance", once "Syrian Alliance for Transition" was named.</summary>
/// <remarks>The look back is bounded.</remarks>
internal static class OrganizationShortForms
{
    private const int MaxOrganizations = 60;

    /// <summary>The latest organization before a word whose name holds that word; null without one.</summary>
    internal static PlacedMention? Before(TaggedText text, MentionIndex index, int word)
    {
        IReadOnlyList<PlacedMention> organizations = index.Of(EntityKind.Organization);
        int low = 0;
        int high = organizations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = organizations[middle].Start < word ? (middle + 1, high) : (low, middle);
        }

        ReadOnlySpan<char> form = text.TokenText(word);
        for (int i = low - 1; i >= 0 && low - i <= MaxOrganizations; i--)
        {
            PlacedMention organization = organizations[i];
            for (int at = organization.Start; organization.End - organization.Start > 1 && at < organization.End; at++)
            {
                if (Folding.Equal(text.TokenText(at), form))
                {
                    return organization;
                }
            }
        }

        return null;
    }
}
