using System.Diagnostics;

namespace EntityKit.Cli.Tests;

/// <summary>Any string is taken for a page, and in time that grows with its length.</summary>
public class HtmlTextTests
{
    private static readonly string[] s_pieces =
        ["<", ">", "</", "<p>", "<b>", "</b>", "<br/>", "<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x1F600;", "&#0;", "&", ";", "\"", "'", "=", " ", "\n", "\r\n", "\u00A0", "é", "\uD83D", "\uDE00", "Ana", "1"];

    [Fact]
    public void Every_character_leads_into_the_page()
    {
        var random = new Random(11);
        for (int round = 0; round < 3000; round++)
        {
            string page = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            (string text, SourceMap map) = HtmlText.Read(page);
            int floor = 0;
            for (int i = 0; i < text.Length; i++)
            {
                TextSpan source = map.ToSource(new TextSpan(i, i + 1));
                Assert.True(source.Start >= 0 && source.Length > 0 && source.End <= page.Length, page);
                Assert.True(char.IsWhiteSpace(text[i]) || source.Start >= floor, page);
                floor = char.IsWhiteSpace(text[i]) ? floor : source.Start;
            }
        }
    }

    [Theory]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<![CDATA[")]
    [InlineData("<p ' \" ")]
    [InlineData("&amp")]
    [InlineData("</")]
    [InlineData("<pre>\n")]
    public void A_hostile_page_takes_time_by_its_length(string piece)
    {
        string page = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        _ = HtmlText.Read(page);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
