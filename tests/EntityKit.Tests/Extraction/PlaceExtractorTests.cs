using EntityKit.Models.English;
using Xunit;

namespace EntityKit.Tests.Extraction;

public sealed class PlaceExtractorTests
{
    private static readonly PlaceExtractor s_extractor = new(EnglishLexicons.Load());

    [Theory]
    [InlineData("He left {L the Gambia} for {L Da Nang}.", "Gambia|Da Nang")]
    [InlineData("{L Peru's} coast", "Peru")]
    [InlineData("She returned to Botswana.", "Botswana")]
    public void Finds(string marked, string places) => Assert.Equal(places, PlacesOf(marked));

    [Theory]
    [InlineData("the turkey and the china")]
    [InlineData("{P Chad Jordan} of the {O Bank of Zambia}")]
    [InlineData("Syrian and Peruvian")]
    [InlineData("")]
    public void LeavesAlone(string marked) => Assert.Equal("", PlacesOf(marked));

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_extractor.Extract(null!));
        Assert.Throws<ArgumentNullException>(() => new PlaceExtractor(null!));
    }

    private static string PlacesOf(string marked) => string.Join('|', s_extractor.Extract(MarkedText.Tag(marked)).Select(m => m.Text));
}
