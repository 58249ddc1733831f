namespace EntityKit.Training;

/// <summary>
/// Fits a network to corpora by stochastic gradient descent (AdaGrad) on the log likelihood, the weights averaged over time.
/// </summary>
internal sealed class TaggerFit
{
    private const int SentencesBetweenAverages = 500;
    private const int WarmUp = 4000;
    private const float AverageShare = 0.02f;

    private readonly TrainingOptions _options;
    private readonly LexiconSet _lexicons;
    private readonly WordClusters _clusters;
    private readonly List<HeadLayout> _heads;
    private readonly bool _twoPasses;
    private readonly TaggerModel? _start;
    private readonly FeatureIndex _index;
    private readonly TrainingSentence[] _sentences;

    /// <summary>Numbers the features of corpora.</summary>
    internal TaggerFit(TrainingOptions options, LexiconSet lexicons, WordClusters clusters, List<HeadLayout> heads, IReadOnlyList<Corpus> corpora, bool twoPasses, TaggerModel? start, CancellationToken cancellationToken)
    {
        _start = start;
        _options = options;
        _lexicons = lexicons;
        _clusters = clusters;
        _heads = heads;
        _twoPasses = twoPasses;
        _index = new FeatureIndex(new Gazetteer(lexicons, TaggerLexicons.Names), clusters, heads.Find(h => h.Name == TaggerHead.Entity)?.Labels.Count ?? 0);
        foreach (TrainingDocument document in corpora.SelectMany(c => c.Documents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _index.Count(document);
        }

        _index.Number(options.MinimumCount);
        _sentences = [.. corpora.SelectMany(Index)];
    }

    /// <summary>The features by row.</summary>
    internal IReadOnlyList<uint> Features => _index.Features;

    /// <summary>Trains a model: that of the best epoch, where there is something to measure with.</summary>
    /// <param name="development">What to measure with after each epoch; may be empty.</param>
    /// <param name="progress">Is told how far training has come, or null.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    internal LanguageModel Train(IReadOnlyList<Corpus> development, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        Run run = Begin();
        LanguageModel? best = null;
        double bestScore = -1;
        int bestEpoch = 0;
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            double loss = RunEpoch(run, epoch, progress, cancellationToken);
            if (development.Count == 0 && epoch < _options.Epochs)
            {
                progress?.Report(new TrainingProgress(epoch, _options.Epochs, 1, loss, null));
                continue;
            }

            LanguageModel model = Model(run.Weights.Averaged());
            double? score = development.Count == 0 ? null : development.Average(d => TaggerEvaluation.Measure(model, d).Total.F1);
            progress?.Report(new TrainingProgress(epoch, _options.Epochs, 1, loss, score));
            if ((score ?? 0) > bestScore)
            {
                best = model;
                bestScore = score ?? 0;
                bestEpoch = epoch;
            }
            else if (_options.Patience > 0 && epoch - bestEpoch >= _options.Patience)
            {
                break;
            }
        }

        return best!;
    }

    /// <summary>Trains to the last epoch; the averaged weights, those of <see cref="Features"/> in their order.</summary>
    internal TrainedWeights TrainWeights(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        Run run = Begin();
        for (int epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            double loss = RunEpoch(run, epoch, progress, cancellationToken);
            progress?.Report(new TrainingProgress(epoch, _options.Epochs, 1, loss, null));
        }

        return run.Weights.Averaged();
    }

    private Run Begin()
    {
        var random = new Random(_options.Seed);
        NetworkWeights weights = NetworkWeights.Create(_index.Features.Count, _heads, _options, random);
        if (_start is not null)
        {
            weights.StartFrom(_start, _index.Features, _heads);
        }

        return new Run(random, weights, new NetworkTrainer(weights, _heads, _options, random));
    }

    /// <summary>Goes through the sentences once; gives the mean loss of a token.</summary>
    private double RunEpoch(Run run, int epoch, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        bool perceptron = _options.Design == TaggerDesign.Perceptron; // its steps are all alike, and it swings to its end
        float averageShare = perceptron ? 0 : AverageShare;
        run.Random.Shuffle(_sentences);
        double loss = 0;
        long tokens = 0;
        float rate = perceptron ? 1 : (float)(_options.LearningRate * (1 - (0.9 * (epoch - 1) / _options.Epochs)));
        for (int i = 0; i < _sentences.Length; i++)
        {
            // Small first steps: a hundred rows move at once, and a unit pushed below 0 everywhere would never learn again.
            float warm = perceptron ? 1 : Math.Min(1, (run.Steps + 1f) / WarmUp);
            loss += run.Trainer.Learn(_sentences[i], rate * warm);
            tokens += _sentences[i].Length;
            run.Steps++;
            if (run.Steps % SentencesBetweenAverages == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                run.Weights.Average(Math.Max(averageShare, (float)SentencesBetweenAverages / run.Steps));
                progress?.Report(new TrainingProgress(epoch, _options.Epochs, (double)i / _sentences.Length, loss / tokens, null));
            }
        }

        if (run.Steps < SentencesBetweenAverages)
        {
            run.Weights.Average(1);
        }

        return loss / tokens;
    }

    private LanguageModel Model(TrainedWeights weights) => new(
        _options.Name,
        Quantizer.Quantize(weights, _heads, _index.Features, _options.MaximumFeatures, TaggerLexicons.Names, _clusters, _twoPasses),
        _lexicons);

    private IEnumerable<TrainingSentence> Index(Corpus corpus)
    {
        foreach (TrainingDocument document in corpus.Documents)
        {
            foreach ((Sentence sentence, int[] features, int[] starts) in _index.Index(document))
            {
                sbyte[]?[] gold = [.. _heads.Select(h => Gold(h, document, sentence))];
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
        bool any = false;
        for (int i = 0; i < gold.Length; i++)
        {
            string? label = layer[sentence.Start + i];
            gold[i] = label is null ? (sbyte)-1 : (sbyte)IndexOf(head.Labels, label);
            any |= gold[i] >= 0;
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

        return any ? gold : null;
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

    /// <summary>One training: its weights and how far it is.</summary>
    private sealed class Run(Random random, NetworkWeights weights, NetworkTrainer trainer)
    {
        internal Random Random { get; } = random;

        internal NetworkWeights Weights { get; } = weights;

        internal NetworkTrainer Trainer { get; } = trainer;

        /// <summary>The sentences learnt from so far.</summary>
        internal int Steps { get; set; }
    }
}
