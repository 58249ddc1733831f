namespace EntityKit.Training;

/// <summary>What lies between a token's features and the scores of its labels. All are trained and run by the same code, so that they can be compared.</summary>
internal enum TaggerDesign
{
    /// <summary>One hidden layer under a chain over the labels; what is shipped.</summary>
    Network,

    /// <summary>A weight for each feature and label under a chain: a conditional random field (Lafferty et al., ICML 2001).</summary>
    LinearChain,

    /// <summary>The same weights, learnt from the mistakes of the best sequence alone: an averaged perceptron (Collins, EMNLP 2002).</summary>
    Perceptron,
}
