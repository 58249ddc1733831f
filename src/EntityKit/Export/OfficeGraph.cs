namespace EntityKit;

/// <summary>Who holds which post where, as a graph: people to posts, posts to the organizations or countries that they are at.</summary>
internal sealed class OfficeGraph
{
    private readonly List<(string Id, string Kind, string Name)> _nodes = [];
    private readonly List<(string From, string To, string Label)> _edges = [];
    private readonly HashSet<string> _known = [];

    internal OfficeGraph(EntityDocument document)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Appointment a in document.Appointments)
        {
            if (a.Country is not null)
            {
                countries.TryAdd(a.Country, $"c{countries.Count + 1}");
            }

            string place = a.Organization?.Id ?? (a.Country is null ? "" : countries[a.Country]);
            string post = a.Title.Id + place;
            Add(a.Person.Id, "person", a.Person.Name);
            if (Add(post, "post", a.Title.Name) && place.Length > 0)
            {
                Add(place, a.Organization is null ? "country" : "organization", a.Organization?.Name ?? a.Country!);
                _edges.Add((post, place, "at"));
            }

            _edges.Add((a.Person.Id, post, a.Status == AppointmentStatus.Current ? "holds" : ResultNames.Of(a.Status)));
        }
    }

    /// <summary>People, posts, organizations and countries, each once.</summary>
    internal IReadOnlyList<(string Id, string Kind, string Name)> Nodes => _nodes;

    /// <summary>From a person to a post ("holds", or the status) and from a post to where it is ("at").</summary>
    internal IEnumerable<(string From, string To, string Label)> Edges => _edges.Distinct();

    private bool Add(string id, string kind, string name)
    {
        bool isNew = _known.Add(id);
        if (isNew)
        {
            _nodes.Add((id, kind, name));
        }

        return isNew;
    }
}
