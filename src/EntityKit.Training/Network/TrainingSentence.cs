namespace EntityKit.Training;

/// <summary>A sentence as the network sees it: feature rows for each token and gold labels for each head.</summary>
internal sealed class TrainingSentence
{
    /// <summary>Number of tokens.</summary>
    public required int Length { get; init; }

    /// <summary>
    /// Row indices of all tokens, one after another. The top bits say what may be hidden at random: 0 nothing,
    /// 1 to 5 the identity of the word at distance -2 to 2, 6 a feature of the context.
    /// </summary>
    public required int[] Features { get; init; }

    /// <summary>Where each token's features begin; a last entry for the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>For each head the gold label of each token, or null where the head is not known here; -1 for a token without a label.</summary>
    public required sbyte[]?[] Gold { get; init; }

    /// <summary>How much the sentence counts.</summary>
    public required float Weight { get; init; }
}
