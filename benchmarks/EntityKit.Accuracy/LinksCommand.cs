using System.CommandLine;
using System.Globalization;
using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary><c>links</c>: appointments and the links between mentions on passages annotated as <c>ANNOTATION.md</c> says, with the mentions of the annotation or of the pipeline.</summary>
internal static class LinksCommand
{
    internal static Command Create()
    {
        var gold = new Option<FileInfo[]>("--gold") { Description = "Annotated passages: JSON Lines, or .txt files with the marks in the text.", Required = true, AllowMultipleArgumentsPerToken = true };
        var mentions = new Option<string>("--mentions") { Description = "Where mentions come from: the gold annotation, to measure linking apart, or the whole pipeline.", DefaultValueFactory = _ => "gold" };
        mentions.AcceptOnlyFromAmong("gold", "predicted");
        var errors = new Option<bool>("--errors") { Description = "List what is missing (-) and what is in excess (+)." };
        var command = new Command("links", "Scores appointments and coreference links on annotated passages.") { gold, mentions, errors };
        command.SetAction(result =>
        {
            LanguageModel model = EnglishModel.Load();
            Func<AnnotatedPassage, (EntityClusters, IReadOnlyList<Appointment>)> link = result.GetValue(mentions) == "gold" ? OnGoldMentions(model.Lexicons) : OnPredictedMentions(model);
            var scores = new LinkScores(model.Lexicons);
            foreach (AnnotatedPassage passage in result.GetRequiredValue(gold).SelectMany(PassageFiles.Read))
            {
                (EntityClusters clusters, IReadOnlyList<Appointment> appointments) = link(passage);
                foreach ((_, string line) in scores.Add(passage, clusters, appointments))
                {
                    if (result.GetValue(errors))
                    {
                        Console.WriteLine(line);
                    }
                }
            }

            WriteTable(scores, Console.Out);
            return 0;
        });
        return command;
    }

    /// <summary>Links the mentions of the annotation; titles without a holder next to them included.</summary>
    private static Func<AnnotatedPassage, (EntityClusters, IReadOnlyList<Appointment>)> OnGoldMentions(LexiconSet lexicons)
    {
        var clusterer = new EntityClusterer(lexicons);
        var linker = new AppointmentLinker(lexicons);
        return passage =>
        {
            var tokens = Tokenizer.Tokenize(passage.Text);
            TaggedText text = TaggedText.CreateUnchecked(passage.Text, tokens, SentenceSplitter.Split(passage.Text, tokens), []);
            var index = new MentionIndex(text, GoldMentions(passage));
            EntityClusters clusters = clusterer.Cluster(text, index);
            return (clusters, linker.Link(text, index, clusters));
        };
    }

    private static Func<AnnotatedPassage, (EntityClusters, IReadOnlyList<Appointment>)> OnPredictedMentions(LanguageModel model)
    {
        var extractor = new EntityExtractor(model);
        return passage =>
        {
            EntityDocument document = extractor.Extract(passage.Text);
            return (new EntityClusters(document.People, document.Titles, document.Organizations, document.Places), document.Appointments);
        };
    }

    private static void WriteTable(LinkScores scores, TextWriter output)
    {
        output.WriteLine($"{"",-34}{"P",8}{"R",8}{"F1",8}{"gold",8}");
        foreach ((string name, SpanScore score) in scores.Rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{score.Precision,8:0.0000}{score.Recall,8:0.0000}{score.F1,8:0.0000}{score.Gold,8}"));
        }
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
