using Catalyst;
using Catalyst.Models;
using EntityKit.Models.English;
using Mosaik.Core;
using Console = EntityKit.Tests.ExamplePage;
using P = Catalyst.PatternUnitPrototype;

namespace EntityKit.Tests;

/// <summary>The C# of <c>docs/catalyst.md</c> as it stands there, one method a block, in the order of the page.</summary>
internal static class CatalystExamples
{
    private static Pipeline nlp = CatalystPipelines.English;

    internal static async Task BeforeAsync()
    {
        Catalyst.Models.English.Register();
        Pipeline nlp = await Pipeline.ForAsync(Language.English);
        nlp.Add(await AveragePerceptronEntityRecognizer.FromStoreAsync(language: Language.English, version: -1, tag: "WikiNER"));

        var doc = new Document("Foreign Minister Peter Mwangi met reporters in London.", Language.English);
        nlp.ProcessSingle(doc);
        foreach (ITokens entity in doc.SelectMany(span => span.GetEntities()))
        {
            Console.WriteLine($"{entity.EntityType.Type}: {entity.Value} from {entity.Begin} up to and with {entity.End}");
        }
    }

    internal static Task AfterAsync()
    {
        var extractor = new EntityExtractor(EnglishModel.Load());
        EntityDocument doc = extractor.Extract("Foreign Minister Peter Mwangi met reporters in London.");
        foreach (Mention mention in doc.Mentions)
        {
            Console.WriteLine($"{mention.Kind}: {mention.Text} from {mention.Span.Start} to {mention.Span.End}");
        }

        return Task.CompletedTask;
    }

    internal static Task KeepThePipelineAsync()
    {
        var options = new EntityExtractorOptions { Tagger = new CatalystTagger(nlp) };
        EntityDocument doc = new EntityExtractor(EnglishModel.Load(), options).Extract("Foreign Minister Peter Mwangi met reporters in London. Mr. Mwangi left.");
        foreach (Appointment post in doc.Appointments)
        {
            Console.WriteLine($"{post.Person.Name}: {post.Title.Name}, {post.Person.Mentions.Count} mentions");
        }

        return Task.CompletedTask;
    }

    internal static Task KeepTheSpottersAsync()
    {
        var bodies = new Spotter(Language.Any, 0, "bodies", "Body");
        bodies.AddEntry("Ploverhouse");
        var ranks = new PatternSpotter(Language.Any, 0, "ranks", "Rank");
        ranks.NewPattern("keeper", pattern => pattern.Add(new PatternUnit(P.Single().WithToken("keeper"))));

        var options = new EntityExtractorOptions
        {
            Extractors = [new SpotterExtractor(bodies, EntityKind.Organization), new SpotterExtractor(ranks, EntityKind.Title)],
        };
        EntityDocument doc = new EntityExtractor(EnglishModel.Load(), options).Extract("The keeper left Ploverhouse.");
        Console.WriteLine(string.Join(", ", doc.Mentions.Select(m => $"{m.Text} ({m.Kind}, {m.Rule})")));

        return Task.CompletedTask;
    }
}
