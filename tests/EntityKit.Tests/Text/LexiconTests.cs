using System.Collections.Immutable;

namespace EntityKit.Tests.Text;

public sealed class LexiconTests
{
    private static readonly Lexicon s_lexicon = Lexicon.Parse(
        "# remark\nVice President\trank two\nPresident\trank one\nPresident of the Council\nU.N.\tUnited Nations\nÉric\r\nJoint Chiefs of Staff\n\nCo-operation\n");

    [Theory]
    [InlineData("President", "rank one")]
    [InlineData("PRESIDENT", "rank one")]
    [InlineData("vice-president", "rank two")]
    [InlineData("Vice President", "rank two")]
    [InlineData("VicePresident", "rank two")]
    [InlineData("U.N.", "United Nations")]
    [InlineData("eric", null)]
    [InlineData("Cooperation", null)]
    [InlineData("President of the Council", null)]
    public void Holds(string phrase, string? value)
    {
        Assert.True(s_lexicon.Contains(phrase));
        Assert.Equal(value, s_lexicon.ValueOf(phrase));
    }

    [Theory]
    [InlineData("Vice")]
    [InlineData("President of")]
    [InlineData("President of the")]
    [InlineData("Presidents")]
    [InlineData("remark")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("U.N")]
    public void Does_not_hold(string phrase)
    {
        Assert.False(s_lexicon.Contains(phrase));
        Assert.Null(s_lexicon.ValueOf(phrase));
    }

    [Theory]
    [InlineData("President Doe", "President")]
    [InlineData("President of the Council met", "President of the Council")]
    [InlineData("President of the council", "President of the council")]
    [InlineData("President of the Court", "President")]
    [InlineData("Vice-President Doe", "Vice-President")]
    [InlineData("U.N. envoy", "U.N.")]
    [InlineData("Joint Chiefs of Staff", "Joint Chiefs of Staff")]
    [InlineData("Joint Chiefs of staffing", "")]
    [InlineData("- President", "")]
    [InlineData("the President", "")]
    [InlineData("Presidential", "")]
    public void Matches_the_longest(string text, string expected)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
        int length = LongestMatch(text, tokens, tokens.Length);
        Assert.Equal(expected, length == 0 ? "" : text[..tokens[length - 1].End]);
    }

    [Fact]
    public void A_match_ends_where_it_is_told_to()
    {
        const string text = "President of the Council";
        Assert.Equal(1, LongestMatch(text, Tokenizer.Tokenize(text), end: 3));
    }

    private static int LongestMatch(string text, ImmutableArray<Token> tokens, int end) =>
        s_lexicon.LongestMatch(text, tokens.AsSpan(), new TokenWords(text, tokens.AsSpan(), s_lexicon.Table, default), 0, end);

    [Fact]
    public void Counts_distinct_entries()
    {
        Assert.Equal(7, s_lexicon.Count);
        Assert.Equal(1, Lexicon.Parse("a\nA\na\tvalue\n").Count);
        Assert.Equal("value", Lexicon.Parse("a\nA\na\tvalue\n").ValueOf("a"));
        Assert.Equal(0, Lexicon.Empty.Count);
    }
}
