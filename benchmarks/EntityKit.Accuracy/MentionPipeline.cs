using EntityKit.Models.English;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>From a passage to its mentions, entities and appointments, with tags from the model or from the gold annotation.</summary>
internal sealed class MentionPipeline
{
    private readonly Func<AnnotatedPassage, TaggedText> _tag;
    private readonly IMentionExtractor[] _extractors;
    private readonly EntityClusterer _clusterer;
    private readonly AppointmentLinker _linker;

    private MentionPipeline(Func<AnnotatedPassage, TaggedText> tag, LexiconSet lexicons)
    {
        _tag = tag;
        Lexicons = lexicons;
        _clusterer = new EntityClusterer(lexicons);
        _linker = new AppointmentLinker(lexicons);
        _extractors = [new PersonExtractor(lexicons), new TitleExtractor(lexicons), new OrganizationExtractor(lexicons), new PlaceExtractor(lexicons), ResolutionExtractor.Default];
    }

    internal LexiconSet Lexicons { get; }

    /// <summary>Creates one.</summary>
    /// <param name="tags">"model"; "gold"; or "rules" for the gold people and places alone, so that organizations come from rules.</param>
    internal static MentionPipeline Create(string tags)
    {
        if (tags != "model")
        {
            return new MentionPipeline(passage => GoldTags.Of(passage, withOrganizations: tags == "gold"), EnglishLexicons.Load());
        }

        LanguageModel model = EnglishModel.Load();
        var neighbours = new NeighbourTypes(model.Lexicons);
        return new MentionPipeline(passage => neighbours.Correct(model.Tagger.Tag(passage.Text)), model.Lexicons);
    }

    internal (IReadOnlyList<Mention> Mentions, EntityClusters Clusters, IReadOnlyList<Appointment> Appointments) Extract(AnnotatedPassage passage)
    {
        TaggedText tagged = _tag(passage);
        IReadOnlyList<Mention> mentions = MentionSelector.Select(tagged, _extractors.SelectMany(extractor => extractor.Extract(tagged)));
        var index = new MentionIndex(tagged, mentions);
        EntityClusters clusters = _clusterer.Cluster(tagged, index);
        return (mentions, clusters, _linker.Link(tagged, index, clusters));
    }
}
