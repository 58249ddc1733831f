namespace EntityKit.Training;

/// <summary>One passage's annotation against what was found in it.</summary>
internal sealed class PassageComparison
{
    private readonly string _id;
    private readonly List<KeyValuePair<string, SpanScore>> _scores = [];
    private readonly List<string> _differences = [];

    internal PassageComparison(AnnotatedPassage gold, EntityDocument found)
    {
        _id = gold.Id;
        AddMentions("person", gold.People, found, EntityKind.Person);
        AddMentions("title", gold.Titles, found, EntityKind.Title);
        AddMentions("organization", gold.Organizations, found, EntityKind.Organization);
        AddMentions("place", gold.Places, found, EntityKind.Place);
        AddMentions("resolution", gold.Resolutions, found, EntityKind.Resolution);
        Add("reading", gold.Resolutions.Select(Reading), found.Resolutions.SelectMany(Readings));
        Add("person link", Pairs(gold.People, found.People), Pairs(found.People, gold.People));
        Add("organization link", Pairs(gold.Organizations, found.Organizations), Pairs(found.Organizations, gold.Organizations));
        Add("appointment", gold.Appointments.Select(Describe), found.Appointments.Select(appointment => Describe(appointment, gold)));
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

    private static bool IsDemanded(AnnotatedSpan span) => span.Attached && !span.Optional;

    private static string Describe(TextSpan span, string text) => $"{text[span.Start..span.End].ReplaceLineEndings(" ")} [{span.Start}]";

    /// <summary>Pairs of demanded mentions of one thing, among those that were found, so that a missed mention counts once only.</summary>
    private static IEnumerable<string> Pairs(IReadOnlyList<AnnotatedSpan> gold, IReadOnlyList<Entity> found)
    {
        HashSet<TextSpan> spans = [.. found.SelectMany(entity => entity.Mentions).Select(mention => mention.Span)];
        return gold.Where(span => IsDemanded(span) && spans.Contains(span.Span)).GroupBy(span => span.Entity ?? span.Text).SelectMany(same => Pairs([.. same.Select(span => (span.Span, span.Text))]));
    }

    private static IEnumerable<string> Pairs(IReadOnlyList<Entity> found, IReadOnlyList<AnnotatedSpan> gold)
    {
        HashSet<TextSpan> spans = [.. gold.Where(IsDemanded).Select(span => span.Span)];
        return found.SelectMany(entity => Pairs([.. entity.Mentions.Where(mention => spans.Contains(mention.Span)).Select(mention => (mention.Span, mention.Text))]));
    }

    private static IEnumerable<string> Pairs((TextSpan Span, string Text)[] mentions) =>
        from first in mentions
        from second in mentions
        where first.Span.Start < second.Span.Start
        select $"{first.Text} [{first.Span.Start}] = {second.Text} [{second.Span.Start}]";

    private static string Reading(AnnotatedSpan span) => $"{span.Body}|{span.Number}|{span.Session}|{span.Year} [{span.Start}]";

    private static IEnumerable<string> Readings(ResolutionReference resolution) =>
        resolution.Mentions.Select(mention => $"{resolution.Body}|{resolution.Number}|{resolution.Session}|{resolution.Year} [{mention.Span.Start}]");

    private static string Describe(AnnotatedAppointment appointment) =>
        $"{appointment.Person} | {TitleNames.Key(appointment.Title)} | {appointment.Organization ?? "-"} | {appointment.Status ?? "current"}";

    private static string Describe(Appointment appointment, AnnotatedPassage gold)
    {
        string organization = appointment.Organization is null ? "-" : GoldName(appointment.Organization, gold.Organizations);
        return $"{GoldName(appointment.Person, gold.People)} | {TitleNames.Key(appointment.Title.Name)} | {organization} | {appointment.Status.ToString().ToLowerInvariant()}";
    }

    /// <summary>The name by which the annotation calls an entity: that of the gold mentions that it covers most.</summary>
    private static string GoldName(Entity entity, IReadOnlyList<AnnotatedSpan> gold) => entity.Mentions
        .SelectMany(mention => gold.Where(span => span.Span.Overlaps(mention.Span)))
        .GroupBy(span => span.Entity ?? span.Text)
        .MaxBy(same => same.Count())?.Key ?? entity.Name;
}
