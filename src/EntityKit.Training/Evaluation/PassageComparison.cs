namespace EntityKit.Training;

/// <summary>One passage's annotation against what was found in it.</summary>
internal sealed class PassageComparison
{
    private readonly string _id;
    private readonly List<KeyValuePair<string, SpanScore>> _scores = [];
    private readonly List<string> _differences = [];

    internal PassageComparison(AnnotatedPassage gold, EntityDocument found, LexiconSet? lexicons)
    {
        _id = gold.Id;
        AddMentions("person", gold.People, found, EntityKind.Person);
        AddMentions("title", gold.Titles, found, EntityKind.Title);
        AddMentions("organization", gold.Organizations, found, EntityKind.Organization);
        AddMentions("place", gold.Places, found, EntityKind.Place);
        AddMentions("resolution", gold.Resolutions, found, EntityKind.Resolution);
        Add("reading", gold.Resolutions.Select(Reading), found.Resolutions.SelectMany(Readings));
        AddLinks("person link", gold.People, found.People, found.Text);
        AddLinks("organization link", gold.Organizations, found.Organizations, found.Text);
        AddAppointments(gold, found.Appointments, lexicons);
    }

    internal IReadOnlyList<KeyValuePair<string, SpanScore>> Scores => _scores;

    internal IReadOnlyList<string> Differences => _differences;

    private void AddMentions(string what, IReadOnlyList<AnnotatedSpan> gold, EntityDocument found, EntityKind kind)
    {
        HashSet<TextSpan> demanded = [.. gold.Where(IsDemanded).Select(span => span.Span)];
        HashSet<TextSpan> neutral = [.. gold.Select(span => span.Span).Where(span => !demanded.Contains(span))];
        Add(
            what,
            demanded.Select(span => Describe(span, found.Text)),
            found.Mentions.Where(mention => mention.Kind == kind && !neutral.Contains(mention.Span)).Select(mention => Describe(mention.Span, found.Text)));
    }

    private void Add(string what, IEnumerable<string> demanded, IEnumerable<string> found)
    {
        HashSet<string> gold = [.. demanded];
        HashSet<string> given = [.. found];
        _scores.Add(new(what, new SpanScore(gold.Count(given.Contains), given.Count, gold.Count)));
        _differences.AddRange(gold.Except(given).Select(one => $"- {_id} {what}: {one}"));
        _differences.AddRange(given.Except(gold).Select(one => $"+ {_id} {what}: {one}"));
    }

    private void AddAppointments(AnnotatedPassage gold, IReadOnlyList<Appointment> found, LexiconSet? lexicons)
    {
        var scorer = new AppointmentScorer(gold, lexicons);
        AppointmentScore score = scorer.Score(found);
        _scores.Add(new("appointment", score.Triple));
        _scores.Add(new("status", score.Status));
        _differences.AddRange(scorer.Missed.Select(one => $"- {_id} appointment: {one}"));
        _differences.AddRange(scorer.Excess.Select(one => $"+ {_id} appointment: {one}"));
    }

    private static bool IsDemanded(AnnotatedSpan span) => span.Attached && !span.Optional;

    private static string Describe(TextSpan span, string text) => $"{text[span.Start..span.End].ReplaceLineEndings(" ")} [{span.Start}]";

    /// <summary>Pairs of demanded mentions of one thing, among those that were found, so that a missed mention counts once only.</summary>
    private void AddLinks(string what, IReadOnlyList<AnnotatedSpan> gold, IReadOnlyList<Entity> found, string text)
    {
        HashSet<TextSpan> shared = [.. found.SelectMany(entity => entity.Mentions).Select(mention => mention.Span)];
        shared.IntersectWith(gold.Where(IsDemanded).Select(span => span.Span));
        IReadOnlyList<TextSpan>[] clusters = [.. gold.Where(span => shared.Contains(span.Span)).GroupBy(span => span.Entity ?? span.Text).Select(same => same.Select(span => span.Span).ToArray())];
        IReadOnlyList<TextSpan>[] given = [.. found.Select(entity => entity.Mentions.Select(mention => mention.Span).Where(shared.Contains).ToArray())];
        Add(what, Describe(clusters, text), Describe(given, text));
    }

    private static IEnumerable<string> Describe(IReadOnlyList<TextSpan>[] clusters, string text) =>
        ClusterScorer.PairsOf(clusters, new HashSet<TextSpan>()).Select(pair => $"{Describe(pair.First, text)} = {Describe(pair.Second, text)}");

    private static string Reading(AnnotatedSpan span) => $"{span.Body}|{span.Number}|{span.Session}|{span.Year} [{span.Start}]";

    private static IEnumerable<string> Readings(ResolutionReference resolution) =>
        resolution.Mentions.Select(mention => $"{resolution.Body}|{resolution.Number}|{resolution.Session}|{resolution.Year} [{mention.Span.Start}]");
}
