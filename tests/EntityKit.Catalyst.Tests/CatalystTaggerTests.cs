using Catalyst;
using Catalyst.Models;
using Mosaik.Core;

namespace EntityKit.Tests.Tagging;

/// <summary>Catalyst's tagger keeps the contract of the built-in one, and its spans are Catalyst's own.</summary>
public sealed class CatalystTaggerTests : TaggerContract
{
    private readonly CatalystTagger _tagger = new(CatalystPipelines.English);

    protected override ITagger Tagger => _tagger;

    [Fact]
    public void Tokens_and_parts_of_speech_are_those_of_the_pipeline()
    {
        const string Text = "Mary Cooper flew to Paris on Monday. Nobody knew why.";
        var document = new Document(Text, Language.English);
        CatalystPipelines.English.ProcessSingle(document);
        IToken[] tokens = [.. document.SelectMany(span => span)];

        TaggedText tagged = _tagger.Tag(Text);

        Assert.Equal(tokens.Select(token => new TextSpan(token.Begin, token.End + 1)), tagged.Tokens.Select(token => token.Span));
        Assert.Equal(tokens.Select(token => token.POS.ToString().ToUpperInvariant()), tagged.Tags.Select(tag => tag.PartOfSpeech.ToString().ToUpperInvariant()));
        Assert.Equal(document.SpansCount, tagged.Sentences.Length);
    }

    [Theory]
    [InlineData("U", "B")]
    [InlineData("BL", "BI")]
    [InlineData("BIL", "BII")]
    [InlineData("UU", "BB")]
    [InlineData("BLBL", "BIBI")]
    [InlineData("UL", "BB")]
    [InlineData("LI", "BB")]
    [InlineData("OIL", "OBI")]
    [InlineData("BOL", "BOB")]
    public void Where_an_entity_ends_and_the_next_begins_is_kept(string catalyst, string bio)
    {
        Pipeline pipeline = Pipeline.TokenizerFor(Language.English, sentenceDetector: false);
        pipeline.Add(new Labels(catalyst.Select(label => ("Person", (EntityTag)label))));
        TaggedText tagged = new CatalystTagger(pipeline).Tag(string.Join(' ', Enumerable.Repeat("name", catalyst.Length)));

        Assert.Equal(bio.Select(label => label == 'O' ? "O" : label + "-PER"), tagged.Tags.Select(tag => tag.ToString()));
    }

    [Fact]
    public void Types_that_nobody_asked_for_are_left_out()
    {
        Pipeline pipeline = Pipeline.TokenizerFor(Language.English, sentenceDetector: false);
        pipeline.Add(new Labels([("Gear", EntityTag.Single), ("Person", EntityTag.Single)]));

        Assert.Equal(["O", "B-PER"], Tags(new CatalystTagger(pipeline)));
        Assert.Equal(["B-GEAR", "O"], Tags(new CatalystTagger(pipeline, new Dictionary<string, string> { ["Gear"] = "GEAR" })));

        static IEnumerable<string> Tags(CatalystTagger tagger) => tagger.Tag("lever Mary").Tags.Select(tag => tag.ToString());
    }

    [Fact]
    public void A_pipeline_that_changes_the_text_is_refused()
    {
        Pipeline pipeline = Pipeline.TokenizerFor(Language.English, sentenceDetector: false);
        pipeline.Add(new UpperCaseNormalizer());

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => new CatalystTagger(pipeline).Tag("Mary left."));
        Assert.Contains("normalizer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_has_no_pipeline()
    {
        Assert.Throws<ArgumentNullException>(() => new CatalystTagger(null!));
        Assert.Throws<ArgumentNullException>(() => new CatalystTagger(CatalystPipelines.English, null!));
    }

    /// <summary>Labels the tokens of a document one after another.</summary>
    private sealed class Labels(IEnumerable<(string Type, EntityTag Tag)> labels) : IProcess
    {
        private readonly (string Type, EntityTag Tag)[] _labels = [.. labels];

        public Language Language => Language.Any;

        public int Version => 0;

        public string Tag => "";

        public string Type => nameof(Labels);

        public void Process(IDocument document, CancellationToken cancellationToken = default)
        {
            int i = 0;
            foreach (IToken token in document.SelectMany(span => span))
            {
                if (_labels[i].Tag != EntityTag.Outside)
                {
                    token.AddEntityType(new EntityType(_labels[i].Type, _labels[i].Tag));
                }

                i++;
            }
        }
    }
}
