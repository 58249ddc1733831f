namespace EntityKit;

/// <summary>Joins the entities that one entry of the caller's lexicon names: a name and its aliases are one thing.</summary>
internal static class EntryJoiner
{
    private const string Rule = "entry";

    internal static EntityClusters Join(EntityClusters clusters, IReadOnlyList<Mention> mentions)
    {
        if (!mentions.Any(mention => KeyOf(mention) is not null))
        {
            return clusters;
        }

        return new EntityClusters(
            JoinPeople(clusters.People),
            Join(clusters.Titles, static (number, titles, joined) => new Title($"t{number}", titles[0].Name, joined)),
            Join(clusters.Organizations, static (number, organizations, joined) => new Organization(
                $"o{number}", NameOf(organizations), organizations.Select(o => o.Acronym).FirstOrDefault(acronym => acronym is not null), joined)),
            Join(clusters.Places, static (number, places, joined) => new Place($"l{number}", NameOf(places), joined)));
    }

    private static List<Person> JoinPeople(IReadOnlyList<Person> people)
    {
        // Candidates come first as the old people, since a later one may be meant.
        var candidates = new Dictionary<Person, List<Person>>();
        var joined = new Dictionary<Person, Person>();
        List<Person> result = Join(people, (number, same, mentions) =>
        {
            string name = NameOf(same);
            Person named = same.First(p => p.Name == name);
            var list = new List<Person>();
            var person = new Person($"p{number}", name, named.GivenName, named.FamilyName, mentions, list.AsReadOnly());
            candidates.Add(person, list);
            foreach (Person one in same)
            {
                joined.Add(one, person);
            }

            return person;
        });
        foreach ((Person old, Person person) in joined)
        {
            candidates[person].AddRange(old.Candidates.Select(c => joined[c]).Where(c => c != person).Except(candidates[person]));
        }

        return result;
    }

    /// <summary>The entities in the order of first mentions, those of one entry as one.</summary>
    private static List<T> Join<T>(IReadOnlyList<T> entities, Func<int, IReadOnlyList<T>, IReadOnlyList<Mention>, T> create)
        where T : Entity
    {
        var groups = new List<List<T>>();
        var byKey = new Dictionary<object, List<T>>();
        foreach (T entity in entities)
        {
            object? known = entity.Mentions.Select(KeyOf).FirstOrDefault(key => key is not null && byKey.ContainsKey(key));
            List<T> group = known is null ? [] : byKey[known];
            if (known is null)
            {
                groups.Add(group);
            }

            group.Add(entity);
            foreach (object key in entity.Mentions.Select(KeyOf).OfType<object>())
            {
                byKey.TryAdd(key, group);
            }
        }

        var result = new List<T>(groups.Count);
        foreach (List<T> group in groups)
        {
            result.Add(create(result.Count + 1, group, MentionsOf(group)));
        }

        return result;
    }

    private static IReadOnlyList<Mention> MentionsOf<T>(List<T> group)
        where T : Entity
    {
        if (group.Count == 1)
        {
            return group[0].Mentions;
        }

        Mention[] mentions = [.. group.SelectMany((entity, i) => entity.Mentions.Select(m => i > 0 && m.Link is null ? m.LinkedBy(Rule) : m))];
        Array.Sort(mentions, static (a, b) => a.Span.CompareTo(b.Span));
        return mentions;
    }

    /// <summary>The name where the text has that of the entry, else the fullest alias.</summary>
    private static string NameOf<T>(IReadOnlyList<T> group)
        where T : Entity
    {
        string name = group[0].Name;
        foreach (T entity in group)
        {
            if (entity.Mentions.Any(m => m.Entry is { } entry && Folding.Equal(m.Text, entry.Name)))
            {
                return entity.Name;
            }

            name = entity.Name.Length > name.Length ? entity.Name : name;
        }

        return name;
    }

    private static object? KeyOf(Mention mention) => (object?)mention.EntryId ?? mention.Entry;
}
