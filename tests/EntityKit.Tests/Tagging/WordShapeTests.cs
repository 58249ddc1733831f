namespace EntityKit.Tests.Tagging;

public class WordShapeTests
{
    [Theory]
    [InlineData("#Lima", "Lima")]
    [InlineData("#PortVila:", "PortVila")]
    [InlineData("#Peru's", "Peru")]
    [InlineData("#Peru\u2019s", "Peru")]
    [InlineData("#1", "#1")]
    [InlineData("#", "#")]
    [InlineData("C#", "C#")]
    [InlineData("Lima's", "Lima's")]
    public void A_hashtag_is_read_as_its_word(string word, string plain) => Assert.Equal(plain, WordShape.WithoutHash(word).ToString());
}
