using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EntityKit.Tests.Text;

public sealed class SentenceSplitterTests
{
    /// <summary>The sentences with a bar between, a double one before a new paragraph.</summary>
    private static string Cut(string text)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
        IEnumerable<string> parts = SentenceSplitter.Split(text, tokens)
            .Select(s => (s.StartsParagraph ? "\u00B6" : "|") + text[tokens[s.Start].Start..tokens[s.End - 1].End].ReplaceLineEndings(" "));
        return string.Concat(parts);
    }

    [Theory]
    [InlineData("They met. They talked.", "\u00B6They met.|They talked.")]
    [InlineData("Is it so? Yes! Good.", "\u00B6Is it so?|Yes!|Good.")]
    [InlineData("\"They met.\" He left.", "\u00B6\"They met.\"|He left.")]
    [InlineData("They met (in Kirov.) He left.", "\u00B6They met (in Kirov.)|He left.")]
    [InlineData("He chairs the Peace for Borland organization. Jane Doe, chair of another.", "\u00B6He chairs the Peace for Borland organization.|Jane Doe, chair of another.")]
    [InlineData("He lives in the U.S. The talks go on.", "\u00B6He lives in the U.S.|The talks go on.")]
    [InlineData("It met at 5 p.m. The chair spoke.", "\u00B6It met at 5 p.m.|The chair spoke.")]
    [InlineData("They met.They talked.", "\u00B6They met.|They talked.")]
    [InlineData("They met. [12] They talked. [...] Then they left.", "\u00B6They met. [12]|They talked. [...]|Then they left.")]
    [InlineData("They met.\n[12] A note.", "\u00B6They met.|[12] A note.")]
    [InlineData("Wait... Then go.", "\u00B6Wait...|Then go.")]
    public void Ends(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Theory]
    [InlineData("Lt. Gen. Jane Doe and Dr. John Roe met Mr. Poe in St. Kilda.")]
    [InlineData("John F. Doe and J. R. Roe met.")]
    [InlineData("The U.S. Army and Acme Inc. Europe met.")]
    [InlineData("Under No. 5 and Art. 2, vol. 3, p. 17 it holds.")]
    [InlineData("It rose by 3.5 per cent on Jan. 5 at 10 a.m. in Kirov.")]
    [InlineData("\"Why?\" he asked.")]
    [InlineData("\"Will they come?\" Jane Doe asked.")]
    [InlineData("He met Dr.\nJane Doe and John F.\nRoe.", "\u00B6He met Dr. Jane Doe and John F. Roe.")]
    [InlineData("He waited ... and left.")]
    [InlineData("1. The first item")]
    [InlineData("See example.org. for more"  , "\u00B6See example.org.|for more")]
    public void Does_not_end(string text, string? expected = null) => Assert.Equal(expected ?? "\u00B6" + text, Cut(text));

    [Theory]
    [InlineData("A heading\n\nThe text.", "\u00B6A heading\u00B6The text.")]
    [InlineData("A heading\r\n\r\nThe text.", "\u00B6A heading\u00B6The text.")]
    [InlineData("A heading\n \t\nThe text.", "\u00B6A heading\u00B6The text.")]
    [InlineData("A heading\u2029The text.", "\u00B6A heading\u00B6The text.")]
    [InlineData("A heading\nThe text.", "\u00B6A heading|The text.")]
    [InlineData("A heading\r\nThe text.", "\u00B6A heading|The text.")]
    [InlineData("A heading\u2028The text.", "\u00B6A heading|The text.")]
    [InlineData("A heading\u0085The text.", "\u00B6A heading|The text.")]
    [InlineData("first item\nsecond item\nthird item", "\u00B6first item|second item|third item")]
    public void Lines(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Theory]
    [InlineData("The envoy of the Borland Council met the chair of the\nassembly on Monday and discussed with her the next round\nof talks.")]
    [InlineData("The envoy of the Borland Council met the chair of the\r\nassembly on Monday and discussed the next round with Dr.\r\nJane Doe of the same council, who had come to the\r\ncapital.")]
    public void A_hard_wrap_is_a_space(string text) => Assert.Equal("\u00B6" + text.ReplaceLineEndings(" "), Cut(text));

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Empty(SentenceSplitter.Split("", []));
        Assert.Empty(SentenceSplitter.Split("  ", default));
        Assert.Throws<ArgumentNullException>(() => SentenceSplitter.Split(null!, []));
    }

    [Property(MaxTest = 2000)]
    public Property Covers_every_token_once() =>
        Prop.ForAll(TextGenerators.AnyText().ToArbitrary(), text =>
        {
            ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
            ImmutableArray<Sentence> sentences = SentenceSplitter.Split(text, tokens);
            TaggedText.Create(text, tokens, sentences, [.. Enumerable.Repeat(default(Tag), tokens.Length)]);
            Assert.True(sentences.IsEmpty || sentences[0].StartsParagraph);
        });
}
