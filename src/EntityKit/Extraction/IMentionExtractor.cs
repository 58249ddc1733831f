namespace EntityKit;

/// <summary>A finder of mentions, one for each kind and any of the caller's own.</summary>
/// <remarks>An implementation must be thread-safe: one extractor calls it from many threads at once.</remarks>
public interface IMentionExtractor
{
    /// <summary>Finds mentions in a tagged text.</summary>
    /// <param name="text">The text with its sentences, tokens and tags.</param>
    /// <returns>The mentions, sorted by span; those of one kind do not overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    IReadOnlyList<Mention> Extract(TaggedText text);
}
