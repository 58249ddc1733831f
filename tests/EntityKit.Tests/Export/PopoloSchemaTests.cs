using System.Text;

namespace EntityKit.Tests.Export;

/// <summary>Popolo is valid by its schema, and what it names is there.</summary>
public class PopoloSchemaTests
{
    private static readonly JsonSchema s_schema = new(Repository.Read("docs", "schema", "popolo.json"));

    public static TheoryData<string> Texts =>
    [
        "", Repository.Read("seeds", Repository.Seeds.First()),
        "Ana Petrova, former Foreign Minister of Slovenia, met Harbour Trust (HT) chair Li Wei. Petrova left.",
        "Mr. \uD83D Li\0Wei <b>, acting chair of the Harbour Trust, left.\r\nPresident-elect Ana\tPetrova of Chad.\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Output_is_valid_by_the_schema(string text)
    {
        var options = new EntityExtractorOptions { Lexicon = [new LexiconEntry(EntityKind.Organization, "Harbour Trust", "Q1"), new LexiconEntry(EntityKind.Person, "Ana Petrova", "7")] };
        EntityDocument document = new EntityExtractor(EntityKit.Models.English.EnglishModel.Load(), options).Extract(text);

        Assert.Empty(s_schema.Validate(Popolo(document)));
    }

    [Theory]
    [InlineData("\"persons\":", "\"people\":")]
    [InlineData("\"role\":\"chair\"", "\"title\":\"chair\"")]
    [InlineData("\"id\":\"x#p1\"", "\"id\":1")]
    [InlineData("\"post_id\":", "\"post\":")]
    [InlineData("\"other_names\":[{\"name\":", "\"other_names\":[{\"text\":")]
    public void The_schema_refuses_what_is_wrong(string right, string wrong)
    {
        string popolo = Popolo(Some.Document());

        Assert.Contains(right, popolo, StringComparison.Ordinal);
        Assert.NotEmpty(s_schema.Validate(popolo.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static string Popolo(EntityDocument document)
    {
        using var output = new MemoryStream();
        new PopoloWriter().Write(document, "x", output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
