namespace EntityKit;

/// <summary>What a text says of its own names: who is named in full, and which names its words made organizations.</summary>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class NameEvidence(TaggedText text)
{
    private const float Sure = 0.9f;
    private const float SureAlone = 0.97f;
    private const int MaxNames = 4;

    private readonly List<(int Start, int End)> _organizations = [];
    private readonly List<int> _given = [];
    private readonly EvidenceReach _reach = new(text);
    private Dictionary<ulong, Bearers>? _people;
    private Dictionary<ulong, Occurrences>? _single;

    /// <summary>Where the last name ended that its surroundings made an organization.</summary>
    internal int LastEnd { get; private set; } = -1;

    /// <summary>Whether the first or last word of a name is the first or last of somebody else's full name in this text.</summary>
    internal bool IsPerson(int start, int end)
    {
        _people ??= FullNames();
        ulong own = HashOf(start, end);
        return IsOther(start, own) || IsOther(end - 1, own);
    }

    /// <summary>Whether the tagger is sure in two more places of the text that a word by itself is somebody's name.</summary>
    internal bool IsOftenPerson(int token)
    {
        _people ??= FullNames();
        return _single!.TryGetValue(HashOf(token), out Occurrences known) && token >= (IsSurePerson(token, token + 1) ? known.Third : known.Second);
    }

    /// <summary>Notes a name that its surroundings made an organization.</summary>
    internal void Note(int start, int end)
    {
        _organizations.Add((start, end));
        LastEnd = end;
    }

    /// <summary>Notes the short form of an organization's name.</summary>
    internal void NoteShort(int start, int end) => _organizations.Add((start, end));

    /// <summary>Notes a word that is somebody's given name if the text names that person in full.</summary>
    internal void NoteGiven(int token) => _given.Add(token);

    /// <summary>Makes people of the given names noted whose full names the corrected text has.</summary>
    internal TaggedText NameGiven(TaggedText tagged)
    {
        if (_given.Count == 0)
        {
            return tagged;
        }

        HashSet<ulong> firsts = [];
        for (int i = 0; i + 1 < tagged.Tokens.Length; i++)
        {
            tagged.Cancellation.LookAt(i);
            if (tagged.Tags[i].Bio == Bio.Begin && tagged.HasType(i, EntityType.Person) && tagged.Tags[i + 1].Bio == Bio.Inside && tagged.IsCapitalized(i + 1))
            {
                firsts.Add(HashOf(i));
            }
        }

        var changes = new TagChanges(tagged);
        foreach (int token in _given)
        {
            if (firsts.Contains(HashOf(token)))
            {
                changes.Mark(token, token + 1, EntityType.Person);
            }
        }

        return changes.ToText();
    }

    /// <summary>Makes the other mentions of the names noted organizations too.</summary>
    internal TaggedText Repeat(TaggedText tagged, TitleNeighbours titles)
    {
        if (_organizations.Count == 0)
        {
            return tagged;
        }

        var byFirst = new Dictionary<ulong, List<(int Start, int End, int From)>>();
        foreach ((int start, int end) in _organizations)
        {
            AddName(byFirst, start, end);
        }

        var changes = new TagChanges(tagged);
        foreach (Sentence sentence in tagged.Sentences)
        {
            tagged.Cancellation.ThrowIfCancellationRequested();
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (!(tagged.IsCapitalized(i) || tagged.HasInnerCapital(i)) || !byFirst.TryGetValue(HashOf(i), out List<(int Start, int End, int From)>? names))
                {
                    continue;
                }

                foreach ((int start, int last, int from) in names)
                {
                    int end = i + last - start;
                    if (i >= from && end <= sentence.End && IsSame(start, i, end - i) && IsFree(tagged, sentence, i, end, titles))
                    {
                        changes.Mark(i, end, EntityType.Organization);
                        i = end - 1;
                        break;
                    }
                }
            }
        }

        return changes.ToText();
    }

    /// <summary>Adds a name unless it is there, the longest first; of names with one first word the first few count.</summary>
    private void AddName(Dictionary<ulong, List<(int Start, int End, int From)>> byFirst, int start, int end)
    {
        ulong first = HashOf(start);
        if (!byFirst.TryGetValue(first, out List<(int Start, int End, int From)>? names))
        {
            byFirst[first] = names = [];
        }

        if (names.Count < MaxNames && !names.Exists(name => name.End - name.Start == end - start && IsSame(name.Start, start, end - start)))
        {
            names.Add((start, end, _reach.StartOf(start, end)));
            names.Sort(static (left, right) => (right.End - right.Start).CompareTo(left.End - left.Start));
        }
    }

    /// <summary>Whether no longer name holds the words, and no title or given name makes a person of them.</summary>
    private static bool IsFree(TaggedText tagged, Sentence sentence, int start, int end, TitleNeighbours titles)
    {
        bool article = start > sentence.Start && tagged.Is(start - 1, "the") && tagged.Tags[start - 1].Bio == Bio.Begin; // the tagger's "The Harbourmasters"
        bool inside = (tagged.Tags[start].Bio == Bio.Inside && !article) || (tagged.Tags[start].Type is not null && tagged.EntityEnd(start) > end) || (end < sentence.End && tagged.Tags[end].Bio == Bio.Inside);
        bool preceded = start > sentence.Start && ((tagged.HasType(start - 1, EntityType.Person) && !article) || titles.FollowsTitle(tagged, sentence.Start, start));
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

    private bool IsOther(int token, ulong own) =>
        _people!.TryGetValue(HashOf(token), out Bearers known) && token >= (known.Name != own ? known.From : known.OtherFrom);

    /// <summary>By first and last words the full names that they are of.</summary>
    private Dictionary<ulong, Bearers> FullNames()
    {
        var people = new Dictionary<ulong, Bearers>();
        _single = [];
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            text.Cancellation.LookAt(i);
            if (text.Tags[i].Bio == Bio.Begin && text.HasType(i, EntityType.Person) && text.EntityEnd(i) is var end && end - i > 1 && text.Tags[i].Probability >= Sure)
            {
                int last = text.IsPossessive(end - 1) ? end - 1 : end;
                ulong name = HashOf(i, last);
                Add(people, i, name);
                Add(people, last - 1, name);
                if (last - i > 2 && text.IsCapitalized(last - 2) && text.Tokens[last - 2].Length > 3)
                {
                    Add(people, last - 2, name); // the father's surname of "Ana Lima Soto"
                }
            }
            else if (IsSurePerson(i, i + 1))
            {
                Count(_single, i);
            }
        }

        return people;
    }

    private bool IsSurePerson(int start, int end) =>
        text.Tags[start].Bio == Bio.Begin && text.HasType(start, EntityType.Person) && text.EntityEnd(start) == end && text.Tags[start].Probability >= SureAlone;

    private void Add(Dictionary<ulong, Bearers> people, int token, ulong name)
    {
        ulong word = HashOf(token);
        if (!people.TryGetValue(word, out Bearers known))
        {
            people.Add(word, new Bearers(name, _reach.StartOf(token, token + 1), int.MaxValue));
        }
        else if (known.Name != name && known.OtherFrom == int.MaxValue)
        {
            people[word] = known with { OtherFrom = _reach.StartOf(token, token + 1) };
        }
    }

    private void Count(Dictionary<ulong, Occurrences> words, int token)
    {
        Occurrences known = words.GetValueOrDefault(HashOf(token), new Occurrences(0, int.MaxValue, int.MaxValue));
        if (known.Third == int.MaxValue)
        {
            int from = _reach.StartOf(token, token + 1);
            words[HashOf(token)] = new Occurrences(known.Count + 1, known.Count == 1 ? from : known.Second, known.Count == 2 ? from : known.Third);
        }
    }

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

    /// <summary>Whose first or last word a word is: the full name first seen, the token from which that is known, and the one from which it is somebody else's too.</summary>
    private readonly record struct Bearers(ulong Name, int From, int OtherFrom);

    /// <summary>How often a word by itself is surely somebody's name, up to three, and from where on the second and the third place are known.</summary>
    private readonly record struct Occurrences(int Count, int Second, int Third);
}
