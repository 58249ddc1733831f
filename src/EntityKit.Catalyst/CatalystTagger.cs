using System.Collections.Frozen;

namespace EntityKit;

/// <summary>A Catalyst pipeline as the tagger of an <see cref="EntityExtractor"/>: its sentences, tokens, parts of speech and entities.</summary>
/// <remarks>
/// <para>
/// Catalyst's sentences and tokens are taken as they are, but for three things that the extractors rely on: no sentence crosses a blank line,
/// none is longer than 500 tokens, and no token begins or ends between the two halves of a surrogate pair. Catalyst gives no probabilities,
/// so that each tag has the probability 1; it knows no titles, which the lexicons find all the same.
/// </para>
/// <para>Thread-safe as long as nobody adds to or removes from the pipeline.</para>
/// </remarks>
public sealed class CatalystTagger : ITagger
{
    private readonly Catalyst.Pipeline _pipeline;
    private readonly FrozenDictionary<string, string> _entityTypes;

    /// <summary>Takes the people, organizations and locations of a pipeline, by the names that Catalyst's WikiNER model gives them.</summary>
    /// <param name="pipeline">A pipeline with a tokenizer at least; without a tagger every word has the part of speech X, without an entity recognizer none is in an entity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pipeline"/> is null.</exception>
    public CatalystTagger(Catalyst.Pipeline pipeline)
        : this(pipeline, WikiNerTypes)
    {
    }

    /// <summary>Takes the entities of a pipeline whose models have names of their own for them.</summary>
    /// <param name="pipeline">A pipeline with a tokenizer at least.</param>
    /// <param name="entityTypes">From Catalyst's entity type ("Person") to the type of a <see cref="Tag"/> ("PER", "ORG", "LOC"). What it does not name is left out; of several types of one token the first that it names counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pipeline"/> or <paramref name="entityTypes"/> is null.</exception>
    public CatalystTagger(Catalyst.Pipeline pipeline, IReadOnlyDictionary<string, string> entityTypes)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(entityTypes);
        _pipeline = pipeline;
        _entityTypes = entityTypes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The types of Catalyst's WikiNER model: Person to PER, Organization to ORG, Location to LOC.</summary>
    public static IReadOnlyDictionary<string, string> WikiNerTypes { get; } =
        new Dictionary<string, string> { ["Person"] = "PER", ["Organization"] = "ORG", ["Location"] = "LOC" }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <remarks>What a process of the pipeline throws comes through.</remarks>
    /// <exception cref="InvalidOperationException">A process of the pipeline changed the text, as some of Catalyst's normalizers do: offsets would no longer be those of <paramref name="text"/>.</exception>
    public TaggedText Tag(string text)
    {
        Catalyst.Document document = CatalystText.Document(text, _pipeline.Language);
        string given = document.Value;
        var tagged = new CatalystTokens(text);
        if (given.Length == 0)
        {
            return tagged.ToTaggedText();
        }

        _pipeline.ProcessSingle(document);
        if (!string.Equals(document.Value, given, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A process of the Catalyst pipeline changed the text, so that its offsets are no longer those of the text as given; take the normalizer out.");
        }

        foreach (Catalyst.Span sentence in document.Spans)
        {
            tagged.StartSentence();
            foreach (Catalyst.IToken token in sentence)
            {
                (string? type, Catalyst.EntityTag tag) = EntityOf(token);
                tagged.Add(token.Begin, token.End + 1, CatalystText.ToEntityKit(token.POS), type, tag);
            }
        }

        return tagged.ToTaggedText();
    }

    private (string? Type, Catalyst.EntityTag Tag) EntityOf(Catalyst.IToken token)
    {
        foreach (Catalyst.EntityType entity in token.EntityTypes)
        {
            if (entity.Tag != Catalyst.EntityTag.Outside && entity.Type is not null && _entityTypes.TryGetValue(entity.Type, out string? type))
            {
                return (type, entity.Tag);
            }
        }

        return (null, Catalyst.EntityTag.Outside);
    }
}
