namespace EntityKit;

/// <summary>The quantised weights of a tagger, as they are stored.</summary>
internal sealed record TaggerWeights
{
    /// <summary>Number of hidden units; a multiple of 64, which every vector width divides.</summary>
    internal required int Hidden { get; init; }

    /// <summary>The hash of each known feature, ascending; its index is the feature's row.</summary>
    internal required uint[] Features { get; init; }

    /// <summary>The hidden rows, one for each feature.</summary>
    internal required sbyte[] Rows { get; init; }

    /// <summary>The bias of each hidden unit.</summary>
    internal required short[] Bias { get; init; }

    /// <summary>From hidden unit (row) to score.</summary>
    internal required int[] Output { get; init; }

    /// <summary>The bias of each score, before the shift.</summary>
    internal required int[] OutputBias { get; init; }

    /// <summary>By how many bits a summed score is shifted down.</summary>
    internal required int Shift { get; init; }

    /// <summary>How many units of score one natural unit of log probability has, after calibration. Scores become probabilities by it; tags do not depend on it.</summary>
    internal required float Unit { get; init; }
}
