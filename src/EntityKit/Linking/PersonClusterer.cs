namespace EntityKit;

/// <summary>Groups the mentions of people by person.</summary>
/// <remarks>
/// Mentions that are written alike are one form. Fuller forms found clusters, shorter ones then join the only cluster
/// that they fit; where several fit, the titles next to the mentions decide, else the mention stays alone with its candidates.
/// </remarks>
internal sealed class PersonClusterer
{
    private readonly NameMatcher _matcher;
    private readonly PersonNameOrder _order;
    private readonly Lexicon _genders;

    internal PersonClusterer(LexiconSet lexicons)
    {
        _matcher = new NameMatcher(lexicons);
        _order = new PersonNameOrder(lexicons);
        _genders = lexicons["gendered-titles"];
    }

    /// <summary>The people in the order of first mentions.</summary>
    internal IReadOnlyList<Person> Cluster(TaggedText text, MentionIndex mentions)
    {
        List<NameForm> forms = NameForms.Of(text, mentions, _genders);
        var index = new NameClusterIndex();
        var clusters = new List<NameCluster>();
        var near = new List<NameCluster>(); // filled anew for each search
        var byFullness = new List<List<NameForm>>();
        foreach (NameForm form in forms)
        {
            int fullness = form.Name.FullWords > 1 ? form.Name.Words.Length + 1 : form.Name.Words.Length;
            while (byFullness.Count <= fullness)
            {
                byFullness.Add([]);
            }

            byFullness[fullness].Add(form);
        }

        for (int fullness = byFullness.Count - 1; fullness >= 0; fullness--)
        {
            foreach (NameForm form in byFullness[fullness])
            {
                text.Cancellation.ThrowIfCancellationRequested();
                Place(form, index, clusters, mentions, near);
            }
        }

        return Build(clusters, text.Cancellation);
    }

    private void Place(NameForm form, NameClusterIndex index, List<NameCluster> clusters, MentionIndex mentions, List<NameCluster> near)
    {
        if (form.Aliases.Find(alias => alias.Cluster is not null)?.Cluster is { } named)
        {
            named.Add(form, "alias");
            named.Names.Add(form.Name);
            index.Add(named, form.Name);
            return;
        }

        List<(NameCluster Cluster, string Rule)> fits = form.Name.Words.Length > 1 ? FullFits(form, index, near) : [];
        if (fits.Count == 0)
        {
            fits = PartFits(form, index, near);
            fits.RemoveAll(f => NameContext.SpeaksAgainst(form, f.Cluster, f.Rule, mentions));
            LeaveRelatives(form, fits);
        }

        if (fits.Count == 1)
        {
            fits[0].Cluster.Add(form, fits[0].Rule);
            return;
        }

        var cluster = new NameCluster(form);
        if (fits.Count == 0)
        {
            cluster.Add(form, null);
        }
        else
        {
            NameContext.Share(form, fits, cluster, mentions);
        }

        if (cluster.Members.Count > 0)
        {
            clusters.Add(cluster);
            if (cluster.Candidates.Count == 0)
            {
                index.Add(cluster, form.Name);
            }
        }
    }

    /// <summary>The name alone means the one whom the text is about, not those whom it introduced as relatives.</summary>
    private static void LeaveRelatives(NameForm form, List<(NameCluster Cluster, string Rule)> fits)
    {
        if (fits.Count > 1 && form.Gender == NameGender.Unknown && fits.Exists(f => !f.Cluster.Founder.IsRelative))
        {
            fits.RemoveAll(f => f.Cluster.Founder.IsRelative);
        }
    }

    /// <summary>The clusters whose name may be the same full name.</summary>
    private List<(NameCluster Cluster, string Rule)> FullFits(NameForm form, NameClusterIndex index, List<NameCluster> near)
    {
        var fits = new List<(NameCluster, string)>();
        foreach (NameCluster cluster in index.WithWord(form.Name.Last.Core))
        {
            TryFull(form, cluster, fits);
        }

        int hyphen = form.Name.Last.Folded.LastIndexOf('-');
        if (fits.Count == 0 && hyphen > 0)
        {
            foreach (NameCluster cluster in index.WithWord(form.Name.Last.Folded[(hyphen + 1)..]))
            {
                TryFull(form, cluster, fits);
            }
        }

        if (fits.Count > 0)
        {
            return fits;
        }

        index.WithSpelling(form.Name.Last.Core, near);
        foreach (NameCluster cluster in near)
        {
            TryFull(form, cluster, fits);
        }

        return fits;
    }

