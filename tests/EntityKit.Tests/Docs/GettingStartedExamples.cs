using EntityKit.Models.English;
using Microsoft.Extensions.DependencyInjection;
using Console = EntityKit.Tests.ExamplePage;

namespace EntityKit.Tests.Docs;

/// <summary>The C# of <c>docs/getting-started.md</c> as it stands there, one method a block, in the order of the page.</summary>
internal static class GettingStartedExamples
{
    private static readonly EntityExtractor extractor = English.Extractor;

    internal static Task FindAsync()
    {
        var extractor = new EntityExtractor(EnglishModel.Load());
        EntityDocument doc = extractor.Extract("Foreign Minister Ana Petrova of Slovenia met Harbour Trust chair Li Wei in Lagos.");

        foreach (Mention mention in doc.Mentions)
        {
            Console.WriteLine($"{mention.Span.Start}-{mention.Span.End} {mention.Kind}: {mention.Text}");
        }

        return Task.CompletedTask;
    }

    internal static Task FollowAsync()
    {
        string text = "Ana Petrova chairs the Harbour Trust (HT). On Monday Ms. Petrova said the HT would vote.";
        EntityDocument doc = extractor.Extract(text);

        Person person = doc.People[0];
        Console.WriteLine($"{person.Name} stands at {string.Join(" and ", person.Mentions.Select(m => m.Span.Start))}");
        Organization trust = doc.Organizations[0];
        Console.WriteLine($"{trust.Name} is {trust.Acronym}: {string.Join(", ", trust.Mentions.Select(m => m.Text))}");

        return Task.CompletedTask;
    }

    internal static Task CheckAsync()
    {
        string text = "Harbour Trust chair Li Wei met former Minister of Health Ana Petrova.";
        foreach (Appointment post in extractor.Extract(text).Appointments)
        {
            string evidence = text.Substring(post.Evidence.Start, post.Evidence.Length);
            Console.WriteLine($"{post.Person.Name}, {post.Title.Name}, {post.Organization?.Name ?? "?"}, {post.Status}: \"{evidence}\"");
        }

        return Task.CompletedTask;
    }

    internal static Task WriteAsync()
    {
        EntityDocument doc = extractor.Extract("Li Wei left Lagos.");
        var csv = new CsvWriter();
        using var file = new MemoryStream();
        csv.WriteHeader(file);
        csv.Write(doc, "a.txt", file);
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n')[0].TrimEnd());

        string json = new JsonWriter { Confidences = false }.ToJson(doc, "a.txt");
        Console.WriteLine(json[..json.IndexOf(",\"model\"", StringComparison.Ordinal)]);

        return Task.CompletedTask;
    }

    internal static Task RegisterAsync()
    {
        var services = new ServiceCollection();
        services.AddEntityKit();
        using ServiceProvider provider = services.BuildServiceProvider();
        var shared = provider.GetRequiredService<EntityExtractor>();
        Console.WriteLine($"{shared.Extract("Li Wei left.").People.Count} person");

        return Task.CompletedTask;
    }
}
