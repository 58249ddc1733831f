using System.Xml.Linq;

namespace EntityKit.Tests.Extraction;

public class ResolutionPatternTests
{
    private const string Json = """
        [
          // a parliament and a company
          { "body": "Parliament of Ruritania", "names": ["[Ruritanian ]Volkstag", "Parliament of Ruritania"], "numbers": ["{session}/{number}"],
            "symbol": "VT {session}/{number}", "link": "https://volkstag.example/{session}/{number}" },
          { "body": "Board of Directors", "names": ["Board [of Directors]"], "numbers": ["{year}-{number}"], "symbols": ["BR-{year}-{number}"], "symbol": "BR-{year}-{number}" },
          { "body": "Synod", "kind": "decision", "nouns": "canon", "names": "Synod", "markedNumbers": ["{series:capitals} {number}"], "symbol": ["Canon {series} {number}"], },
        ]
        """;

    private static readonly ResolutionExtractor s_extractor = new(ResolutionPattern.Parse(Json));

    [Theory]
    [InlineData("The Ruritanian Volkstag resolution 12/340 was adopted.", "Ruritanian Volkstag resolution 12/340 => Parliament of Ruritania | resolution | 340 | 12 |  | VT 12/340 | https://volkstag.example/12/340")]
    [InlineData("Resolution 12/340 of the Parliament of Ruritania", "Resolution 12/340 of the Parliament of Ruritania => Parliament of Ruritania | resolution | 340 | 12 |  | VT 12/340 | https://volkstag.example/12/340")]
    [InlineData("The Volkstag adopted resolution 12/340.", "resolution 12/340 => Parliament of Ruritania | resolution | 340 | 12 |  | VT 12/340 | https://volkstag.example/12/340")]
    [InlineData("the Board of Directors' Resolution No. 2023-07", "Board of Directors' Resolution No. 2023-07 => Board of Directors | resolution | 07 |  | 2023 | BR-2023-07 | ")]
    [InlineData("By BR-2023-07 they agreed.", "BR-2023-07 => Board of Directors | resolution | 07 |  | 2023 | BR-2023-07 | ")]
    [InlineData("under Canon AB 12", "Canon AB 12 => Synod | decision | 12 |  |  | Canon AB 12 | ")]
    [InlineData("UNSCR 2254", "UNSCR 2254 => UN Security Council | resolution | 2254 |  | 2015 | S/RES/2254 (2015) | https://undocs.org/S/RES/2254(2015)")]
    public void A_callers_patterns_are_found_beside_the_built_in_ones(string text, string expected) =>
        Assert.Equal([expected], s_extractor.Extract(text).SelectMany(m => m.Readings.Select(r => $"{m.Text} => {ResolutionCase.Describe(r)}")));

    [Theory]
    [InlineData("Ruritanian Volkstag")]
    [InlineData("the canon of the Synod")]
    [InlineData("BR-23-7")]
    [InlineData("XBR-2023-07")]
    [InlineData("Board meeting 2023-07")]
    public void A_callers_patterns_refuse_what_they_do_not_describe(string text) => Assert.Empty(s_extractor.Extract(text));

