namespace EntityKit.Tests;

/// <summary>What the shipped model finds in the seeds, as the product writes it, without confidences.</summary>
public class SeedSnapshotTests
{
    public static TheoryData<string> Seeds => [.. Repository.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task A_seed_gives_its_snapshot(string seed)
    {
        EntityDocument document = English.Extractor.Extract(Repository.Read("seeds", seed));
        string json = new JsonWriter { Indented = true, Confidences = false }.ToJson(document, "seeds/" + seed);

        return Snapshot.MatchAsync(json, $"{nameof(SeedSnapshotTests)}.{Path.GetFileNameWithoutExtension(seed)}");
    }
}
