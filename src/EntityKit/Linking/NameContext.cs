namespace EntityKit;

/// <summary>Decides by the titles before its mentions whom a name that fits several people means.</summary>
internal static class NameContext
{
    /// <summary>
    /// Gives each mention of a form to the one fitting cluster that shares its title or its bearer's honorific;
    /// the others go to a cluster of their own with the fitting ones as candidates.
    /// </summary>
    internal static void Share(NameForm form, List<(NameCluster Cluster, string Rule)> fits, NameCluster own, MentionIndex mentions)
    {
        Dictionary<string, int> owners = TitleOwners(fits, mentions);
        foreach (PlacedMention mention in form.Mentions)
        {
            string? title = TitleBefore(mention, mentions);
            if (title is not null && owners.TryGetValue(title, out int owner) && owner >= 0)
            {
                fits[owner].Cluster.Add(mention, form.Name, "title-and-" + fits[owner].Rule);
            }
            else
            {
                own.Members.Add((mention, null));
            }
        }

        own.Candidates.AddRange(fits.Select(f => f.Cluster));
    }

    /// <summary>The fitting cluster that alone has a title's head word before one of its mentions; -1 where several have.</summary>
    private static Dictionary<string, int> TitleOwners(List<(NameCluster Cluster, string Rule)> fits, MentionIndex mentions)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < fits.Count; i++)
        {
            foreach ((PlacedMention mention, _) in fits[i].Cluster.Members)
            {
                if (TitleBefore(mention, mentions) is { } title)
                {
                    owners[title] = owners.TryGetValue(title, out int other) && other != i ? -1 : i;
                }
            }
        }

        return owners;
    }

    private static string? TitleBefore(PlacedMention mention, MentionIndex mentions) =>
        mentions.EndingAt(EntityKind.Title, mention.Start) is { } title ? TitleNames.HeadOf(TitleNames.Singular(title.Mention.Text)) : null;
}
