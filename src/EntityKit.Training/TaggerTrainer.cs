namespace EntityKit.Training;

/// <summary>How far training has come.</summary>
/// <param name="Epoch">The epoch at work, from 1.</param>
/// <param name="Epochs">How many there are.</param>
/// <param name="Done">Share of the epoch that is done, from 0 to 1.</param>
/// <param name="Loss">Mean loss of a token so far in the epoch.</param>
/// <param name="DevelopmentF1">Entity F1 on the development data after the epoch, from 0 to 1; null within it or without such data.</param>
public readonly record struct TrainingProgress(int Epoch, int Epochs, double Done, double Loss, double? DevelopmentF1);

/// <summary>
/// Trains a tagger: a window network over summed feature rows with one hidden layer and a chain over the labels,
/// by stochastic gradient descent (AdaGrad) on the log likelihood, the weights averaged over time.
/// </summary>
/// <remarks>Not thread-safe while it trains; the model is. The same data, lexicons, options and machine give the same bytes.</remarks>
public sealed class TaggerTrainer
{
    private const int MinimumWordCount = 5;
    private const int ClusterSeed = 1;
    private const int SentencesBetweenAverages = 500;
    private const int WarmUp = 4000;
    private const int FoldEpochs = 4;
    private const float AverageShare = 0.02f;

    private readonly TrainingOptions _options;
    private readonly LexiconSet _lexicons;
    private readonly WordClusters _clusters;

    /// <summary>Creates a trainer that starts from what lexicons know.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="lexicons">The lexicons that the tagger may use as features; they become part of the model.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TaggerTrainer(TrainingOptions options, LexiconSet lexicons)
        : this(options, lexicons, WordClusters.Empty)
    {
    }

    /// <summary>Creates a trainer that starts from the knowledge of a model: its lexicons and its word clusters, not its weights.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="knowledge">The model.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TaggerTrainer(TrainingOptions options, LanguageModel knowledge)
        : this(options, (knowledge ?? throw new ArgumentNullException(nameof(knowledge))).Lexicons, knowledge.Tagger.Model.Clusters)
    {
    }

    /// <summary>Creates a trainer that first learns word clusters from raw text.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="lexicons">The lexicons that the tagger may use as features; they become part of the model.</param>
    /// <param name="text">Files of raw text, also <c>.gz</c>: the more, the better; none learns nothing.</param>
    /// <param name="progress">Is told the share that is done, or null.</param>
    /// <param name="cancellationToken">Ends the learning.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The learning was cancelled.</exception>
    public static TaggerTrainer WithText(TrainingOptions options, LexiconSet lexicons, IReadOnlyList<string> text, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Count == 0)
        {
            return new TaggerTrainer(options, lexicons);
        }

