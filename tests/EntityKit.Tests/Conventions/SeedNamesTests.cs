namespace EntityKit.Tests.Conventions;

/// <summary>The sources hold no name of the seed: what is found there must be found by reading, not by knowing.</summary>
public sealed class SeedNamesTests
{
    private static readonly string[] s_people =
    [
        "Nasr Al-Hariri", "Muhammad Yahya Maktabi", "Yahya Maktabi", "Abdullah Kaddo", "Abdel-Majid Barakat", "Maryam Shalabi", "Qutaiba Idilbi", "Zaki Lababidi",
        "Suzanne Meriden", "Zahir Sahloul", "Hashem Mubarak", "Mirna Barq", "Muhammad Bakr Ghubais", "Bakr Ghubais", "Ismail Pasha",
    ];

    private static readonly string[] s_organizations =
    [
        "Syrian Opposition Coalition", "SOC", "Office of Syrian Communities Abroad", "Syrian American Council", "MedGlobal", "Syrian Emergency Organization",
        "Christians for Peace", "Citizens for a Secure and Safe America", "Americans for a Free Syria", "Syrian Interim Government", "Caesar Act Follow-up Team",
        "United Nations", "UN", "ISIS", "PKK", "Constitutional Committee", "Ministry of Defense", "Ministry of Interior",
    ];

    /// <summary>Known to the world, or the plain name of a ministry or committee that many states have.</summary>
    private static readonly HashSet<string> s_exceptions = ["United Nations", "UN", "ISIS", "PKK", "Constitutional Committee", "Ministry of Defense", "Ministry of Interior"];

    [Fact]
    public void No_source_holds_a_name_of_the_seed()
    {
        string[] names = [.. s_people, .. s_organizations.Where(o => !s_exceptions.Contains(o))];
        var found = new List<string>();
        foreach (string path in SourceFiles())
        {
            string content = File.ReadAllText(path);
            string folded = Spaced(Folding.Fold(content));
            string exact = Spaced(content);
            found.AddRange(names.Where(n => IsAcronym(n) ? Holds(exact, n) : Holds(folded, Folding.Fold(n))).Select(n => $"{Path.GetFileName(path)}: {n}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public void The_names_are_those_of_the_seed()
    {
        string seed = Spaced(string.Concat(Repository.Seeds.Select(name => Repository.Read("seeds", name))));
        Assert.All(s_people.Concat(s_organizations), n => Assert.True(Holds(seed, n), n));
    }

    [Fact]
    public void The_search_finds_a_name_whatever_marks_stand_around_it()
    {
        Assert.True(Holds(Spaced("names = [\"nasr al hariri\"];"), Folding.Fold("Nasr Al-Hariri")));
        Assert.True(Holds(Spaced("the SOC's"), "SOC"));
        Assert.False(Holds(Spaced("Social Soc"), "SOC"));
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".cs" or ".txt" or ".md" or ".json" && !p.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static bool IsAcronym(string name) => name.All(char.IsUpper);

    private static bool Holds(string spaced, string name) => spaced.Contains(Spaced(name), StringComparison.Ordinal);

    /// <summary>The words with one space around each, so that a name is found whole and whatever stands between its words.</summary>
    private static string Spaced(string text) =>
        " " + string.Join(' ', new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + " ";
}
