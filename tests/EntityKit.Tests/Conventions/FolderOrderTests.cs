using System.Text.RegularExpressions;

namespace EntityKit.Tests;

/// <summary>The pipeline runs one way: a folder's code names types of the folders before it, never of those after it.</summary>
public partial class FolderOrderTests
{
    private static readonly string[] s_order = ["Text", "Tagging", "Extraction", "Linking", "Export"];

    // These put the stages together; every other root type is a result that the stages share.
    private static readonly string[] s_composition = ["EntityExtractor.cs", "EntityExtractor.Assembly.cs", "EntityExtractor.Batch.cs", "EntityExtractorOptions.cs", "LanguageModel.cs"];

    // A document holds what was tagged, and a model the lexicons: the tagged text and the set are nouns of the user that live with their stage.
    private static readonly string[] s_openToRoot = ["TaggedText", "Tag", "Bio", "IMentionExtractor", "LexiconSet"];

    private static readonly string s_source = Repository.PathOf("src", "EntityKit");

    public static TheoryData<string> Folders => [.. s_order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_names_no_type_of_a_later_one(string folder)
    {
        string[] later = [.. s_order.SkipWhile(name => name != folder).Skip(1)];
        Dictionary<string, string> home = TypesIn(later);

        Assert.Empty(Uses(Files(folder), home));
    }

    [Fact]
    public void A_root_type_names_no_stage()
    {
        Dictionary<string, string> home = TypesIn(s_order);
        foreach (string open in s_openToRoot)
        {
            home.Remove(open);
        }

        IEnumerable<string> files = Directory.EnumerateFiles(s_source, "*.cs").Where(path => !s_composition.Contains(Path.GetFileName(path)));
        Assert.Empty(Uses(files, home));
    }

    [Fact]
    public void Every_folder_is_a_stage()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(s_source).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj"));

        Assert.Equal(s_order.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_use_of_a_later_folder_would_be_seen()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "/// <see cref=\"JsonWriter\"/>\n// JsonWriter\nvar writer = new JsonWriter();");
        try
        {
            Assert.Single(Uses([file], TypesIn(["Export"])));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, string> TypesIn(IEnumerable<string> folders) => folders
        .SelectMany(folder => Files(folder).SelectMany(file => Declaration().Matches(File.ReadAllText(file)).Select(match => (Type: match.Groups["name"].Value, folder))))
        .DistinctBy(pair => pair.Type)
        .ToDictionary(pair => pair.Type, pair => pair.folder);

    private static IEnumerable<string> Uses(IEnumerable<string> files, Dictionary<string, string> home) =>
        from file in files
        let code = Remark().Replace(File.ReadAllText(file), "")
        from word in Word().Matches(code).Select(match => match.Value).Distinct()
        where home.ContainsKey(word)
        select $"{Path.GetFileName(file)} names {word} of {home[word]}";

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(s_source, folder), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"^(?:public|internal)\s[\w\s]*?\b(?:class|struct|interface|enum|record)\s+(?:struct\s+)?(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    // Remarks, strings and the members of enums name no type.
    [GeneratedRegex(@"//.*$|""(?:[^""\\\n]|\\.)*""|\benum \w+[^{]*\{[^}]*\}", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?<!\.)[A-Z]\w+\b")]
    private static partial Regex Word();
}
