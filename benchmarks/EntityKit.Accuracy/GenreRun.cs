using System.Globalization;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>One run over annotated passages: the scores per kind, of links and of appointments, the errors asked for, the lines for a comparison of builds.</summary>
internal sealed class GenreRun(MentionPipeline pipeline, KnownNames known)
{
    private static readonly EntityKind[] s_kinds = [EntityKind.Person, EntityKind.Title, EntityKind.Organization, EntityKind.Place, EntityKind.Resolution];

    private readonly Dictionary<EntityKind, SpanScorer> _all = s_kinds.ToDictionary(kind => kind, _ => new SpanScorer());
    private readonly Dictionary<EntityKind, SpanScorer> _unseen = s_kinds.ToDictionary(kind => kind, _ => new SpanScorer());
    private readonly LinkScores _allLinks = new(pipeline.Lexicons);
    private readonly LinkScores _unseenLinks = new(pipeline.Lexicons);
    private readonly List<string> _errors = [];

    /// <summary>What errors to list: kinds of mentions, "link", "appointment", or "all".</summary>
    internal IReadOnlyList<string> ErrorKinds { get; init; } = [];

    internal BuildChanges Changes { get; } = new();

    internal static IReadOnlyList<AnnotatedSpan> GoldOf(AnnotatedPassage passage, EntityKind kind) => kind switch
    {
        EntityKind.Person => passage.People,
        EntityKind.Title => passage.Titles,
        EntityKind.Organization => passage.Organizations,
        EntityKind.Place => passage.Places,
        _ => passage.Resolutions,
    };

    internal void AddAll(IEnumerable<AnnotatedPassage> passages)
    {
        foreach (AnnotatedPassage passage in passages)
        {
            (IReadOnlyList<Mention> mentions, EntityClusters clusters, IReadOnlyList<Appointment> appointments) = pipeline.Extract(passage);
            Changes.Add(passage.Id, mentions, clusters, appointments);
            foreach (EntityKind kind in s_kinds)
            {
                Score(passage, kind, [.. mentions.Where(m => m.Kind == kind)]);
            }

            ScoreLinks(passage, clusters, appointments);
        }
    }

    internal void WriteErrors(TextWriter output) => _errors.ForEach(output.WriteLine);

    internal void WriteTable(TextWriter output)
    {
        output.WriteLine("what                            | names  | gold | found | precision | recall | F1");
        output.WriteLine("--------------------------------|--------|------|-------|-----------|--------|------");
        foreach (EntityKind kind in s_kinds)
        {
            WriteRow(output, kind.ToString(), "all", Counts(_all[kind]));
            WriteRow(output, kind.ToString(), "unseen", Counts(_unseen[kind]));
        }

        for (int i = 0; i < _allLinks.Rows.Count; i++)
        {
            WriteRow(output, _allLinks.Rows[i].Name, "all", _allLinks.Rows[i].Score);
            WriteRow(output, _unseenLinks.Rows[i].Name, "unseen", _unseenLinks.Rows[i].Score);
        }
    }

    private static SpanScore Counts(SpanScorer score) => new(score.Correct, score.Predicted, score.Gold);

    private static void WriteRow(TextWriter output, string what, string names, SpanScore score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-31} | {names,-6} | {score.Gold,4} | {score.Predicted,5} | {score.Precision,9:F3} | {score.Recall,6:F3} | {score.F1:F3}"));

    private bool Lists(string kind) => ErrorKinds.Contains("all") || ErrorKinds.Contains(kind, StringComparer.OrdinalIgnoreCase);

    private void ScoreLinks(AnnotatedPassage passage, EntityClusters clusters, IReadOnlyList<Appointment> appointments)
    {
        _errors.AddRange(_allLinks.Add(passage, clusters, appointments).Where(error => Lists(error.Kind)).Select(error => error.Line));
        AnnotatedPassage unseen = known.Without(passage);
        bool IsUnseen<TEntity>(EntityKind kind, TEntity entity, IReadOnlyList<AnnotatedSpan> all, IReadOnlyList<AnnotatedSpan> left)
            where TEntity : Entity =>
            entity.Mentions.Any(m => left.Any(g => g.Span == m.Span)) || (!known.Contains(kind, entity.Name) && !entity.Mentions.Any(m => all.Any(g => g.Span == m.Span)));

        EntityClusters others = clusters with
        {
            People = [.. clusters.People.Where(p => IsUnseen(EntityKind.Person, p, passage.People, unseen.People))],
            Organizations = [.. clusters.Organizations.Where(o => IsUnseen(EntityKind.Organization, o, passage.Organizations, unseen.Organizations))],
        };

        // An unseen person may hold a post at a known organization.
        AnnotatedPassage posts = passage with { Appointments = unseen.Appointments };
        _ = _unseenLinks.Add(posts, others, [.. appointments.Where(a => others.People.Contains(a.Person))], linked: unseen);
    }

    private static bool IsDemanded(AnnotatedSpan span) => span.Attached && !span.Optional;

    private void Score(AnnotatedPassage passage, EntityKind kind, IReadOnlyList<Mention> mentions)
    {
        IReadOnlyList<AnnotatedSpan> gold = GoldOf(passage, kind);
        List<AnnotatedSpan> demanded = [.. gold.Where(IsDemanded)];
        TextSpan[] neutral = [.. gold.Where(span => !IsDemanded(span)).Select(span => span.Span)];
        (IReadOnlyList<TextSpan> missed, IReadOnlyList<TextSpan> extra) = _all[kind].Add(demanded.Select(s => s.Span), neutral, mentions.Select(m => m.Span));
        List<AnnotatedSpan> unseen = [.. demanded.Where(span => !known.Contains(kind, span))];

        // What is found of an unseen entity counts by whatever name ("Lim" of Ana Lim, although another Lim is known).
        HashSet<TextSpan> other = [.. unseen.Select(s => s.Span)];
        HashSet<TextSpan> seen = [.. demanded.Select(s => s.Span).Except(other)];
        _unseen[kind].Add(other, neutral, mentions.Where(m => other.Contains(m.Span) || (!seen.Contains(m.Span) && !known.Contains(kind, m.Text))).Select(m => m.Span));
        if (Lists(kind.ToString()))
        {
            _errors.AddRange(missed.Select(span => Describe(passage, kind, '-', span)));
            _errors.AddRange(extra.Select(span => Describe(passage, kind, '+', span)));
        }
    }

    private static string Describe(AnnotatedPassage passage, EntityKind kind, char sign, TextSpan span)
    {
        string text = passage.Text;
        int start = Math.Max(0, span.Start - 60);
        int end = Math.Min(text.Length, span.End + 60);
        return $"{sign} {kind} {passage.Id} {text[start..span.Start]}[[{text[span.Start..span.End]}]]{text[span.End..end]}".Replace('\n', '|');
    }
}