    private void TryFull(NameForm form, NameCluster cluster, List<(NameCluster Cluster, string Rule)> fits)
    {
        if (!form.AgreesWith(cluster.Gender) || Holds(fits, cluster))
        {
            return;
        }

        foreach (PersonName name in cluster.Names)
        {
            if (name.Words.Length > 1 && _matcher.MatchFull(form.Name, name) is { } rule && (rule is "same" or "reversed" || !NameContext.IsOtherRelative(form, cluster.Founder)))
            {
                fits.Add((cluster, rule));
                return;
            }
        }
    }

    /// <summary>The clusters that the name is a part of, those of the strongest rule alone.</summary>
    private List<(NameCluster Cluster, string Rule)> PartFits(NameForm form, NameClusterIndex index, List<NameCluster> near)
    {
        var fits = new List<(NameCluster Cluster, string Rule)>();
        int best = int.MaxValue;
        foreach (NameCluster cluster in index.WithWord(form.Name.Last.Core))
        {
            TryPart(form, cluster, fits, ref best);
        }

        if (fits.Count == 0 && form.Name.Last.Core.Length >= 3)
        {
            index.WithSpelling(form.Name.Last.Core, near);
            foreach (NameCluster cluster in near)
            {
                TryPart(form, cluster, fits, ref best);
            }
        }

        return fits;
    }

    private void TryPart(NameForm form, NameCluster cluster, List<(NameCluster Cluster, string Rule)> fits, ref int best)
    {
        if (!form.AgreesWith(cluster.Gender) || Holds(fits, cluster) || PartRule(form.Name, cluster) is not var (rule, rank))
        {
            return;
        }

        if (rank < best)
        {
            fits.Clear();
            best = rank;
        }

        if (rank == best)
        {
            fits.Add((cluster, rule));
        }
    }

    /// <summary>The strongest rule by which a name is a part of one of a cluster's names, with its rank.</summary>
    private (string Rule, int Rank)? PartRule(PersonName part, NameCluster cluster)
    {
        (string Rule, int Rank)? best = null;
        foreach (PersonName name in cluster.Names)
        {
            if (_matcher.MatchPart(part, name) is { } rule)
            {
                int rank = rule switch { "surname" => 0, "spelling" => 2, _ => 1 };
                best = best is { } found && found.Rank <= rank ? best : (rule, rank);
            }
        }

        return best;
    }

    private static bool Holds(List<(NameCluster Cluster, string Rule)> fits, NameCluster cluster)
    {
        foreach ((NameCluster fit, string _) in fits)
        {
            if (fit == cluster)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Semi Lim" for the "SEMI LIM" of a headline, where the text has both.</summary>
    private static string WithSmallLetters(NameCluster cluster, string name)
    {
        if (name.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return name;
        }

        foreach (var member in cluster.Members)
        {
            string written = member.Mention.Mention.Text;
            if (written != name && written.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return written;
            }
        }

        return name;
    }

    private List<Person> Build(List<NameCluster> clusters, StopSignal signal)
    {
        foreach (NameCluster cluster in clusters)
        {
            signal.ThrowIfCancellationRequested();
            cluster.Members.Sort(static (a, b) => a.Mention.Mention.Span.CompareTo(b.Mention.Mention.Span));
        }

        RunSort.Sort(clusters, static (a, b) => a.Members[0].Mention.Mention.Span.CompareTo(b.Members[0].Mention.Mention.Span), signal);
        var people = new Dictionary<NameCluster, Person>(clusters.Count);
        var candidates = new List<(NameCluster Cluster, List<Person> List)>();
        var result = new List<Person>(clusters.Count);
        foreach (NameCluster cluster in clusters)
        {
            var list = new List<Person>(cluster.Candidates.Count);
            if (cluster.Candidates.Count > 0)
            {
                candidates.Add((cluster, list)); // filled below: a candidate may come later in the text
            }

            signal.ThrowIfCancellationRequested();
            PersonName name = cluster.Founder.Name;
            (string? given, string? family) = _order.Decide(name, cluster.JoinedForms);
            Mention[] members = [.. cluster.Members.Select(m => m.Mention.Mention.LinkedBy(m.Rule))];
            var person = new Person($"p{result.Count + 1}", WithSmallLetters(cluster, name.Text), given, family, members, list.AsReadOnly());
            people.Add(cluster, person);
            result.Add(person);
        }

        foreach ((NameCluster cluster, List<Person> list) in candidates)
        {
            list.AddRange(cluster.Candidates.Select(c => people[c]));
        }

        return result;
    }
}
