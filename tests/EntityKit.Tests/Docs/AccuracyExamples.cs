using Console = EntityKit.Tests.ExamplePage;

namespace EntityKit.Tests.Docs;

/// <summary>The C# of <c>docs/accuracy.md</c> as it stands there.</summary>
internal static class AccuracyExamples
{
    private static readonly EntityExtractor extractor = English.Extractor;

    internal static Task FilterAsync()
    {
        EntityDocument doc = extractor.Extract("Peter Mwangi of the World Bank left London.");
        Console.WriteLine(string.Join(", ", doc.Mentions.Where(m => m.Confidence > 0.5).Select(m => m.Text)));

        return Task.CompletedTask;
    }
}
