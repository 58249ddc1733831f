namespace EntityKit.Training;

/// <summary>What a sentence's scores are to be blamed for. Not thread-safe.</summary>
internal interface ISentenceLoss
{
    /// <summary>Adds the gradient of one sentence's loss.</summary>
    /// <param name="labels">Number of labels.</param>
    /// <param name="transitions">Scores of label after label, a last row for the start; negative infinity where BIO forbids. Empty for independent labels.</param>
    /// <param name="scores">The scores, <paramref name="stride"/> for each token.</param>
    /// <param name="stride">Scores for each token.</param>
    /// <param name="offset">Index of the head's first score.</param>
    /// <param name="gold">The gold label of each token; -1, for independent labels alone, where it is not known.</param>
    /// <param name="weight">How much the sentence counts.</param>
    /// <param name="gradient">Takes the gradient of the scores, shaped like them.</param>
    /// <param name="transitionGradient">Takes the gradient of the transitions.</param>
    /// <returns>The loss.</returns>
    double AddGradient(int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> scores, int stride, int offset, ReadOnlySpan<sbyte> gold, float weight, Span<float> gradient, Span<float> transitionGradient);
}
