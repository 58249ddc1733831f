using Console = EntityKit.Tests.ExamplePage;

namespace EntityKit.Tests.Docs;

/// <summary>The C# of <c>docs/what-is-found.md</c> as it stands there, one method a block, in the order of the page.</summary>
internal static class WhatIsFoundExamples
{
    private static readonly EntityExtractor extractor = English.Extractor;

    internal static Task PeopleAsync()
    {
        EntityDocument doc = extractor.Extract(
            "Mr. Li Wei and Ms. Ana Petrova met Dr. Marko Petrova. Petrova spoke first; the minister left, and she said nothing.");
        foreach (Person p in doc.People)
        {
            string candidates = p.Candidates.Count == 0 ? "" : $", perhaps {string.Join(" or ", p.Candidates.Select(c => c.Name))}";
            Console.WriteLine($"{p.Name} ({string.Join(", ", p.Mentions.Select(m => m.Text))}{candidates})");
        }

        return Task.CompletedTask;
    }

    internal static Task TitlesAsync()
    {
        EntityDocument doc = extractor.Extract("Deputy Prime Minister Li Wei called acting Chair Ana Petrova. The Chair agreed, and so did two guests.");
        Console.WriteLine(string.Join("; ", doc.Titles.Select(t => $"{t.Name} ×{t.Mentions.Count}")));

        return Task.CompletedTask;
    }

    internal static Task OrganizationsAsync()
    {
        EntityDocument doc = extractor.Extract("The Syrian American Council (SAC) wrote to the Ministry of Interior and to the United Nations. The SAC waits.");
        Console.WriteLine(string.Join("; ", doc.Organizations.Select(o => $"{o.Name}{(o.Acronym is null ? "" : $" ({o.Acronym})")} ×{o.Mentions.Count}")));

        return Task.CompletedTask;
    }

    internal static Task ResolutionsAsync()
    {
        foreach (ResolutionReference r in ResolutionExtractor.Default.ExtractReferences(
            "UN Resolution 2254; paragraph 4 of resolution 1325 (2000); resolutions 242 (1967) and 338 (1973); A/RES/60/1; H.Res. 755; room 2254 and Form 1040"))
        {
            Console.WriteLine($"{r.Symbol} | {r.Body} | {r.Year} | {r.Pinpoint}");
        }

        return Task.CompletedTask;
    }

    internal static Task AppointmentsAsync()
    {
        EntityDocument doc = extractor.Extract(
            "Ana Petrova, Foreign Minister of Slovenia, met Harbour Trust chair Li Wei. " +
            "Former President Marko Horvat was there. Acting Director Nadia Farouk spoke.");
        foreach (Appointment a in doc.Appointments)
        {
            Console.WriteLine($"{a.Person.Name} | {a.Title.Name} | {a.Organization?.Name ?? a.Country ?? "not said"} | {a.Status}");
        }

        return Task.CompletedTask;
    }
}