    // The example of the documentation, as it stands there, read from the XML beside the library.
    [Theory]
    [InlineData("The Knesset adopted resolution 25/14.", "resolution 25/14 => Knesset | resolution | 14 | 25 |  | Knesset 25/14 | ")]
    [InlineData("Israeli Knesset resolutions 25/14 and 25/15", "Israeli Knesset resolutions 25/14 => Knesset | resolution | 14 | 25 |  | Knesset 25/14 | ;25/15 => Knesset | resolution | 15 | 25 |  | Knesset 25/15 | ")]
    [InlineData("BR-2024-07 replaces Resolution 2023-11 of the Board of Directors.", "BR-2024-07 => Board of Directors | resolution | 07 |  | 2024 | BR-2024-07 | ;Resolution 2023-11 of the Board of Directors => Board of Directors | resolution | 11 |  | 2023 | BR-2023-11 | ")]
    [InlineData("the Knesset sat on 25/14, the Board on 24 July", "")]
    public void The_example_of_the_documentation_works(string text, string expected)
    {
        string xml = Path.ChangeExtension(typeof(ResolutionPattern).Assembly.Location, ".xml");
        XElement member = XDocument.Load(xml).Descendants("member").Single(m => m.Attribute("name")?.Value == "T:EntityKit.ResolutionPattern");
        var documented = new ResolutionExtractor(ResolutionPattern.Parse(member.Descendants("code").Single().Value));
        Assert.Equal(expected, string.Join(';', documented.Extract(text).SelectMany(m => m.Readings.Select(r => $"{m.Text} => {ResolutionCase.Describe(r)}"))));
    }

    [Fact]
    public void A_list_goes_on_in_the_callers_form() =>
        Assert.Equal(["Volkstag resolutions 12/340", "13/2", "13/7"], s_extractor.Extract("Volkstag resolutions 12/340, 13/2 and 13/7").Select(m => m.Text));

    [Theory]
    [InlineData("{}", "array")]
    [InlineData("[1]", "object")]
    [InlineData("[{}]", "body")]
    [InlineData("[{\"body\": \" \"}]", "body")]
    [InlineData("[{\"body\": \"B\", \"nmaes\": []}]", "nmaes")]
    [InlineData("[{\"body\": \"B\", \"names\": [1]}]", "names")]
    [InlineData("[{\"body\": \"B\", \"names\": 1}]", "names")]
    [InlineData("[{\"body\": \"B\", \"kind\": \"law\"}]", "kind")]
    [InlineData("[{\"body\": \"B\", \"sessionYearOffset\": \"x\"}]", "sessionYearOffset")]
    [InlineData("[", "JSON")]
    public void What_is_wrong_with_the_JSON_is_said(string json, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => ResolutionPattern.Parse(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{number", "not closed")]
    [InlineData("{}", "holds nothing")]
    [InlineData("{number:wide}", "number:wide")]
    [InlineData("{one} {two} {three}", "three")]
    [InlineData("[a|b", "not closed")]
    [InlineData("<a", "not closed")]
    [InlineData("a]", "closes")]
    [InlineData("a|b", "closes or divides nothing")]
    [InlineData("{=}", "no text")]
    [InlineData("", "empty")]
    [InlineData("{number}", "literal")]
    [InlineData("[ab]{number}", "literal")]
    [InlineData("[a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b][a|b]x", "ways")]
    public void What_is_wrong_with_a_template_is_said(string template, string named)
    {
        var pattern = new ResolutionPattern("B") { Symbols = [template] };
        Assert.Contains(named, Assert.Throws<FormatException>(() => new ResolutionExtractor([pattern])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X {number")]
    [InlineData("X {series}")]
    public void What_is_wrong_with_a_format_is_said(string format) =>
        Assert.Throws<FormatException>(() => new ResolutionExtractor([new ResolutionPattern("B") { Symbols = ["AB {number}"], SymbolFormats = [format] }]));

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ResolutionPattern.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => new ResolutionExtractor(null!));
        Assert.Throws<ArgumentNullException>(() => new ResolutionPattern(null!));
        Assert.Throws<ArgumentException>(() => new ResolutionPattern(" "));
        Assert.Throws<ArgumentNullException>(() => ResolutionExtractor.Default.Extract((string)null!));
        Assert.Throws<ArgumentNullException>(() => ResolutionExtractor.Default.Extract((TaggedText)null!));
        Assert.Throws<ArgumentNullException>(() => ResolutionExtractor.Default.ExtractReferences(null!));
        Assert.Throws<ArgumentNullException>(() => ResolutionExtractor.Default.Extract("x", null!));
    }
}
