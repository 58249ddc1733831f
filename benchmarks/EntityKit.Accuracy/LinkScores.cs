using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>What was found of the links between mentions and of the appointments, summed over passages.</summary>
internal sealed class LinkScores(LexiconSet lexicons)
{
    private AppointmentScore _appointments;
    private SpanScore _people;
    private SpanScore _organizations;

    /// <summary>The scores with what each counts.</summary>
    internal IReadOnlyList<(string Name, SpanScore Score)> Rows =>
    [
        ("person links (pairs)", _people),
        ("organization links (pairs)", _organizations),
        ("appointments: person, title", _appointments.PersonTitle),
        ("appointments: with organization", _appointments.Triple),
        ("status of those found", _appointments.Status),
        ("country of those found", _appointments.Country),
    ];

    /// <summary>Adds one passage; returns what was missed (-) and what was found in excess (+), of appointments and of links.</summary>
    /// <param name="passage">The passage with the appointments that count.</param>
    /// <param name="clusters">The entities that count.</param>
    /// <param name="appointments">The appointments found that count.</param>
    /// <param name="linked">The passage with the mentions whose links count; null for all of the passage.</param>
    internal IReadOnlyList<(string Kind, string Line)> Add(AnnotatedPassage passage, EntityClusters clusters, IReadOnlyList<Appointment> appointments, AnnotatedPassage? linked = null)
    {
        var scorer = new AppointmentScorer(passage, lexicons);
        _appointments += scorer.Score(appointments);
        var lines = new List<(string, string)>();
        lines.AddRange(scorer.Missed.Select(m => ("appointment", $"- appointment {passage.Id} {m}")));
        lines.AddRange(scorer.Excess.Select(e => ("appointment", $"+ appointment {passage.Id} {e}")));
        _people += ScorePairs(passage.Id, (linked ?? passage).People, clusters.People, lines);
        _organizations += ScorePairs(passage.Id, (linked ?? passage).Organizations, clusters.Organizations, lines);
        return lines;
    }

    private static SpanScore ScorePairs(string id, IReadOnlyList<AnnotatedSpan> gold, IEnumerable<Entity> predicted, List<(string Kind, string Line)> lines)
    {
        if (gold.Count > 0 && gold.All(g => g.Entity is null))
        {
            return default; // this annotation does not say which mentions are one
        }

        HashSet<TextSpan> ignored = [.. gold.Where(g => g.Optional).Select(g => g.Span)];
        List<IReadOnlyList<TextSpan>> goldClusters = [.. gold.GroupBy(g => g.Entity ?? g.Text).Select(g => g.Select(s => s.Span).ToList())];
        List<IReadOnlyList<TextSpan>> clusters = [.. predicted.Select(e => e.Mentions.Select(m => m.Span).ToList())];
        var texts = new Dictionary<TextSpan, string>();
        foreach ((TextSpan span, string text) in gold.Select(g => (g.Span, g.Text)).Concat(predicted.SelectMany(e => e.Mentions).Select(m => (m.Span, m.Text))))
        {
            texts[span] = text;
        }

        HashSet<(TextSpan, TextSpan)> goldPairs = ClusterScorer.PairsOf(goldClusters, ignored);
        HashSet<(TextSpan, TextSpan)> pairs = ClusterScorer.PairsOf(clusters, ignored);
        lines.AddRange(goldPairs.Except(pairs).Select(p => ("link", $"- link {id} {texts[p.Item1]} = {texts[p.Item2]}")).Distinct());
        lines.AddRange(pairs.Except(goldPairs).Select(p => ("link", $"+ link {id} {texts[p.Item1]} = {texts[p.Item2]}")).Distinct());
        return ClusterScorer.Pairs(goldClusters, clusters, ignored);
    }
}
