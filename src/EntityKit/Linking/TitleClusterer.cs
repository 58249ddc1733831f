namespace EntityKit;

/// <summary>Groups title mentions: one entity for each role phrase, whatever its number and capitalisation.</summary>
internal static class TitleClusterer
{
    /// <summary>The titles in the order of first mentions.</summary>
    internal static IReadOnlyList<Title> Cluster(MentionIndex mentions)
    {
        var byKey = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        var order = new List<List<Mention>>();
        foreach (PlacedMention placed in mentions.Of(EntityKind.Title))
        {
            Mention mention = placed.Mention;
            string key = TitleNames.Key(mention.Text);
            if (!byKey.TryGetValue(key, out List<Mention>? members))
            {
                byKey.Add(key, members = []);
                order.Add(members);
            }

            bool founds = members.Count == 0;
            members.Add(founds ? mention : mention.LinkedBy(TitleNames.IsPlural(mention.Text) != TitleNames.IsPlural(members[0].Text) ? "number" : "same"));
        }

        var titles = new List<Title>(order.Count);
        foreach (List<Mention> members in order)
        {
            titles.Add(new Title($"t{titles.Count + 1}", TitleNames.Singular(members[0].Text), members));
        }

        return titles;
    }
}
