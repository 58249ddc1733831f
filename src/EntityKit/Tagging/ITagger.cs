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
}
