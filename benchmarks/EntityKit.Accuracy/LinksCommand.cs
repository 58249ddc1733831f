using System.CommandLine;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>links</c>: appointments and the links between mentions of one person or organization, on passages annotated as <c>ANNOTATION.md</c> says.</summary>
internal static class LinksCommand
{
    internal static Command Create()
    {
        var gold = new Option<FileInfo>("--gold") { Description = "Annotated passages, JSON Lines.", Required = true };
        var mentions = new Option<string>("--mentions") { Description = "Where mentions come from: the gold annotation, to measure linking apart, or the whole pipeline.", DefaultValueFactory = _ => "gold" };
        mentions.AcceptOnlyFromAmong("gold", "predicted");
        var errors = new Option<bool>("--errors") { Description = "List what is missing and what is in excess." };
        var command = new Command("links", "Scores appointments and coreference links on annotated passages.") { gold, mentions, errors };
        command.SetAction(result =>
        {
            LinksRun run = result.GetValue(mentions) == "gold" ? LinksRun.OnGoldMentions(EnglishLexicons.Load()) : LinksRun.OnPredictedMentions();
            using StreamReader reader = result.GetRequiredValue(gold).OpenText();
            foreach (AnnotatedPassage passage in AnnotatedPassage.Read(reader))
            {
                run.Add(passage, result.GetValue(errors) ? Console.Out : TextWriter.Null);
            }

            run.WriteTable(Console.Out);
            return 0;
        });
        return command;
    }
}

/// <summary>The scores of one run of <c>links</c>.</summary>
internal sealed class LinksRun
{
    private readonly Func<AnnotatedPassage, (EntityClusters Clusters, IReadOnlyList<Appointment> Appointments)> _link;
    private AppointmentScore _appointments;
    private SpanScore _people;
    private SpanScore _organizations;

    private LinksRun(Func<AnnotatedPassage, (EntityClusters Clusters, IReadOnlyList<Appointment> Appointments)> link) => _link = link;

    /// <summary>Links the mentions of the gold annotation; titles without a holder next to them included.</summary>
    internal static LinksRun OnGoldMentions(LexiconSet lexicons)
    {
        var clusterer = new EntityClusterer(lexicons);
        var linker = new AppointmentLinker(lexicons);
        return new LinksRun(passage =>
        {
            var tokens = Tokenizer.Tokenize(passage.Text);
            TaggedText text = TaggedText.CreateUnchecked(passage.Text, tokens, SentenceSplitter.Split(passage.Text, tokens), []);
            List<Mention> mentions = GoldMentions(passage);
            EntityClusters clusters = clusterer.Cluster(text, mentions);
            return (clusters, linker.Link(text, mentions, clusters));
        });
    }

    /// <summary>Links what the whole pipeline finds.</summary>
    internal static LinksRun OnPredictedMentions()
    {
        var extractor = new EntityExtractor(EnglishModel.Load());
        return new LinksRun(passage =>
        {
            EntityDocument document = extractor.Extract(passage.Text);
            return (new EntityClusters(document.People, document.Titles, document.Organizations, document.Places), document.Appointments);
        });
    }

    internal void Add(AnnotatedPassage passage, TextWriter errors)
    {
        (EntityClusters clusters, IReadOnlyList<Appointment> appointments) = _link(passage);
        var scorer = new AppointmentScorer(passage);
        _appointments += scorer.Score(appointments);
        List<string> lines = [.. scorer.Missed.Select(m => "missed " + m), .. scorer.Excess.Select(e => "excess " + e)];
        _people += ScorePairs(passage.People, clusters.People, lines);
        _organizations += ScorePairs(passage.Organizations, clusters.Organizations, lines);
        foreach (string line in lines)
        {
            errors.WriteLine($"{passage.Id} {line}");
        }
    }

    internal void WriteTable(TextWriter output)
    {
        output.WriteLine($"{"",-34}{"P",8}{"R",8}{"F1",8}{"gold",8}");
        Row(output, "appointments: person, title", _appointments.PersonTitle);
        Row(output, "appointments: with organization", _appointments.Triple);
        Row(output, "status of those found", _appointments.Status);
        Row(output, "country of those found", _appointments.Country);
        Row(output, "person links (pairs)", _people);
        Row(output, "organization links (pairs)", _organizations);
    }

    private static void Row(TextWriter output, string name, SpanScore score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{score.Precision,8:0.0000}{score.Recall,8:0.0000}{score.F1,8:0.0000}{score.Gold,8}"));

    private static SpanScore ScorePairs(IReadOnlyList<AnnotatedSpan> gold, IEnumerable<Entity> predicted, List<string> lines)
    {
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
        lines.AddRange(goldPairs.Except(pairs).Select(p => $"apart {texts[p.Item1]} = {texts[p.Item2]}").Distinct());
        lines.AddRange(pairs.Except(goldPairs).Select(p => $"joined {texts[p.Item1]} / {texts[p.Item2]}").Distinct());
        return ClusterScorer.Pairs(goldClusters, clusters, ignored);
    }

    private static List<Mention> GoldMentions(AnnotatedPassage passage)
    {
        var mentions = new List<Mention>();
        void AddAll(EntityKind kind, IReadOnlyList<AnnotatedSpan> spans) =>
            mentions.AddRange(spans.DistinctBy(s => s.Span).Select(s => new Mention(kind, s.Span, passage.Text[s.Start..s.End], MentionSource.Model, 1)));

        AddAll(EntityKind.Person, passage.People);
        AddAll(EntityKind.Title, passage.Titles);
        AddAll(EntityKind.Organization, passage.Organizations);
        AddAll(EntityKind.Place, passage.Places);
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return mentions;
    }
}
