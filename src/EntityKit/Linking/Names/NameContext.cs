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
            else if (NamedBefore(mention, fits) is var before and >= 0)
            {
                fits[before].Cluster.Add(mention, form.Name, fits[before].Rule);
            }
            else
            {
                own.Members.Add((mention, null));
            }
        }

        own.Candidates.AddRange(fits.Select(f => f.Cluster));
    }

    /// <summary>
    /// Whether a short form stood in the text before the fuller name that it would stand for, in a way that shows another bearer:
    /// with another title, as a middle name, or twice and more without any.
    /// </summary>
    internal static bool SpeaksAgainst(NameForm form, NameCluster cluster, string rule, MentionIndex mentions)
    {
        int first = cluster.Founder.Mentions[0].Start;
        if (form.Mentions[0].Start > first || form.Name.Words.Length > 1)
        {
            return false;
        }

        if (cluster.Founder.IsRelative)
        {
            return true; // the one of that name whom the text is about, then a parent of theirs
        }

        HashSet<string> own = Heads(form.Mentions, mentions, first);
        if (own.Count == 0)
        {
            return rule == "middle-name" || form.Mentions.Count(m => m.Start < first) > 2;
        }

        HashSet<string> others = Heads(cluster.Founder.Mentions, mentions, int.MaxValue);
        return others.Contains("lady") && !own.Contains("lady"); // the president, then the first lady of his name
    }

    /// <summary>Whether one of two forms stood in the text before the other was introduced as the name of a relative.</summary>
    internal static bool IsOtherRelative(NameForm left, NameForm right)
    {
        (NameForm earlier, NameForm later) = left.Mentions[0].Start < right.Mentions[0].Start ? (left, right) : (right, left);
        return later.IsRelative && !earlier.IsRelative;
    }

    private static HashSet<string> Heads(List<PlacedMention> mentions, MentionIndex index, int end)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (PlacedMention mention in mentions)
        {
            if (mention.Start < end && TitleBefore(mention, index) is { } head)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    /// <summary>The one fitting cluster whose name stood before a mention, when the others come only later; -1 when there is none such.</summary>
    private static int NamedBefore(PlacedMention mention, List<(NameCluster Cluster, string Rule)> fits)
    {
        int only = -1;
        for (int i = 0; i < fits.Count; i++)
        {
            if (fits[i].Cluster.Founder.Mentions[0].Start < mention.Start)
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = i;
            }
        }

        return only;
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
