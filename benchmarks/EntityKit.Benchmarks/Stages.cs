using System.Collections.Immutable;
using EntityKit.Models.English;

namespace EntityKit.Benchmarks;

/// <summary>A text as each stage of the pipeline hands it on.</summary>
internal sealed class Stages
{
    private static readonly EntityExtractor s_extractor = new(Model);

    /// <summary>Runs the stages before the one that is measured, and checks that the whole pipeline finds what stands in the text.</summary>
    /// <exception cref="InvalidOperationException">It finds less.</exception>
    internal Stages(string name)
    {
        Sample = Sample.Of(name);
        Tokens = Tokenizer.Tokenize(Sample.Text);
        Sentences = SentenceSplitter.Split(Sample.Text, Tokens);
        Tagged = Model.Tagger.Tag(Sample.Text);
        Document = s_extractor.Extract(Sample.Text);
        Mentions = Document.Mentions;
        Sample.Expected.Check(Counts.Of(Mentions));
        Index = new MentionIndex(Tagged, Mentions);
        Clusters = new EntityClusterer(Model.Lexicons).Cluster(Tagged, Index);
    }

    internal static LanguageModel Model => EnglishModel.Load();

    internal static EntityExtractor Extractor => s_extractor;

    internal Sample Sample { get; }

    internal ImmutableArray<Token> Tokens { get; }

    internal ImmutableArray<Sentence> Sentences { get; }

    internal TaggedText Tagged { get; }

    internal IReadOnlyList<Mention> Mentions { get; }

    internal MentionIndex Index { get; }

    internal EntityClusters Clusters { get; }

    internal EntityDocument Document { get; }
}
