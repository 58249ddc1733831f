using EntityKit.Models.English;
using Console = EntityKit.Tests.ExamplePage;

namespace EntityKit.Tests;

/// <summary>The C# of README.md as it stands there, one method a block, in the order of the page.</summary>
internal static class ReadmeExamples
{
    private static readonly EntityExtractor extractor = English.Extractor;

    internal static Task FindAsync()
    {
        var extractor = new EntityExtractor(EnglishModel.Load());   // thread-safe, build once
        EntityDocument doc = extractor.Extract(
            "Ana Petrova, Foreign Minister of Slovenia, met Harbour Trust (HT) chair Li Wei in Lagos. " +
            "Petrova recalled Security Council resolution 2254, and the HT agreed.");

        foreach (Appointment post in doc.Appointments)
        {
            Console.WriteLine($"{post.Person.Name}: {post.Title.Name}, {post.Organization?.Name ?? post.Country}");
        }

        foreach (Person person in doc.People)
        {
            Console.WriteLine($"{person.Name}: {string.Join(", ", person.Mentions.Select(m => $"{m.Text} at {m.Span.Start}"))}");
        }

        foreach (Organization organization in doc.Organizations)
        {
            Console.WriteLine($"{organization.Name} ({organization.Acronym})");
        }

        foreach (ResolutionReference resolution in doc.Resolutions)
        {
            Console.WriteLine($"{resolution.Body}: {resolution.Symbol}, {resolution.Link}");
        }

        return Task.CompletedTask;
    }

    internal static Task ReadResolutionsAsync()
    {
        foreach (ResolutionReference r in ResolutionExtractor.Default.ExtractReferences(
            "resolutions 242 (1967) and 338 (1973), A/RES/60/1 and H.Res. 755 of the 116th Congress"))
        {
            Console.WriteLine($"{r.Symbol} | {r.Body} | {r.Year}");
        }

        return Task.CompletedTask;
    }

    internal static async Task ReadManyAsync()
    {
        TextDocument[] documents = [new("a.txt", "Mr. Li Wei chairs the Harbour Trust."), new("b.txt", "Ms. Ana Petrova left.")];
        await foreach (DocumentResult result in extractor.ExtractAsync(documents, new BatchOptions { Ordered = true }))
        {
            Console.WriteLine(result.Succeeded ? $"{result.Id}: {string.Join(", ", result.Document.People)}" : $"{result.Id}: {result.Failure.Message}");
        }
    }

    internal static Task AddOwnNamesAsync()
    {
        var options = new EntityExtractorOptions { Organizations = ["Ploverhouse"], Kinds = [EntityKind.Person, EntityKind.Organization] };
        EntityDocument own = new EntityExtractor(EnglishModel.Load(), options).Extract("the board of Ploverhouse met Li Wei");
        Console.WriteLine(string.Join(", ", own.Mentions.Select(mention => $"{mention.Text} ({mention.Kind})")));

        return Task.CompletedTask;
    }
}
