namespace EntityKit.Tests.Export;

public class SourceMapTests
{
    // "Tom &amp; Ana" reads "Tom & Ana".
    private static readonly SourceMap s_map = new("Tom &amp; Ana", [Run(0, 4, 0, 4), Run(4, 5, 4, 9), Run(5, 9, 9, 13)]);

    [Theory]
    [InlineData(0, 3, "Tom")]
    [InlineData(4, 5, "&amp;")]
    [InlineData(2, 7, "m &amp; A")]
    [InlineData(6, 9, "Ana")]
    public void LeadsBackToTheSource(int start, int end, string covered)
    {
        TextSpan source = s_map.ToSource(new TextSpan(start, end));
        Assert.Equal(covered, s_map.Source[source.Start..source.End]);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(-1, 2)]
    [InlineData(5, 10)]
    public void RefusesWhatIsNoStretchOfTheText(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => s_map.ToSource(new TextSpan(start, end)));

    [Fact]
    public void RefusesGapsOverlapsAndRunsOutsideTheSource()
    {
        Assert.Throws<ArgumentException>(() => new SourceMap("abc", [Run(1, 2, 0, 1)]));
        Assert.Throws<ArgumentException>(() => new SourceMap("abc", [Run(0, 2, 0, 2), Run(1, 3, 2, 3)]));
        Assert.Throws<ArgumentException>(() => new SourceMap("abc", [Run(0, 2, 2, 4)]));
        Assert.Throws<ArgumentNullException>(() => new SourceMap(null!, []));
    }

    [Fact]
    public void JsonHasTheOffsetsAndTheLengthOfTheSource()
    {
        const string Text = "Mr. Li Wei left.";
        EntityDocument document = English.Extractor.Extract(Text);
        var map = new SourceMap("<p>" + Text, [Run(0, Text.Length, 3, 3 + Text.Length)]);
        System.Text.Json.JsonElement json = System.Text.Json.JsonDocument.Parse(new JsonWriter { Source = map }.ToJson(document)).RootElement;
        Assert.Equal(Text.Length + 3, json.GetProperty("length").GetInt32());
        Assert.Equal(7, json.GetProperty("people")[0].GetProperty("mentions")[0].GetProperty("start").GetInt32());
    }

    private static SourceRun Run(int textStart, int textEnd, int sourceStart, int sourceEnd) =>
        new(new TextSpan(textStart, textEnd), new TextSpan(sourceStart, sourceEnd));
}
