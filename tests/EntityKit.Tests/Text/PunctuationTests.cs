namespace EntityKit.Tests.Text;

public sealed class PunctuationTests
{
    [Theory]
    [InlineData("-\u2010\u2011\u2012\u2013\u2014\u2212", true)]
    [InlineData("_~.,/'\u2022", false)]
    public void Tells_dashes(string marks, bool expected) => Assert.All(marks, mark => Assert.Equal(expected, Punctuation.IsDash(mark)));

    [Theory]
    [InlineData("\"\u201C\u201D\u201E\u00AB\u00BB", true)]
    [InlineData("'\u2018\u2019`(", false)]
    public void Tells_double_quotation_marks(string marks, bool expected) => Assert.All(marks, mark => Assert.Equal(expected, Punctuation.IsQuote(mark)));

    [Theory]
    [InlineData("'\u2018\u2019", true)]
    [InlineData("\"\u201C\u201D`", false)]
    public void Tells_single_quotation_marks(string marks, bool expected) => Assert.All(marks, mark => Assert.Equal(expected, Punctuation.IsSingleQuote(mark)));

    [Theory]
    [InlineData("\"'\u2019\u201D\u00BB", true)]
    [InlineData("\u201C\u2018\u00AB\u201E)", false)]
    public void Tells_what_closes_a_quotation(string marks, bool expected) => Assert.All(marks, mark => Assert.Equal(expected, Punctuation.IsClosingQuote(mark)));
}