        WordClusters clusters = VectorClusterer.Learn(RawText.Read(text, MinimumWordCount), ClusterSeed, progress, cancellationToken);
        return new TaggerTrainer(options, lexicons, clusters);
    }

    internal TaggerTrainer(TrainingOptions options, LexiconSet lexicons, WordClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lexicons);
        _options = options;
        _lexicons = lexicons;
        _clusters = clusters;
    }

    /// <summary>
    /// Trains a model; the one of the epoch with the best development F1 is given, its probabilities calibrated on the
    /// development data; the last one, uncalibrated, without such data.
    /// </summary>
    /// <param name="corpora">What to learn from.</param>
    /// <param name="development">What to measure with after each epoch; may be empty.</param>
    /// <param name="progress">Is told how far training has come, or null.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <exception cref="ArgumentNullException"><paramref name="corpora"/> or <paramref name="development"/> is null.</exception>
    /// <exception cref="InvalidDataException">The corpora hold no label to learn.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public LanguageModel Train(IReadOnlyList<Corpus> corpora, IReadOnlyList<Corpus> development, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corpora);
        ArgumentNullException.ThrowIfNull(development);
        List<HeadLayout> heads = LayOut(corpora);
        if (heads.Count == 0)
        {
            throw new InvalidDataException("The corpora hold no label to learn.");
        }

        bool twoPasses = Jackknife.IsWorthwhile(corpora);
        if (twoPasses)
        {
            Jackknife.Predict(corpora, part => Fit(part, [], heads, _options with { Epochs = Math.Min(_options.Epochs, FoldEpochs) }, false, null, cancellationToken));
        }

        return Calibration.Fit(Fit(corpora, development, heads, _options, twoPasses, progress, cancellationToken), development);
    }

    private LanguageModel Fit(IReadOnlyList<Corpus> corpora, IReadOnlyList<Corpus> development, List<HeadLayout> heads, TrainingOptions options, bool twoPasses, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var gazetteer = new Gazetteer(_lexicons, TaggerLexicons.Names);
        var index = new FeatureIndex(gazetteer, _clusters, heads.Find(h => h.Name == TaggerHead.Entity)?.Labels.Count ?? 0);
        foreach (TrainingDocument document in corpora.SelectMany(c => c.Documents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Count(document);
        }

        index.Number(options.MinimumCount);
        TrainingSentence[] sentences = [.. corpora.SelectMany(c => Index(index, c, heads))];
        var random = new Random(options.Seed);
        NetworkWeights weights = CreateWeights(index.Features.Count, heads, random);
        var trainer = new NetworkTrainer(weights, heads, options, random);
        LanguageModel? best = null;
        double bestScore = -1;
        int bestEpoch = 0;
        int steps = 0;
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(sentences);
            double loss = 0;
            long tokens = 0;
            float rate = (float)(options.LearningRate * (1 - 0.9 * (epoch - 1) / options.Epochs));
            for (int i = 0; i < sentences.Length; i++)
            {
                // Small first steps: a hundred rows move at once, and a unit pushed below 0 everywhere would never learn again.
                float warm = Math.Min(1, (steps + 1f) / WarmUp);
                loss += trainer.Learn(sentences[i], rate * warm);
                tokens += sentences[i].Length;
                steps++;
                if (steps % SentencesBetweenAverages == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    weights.Average(Math.Max(AverageShare, (float)SentencesBetweenAverages / steps));
                    progress?.Report(new TrainingProgress(epoch, options.Epochs, (double)i / sentences.Length, loss / tokens, null));
                }
            }

            if (steps < SentencesBetweenAverages)
            {
                weights.Average(1);
            }

            bool last = epoch == options.Epochs;
            if (development.Count == 0 && !last)
            {
                progress?.Report(new TrainingProgress(epoch, options.Epochs, 1, loss / tokens, null));
                continue;
            }

            var model = new LanguageModel(options.Name, Quantizer.Quantize(weights, heads, index.Features, options.MaximumFeatures, TaggerLexicons.Names, _clusters, twoPasses), _lexicons);
            double? score = development.Count == 0 ? null : development.Average(d => TaggerEvaluation.Measure(model, d).Total.F1);
            progress?.Report(new TrainingProgress(epoch, options.Epochs, 1, loss / tokens, score));
            if ((score ?? 0) > bestScore)
            {
                best = model;
                bestScore = score ?? 0;
                bestEpoch = epoch;
            }
            else if (options.Patience > 0 && epoch - bestEpoch >= options.Patience)
            {
                break;
            }
        }

        return best!;
    }

    private NetworkWeights CreateWeights(int features, List<HeadLayout> heads, Random random)
    {
        int scores = (heads.Sum(h => h.Labels.Count) + 7) / 8 * 8;
        var weights = new NetworkWeights(features, _options.Hidden, scores, heads.Sum(h => h.TransitionCount), random);
        foreach (HeadLayout head in heads)
        {
            int labels = head.Labels.Count;
            for (int i = 0; i < head.TransitionCount; i++)
            {
                int from = i / labels;
                if (!TaggerHead.IsLegal(head.Labels, from == labels ? -1 : from, i % labels))
                {
                    weights.Transitions.Values[head.TransitionStart + i] = float.NegativeInfinity;
                }
            }
        }

        return weights;
    }

    private static List<HeadLayout> LayOut(IReadOnlyList<Corpus> corpora)
    {
        var heads = new List<HeadLayout>();
        int offset = 0, transitions = 0;
        void Add(string name, IReadOnlyList<string> labels, bool chained, float weight)
        {
            if (labels.Count < 2)
            {
                return;
            }

            int count = chained ? (labels.Count + 1) * labels.Count : 0;
            heads.Add(new HeadLayout(name, labels, offset, transitions, count, weight));
            offset += labels.Count;
            transitions += count;
        }

        string[] Labels(Func<TrainingDocument, string?[]?> layer) =>
            [.. corpora.SelectMany(c => c.Documents).SelectMany(d => layer(d) ?? []).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        string[] Types(Func<TrainingDocument, string?[]?> layer) =>
            [.. Labels(layer).Where(l => l.Length > 2).Select(l => l[2..]).Distinct().Order(StringComparer.Ordinal)];

        Add(TaggerHead.Entity, TaggerHead.BioLabels(Types(d => d.Entities)), chained: true, 1);
        Add(TaggerHead.Title, TaggerHead.BioLabels(Types(d => d.Titles)), chained: true, 1);
        Add(TaggerHead.PartOfSpeech, Labels(d => d.PartsOfSpeech), chained: false, 0.3f);
        return heads;
    }

    private static IEnumerable<TrainingSentence> Index(FeatureIndex index, Corpus corpus, List<HeadLayout> heads)
    {
        foreach (TrainingDocument document in corpus.Documents)
        {
            foreach ((Sentence sentence, int[] features, int[] starts) in index.Index(document))
            {
                sbyte[]?[] gold = [.. heads.Select(h => Gold(h, document, sentence))];
                if (gold.Any(g => g is not null))
                {
                    yield return new TrainingSentence { Length = sentence.Length, Features = features, Starts = starts, Gold = gold, Weight = (float)corpus.Weight };
                }
            }
        }
    }

    private static sbyte[]? Gold(HeadLayout head, TrainingDocument document, Sentence sentence)
    {
        string?[]? layer = head.Name switch
        {
            TaggerHead.Entity => document.Entities,
            TaggerHead.Title => document.Titles,
            _ => document.PartsOfSpeech,
        };
        if (layer is null)
        {
            return null;
        }

        sbyte[] gold = new sbyte[sentence.Length];
        for (int i = 0; i < gold.Length; i++)
        {
            string? label = layer[sentence.Start + i];
            gold[i] = label is null ? (sbyte)-1 : (sbyte)IndexOf(head.Labels, label);
        }

        // A chain needs every label and a legal sequence.
        if (head.TransitionCount > 0)
        {
            for (int i = 0; i < gold.Length; i++)
            {
                if (gold[i] < 0 || !TaggerHead.IsLegal(head.Labels, i == 0 ? -1 : gold[i - 1], gold[i]))
                {
                    return null;
                }
            }
        }

        return gold;
    }

    private static int IndexOf(IReadOnlyList<string> labels, string label)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
            {
                return i;
            }
        }

        return -1;
    }
}
