namespace EntityKit;

/// <summary>Finds the name clusters that share a word, or a spelling of one, with a name.</summary>
/// <remarks>Looks at a bounded number of clusters a word, so that a document of any length stays linear.</remarks>
internal sealed class NameClusterIndex
{
    private const int MaxLookedAt = 32;
    private const int MaxSpellings = 6;
    private readonly Dictionary<string, List<NameCluster>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameCluster>> _bySpelling = new(StringComparer.Ordinal);

    /// <summary>Makes a cluster known by every word of a name of it.</summary>
    internal void Add(NameCluster cluster, PersonName name)
    {
        foreach (NameWord word in name.Words)
        {
            if (!word.IsInitial)
            {
                AddWord(word.Core, cluster);
                AddHalves(word, cluster);
            }
        }

        if (name.Nickname is { } nickname)
        {
            AddWord(nickname, cluster);
        }
    }

    /// <summary>The latest clusters with a word, or null.</summary>
    internal ReadOnlySpan<NameCluster> WithWord(string core) => Tail(_byWord, core);

    /// <summary>The latest clusters with a word of nearly this spelling; each perhaps more than once.</summary>
    internal IEnumerable<NameCluster> WithSpelling(string core)
    {
        string key = SpellingDistance.Key(core);
        foreach (string variant in Variants(key))
        {
            if (_bySpelling.TryGetValue(variant, out List<NameCluster>? clusters))
            {
                for (int i = Math.Max(0, clusters.Count - MaxSpellings); i < clusters.Count; i++)
                {
                    yield return clusters[i];
                }
            }
        }
    }

    private static ReadOnlySpan<NameCluster> Tail(Dictionary<string, List<NameCluster>> table, string key)
    {
        if (!table.TryGetValue(key, out List<NameCluster>? clusters))
        {
            return [];
        }

        ReadOnlySpan<NameCluster> all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(clusters);
        return all.Length <= MaxLookedAt ? all : all[^MaxLookedAt..];
    }

    private void AddWord(string core, NameCluster cluster)
    {
        if (!AddTo(_byWord, core, cluster))
        {
            return;
        }

        foreach (string variant in Variants(SpellingDistance.Key(core)))
        {
            AddTo(_bySpelling, variant, cluster);
        }
    }

    /// <summary>A double surname is found by each half too.</summary>
    private void AddHalves(NameWord word, NameCluster cluster)
    {
        if (!word.HasParticle && word.Folded.Contains('-', StringComparison.Ordinal))
        {
            foreach (string half in word.Folded.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                AddTo(_byWord, half, cluster);
            }
        }
    }

    private static bool AddTo(Dictionary<string, List<NameCluster>> table, string key, NameCluster cluster)
    {
        if (!table.TryGetValue(key, out List<NameCluster>? clusters))
        {
            table.Add(key, clusters = []);
        }

        if (clusters.Count > 0 && clusters[^1] == cluster)
        {
            return false;
        }

        clusters.Add(cluster);
        return true;
    }

    /// <summary>The key itself, and for longer keys the key without each of its letters but the first.</summary>
    private static IEnumerable<string> Variants(string key)
    {
        yield return key;
        if (key.Length >= 4)
        {
            for (int i = 1; i < key.Length; i++)
            {
                yield return key.Remove(i, 1);
            }
        }
    }
}
