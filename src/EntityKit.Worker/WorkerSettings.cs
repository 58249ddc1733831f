namespace EntityKit.Worker;

/// <summary>What a worker reads, writes and promises.</summary>
/// <param name="In">The subject that documents come from; it may have wildcards.</param>
/// <param name="Out">The subject that results go to.</param>
/// <param name="Failed">The subject that failures go to.</param>
internal sealed record WorkerSettings(string In, string Out, string Failed)
{
    /// <summary>The consumer that all workers of one job share.</summary>
    internal required string Group { get; init; }

    /// <summary>How many documents to work on at once.</summary>
    internal required int Jobs { get; init; }

    /// <summary>How long the broker waits for a sign of life before it gives a document to another worker.</summary>
    internal required TimeSpan AckWait { get; init; }

    /// <summary>How often a document is tried before it counts as failed.</summary>
    internal required int MaxDeliveries { get; init; }

    /// <summary>Whether to end when nothing is left to do.</summary>
    internal required bool UntilEmpty { get; init; }

    internal required DocumentForm Form { get; init; }

    internal required JsonWriter Writer { get; init; }
}
