namespace EntityKit;

/// <summary>A format that results are written in.</summary>
/// <remarks>An implementation must be immutable and thread-safe, and give the same bytes on every machine.</remarks>
public interface IDocumentWriter
{
    /// <summary>Writes one document, in UTF-8 without a byte order mark, with a line feed at the end.</summary>
    /// <param name="document">What was found.</param>
    /// <param name="id">The caller's name for the document, or null.</param>
    /// <param name="output">Where to; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> or <paramref name="output"/> is null.</exception>
    void Write(EntityDocument document, string? id, Stream output);
}
