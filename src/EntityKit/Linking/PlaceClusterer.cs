namespace EntityKit;

/// <summary>Groups place mentions: by name, and countries by what the lexicon <c>countries</c> calls them.</summary>
internal sealed class PlaceClusterer
{
    private readonly Lexicon _countries;

    internal PlaceClusterer(LexiconSet lexicons) => _countries = lexicons["countries"];

    /// <summary>The places in the order of first mentions.</summary>
    internal IReadOnlyList<Place> Cluster(TaggedText text, MentionIndex mentions)
    {
        var byKey = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        var order = new List<List<Mention>>();
        foreach (PlacedMention placed in mentions.Of(EntityKind.Place))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            Mention mention = placed.Mention;
            string key = Key(mention.Text);
            if (!byKey.TryGetValue(key, out List<Mention>? members))
            {
                byKey.Add(key, members = []);
                order.Add(members);
            }

            members.Add(members.Count == 0 ? mention : mention.LinkedBy(Folding.Equal(mention.Text, members[0].Text) ? "same" : "country"));
        }

        var places = new List<Place>(order.Count);
        foreach (List<Mention> members in order)
        {
            places.Add(new Place($"l{places.Count + 1}", Fullest(members), members));
        }

        return places;
    }

    private string Key(string text)
    {
        string name = text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        return Folding.Fold(_countries.ValueOf(name) ?? name);
    }

    private static string Fullest(List<Mention> members)
    {
        string name = members[0].Text;
        foreach (Mention member in members)
        {
            name = member.Text.Length > name.Length ? member.Text : name;
        }

        return name;
    }
}
