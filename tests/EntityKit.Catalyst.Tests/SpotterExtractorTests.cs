using Catalyst;
using Catalyst.Models;
using EntityKit.Models.English;
using Mosaik.Core;
using P = Catalyst.PatternUnitPrototype;

namespace EntityKit.Tests.Tagging;

/// <summary>Catalyst's spotters find with either tagger, and their spans are the text's.</summary>
public sealed class SpotterExtractorTests
{
    private const string Text = "\u0007\uD83D\uDE00 The Blue Lantern met Ploverhouse.\n\nPloverhouse left; blue lantern stayed.";

    private static readonly LanguageModel s_model = EnglishModel.Load();

    public static TheoryData<string> Taggers => ["EntityKit", "Catalyst"];

    [Theory]
    [MemberData(nameof(Taggers))]
    public void A_spotter_marks_its_entries(string tagger)
    {
        IReadOnlyList<Mention> mentions = new SpotterExtractor(Bodies(), EntityKind.Organization).Extract(Tag(tagger, Text));

        Assert.Equal(["Blue Lantern", "Ploverhouse", "Ploverhouse"], mentions.Select(mention => mention.Text));
        Assert.All(mentions, mention =>
        {
            Assert.Equal(mention.Text, Text[mention.Span.Start..mention.Span.End]);
            Assert.Equal((EntityKind.Organization, MentionSource.Lexicon, "Body", 1d), (mention.Kind, mention.Source, mention.Rule, mention.Confidence));
        });
    }

    [Theory]
    [MemberData(nameof(Taggers))]
    public void A_pattern_spotter_sees_parts_of_speech_and_entities(string tagger)
    {
        var heads = new PatternSpotter(Language.English, 0, "heads", "Head");
        heads.NewPattern("head of", pattern => pattern.Add(
            new PatternUnit(P.Single().WithToken("keeper")),
            new PatternUnit(P.Single().WithPOS(Catalyst.PartOfSpeech.ADP)),
            new PatternUnit(P.Single().WithEntityType("Location"))));

        Mention mention = Assert.Single(new SpotterExtractor(heads, EntityKind.Title).Extract(Tag(tagger, "Mary Cooper is keeper of London now.")));

        Assert.Equal(("keeper of London", EntityKind.Title, MentionSource.Rule, "Head"), (mention.Text, mention.Kind, mention.Source, mention.Rule));
    }

    [Theory]
    [MemberData(nameof(Taggers))]
    public void An_extractor_makes_entities_of_them(string tagger)
    {
        var options = new EntityExtractorOptions { Tagger = tagger == "Catalyst" ? new CatalystTagger(CatalystPipelines.English) : null, Extractors = [new SpotterExtractor(Bodies(), EntityKind.Organization)] };

        EntityDocument document = new EntityExtractor(s_model, options).Extract(Text);

        Assert.Equal(2, document.Organizations.Single(organization => organization.Name == "Ploverhouse").Mentions.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u0000 ")]
    [InlineData("\uD83D")]
    public void Where_there_is_no_word_nothing_is_found(string text) =>
        Assert.Empty(new SpotterExtractor(Bodies(), EntityKind.Organization).Extract(s_model.Tagger.Tag(text)));

    [Fact]
    public void What_cannot_work_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new SpotterExtractor(null!, EntityKind.Person));
        Assert.Throws<ArgumentNullException>(() => new SpotterExtractor(Bodies(), EntityKind.Person).Extract(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpotterExtractor(Bodies(), (EntityKind)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpotterExtractor(Bodies(), EntityKind.Resolution));
    }

    private static TaggedText Tag(string tagger, string text) =>
        (tagger == "Catalyst" ? new CatalystTagger(CatalystPipelines.English) : (ITagger)s_model.Tagger).Tag(text);

    private static Spotter Bodies()
    {
        var spotter = new Spotter(Language.Any, 0, "bodies", "Body");
        spotter.AddEntry("Ploverhouse");
        spotter.AddEntry("Blue Lantern");
        return spotter;
    }
}
