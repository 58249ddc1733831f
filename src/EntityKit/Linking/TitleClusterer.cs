namespace EntityKit;

/// <summary>Groups title mentions: one entity for each role phrase, whatever its number and capitalisation.</summary>
internal static class TitleClusterer
{
    /// <summary>The titles in the order of first mentions.</summary>
    internal static IReadOnlyList<Title> Cluster(TaggedText text, MentionIndex mentions)
    {
        var byKey = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        var byText = new Dictionary<string, (List<Mention> Members, bool IsPlural)>(StringComparer.Ordinal);
        var order = new List<List<Mention>>();
        foreach (PlacedMention placed in mentions.Of(EntityKind.Title))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            Mention mention = placed.Mention;
            if (!byText.TryGetValue(mention.Text, out (List<Mention> Members, bool IsPlural) same))
            {
                string key = TitleNames.Key(mention.Text);
                if (!byKey.TryGetValue(key, out List<Mention>? members))
                {
                    byKey.Add(key, members = []);
                    order.Add(members);
                }

                byText.Add(mention.Text, same = (members, TitleNames.IsPlural(mention.Text)));
            }

            bool founds = same.Members.Count == 0;
            same.Members.Add(founds ? mention : mention.LinkedBy(same.IsPlural != byText[same.Members[0].Text].IsPlural ? "number" : "same"));
        }

        var titles = new List<Title>(order.Count);
        foreach (List<Mention> members in order)
        {
            titles.Add(new Title($"t{titles.Count + 1}", TitleNames.Singular(members[0].Text), members));
        }

        return titles;
    }
}
