namespace EntityKit.Tests.Conventions;

/// <summary>The form of the lexicons' text files, which people extend by hand.</summary>
public sealed class LexiconFilesTests
{
    private static readonly string[] s_sorted =
    [
        "given-names", "surnames", "countries", "nationalities", "cities", "regions", "parties", "parliaments", "organization-acronyms", "organizations", "organization-heads",
        "company-suffixes", "name-particles", "landmarks", "frequent-words", "noun-endings", "organization-nouns",
    ];

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("src", "EntityKit.Models.English", "Lexicons"), "*.txt").Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> SortedFiles() => [.. s_sorted];

    [Theory]
    [MemberData(nameof(Files))]
    public void Begins_with_what_it_is_and_its_origin_and_licence(string name)
    {
        string first = Lines(name)[0];
        Assert.StartsWith("# ", first, StringComparison.Ordinal);
        Assert.True(first.Split(';').Length >= 3, first);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_clean_lines(string name) =>
        Assert.All(Lines(name).Skip(1), line =>
        {
            string[] cells = line.Split('\t');
            Assert.InRange(cells.Length, 1, 2);
            Assert.All(cells, cell => Assert.True(cell.Length > 0 && cell == cell.Trim(), $"'{line}'"));
        });

    [Theory]
    [MemberData(nameof(SortedFiles))]
    public void Is_sorted_and_says_nothing_twice(string name)
    {
        string[] entries = [.. Lines(name).Skip(1).Select(l => l.Split('\t')[0])];
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), entries);
    }

    [Fact]
    public void Endings_have_a_length_that_is_looked_at() =>
        Assert.All(Lines("noun-endings").Skip(1), line => Assert.InRange(line.Split('\t')[0].Length, TitleLexicons.ShortestEnding, TitleLexicons.LongestEnding));

    private static string[] Lines(string name) => Repository.Read("src", "EntityKit.Models.English", "Lexicons", name + ".txt").TrimEnd('\n').Split('\n');
}
