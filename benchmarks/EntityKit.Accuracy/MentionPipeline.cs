using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>From a passage to its selected mentions, with tags from the model or from the gold annotation.</summary>
internal sealed class MentionPipeline
{
    private readonly Func<AnnotatedPassage, TaggedText> _tag;
    private readonly IMentionExtractor[] _extractors;

    private MentionPipeline(Func<AnnotatedPassage, TaggedText> tag, LexiconSet lexicons)
    {
        _tag = tag;
        _extractors = [new TitleExtractor(lexicons)];
    }

    internal static MentionPipeline Create(bool goldTags)
    {
        return new MentionPipeline(GoldTags.Of, EnglishLexicons.Load());
    }

    internal IReadOnlyList<Mention> Extract(AnnotatedPassage passage)
    {
        TaggedText tagged = _tag(passage);
        return MentionSelector.Select(tagged, _extractors.SelectMany(extractor => extractor.Extract(tagged)));
    }
}
