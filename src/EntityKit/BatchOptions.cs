namespace EntityKit;

/// <summary>How <see cref="EntityExtractor"/> works through a stream of documents.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed record BatchOptions
{
    /// <summary>The default: results in the order of the documents, on all processors.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>Whether results come in the order of the documents; otherwise each comes as soon as it is there, which keeps a long document from holding up the short ones.</summary>
    /// <value>True by default.</value>
    public bool Ordered { get; init; } = true;

    /// <summary>How many documents are worked on at once.</summary>
    /// <value>From 1; the number of processors by default.</value>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How many documents may be read and not yet taken by the caller; when so many wait, reading pauses, so that memory stays bounded.</summary>
    /// <value>From 1; four for each of <see cref="DegreeOfParallelism"/> by default (which 0 stands for).</value>
    public int MaxPending { get; init; }
}
