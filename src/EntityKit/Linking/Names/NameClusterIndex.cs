namespace EntityKit;

/// <summary>Finds the name clusters that share a word, or a spelling of one, with a name.</summary>
/// <remarks>Looks at a bounded number of clusters a word, so that a document of any length stays linear.</remarks>
internal sealed class NameClusterIndex
{
    private const int MaxLookedAt = 32;
    private const int MaxSpellings = 6;
    private readonly Dictionary<string, List<NameCluster>> _byWord = new(StringComparer.Ordinal);

    // A spelling is known by the hash of its letters: what is found by a hash is compared as a name before it counts.
    private readonly Dictionary<ulong, int> _bySpelling = [];
    private readonly List<(NameCluster Cluster, int Earlier)> _spelt = [];

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

    /// <summary>Gives the latest clusters with a word of nearly this spelling; each perhaps more than once.</summary>
    internal void WithSpelling(string core, List<NameCluster> found)
    {
        found.Clear();
        ReadOnlySpan<char> key = SpellingDistance.Key(core, stackalloc char[SpellingDistance.MaxKey]);
        for (int without = 0; without < Variants(key); without++)
        {
            if (_bySpelling.TryGetValue(Hash(key, without), out int entry))
            {
                int first = found.Count;
                for (int i = 0; i < MaxSpellings && entry >= 0; i++, entry = _spelt[entry].Earlier)
                {
                    found.Add(_spelt[entry].Cluster);
                }

                found.Reverse(first, found.Count - first);
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

        ReadOnlySpan<char> key = SpellingDistance.Key(core, stackalloc char[SpellingDistance.MaxKey]);
        for (int without = 0; without < Variants(key); without++)
        {
            ulong hash = Hash(key, without);
            int earlier = _bySpelling.GetValueOrDefault(hash, -1);
            if (earlier < 0 || _spelt[earlier].Cluster != cluster)
            {
                _bySpelling[hash] = _spelt.Count;
                _spelt.Add((cluster, earlier));
            }
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

    // The key itself, and for longer keys the key without each of its letters but the first.
    private static int Variants(ReadOnlySpan<char> key) => key.Length >= 4 ? key.Length : 1;

    // Of a key without the letter at a place; without its first letter is the whole key.
    private static ulong Hash(ReadOnlySpan<char> key, int without)
    {
        ulong hash = 14695981039346656037;
        for (int i = 0; i < key.Length; i++)
        {
            if (i != without || i == 0)
            {
                hash = (hash ^ key[i]) * 1099511628211;
            }
        }

        return hash;
    }
}
