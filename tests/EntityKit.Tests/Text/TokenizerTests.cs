using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EntityKit.Tests.Text;

public sealed class TokenizerTests
{
    /// <summary>The tokens of a text with a bar between.</summary>
    private static string Cut(string text) => string.Join('|', Tokenizer.Tokenize(text).Select(t => text[t.Start..t.End]));

    [Theory]
    [InlineData("Jane Doe met them.", "Jane|Doe|met|them|.")]
    [InlineData("(Jane Doe), \"a lawyer\"", "(|Jane|Doe|)|,|\"|a|lawyer|\"")]
    [InlineData("Borland's envoy", "Borland|'s|envoy")]
    [InlineData("Borland\u2019s envoy", "Borland|\u2019s|envoy")]
    [InlineData("the BORLANDS' talks", "the|BORLANDS|'|talks")]
    [InlineData("don't can\u2019t WON'T", "do|n't|ca|n\u2019t|WO|N'T")]
    [InlineData("they've I'm we'll you're he'd", "they|'ve|I|'m|we|'ll|you|'re|he|'d")]
    [InlineData("cannot gonna", "can|not|gon|na")]
    [InlineData("O'Brien of Sana'a and Côte d'Ivoire", "O'Brien|of|Sana'a|and|Côte|d'Ivoire")]
    [InlineData("Al-Masri, Abdel-Karim", "Al|-|Masri|,|Abdel|-|Karim")]
    [InlineData("ex-minister, Vice-President", "ex|-|minister|,|Vice|-|President")]
    [InlineData("co-founder of a non-profit", "co-founder|of|a|non-profit")]
    [InlineData("pro-Borland, mid-August", "pro|-|Borland|,|mid-August")]
    [InlineData("UN-led, U.S.-EU, EU-US", "UN|-|led|,|U.S.|-|EU|,|EU|-|US")]
    [InlineData("report.pdf and alt.sources.unix", "report.pdf|and|alt.sources.unix")]
    [InlineData("No. I do. U. S. troops", "No|.|I|do|.|U.|S.|troops")]
    [InlineData("Acme Inc.. Then", "Acme|Inc.|.|Then")]
    [InlineData("and/or Kirov/Borland", "and|/|or|Kirov|/|Borland")]
    [InlineData("Lt. Gen. J. R. Doe Jr., St. Kilda", "Lt.|Gen.|J.|R.|Doe|Jr.|,|St.|Kilda")]
    [InlineData("J.R.Doe and J.Doe", "J.R.|Doe|and|J.|Doe")]
    [InlineData("the U.S. and the U.N., U.S.-based", "the|U.S.|and|the|U.N.|,|U.S.|-|based")]
    [InlineData("a Ph.D. at 5 p.m.", "a|Ph.D.|at|5|p.m.")]
    [InlineData("No. 5 and Art. 2 of H.Res. 31", "No.|5|and|Art.|2|of|H.Res.|31")]
    [InlineData("He said no. Then", "He|said|no|.|Then")]
    [InlineData("1,250.75 or 10:30 on 9/11", "1,250.75|or|10:30|on|9/11")]
    [InlineData("3,4 and 1,2,3", "3|,|4|and|1|,|2|,|3")]
    [InlineData("21st, 1990s, 1960's, '70s", "21st|,|1990s|,|1960's|,|'70s")]
    [InlineData("2003-2004, 212-555-0100", "2003|-|2004|,|212-555-0100")]
    [InlineData("$5m, US$10, 7%, 10km", "$|5|m|,|US$|10|,|7|%|,|10|km")]
    [InlineData("S/RES/2254(2015), A/73/PV.6.", "S/RES/2254|(|2015|)|,|A/73/PV.6|.")]
    [InlineData("see https://example.org/a_(b)?c=1, or www.example.org.", "see|https://example.org/a_(b)?c=1|,|or|www.example.org|.")]
    [InlineData("write to jane.doe@example.org.", "write|to|jane.doe@example.org|.")]
    [InlineData("example.org/news and end.Next", "example.org/news|and|end|.|Next")]
    [InlineData("@janedoe #peace", "@janedoe|#peace")]
    [InlineData("Wait... what?! \u2026 --", "Wait|...|what|?!|\u2026|--")]
    [InlineData("AT&T, Smith & Doe", "AT&T|,|Smith|&|Doe")]
    [InlineData(":-) and :)", ":-)|and|:)")]
    public void Finds(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Theory]
    [InlineData("a\u00A0b\u200Bc\uFEFFd\u2003e", "a|b|c|d|e")]
    [InlineData("co\u00ADoperate", "co\u00ADoperate")]
    [InlineData("a\r\nb\u2028c\u0085d", "a|b|c|d")]
    [InlineData("a\0b\u0007c", "a|b|c")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00|\uD83D\uDE00")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDCBB!", "\uD83D\uDC69\u200D\uD83D\uDCBB|!")]
    [InlineData("\uD83D\uDC4D\uD83C\uDFFD", "\uD83D\uDC4D\uD83C\uDFFD")]
    [InlineData("\uD83C\uDDEB\uD83C\uDDF7\uD83C\uDDE9\uD83C\uDDEA", "\uD83C\uDDEB\uD83C\uDDF7|\uD83C\uDDE9\uD83C\uDDEA")]
    [InlineData("\u2764\uFE0F\u2764", "\u2764\uFE0F|\u2764")]
    [InlineData("\uD801\uDC00\uD801\uDC28", "\uD801\uDC00\uD801\uDC28")]
    [InlineData("", "")]
    [InlineData(" \t\r\n ", "")]
    public void Finds_in_odd_text(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Fact]
    public void Lone_surrogates_are_tokens_of_their_own() =>
        Assert.Equal<Token>([new(0, 1), new(2, 3), new(4, 5)], [.. Tokenizer.Tokenize("\uD83D x \uDE00")]);

    [Fact]
    public void Refuses_null() => Assert.Throws<ArgumentNullException>(() => Tokenizer.Tokenize(null!));

    [Property(MaxTest = 2000)]
    public Property Covers_every_character_that_is_no_space_once() =>
        Prop.ForAll(TextGenerators.AnyText().ToArbitrary(), text =>
        {
            int end = 0;
            foreach (Token token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= end && token.End > token.Start, text);
                Assert.All(text[end..token.Start], c => Assert.True(CharTable.IsSpace(c)));
                Assert.DoesNotContain(text[token.Start..token.End], CharTable.IsSpace);
                Assert.False(SplitsPair(text, token.Start) || SplitsPair(text, token.End), text);
                end = token.End;
            }

            Assert.All(text[end..], c => Assert.True(CharTable.IsSpace(c)));
        });

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1-")]
    [InlineData("A/")]
    [InlineData("a@")]
    [InlineData("@")]
    [InlineData("www.")]
    [InlineData("a:/)")]
    [InlineData("'")]
    [InlineData("don't")]
    [InlineData("Mr.")]
    [InlineData("\uD83D\uDC69\u200D")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData(".\n")]
    public void Time_grows_linearly(string unit)
    {
        LinearTime.Check(unit, Splitting(200_000), Splitting(2_000_000));

        Action Splitting(int length)
        {
            string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            return () => SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        }
    }

    [Fact]
    public void A_run_of_ten_million_letters_is_one_token()
    {
        Assert.Equal(new Token(0, 10_000_000), Assert.Single(Tokenizer.Tokenize(new string('x', 10_000_000))));
    }

    private static bool SplitsPair(string text, int i) => i > 0 && i < text.Length && char.IsSurrogatePair(text[i - 1], text[i]);
}
