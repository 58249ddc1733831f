namespace EntityKit.Tests.Extraction;

/// <summary>The same citation in other spellings reads the same.</summary>
public class ResolutionVariationTests
{
    private const string Reading = "UN Security Council | resolution | 2254 |  | 2015 | S/RES/2254 (2015) | https://undocs.org/S/RES/2254(2015)";

    private static readonly string[] s_bodies =
    [
        "UN", "U.N.", "United Nations", "UNSC", "UN Security Council", "U.N. Security Council", "United Nations Security Council", "Security Council", "SC", "S.C.", "U.N.S.C.",
        "UN Security Council’s", "Security Council's", "United Nations Security Council (UNSC)",
    ];

    private static readonly string[] s_nouns = ["resolution", "Resolution", "RESOLUTION", "resolutions", "Res.", "Res", "res.", "Resolution No.", "Resolution no", "Resolution no.", "Resolution Nº", "resolution #", "resolution number"];
    private static readonly string[] s_years = [" (2015)", "(2015)", " [2015]", "/2015", " of 2015", " of 18 December 2015", " of December 18, 2015", " (18 December 2015)", " dated 18 December 2015", ""];
    private static readonly string[] s_spaces = [" ", "  ", "\u00A0", "\u202F", "\n", "\r\n", "\t", " \u00A0"];
    private static readonly string[] s_hyphens = ["-", "\u2010", "\u2011", "\u2013"];

    public static TheoryData<string, string> BodiesAndNouns
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string body in s_bodies)
            {
                foreach (string noun in s_nouns)
                {
                    data.Add(body, noun);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(BodiesAndNouns))]
    public void Every_spelling_of_body_noun_year_and_space_reads_the_same(string body, string noun)
    {
        foreach (string year in s_years)
        {
            foreach (string space in s_spaces)
            {
                string citation = $"{body} {noun} 2254{year}".Replace(" ", space, StringComparison.Ordinal);
                AssertOnly(citation, Reading, $"Before it came {citation}, and after it nothing.");
                AssertOnly(citation, Reading, $"({citation})");
            }
        }
    }

    [Fact]
    public void Session_hyphens_read_the_same()
    {
        foreach (string hyphen in s_hyphens)
        {
            foreach (string text in new[] { "General Assembly resolution ES-11/1", "resolution ES-11/1", "A/RES/ES-11/1" })
            {
                string citation = text.Replace("-", hyphen, StringComparison.Ordinal);
                AssertOnly(citation, "UN General Assembly | resolution | 1 | ES-11 |  | A/RES/ES-11/1 | https://undocs.org/A/RES/ES-11/1", $"See {citation}.");
            }
        }
    }

    [Theory]
    [InlineData(",")]
    [InlineData(", and")]
    [InlineData(" and")]
    [InlineData(" &")]
    [InlineData(" or")]
    [InlineData(" as well as")]
    [InlineData(";")]
    [InlineData(" and/or")]
    public void Every_joint_of_a_list_gives_two_mentions(string joint)
    {
        foreach ((string first, string second) in new[] { ("242", "338"), ("242 (1967)", "338 (1973)"), ("242 (1967)", "338"), ("242 of 22 November 1967", "338 of 22 October 1973") })
        {
            string[] found = ResolutionCase.Found($"Security Council resolutions {first}{joint} {second}.");
            Assert.Equal(2, found.Length);
            Assert.StartsWith($"Security Council resolutions {first} => UN Security Council | resolution | 242 |  | 1967", found[0], StringComparison.Ordinal);
            Assert.StartsWith($"{second} => UN Security Council | resolution | 338 |  | 1973", found[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("H.Res. 296")]
    [InlineData("H. Res. 296")]
    [InlineData("H.RES. 296")]
    [InlineData("HRES 296")]
    [InlineData("H Res 296")]
    [InlineData("H.Res.296")]
    [InlineData("House Resolution 296")]
    [InlineData("U.S. House Resolution 296")]
    [InlineData("House Res. 296")]
    [InlineData("H.\u00A0Res.\u00A0296")]
    public void Points_in_the_forms_of_Congress_change_nothing(string citation) =>
        AssertOnly(citation, "US House of Representatives | resolution | 296 |  |  | H.Res. 296 | ", $"Members voted on {citation} on Tuesday.");

    [Theory]
    [InlineData("’s")]
    [InlineData("'s")]
    [InlineData("[1]")]
    [InlineData("¹")]
    [InlineData("*")]
    [InlineData(", “On Syria”,")]
    [InlineData(" on the situation")]
    [InlineData(".")]
    [InlineData(", para. 4")]
    [InlineData(" OP 5")]
    [InlineData(", preamble")]
    [InlineData(", annex")]
    [InlineData(", Chapter VII,")]
    public void What_follows_stays_outside_the_span(string after) => AssertOnly("resolution 2254 (2015)", Reading, $"We read resolution 2254 (2015){after}");

    [Theory]
    [InlineData("Security Council resolution\n\n2254 (2015)")]
    [InlineData("Security Council resolution\r\n \r\n2254 (2015)")]
    public void A_blank_line_is_never_crossed(string text) => Assert.Empty(ResolutionCase.Found(text));

    private static void AssertOnly(string citation, string reading, string text) => Assert.Equal([$"{citation} => {reading}"], ResolutionCase.Found(text));
}
