namespace EntityKit;

/// <summary>A body and its unit with a slash between, by their acronyms, and the place that it is sent to: "the OAS/EOM to Peru".</summary>
internal static class SlashedBodies
{
    private const int MaxAcronym = 8;

    /// <summary>The end of such a name whose first half is an organization; the same token where it is none.</summary>
    internal static int EndOf(TaggedText text, int start, int end)
    {
        int unit = end + 1;
        if (end - start != 1 || !text.IsUpper(start) || unit >= text.Horizon(end, 2) || !text.Is(end, '/') || !text.Touches(end) || !text.Touches(unit) || !text.IsUpper(unit) || text.Tokens[unit].Length is < 2 or > MaxAcronym)
        {
            return end;
        }

        int place = unit + 2;
        bool sent = place < text.Horizon(unit, 3) && text.Is(unit + 1, "to", "in") && text.HasType(place, EntityType.Place);
        bool known = text.HasType(unit, EntityType.Organization) && text.Tags[unit].Bio == Bio.Begin && !sent; // "the UN/AU envoy": two bodies
        return sent && text.Is(unit + 1, "to") ? text.EntityEnd(place) : known || !text.IsArticle(start - 1) ? end : unit + 1;
    }
}
