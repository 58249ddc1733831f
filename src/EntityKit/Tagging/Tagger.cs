using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace EntityKit;

/// <summary>
/// The built-in tagger: for each token a universal part of speech, a BIO entity tag (PER, ORG, LOC as CoNLL-2003 uses
/// them, or the types of a model of one's own) and a title tag, with probabilities.
/// </summary>
/// <remarks>Thread-safe; build one (<see cref="LanguageModel"/> holds it) and share it.</remarks>
public sealed class Tagger : ITagger
{

    private static readonly PartOfSpeech[] s_partsOfSpeech = Enum.GetValues<PartOfSpeech>();

    private readonly TaggerModel _model;
    private readonly Gazetteer _gazetteer;
    private readonly WordTable _words;
    private readonly SentenceScorer _scorer;
    private readonly TaggerHead? _partOfSpeech;
    private readonly TaggerHead? _entity;
    private readonly TaggerHead? _title;
    private readonly TagLattice? _entityLattice;
    private readonly TagLattice? _titleLattice;
    private readonly PartOfSpeech[] _partOfSpeechOf;

    internal Tagger(TaggerModel model, LexiconSet lexicons)
    {
        _model = model;
        _gazetteer = new Gazetteer(lexicons, model.GazetteerNames);
        _words = new WordTable(CreateEntry);
        _scorer = new SentenceScorer(model);
        _partOfSpeech = model.HeadOf(TaggerHead.PartOfSpeech);
        _entity = model.HeadOf(TaggerHead.Entity);
        _title = model.HeadOf(TaggerHead.Title);
        _entityLattice = LatticeOf(_entity);
        _titleLattice = LatticeOf(_title);
        _partOfSpeechOf = [.. (_partOfSpeech?.Labels ?? []).Select(PartOfSpeechOf)];
    }

    /// <summary>The entity types that the model knows: "PER", "ORG" and "LOC" for the English one.</summary>
    public IReadOnlyList<string> EntityTypes => [.. (_entity?.Types ?? []).OfType<string>().Distinct()];

    internal TaggerModel Model => _model;

    /// <inheritdoc/>
    public TaggedText Tag(string text) => Tag(text, default(StopSignal));

    /// <inheritdoc/>
    public TaggedText Tag(string text, CancellationToken cancellationToken) => Tag(text, new StopSignal(cancellationToken));

