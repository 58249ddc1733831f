using System.Globalization;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>One run over annotated passages: the scores per kind, the errors asked for, the mentions for a comparison of builds.</summary>
internal sealed class GenreRun(MentionPipeline pipeline, KnownNames known)
{
    private static readonly EntityKind[] s_kinds = [EntityKind.Person, EntityKind.Title, EntityKind.Organization, EntityKind.Place, EntityKind.Resolution];

    private readonly Dictionary<EntityKind, SpanScorer> _all = s_kinds.ToDictionary(kind => kind, _ => new SpanScorer());
    private readonly Dictionary<EntityKind, SpanScorer> _unseen = s_kinds.ToDictionary(kind => kind, _ => new SpanScorer());
    private readonly List<string> _errors = [];

    internal IReadOnlyList<EntityKind> ErrorKinds { get; init; } = [];

    internal MentionChanges Changes { get; } = new();

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
            IReadOnlyList<Mention> mentions = pipeline.Extract(passage);
            Changes.Add(passage.Id, mentions);
            foreach (EntityKind kind in s_kinds)
            {
                Score(passage, kind, [.. mentions.Where(m => m.Kind == kind)]);
            }
        }
    }

    internal void WriteErrors(TextWriter output) => _errors.ForEach(output.WriteLine);

    internal void WriteTable(TextWriter output)
    {
        output.WriteLine("kind          | names  | gold | found | precision | recall | F1");
        output.WriteLine("--------------|--------|------|-------|-----------|--------|------");
        foreach (EntityKind kind in s_kinds)
        {
            WriteRow(output, kind, "all", _all[kind]);
            WriteRow(output, kind, "unseen", _unseen[kind]);
        }
    }

    private static void WriteRow(TextWriter output, EntityKind kind, string names, SpanScorer score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-13} | {names,-6} | {score.Gold,4} | {score.Predicted,5} | {score.Precision,9:F3} | {score.Recall,6:F3} | {score.F1:F3}"));

    private static bool IsDemanded(AnnotatedSpan span) => span.Attached && !span.Optional;

    private void Score(AnnotatedPassage passage, EntityKind kind, IReadOnlyList<Mention> mentions)
    {
        IReadOnlyList<AnnotatedSpan> gold = GoldOf(passage, kind);
        List<AnnotatedSpan> demanded = [.. gold.Where(IsDemanded)];
        TextSpan[] neutral = [.. gold.Where(span => !IsDemanded(span)).Select(span => span.Span)];
        (IReadOnlyList<TextSpan> missed, IReadOnlyList<TextSpan> extra) = _all[kind].Add(demanded.Select(s => s.Span), neutral, mentions.Select(m => m.Span));
        List<AnnotatedSpan> unseen = [.. demanded.Where(span => !known.Contains(kind, span))];
        HashSet<TextSpan> seen = [.. demanded.Select(s => s.Span).Except(unseen.Select(s => s.Span))];
        _unseen[kind].Add(unseen.Select(s => s.Span), neutral, mentions.Where(m => !seen.Contains(m.Span) && !known.Contains(kind, m.Text)).Select(m => m.Span));
        if (ErrorKinds.Contains(kind))
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
