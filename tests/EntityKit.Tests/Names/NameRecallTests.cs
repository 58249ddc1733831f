using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Tests.Names;

/// <summary>Names of no part of the world are found much worse than English ones.</summary>
public sealed class NameRecallTests
{
    private const string Reference = "English";
    private const double Floor = 0.90;
    private const double LargestGap = 0.05;
    private const int FewestNames = 40;

    private static readonly NameRecall s_recall = Read();
    private static readonly Lazy<double> s_english = new(() => s_recall.Measure(Reference, NameRecall.Pipeline(English.Extractor)));

    public static TheoryData<string> Groups => [.. s_recall.Groups.Keys];

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_is_found_as_well_as_English_names(string group)
    {
        var missed = new List<string>();
        double recall = s_recall.Measure(group, NameRecall.Pipeline(English.Extractor), missed);

        Assert.True(recall >= Floor && recall >= s_english.Value - LargestGap, $"{group}: {recall:0.000}, English {s_english.Value:0.000}\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void The_names_stand_in_no_lexicon()
    {
        LexiconSet lexicons = EnglishLexicons.Load();
        HashSet<string> entries = [.. lexicons.Sources.Values.SelectMany(content => content.Split('\n')).Select(line => Folding.Fold(line.Split('\t')[0]))];
        Assert.True(entries.Count > 10_000);
        Assert.All(s_recall.Groups.Values.SelectMany(names => names), name => Assert.DoesNotContain(Folding.Fold(name.Full), entries));
    }

    [Fact]
    public void Each_group_has_enough_names_and_none_twice()
    {
        Assert.Equal(12, s_recall.Groups.Count);
        Assert.All(s_recall.Groups.Values, names => Assert.True(names.Count >= FewestNames));
        Assert.Distinct(s_recall.Groups.Values.SelectMany(names => names).Select(name => name.Full));
    }

    [Fact]
    public void A_text_says_where_its_people_stand()
    {
        foreach ((string text, IReadOnlyList<TextSpan> people) in s_recall.Texts("Vietnamese"))
        {
            Assert.NotEmpty(people);
            Assert.All(people, p => Assert.Contains(s_recall.Groups["Vietnamese"], name => text[p.Start..p.End] == name.Full || text[p.Start..p.End] == name.Short));
        }
    }

    private static NameRecall Read()
    {
        using StreamReader names = File.OpenText(Repository.PathOf("tests", "EntityKit.Tests", "Names", "names.txt"));
        using StreamReader sentences = File.OpenText(Repository.PathOf("tests", "EntityKit.Tests", "Names", "sentences.txt"));
        return NameRecall.Read(names, sentences);
    }
}