    /// <summary>The same for work that is stopped, and watched, otherwise.</summary>
    internal TaggedText Tag(string text, StopSignal signal)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text, signal);
        ImmutableArray<Sentence> sentences = SentenceSplitter.Split(text, tokens, signal);
        var tags = new Tag[tokens.Length];
        Tag(text, tokens.AsSpan(), sentences.AsSpan(), tags, signal: signal);
        return TaggedText.CreateUnchecked(text, tokens, sentences, ImmutableCollectionsMarshal.AsImmutableArray(tags));
    }

    /// <summary>Tags one document that is already split into sentences and tokens, whatever the conventions of its tokens.</summary>
    /// <param name="sentences">The tokens of each sentence, in order.</param>
    /// <returns>One tag for each token given. Tokens are brought to EntityKit's own conventions before tagging; the first piece decides.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentences"/> or a sentence or token in it is null.</exception>
    public IReadOnlyList<IReadOnlyList<Tag>> Tag(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        PretokenizedText pieces = PretokenizedText.Create(sentences);
        var tags = new Tag[pieces.Tokens.Length];
        Tag(pieces.Text, pieces.Tokens.AsSpan(), pieces.Sentences.AsSpan(), tags);
        return pieces.TagsOf(tags);
    }

    /// <summary>Tags the tokens of a document into <paramref name="tags"/>.</summary>
    /// <param name="text">The text that the tokens index.</param>
    /// <param name="tokens">All tokens of the document.</param>
    /// <param name="sentences">Its sentences, over those tokens.</param>
    /// <param name="tags">Takes a tag for each token.</param>
    /// <param name="onePass">Whether to leave out the second pass, as training's own predictions do.</param>
    /// <param name="signal">Ends the work with an <see cref="OperationCanceledException"/>; what was rented is then left to the collector.</param>
    internal void Tag(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, Span<Tag> tags, bool onePass = false, StopSignal signal = default)
    {
        int count = tokens.Length;
        WordEntry[] words = ArrayPool<WordEntry>.Shared.Rent(count);
        ushort[] evidence = ArrayPool<ushort>.Shared.Rent(count);
        ushort[] predictions = ArrayPool<ushort>.Shared.Rent(count);
        byte[] labels = ArrayPool<byte>.Shared.Rent(count);
        PhraseMark[] phrases = ArrayPool<PhraseMark>.Shared.Rent(count);
        TaggerWorkspace workspace = TaggerWorkspace.Rent(_model);
        for (int i = 0; i < count; i++)
        {
            signal.LookAt(i);
            words[i] = _words[text.AsSpan(tokens[i].Start, tokens[i].Length)];
        }

        ReadOnlySpan<WordEntry> documentWords = words.AsSpan(0, count);
        DocumentEvidence.Collect(documentWords, sentences, evidence.AsSpan(0, count), signal);
        SentenceContext Context(ReadOnlySpan<WordEntry> all, Sentence sentence, ReadOnlySpan<ushort> predictions)
        {
            ReadOnlySpan<WordEntry> sentenceWords = all.Slice(sentence.Start, sentence.Length);
            return new SentenceContext
            {
                Words = sentenceWords,
                Phrases = phrases.AsSpan(sentence.Start, sentence.Length),
                Evidence = evidence.AsSpan(sentence.Start, sentence.Length),
                Style = SentenceContext.StyleOf(sentenceWords),
                Predictions = predictions,
            };
        }

        foreach (Sentence sentence in sentences)
        {
            signal.ThrowIfCancellationRequested();
            SentenceContext.MarkPhrases(_gazetteer, text, tokens.Slice(sentence.Start, sentence.Length), documentWords.Slice(sentence.Start, sentence.Length), phrases.AsSpan(sentence.Start, sentence.Length));
            TagSentence(Context(documentWords, sentence, []), workspace, tags.Slice(sentence.Start, sentence.Length), labels.AsSpan(sentence.Start, sentence.Length));
        }

        if (_model.TwoPasses && !onePass && _entity is not null
            && PredictionEvidence.Collect(documentWords, labels.AsSpan(0, count), _entity.Labels.Count, predictions.AsSpan(0, count), signal))
        {
            foreach (Sentence sentence in sentences)
            {
                signal.ThrowIfCancellationRequested();
                ReadOnlySpan<ushort> said = predictions.AsSpan(sentence.Start, sentence.Length);
                if (Disagrees(said, labels.AsSpan(sentence.Start, sentence.Length)))
                {
                    TagSentence(Context(documentWords, sentence, said), workspace, tags.Slice(sentence.Start, sentence.Length), workspace.Labels);
                }
            }
        }

        workspace.Return();
        ArrayPool<PhraseMark>.Shared.Return(phrases);
        ArrayPool<byte>.Shared.Return(labels);
        ArrayPool<ushort>.Shared.Return(predictions);
        ArrayPool<ushort>.Shared.Return(evidence);
        ArrayPool<WordEntry>.Shared.Return(words, clearArray: true);
    }

    /// <summary>The entry of a word form, as training sees it: without rows.</summary>
    internal static WordEntry CreateEntry(string word, Gazetteer gazetteer, WordClusters clusters)
    {
        ReadOnlySpan<char> plain = WordShape.WithoutHash(word);
        uint mask = gazetteer.MaskOf(plain, out bool startsPhrase);
        return new WordEntry(word, mask, startsPhrase, clusters.Of(plain));
    }

    private WordEntry CreateEntry(string word)
    {
        WordEntry bare = CreateEntry(word, _gazetteer, _model.Clusters);
        return bare.WithRows(_model.SumWord(bare));
    }

    private void TagSentence(in SentenceContext context, TaggerWorkspace workspace, Span<Tag> tags, Span<byte> entities)
    {
        int length = context.Words.Length;
        int stride = _model.ScoreCount;
        workspace.Reserve(length);
        Span<int> scores = workspace.Scores;
        _scorer.Score(context, workspace, scores);
        entities = entities[..length];
        Span<float> entityProbabilities = workspace.Probabilities.AsSpan(0, length);
        Span<byte> titles = workspace.TitleLabels.AsSpan(0, length);
        Span<float> titleProbabilities = workspace.TitleProbabilities.AsSpan(0, length);
        Decode(workspace, entities, entityProbabilities, titles, titleProbabilities);
        for (int i = 0; i < length; i++)
        {
            tags[i] = new Tag(
                _partOfSpeech is null ? PartOfSpeech.X : _partOfSpeechOf[Best(scores.Slice(i * stride + _partOfSpeech.Offset, _partOfSpeechOf.Length))],
                _entity is null ? Bio.Outside : _entity.Bios[entities[i]],
                _entity?.Types[entities[i]],
                _entity is null ? 1 : entityProbabilities[i],
                _title is null ? Bio.Outside : _title.Bios[titles[i]],
                _title is null ? 1 : titleProbabilities[i]);
        }
    }

    // A second look costs as much as the first; it is taken where the words elsewhere speak for another type.
    private bool Disagrees(ReadOnlySpan<ushort> said, ReadOnlySpan<byte> labels)
    {
        string?[] types = _entity!.Types;
        for (int i = 0; i < said.Length; i++)
        {
            if (said[i] != 0 && types[PredictionEvidence.LabelOf(said[i])] != types[labels[i]])
            {
                return true;
            }
        }

        return false;
    }

    private TagLattice? LatticeOf(TaggerHead? head) => head is null ? null : new TagLattice(head, _model.ScoreCount, _model.Unit);

    // Each step waits for the one before it; the two heads wait at the same time.
    private void Decode(TaggerWorkspace workspace, Span<byte> entities, Span<float> entityProbabilities, Span<byte> titles, Span<float> titleProbabilities)
    {
        for (int token = 0; token < entities.Length; token++)
        {
            _entityLattice?.Forward(token, workspace.Scores, workspace.Paths, workspace.Weights);
            _titleLattice?.Forward(token, workspace.Scores, workspace.TitlePaths, workspace.TitleWeights);
        }

        _entityLattice?.Trace(entities, workspace.Paths);
        _titleLattice?.Trace(titles, workspace.TitlePaths);
        workspace.Backward.AsSpan().Fill(1);
        workspace.TitleBackward.AsSpan().Fill(1);
        for (int token = entities.Length - 1; token >= 0; token--)
        {
            entityProbabilities[token] = _entityLattice?.Backward(token, entities[token], workspace.Weights, workspace.Backward) ?? 1;
            titleProbabilities[token] = _titleLattice?.Backward(token, titles[token], workspace.TitleWeights, workspace.TitleBackward) ?? 1;
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    private static PartOfSpeech PartOfSpeechOf(string label) =>
        s_partsOfSpeech.FirstOrDefault(p => string.Equals(p.ToString(), label, StringComparison.OrdinalIgnoreCase));
}
