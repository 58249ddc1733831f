namespace EntityKit;

/// <summary>A text to extract from, with the name that its result carries.</summary>
/// <param name="Id">The caller's name for it: a path, a key, an address; it need not be unique.</param>
/// <param name="Text">The text, any string at all.</param>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed record TextDocument(string Id, string Text);
