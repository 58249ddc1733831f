namespace EntityKit;

/// <summary>A source of sentences, tokens and tags.</summary>
/// <remarks>An implementation must be thread-safe: one extractor calls it from many threads at once.</remarks>
public interface ITagger
{
    /// <summary>Splits and tags a text.</summary>
    /// <param name="text">The text, any string at all.</param>
    /// <returns>Its sentences and tokens, with a tag for each token.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    TaggedText Tag(string text);

    /// <summary>Splits and tags a text, and stops when that is asked for; a tagger that does not say how tags to the end.</summary>
    /// <param name="text">The text, any string at all.</param>
    /// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Its sentences and tokens, with a tag for each token.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    TaggedText Tag(string text, CancellationToken cancellationToken) => Tag(text);
}
