using System.Collections.Immutable;
using EntityKit.Models.English;
using Console = EntityKit.Tests.ExamplePage;

namespace EntityKit.Tests.Docs;

/// <summary>The C# of <c>docs/extending.md</c> as it stands there, one method a block, in the order of the page.</summary>
internal static class ExtendingExamples
{
    internal static Task OwnNamesAsync()
    {
        var options = new EntityExtractorOptions
        {
            Names = ["Zorba", "Mam Jalal"],
            Titles = ["Keeper of the Lamps"],
            Organizations = ["Ploverhouse"],
            MinimumConfidence = 0.3,
        };
        EntityDocument doc = new EntityExtractor(EnglishModel.Load(), options).Extract("At Ploverhouse, Zorba was made Keeper of the Lamps.");
        Console.WriteLine(string.Join(", ", doc.Mentions.Select(m => $"{m.Text} ({m.Kind}, {m.Source})")));

        return Task.CompletedTask;
    }

    internal static Task OwnFinderAsync()
    {
        var options = new EntityExtractorOptions { Extractors = [new TickerExtractor()] };
        EntityDocument doc = new EntityExtractor(EnglishModel.Load(), options).Extract("Shares of $HRBT rose, and $HRBT said why.");
        foreach (Organization o in doc.Organizations)
        {
            Console.WriteLine($"{o.Name} at {string.Join(" and ", o.Mentions.Select(m => $"{m.Span.Start} by {m.Rule}"))}");
        }

        return Task.CompletedTask;
    }

    internal static Task OwnBodyAsync()
    {
        var board = new ResolutionPattern("Board of Directors")
        {
            Names = ["Board [of Directors]"],
            Numbers = ["{year}-{number}"],
            Symbols = ["BR-{year}-{number}"],
            SymbolFormats = ["BR-{year}-{number}"],
        };
        var options = new EntityExtractorOptions { ResolutionPatterns = [board] };
        EntityDocument doc = new EntityExtractor(EnglishModel.Load(), options).Extract("Board resolution 2024-17 repeats BR-2023-4 and UN Resolution 2254.");
        Console.WriteLine(string.Join("; ", doc.Resolutions.Select(r => $"{r.Symbol} ({r.Body})")));

        return Task.CompletedTask;
    }

    internal static Task OwnTaggerAsync()
    {
        var options = new EntityExtractorOptions { Tagger = new CapitalsTagger() };
        EntityDocument doc = new EntityExtractor(EnglishModel.Load(), options).Extract("today Tamsin met the others");
        Console.WriteLine(string.Join(", ", doc.People.Select(p => p.Name)));

        return Task.CompletedTask;
    }

    internal static Task OwnLexiconAsync()
    {
        LanguageModel english = EnglishModel.Load();
        using var stream = new MemoryStream();
        english.Write(stream);
        stream.Position = 0;

        string landmarks = english.Lexicons.Sources["landmarks"] + "\nLamp Tower";
        LanguageModel own = LanguageModel.Read(stream, new LexiconSet([KeyValuePair.Create("landmarks", landmarks)]));
        Console.WriteLine(own.Lexicons.Sources["landmarks"].Split('\n')[^1]);

        return Task.CompletedTask;
    }
}
