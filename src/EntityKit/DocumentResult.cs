using System.Diagnostics.CodeAnalysis;

namespace EntityKit;

/// <summary>What became of one document of a batch: its entities, or the reason why there are none.</summary>
/// <remarks>Made by EntityKit alone; immutable, thus thread-safe.</remarks>
public sealed partial class DocumentResult
{
    internal DocumentResult(string id, EntityDocument document)
    {
        Id = id;
        Document = document;
    }

    internal DocumentResult(string id, Exception failure)
    {
        Id = id;
        Failure = failure;
    }

    /// <summary>The <see cref="TextDocument.Id"/> of the document.</summary>
    public string Id { get; }

    /// <summary>What was found, or null where the document failed.</summary>
    public EntityDocument? Document { get; }

    /// <summary>Why the document failed, or null where it did not.</summary>
    public Exception? Failure { get; }

    /// <summary>Whether there is a <see cref="Document"/>; otherwise there is a <see cref="Failure"/>.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>The id and what became of it, for debugging.</summary>
    public override string ToString() => Succeeded ? Id : $"{Id}: {Failure.Message}";
}
