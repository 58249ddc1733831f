namespace EntityKit;

/// <summary>What a text says of its own names: who is named in full, and which names its words made organizations.</summary>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class NameEvidence(TaggedText text)
{
    private const float Sure = 0.9f;
    private const float SureAlone = 0.97f;

    private readonly List<(int Start, int End)> _organizations = [];
    private Dictionary<ulong, ulong>? _people;
    private Dictionary<ulong, int>? _single;

    /// <summary>Where the last name ended that its surroundings made an organization.</summary>
    internal int LastEnd { get; private set; } = -1;

    /// <summary>Whether the first or last word of a name is the first or last of somebody else's full name in this text.</summary>
    internal bool IsPerson(int start, int end)
    {
        _people ??= FullNames();
        ulong own = HashOf(start, end);
        return IsOther(HashOf(start), own) || IsOther(HashOf(end - 1), own);
    }

    /// <summary>Whether the tagger is sure in two more places of the text that a word by itself is somebody's name.</summary>
    internal bool IsOftenPerson(int token)
    {
        _people ??= FullNames();
        return _single!.GetValueOrDefault(HashOf(token)) > (IsSurePerson(token, token + 1) ? 2 : 1);
    }

    /// <summary>Notes a name that its surroundings made an organization.</summary>
    internal void Note(int start, int end)
    {
        _organizations.Add((start, end));
        LastEnd = end;
    }

    /// <summary>Notes the short form of an organization's name.</summary>
    internal void NoteShort(int start, int end) => _organizations.Add((start, end));

    /// <summary>Makes the other mentions of the names noted organizations too.</summary>
    internal TaggedText Repeat(TaggedText tagged, TitleNeighbours titles)
    {
        if (_organizations.Count == 0)
        {
            return tagged;
        }

        var byFirst = new Dictionary<ulong, (int Start, int End)>();
        foreach ((int start, int end) in _organizations)
        {
            byFirst.TryAdd(HashOf(start), (start, end));
        }

        var changes = new TagChanges(tagged);
        foreach (Sentence sentence in tagged.Sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (!tagged.IsCapitalized(i) || !byFirst.TryGetValue(HashOf(i), out (int Start, int End) name))
                {
                    continue;
                }

                int end = i + name.End - name.Start;
                if (end <= sentence.End && IsSame(name.Start, i, end - i) && IsFree(tagged, sentence, i, end, titles))
                {
                    changes.Mark(i, end, EntityType.Organization);
                    i = end - 1;
                }
            }
        }

        return changes.ToText();
    }

    /// <summary>Whether no longer name holds the words, and no title or given name makes a person of them.</summary>
    private static bool IsFree(TaggedText tagged, Sentence sentence, int start, int end, TitleNeighbours titles)
    {
        bool inside = tagged.Tags[start].Bio == Bio.Inside || (tagged.Tags[start].Type is not null && tagged.EntityEnd(start) > end) || (end < sentence.End && tagged.Tags[end].Bio == Bio.Inside);
        bool preceded = start > sentence.Start && (tagged.HasType(start - 1, EntityType.Person) || titles.FollowsTitle(tagged, sentence.Start, start));
        return !inside && !preceded && !tagged.HasType(start, EntityType.Organization);
    }

    private bool IsSame(int left, int right, int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (!text.TokenText(left + i).SequenceEqual(text.TokenText(right + i)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOther(ulong word, ulong own) => _people!.TryGetValue(word, out ulong name) && name != own;

    /// <summary>By first and last words the full name that they are of; 0 where they are of several.</summary>
    private Dictionary<ulong, ulong> FullNames()
    {
        var people = new Dictionary<ulong, ulong>();
        _single = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tags[i].Bio == Bio.Begin && text.HasType(i, EntityType.Person) && text.EntityEnd(i) is var end && end - i > 1 && text.Tags[i].Probability >= Sure)
            {
                int last = text.IsPossessive(end - 1) ? end - 1 : end;
                ulong name = HashOf(i, last);
                Add(people, HashOf(i), name);
                Add(people, HashOf(last - 1), name);
            }
            else if (IsSurePerson(i, i + 1))
            {
                _single[HashOf(i)] = _single.GetValueOrDefault(HashOf(i)) + 1;
            }
        }

        return people;
    }

    private bool IsSurePerson(int start, int end) =>
        text.Tags[start].Bio == Bio.Begin && text.HasType(start, EntityType.Person) && text.EntityEnd(start) == end && text.Tags[start].Probability >= SureAlone;

    private static void Add(Dictionary<ulong, ulong> people, ulong word, ulong name) =>
        people[word] = people.TryGetValue(word, out ulong known) && known != name ? 0 : name;

    private ulong HashOf(int start, int end)
    {
        ulong hash = LexiconTable.Seed;
        for (int i = start; i < end; i++)
        {
            hash = LexiconTable.Hash(hash, text.TokenText(i));
        }

        return hash;
    }

    private ulong HashOf(int token) => LexiconTable.Hash(LexiconTable.Seed, text.TokenText(token));
}
