using EntityKit.Models.English;

namespace EntityKit.Tests.Tagging;

public class TaggerTests
{
    private static readonly Tagger s_tagger = EnglishModel.Load().Tagger;

    [Theory]
    [InlineData("Foreign Minister Amara Diallo met reporters in Geneva on Monday.", "PER:Amara Diallo LOC:Geneva")]
    [InlineData("The World Bank lent money to Kenya, said Peter Mwangi.", "ORG:World Bank LOC:Kenya PER:Peter Mwangi")]
    [InlineData("they walked home and slept until noon.", "")]
    [InlineData("It rained on Tuesday, and nobody came.", "")]
    public void TagsNames(string text, string expected)
    {
        TaggedText tagged = s_tagger.Tag(text);
        Assert.Equal(expected, string.Join(' ', TaggerContract.Names(tagged)));
    }

    [Fact]
    public void TagsPartsOfSpeech()
    {
        TaggedText tagged = s_tagger.Tag("The old woman quickly answered them.");
        Assert.Equal(
            [PartOfSpeech.Det, PartOfSpeech.Adj, PartOfSpeech.Noun, PartOfSpeech.Adv, PartOfSpeech.Verb, PartOfSpeech.Pron, PartOfSpeech.Punct],
            tagged.Tags.Select(t => t.PartOfSpeech));
    }

    [Fact]
    public void TagsTitlesInALayerOfTheirOwn()
    {
        TaggedText tagged = s_tagger.Tag("Defense Minister Leila Haddad arrived.");
        Assert.Equal([Bio.Begin, Bio.Inside, Bio.Outside], tagged.Tags.Take(3).Select(t => t.TitleBio));
    }

    [Fact]
    public void GivesTheFirstPiecesTagToAForeignToken()
    {
        IReadOnlyList<IReadOnlyList<Tag>> tags = s_tagger.Tag([["The", "Kenya-based", "envoy", "Peter", "Mwangi", "'s", "trip", "."], ["\u200B", "Geneva"]]);
        Assert.Equal([8, 2], tags.Select(t => t.Count));
        Assert.Equal("B-LOC", tags[0][1].ToString());
        Assert.Equal(["B-PER", "I-PER", "O"], tags[0].Skip(3).Take(3).Select(t => t.ToString()));
        Assert.Equal("O", tags[1][0].ToString());
    }

    [Fact]
    public void GivesLegalTagsForAnyText()
    {
        TaggedText tagged = s_tagger.Tag("\uD800 A\u0000B President of President of (UN) UN's \uDC00\n\n\n..Mr. O'");
        TaggedText checkedAgain = TaggedText.Create(tagged.Text, tagged.Tokens, tagged.Sentences, tagged.Tags);
        Assert.Equal(tagged.Tokens.Length, checkedAgain.Tags.Length);
        Assert.All(tagged.Tags, t => Assert.InRange(t.Probability, 0f, 1f));
    }

    [Fact]
    public void GivesTheSameTagsFromManyThreads()
    {
        string text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"Envoy Nadia Farouk{i} of Quentia{i % 7} wrote to the Office of Trade {i}."));
        Tag[] expected = [.. s_tagger.Tag(text).Tags];
        var results = new Tag[16][];
        Parallel.For(0, results.Length, i => results[i] = [.. s_tagger.Tag(text).Tags]);
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => s_tagger.Tag((string)null!));
        Assert.Throws<ArgumentNullException>(() => s_tagger.Tag([["a", null!]]));
    }
}
