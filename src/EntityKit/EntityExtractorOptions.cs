namespace EntityKit;

/// <summary>What an <see cref="EntityExtractor"/> looks for and with what; each default is the whole of what the model knows.</summary>
/// <remarks>Immutable as long as the caller's lists are; the extractor's constructor checks and copies them.</remarks>
public sealed record EntityExtractorOptions
{
    /// <summary>The defaults.</summary>
    public static EntityExtractorOptions Default { get; } = new();

    /// <summary>
    /// The kinds that the result holds. The others are still looked for, since they decide where these begin and end,
    /// and then left out. Appointments need <see cref="EntityKind.Person"/> and <see cref="EntityKind.Title"/>, and carry an
    /// organization only where <see cref="EntityKind.Organization"/> is wanted too.
    /// </summary>
    /// <value>At least one kind; all by default.</value>
    public IReadOnlyCollection<EntityKind> Kinds { get; init; } =
        [EntityKind.Person, EntityKind.Title, EntityKind.Organization, EntityKind.Resolution, EntityKind.Place];

    /// <summary>Mentions below this confidence are left out before entities are made of them.</summary>
    /// <value>From 0 to 1; 0 by default, which leaves none out.</value>
    public double MinimumConfidence { get; init; }

    /// <summary>A tagger in place of the model's own; the model's lexicons are used all the same.</summary>
    /// <value>Null by default: the model's tagger.</value>
    public ITagger? Tagger { get; init; }

    /// <summary>Further finders of mentions, besides the built-in ones.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<IMentionExtractor> Extractors { get; init; } = [];

    /// <summary>Names of people that are marked wherever they stand, whatever the model says.</summary>
    /// <inheritdoc cref="Organizations" path="/remarks"/>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Role phrases that are marked wherever they stand, whatever the model says.</summary>
    /// <inheritdoc cref="Organizations" path="/remarks"/>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Names of organizations that are marked wherever they stand, whatever the model says.</summary>
    /// <remarks>Compared without regard to accents, hyphens and spaces; a capital of the entry must be one in the text.</remarks>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>People, titles, organizations and places that the caller knows by name, with aliases and ids: <see cref="Mention.EntryId"/> says which one a mention names. <see cref="LexiconReader"/> reads them from CSV or JSON.</summary>
    /// <remarks>A name that two entries share is marked without an id. Compared as <see cref="LexiconEntry"/> says.</remarks>
    /// <value>None by default.</value>
    public IReadOnlyList<LexiconEntry> Lexicon { get; init; } = [];

    /// <summary>Resolutions of further bodies, a national parliament or a company's board; they win over built-in ones that match the same text.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<ResolutionPattern> ResolutionPatterns { get; init; } = [];

    /// <summary>Checks every option, so that an extractor is never built from options that cannot work.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Kinds);
        if (Kinds.Count == 0)
        {
            throw new ArgumentException("At least one kind must be wanted.", nameof(Kinds));
        }

        foreach (EntityKind kind in Kinds)
        {
            if (!Enum.IsDefined(kind))
            {
                throw new ArgumentOutOfRangeException(nameof(Kinds), kind, "There is no such kind.");
            }
        }

        if (!(MinimumConfidence is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(MinimumConfidence), MinimumConfidence, "A confidence is from 0 to 1.");
        }

        CheckList(Extractors, nameof(Extractors), extractor => extractor is not null);
        CheckList(ResolutionPatterns, nameof(ResolutionPatterns), pattern => pattern is not null);
        CheckList(Lexicon, nameof(Lexicon), entry => entry is not null);
        CheckList(Names, nameof(Names), LexiconEntry.IsName);
        CheckList(Titles, nameof(Titles), LexiconEntry.IsName);
        CheckList(Organizations, nameof(Organizations), LexiconEntry.IsName);
    }

    private static void CheckList<T>(IReadOnlyList<T> list, string option, Func<T, bool> isValid)
    {
        ArgumentNullException.ThrowIfNull(list, option);
        for (int i = 0; i < list.Count; i++)
        {
            if (!isValid(list[i]))
            {
                throw new ArgumentException($"Entry {i} is null or holds no letter and no digit.", option);
            }
        }
    }
}
