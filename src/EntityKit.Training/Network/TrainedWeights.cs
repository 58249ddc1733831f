namespace EntityKit.Training;

/// <summary>What training gives, in floating point: the averaged weights of a network.</summary>
internal sealed record TrainedWeights
{
    /// <summary>Number of hidden units.</summary>
    public required int Hidden { get; init; }

    /// <summary>Hidden rows, one after another in the order of the features.</summary>
    public required float[] Rows { get; init; }

    public required float[] Bias { get; init; }

    /// <summary>From hidden unit (row) to score.</summary>
    public required float[] Output { get; init; }

    public required float[] OutputBias { get; init; }

    /// <summary>Transitions of all heads; negative infinity where BIO forbids.</summary>
    public required float[] Transitions { get; init; }
}
