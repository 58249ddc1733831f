using System.Runtime.CompilerServices;

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
            string content = Spaced(File.ReadAllText(path));
            found.AddRange(names.Where(n => content.Contains(Spaced(n), StringComparison.Ordinal)).Select(n => $"{Path.GetFileName(path)}: {n}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public void The_names_are_those_of_the_seed()
    {
        string seed = Spaced(string.Concat(Directory.GetFiles(Path.Combine(Root(), "seeds"), "000_*.txt").Select(File.ReadAllText)));
        Assert.All(s_people.Concat(s_organizations), n => Assert.Contains(Spaced(n), seed, StringComparison.Ordinal));
    }

    [Fact]
    public void The_search_finds_a_name_whatever_marks_stand_around_it()
    {
        Assert.Contains(Spaced("Nasr Al-Hariri"), Spaced("names = [\"nasr al hariri\"];"), StringComparison.Ordinal);
        Assert.DoesNotContain(Spaced("SOC"), Spaced("Social"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".cs" or ".txt" or ".md" or ".json" && !p.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>Folded words with one space around each, so that a name is found whole and whatever stands between its words.</summary>
    private static string Spaced(string text)
    {
        string folded = Folding.Fold(text);
        return " " + string.Join(' ', new string([.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + " ";
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
