using System.Collections.Immutable;

namespace EntityKit;

/// <summary>Finds people, titles, organizations, resolutions and places in a text, and who holds which title where. Start here.</summary>
/// <remarks>Immutable after construction, thus thread-safe: build one and call it from as many threads as there are.</remarks>
public sealed partial class EntityExtractor
{
    /// <summary>The longest text that is taken, in UTF-16 code units.</summary>
    public const int MaxTextLength = 100_000_000;

    private readonly string? _model;
    private readonly ITagger _tagger;
    private readonly ImmutableArray<IMentionExtractor> _extractors;
    private readonly NeighbourTypes _neighbours;
    private readonly EntityClusterer _clusterer;
    private readonly AppointmentLinker _linker;
    private readonly ImmutableHashSet<EntityKind> _kinds;
    private readonly double _minimumConfidence;

    /// <summary>Creates an extractor with the default options.</summary>
    /// <param name="model">The language's tagger and lexicons, as <c>EnglishModel.Load()</c> gives them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public EntityExtractor(LanguageModel model)
        : this(model, EntityExtractorOptions.Default)
    {
    }

    /// <summary>Creates an extractor.</summary>
    /// <param name="model">The language's tagger and lexicons, as <c>EnglishModel.Load()</c> gives them.</param>
    /// <param name="options">What to look for and with what.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/>, <paramref name="options"/> or one of its lists is null.</exception>
    /// <exception cref="ArgumentException">A list of <paramref name="options"/> holds null or a blank entry, or wants no kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A confidence is not from 0 to 1, or a kind is none.</exception>
    /// <exception cref="FormatException">A resolution pattern is not valid; the message quotes it and says why.</exception>
    public EntityExtractor(LanguageModel model, EntityExtractorOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();

        LexiconSet lexicons = model.Lexicons;
        Lexicons = lexicons;
        _model = options.Tagger is null ? model.Name : null;
        _tagger = options.Tagger ?? model.Tagger;
        _extractors =
        [
            new PersonExtractor(lexicons),
            new TitleExtractor(lexicons),
            new OrganizationExtractor(lexicons),
            new PlaceExtractor(lexicons),
            options.ResolutionPatterns.Count == 0 ? ResolutionExtractor.Default : new ResolutionExtractor(options.ResolutionPatterns),
            new PhraseExtractor(EntityKind.Person, options.Names),
            new PhraseExtractor(EntityKind.Title, options.Titles),
            new PhraseExtractor(EntityKind.Organization, options.Organizations),
            .. options.Lexicon.Select(entry => entry.Kind).Distinct().Select(kind => new PhraseExtractor(kind, options.Lexicon)),
            .. options.Extractors,
        ];
        _neighbours = new NeighbourTypes(lexicons);
        _clusterer = new EntityClusterer(lexicons);
        _linker = new AppointmentLinker(lexicons);
        _kinds = [.. options.Kinds];
        _minimumConfidence = options.MinimumConfidence;
    }

    /// <summary>The lexicons of the model.</summary>
    internal LexiconSet Lexicons { get; }

    /// <summary>Finds what a text names and how it hangs together.</summary>
    /// <param name="text">The text, any string at all; odd input gives fewer entities, never an error.</param>
    /// <param name="cancellationToken">Looked at within the stages too, sentence by sentence, so that a long text soon stops.</param>
    /// <returns>The entities and appointments, with their places in <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is longer than <see cref="MaxTextLength"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public EntityDocument Extract(string text, CancellationToken cancellationToken = default) => Extract(text, new StopSignal(cancellationToken));

    /// <summary>The same for work that is stopped, and watched, otherwise.</summary>
    internal EntityDocument Extract(string text, StopSignal signal)
    {
        CheckLength(text);
        signal.ThrowIfCancellationRequested();
        TaggedText plain = _tagger is Tagger own ? own.Tag(text, signal) : _tagger.Tag(text, signal.Token);
        TaggedText tagged = _neighbours.Correct(plain.Under(signal));
        List<Mention> candidates = FindCandidates(tagged, signal);
        IReadOnlyList<Mention> mentions = MentionSelector.Select(tagged, candidates);
        var index = new MentionIndex(tagged, mentions);
        EntityClusters clusters = _clusterer.Cluster(tagged, index);
        signal.ThrowIfCancellationRequested();
        IReadOnlyList<ResolutionReference> resolutions = ResolutionGrouper.Group(mentions);
        IReadOnlyList<Appointment> appointments = _linker.Link(tagged, index, clusters);
        return Assemble(tagged, mentions, clusters, resolutions, appointments);
    }

    private static void CheckLength(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxTextLength)
        {
            throw new ArgumentException($"The text has {text.Length} UTF-16 code units; at most {MaxTextLength} are taken. Cut it at a paragraph.", nameof(text));
        }
    }

    private List<Mention> FindCandidates(TaggedText tagged, StopSignal signal)
    {
        var candidates = new List<Mention>();
        foreach (IMentionExtractor extractor in _extractors)
        {
            signal.ThrowIfCancellationRequested();
            candidates.AddRange(extractor.Extract(tagged));
        }

        if (_minimumConfidence > 0)
        {
            candidates.RemoveAll(mention => mention.Confidence < _minimumConfidence);
        }

        return candidates;
    }
}
