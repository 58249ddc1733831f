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
    private const int FoldEpochs = 4;

    private readonly TrainingOptions _options;
    private readonly LexiconSet _lexicons;
    private readonly WordClusters _clusters;
    private readonly TaggerModel? _start;

    /// <summary>Creates a trainer that starts from what lexicons know.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="lexicons">The lexicons that the tagger may use as features; they become part of the model.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TaggerTrainer(TrainingOptions options, LexiconSet lexicons)
        : this(options, lexicons, WordClusters.Empty)
    {
    }

    /// <summary>
    /// Creates a trainer that starts from a model: its lexicons, its word clusters, and its weights for all features and labels
    /// that both have.
    /// </summary>
    /// <param name="options">How to train.</param>
    /// <param name="knowledge">The model.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TaggerTrainer(TrainingOptions options, LanguageModel knowledge)
        : this(options, (knowledge ?? throw new ArgumentNullException(nameof(knowledge))).Lexicons, knowledge.Tagger.Model.Clusters)
    {
        _start = knowledge.Tagger.Model;
    }

    /// <summary>Creates a trainer that first learns word clusters from raw text.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="lexicons">The lexicons that the tagger may use as features; they become part of the model.</param>
    /// <param name="text">Files of raw text, also <c>.gz</c>: the more, the better; none learns nothing.</param>
    /// <param name="progress">Is told the share that is done, or null.</param>
    /// <param name="cancellationToken">Ends the learning.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/>, <paramref name="lexicons"/> or <paramref name="text"/> is null.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The learning was cancelled.</exception>
    public static TaggerTrainer WithText(TrainingOptions options, LexiconSet lexicons, IReadOnlyList<string> text, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(text);
        WordClusters clusters = text.Count == 0
            ? WordClusters.Empty
            : VectorClusterer.Learn(RawText.Read(text, MinimumWordCount), ClusterSeed, progress, cancellationToken);
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
        bool branchesAlone = _options.Epochs == 0 && _options.Branches > 0 && _start is not null;
        if (twoPasses)
        {
            TrainingOptions fold = _options with { Epochs = Math.Min(branchesAlone ? _options.BranchEpochs : _options.Epochs, FoldEpochs) };
            Jackknife.Predict(corpora, part => Fit(part, heads, fold, false, null, cancellationToken));
        }

        TaggerModel? first = _start;
        LanguageModel? model = null;
        if (!branchesAlone)
        {
            IReadOnlyList<Corpus> all = [.. corpora, .. Variants(corpora, _options.Seed), .. Forms(_options.Seed)];
            model = new TaggerFit(_options, _lexicons, _clusters, heads, all, twoPasses, _start, cancellationToken).Train(development, progress, cancellationToken);
            first = model.Tagger.Model;
        }

        model = _options.Branches > 0 ? Branch(first!, [.. corpora.Select(c => c.InBranch())], heads, twoPasses, progress, cancellationToken) : model;
        return Calibration.Fit(model!, development);
    }

    /// <summary>The mean of what goes on from a model with other seeds.</summary>
    private LanguageModel Branch(TaggerModel start, IReadOnlyList<Corpus> corpora, List<HeadLayout> heads, bool twoPasses, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var average = new WeightAverage(start, heads, _options);
        for (int i = 1; i <= _options.Branches; i++)
        {
            TrainingOptions options = _options with { Seed = _options.Seed + i, Epochs = _options.BranchEpochs };
            IReadOnlyList<Corpus> all = [.. corpora, .. Variants(corpora, options.Seed), .. Forms(options.Seed), .. Messages(options.Seed)];
            var fit = new TaggerFit(options, _lexicons, _clusters, heads, all, twoPasses, start, cancellationToken);
            average.Add(fit.Features, fit.TrainWeights(progress, cancellationToken), (float)_options.BranchShare / _options.Branches);
        }

        (TrainedWeights weights, IReadOnlyList<uint> features) = average.ToWeights();
        TaggerModel mean = Quantizer.Quantize(weights, heads, features, _options.MaximumFeatures, TaggerLexicons.Names, _clusters, twoPasses);
        return new LanguageModel(_options.Name, mean, _lexicons);
    }

    private IEnumerable<Corpus> Variants(IReadOnlyList<Corpus> corpora, int seed)
    {
        if (_options.VariantWeight <= 0)
        {
            return [];
        }

        var variants = new DocumentVariants(InventedPeople.Load(), corpora, seed);
        return corpora.Select(c => variants.Of(c, _options.VariantWeight));
    }

    private Corpus[] Forms(int seed) => Write(SentenceForms.LoadNews, _options.FormCopies, _options.FormWeight, seed);

    private Corpus[] Messages(int seed) => Write(SentenceForms.LoadMessages, _options.MessageCopies, _options.MessageWeight, seed);

    private Corpus[] Write(Func<SentenceForms> forms, int copies, double weight, int seed) =>
        weight > 0 ? [forms().Write(_lexicons, InventedPeople.Load(), copies, weight, seed)] : [];

    private LanguageModel Fit(IReadOnlyList<Corpus> corpora, List<HeadLayout> heads, TrainingOptions options, bool twoPasses, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken) =>
        new TaggerFit(options, _lexicons, _clusters, heads, corpora, twoPasses, _start, cancellationToken).Train([], progress, cancellationToken);

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
}
