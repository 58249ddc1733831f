using System.Collections.Immutable;

namespace EntityKit.Tests.Tagging;

public class TaggedTextTests
{
    private static readonly Tag s_outside = new(PartOfSpeech.X, Bio.Outside, null, 1);
    private static readonly Tag s_begin = new(PartOfSpeech.PropN, Bio.Begin, "PER", 0.9f);
    private static readonly Tag s_inside = new(PartOfSpeech.PropN, Bio.Inside, "PER", 0.9f);

    [Fact]
    public void TakesWhatKeepsTheRules()
    {
        TaggedText text = Create([new(0, 3), new(4, 7)], [new(0, 2, true)], [s_begin, s_inside]);
        Assert.Equal("Bob", text.TokenText(1).ToString());
        Assert.Equal(new TextSpan(0, 7), text.SpanOf(0, 2));
    }

    public static TheoryData<string, Token[], Sentence[], Tag[]> Broken => new()
    {
        { "Token 1", [new(0, 3), new(2, 7)], [new(0, 2, true)], [s_outside, s_outside] },
        { "Token 0", [new(3, 3), new(4, 7)], [new(0, 2, true)], [s_outside, s_outside] },
        { "Token 1", [new(0, 3), new(4, 8)], [new(0, 2, true)], [s_outside, s_outside] },
        { "Sentence 1", [new(0, 3), new(4, 7)], [new(0, 1, true), new(0, 2, false)], [s_outside, s_outside] },
        { "The sentences end", [new(0, 3), new(4, 7)], [new(0, 1, true)], [s_outside, s_outside] },
        { "There are 1 tags", [new(0, 3), new(4, 7)], [new(0, 2, true)], [s_outside] },
        { "Tag 0 is I-PER", [new(0, 3), new(4, 7)], [new(0, 2, true)], [s_inside, s_inside] },
        { "Tag 1 is I-PER", [new(0, 3), new(4, 7)], [new(0, 1, true), new(1, 2, false)], [s_begin, s_inside] },
        { "Tag 1 is Begin", [new(0, 3), new(4, 7)], [new(0, 2, true)], [s_begin, s_begin with { Type = null }] },
        { "Tag 1 is inside a title", [new(0, 3), new(4, 7)], [new(0, 2, true)], [s_outside, s_outside with { TitleBio = Bio.Inside }] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void RefusesWhatBreaksThem(string says, Token[] tokens, Sentence[] sentences, Tag[] tags)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Create(tokens, sentences, tags));
        Assert.StartsWith(says, error.Message, StringComparison.Ordinal);
    }

    private static TaggedText Create(Token[] tokens, Sentence[] sentences, Tag[] tags) =>
        TaggedText.Create("Ann Bob", [.. tokens], [.. sentences], [.. tags]);
}
