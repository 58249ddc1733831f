namespace EntityKit;

/// <summary>A stretch of the text that names something.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed partial class Mention
{
    private readonly string? _entryId;

    /// <summary>Creates a mention, as an <see cref="IMentionExtractor"/> does.</summary>
    /// <param name="kind">What it names.</param>
    /// <param name="span">Where it stands in the text as given.</param>
    /// <param name="text">The covered text.</param>
    /// <param name="source">What found it.</param>
    /// <param name="confidence">Probability that it is right, from 0 to 1.</param>
    /// <param name="rule">The name of the rule or lexicon that found it, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is not as long as <paramref name="span"/>, or is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> starts below 0, or <paramref name="confidence"/> is not from 0 to 1.</exception>
    public Mention(EntityKind kind, TextSpan span, string text, MentionSource source, double confidence, string? rule = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        if (text.Length != span.Length || text.Length == 0)
        {
            throw new ArgumentException($"The text has {text.Length} code units and the span {span.Length}; they must be equal and above 0.", nameof(text));
        }

        if (!(confidence is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is from 0 to 1.");
        }

        Kind = kind;
        Span = span;
        Text = text;
        Source = source;
        Confidence = confidence;
        Rule = rule;
    }

    private Mention(Mention mention, string? link)
        : this(mention.Kind, mention.Span, mention.Text, mention.Source, mention.Confidence, mention.Rule)
    {
        Readings = mention.Readings;
        Entry = mention.Entry;
        EntryId = mention.EntryId;
        Link = link;
    }

    /// <summary>What it names.</summary>
    public EntityKind Kind { get; }

    /// <summary>Where it stands in the text as given, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>The covered text, exactly as it stands.</summary>
    public string Text { get; }

    /// <summary>What found it: the model, a lexicon or a rule.</summary>
    public MentionSource Source { get; }

    /// <summary>The name of the rule or lexicon that found it; null where the model alone did.</summary>
    public string? Rule { get; }

    /// <summary>The rule by which it joined its entity ("surname", "acronym", "spelling" ...); null for the mention that founded the entity and for one that no entity holds.</summary>
    public string? Link { get; }

    /// <summary>Probability that span and kind are right, from 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>The id of the entry of the caller's lexicon that it names, or null; an <see cref="IMentionExtractor"/> may give one too. Mentions of one kind and id are one entity.</summary>
    public string? EntryId
    {
        get => _entryId ?? Entry?.Id;
        init => _entryId = value;
    }

    /// <summary>The entry of the caller's lexicon that it names, or null.</summary>
    internal LexiconEntry? Entry { get; init; }

    /// <summary>What a resolution mention refers to: one reading, or several for a range ("3419 A to D (XXX)").</summary>
    internal IReadOnlyList<ResolutionReading> Readings { get; init; } = [];

    /// <summary>The same mention, joined to its entity by <paramref name="rule"/>.</summary>
    internal Mention LinkedBy(string? rule) => new(this, rule);

    /// <summary>The kind and the covered text, for debugging.</summary>
    public override string ToString() => $"{Kind} \"{Text}\" [{Span.Start}, {Span.End})";
}
