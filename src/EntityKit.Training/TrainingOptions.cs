namespace EntityKit.Training;

/// <summary>How a tagger is trained. The defaults are meant to be good without tuning.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed record TrainingOptions
{
    /// <summary>The model's name, kept in the model.</summary>
    public string Name { get; init; } = "custom-1.0";

    /// <summary>Number of hidden units: a multiple of 64, up to 1024. More is slower.</summary>
    public int Hidden { get; init; } = 64;

    /// <summary>How often the data are gone through, from 1.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Training ends when the development F1 has not risen for this many epochs; 0 to go on to the last.</summary>
    public int Patience { get; init; } = 5;

    /// <summary>Seed of the order of sentences and of what is left out at random. The same data and seed give the same bytes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Step size of the first update (AdaGrad), above 0.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Share of hidden units left out at random in each step, from 0 to below 1.</summary>
    public double Dropout { get; init; } = 0.5;

    /// <summary>Share of tokens whose identity is hidden at random, so that the model learns to read unknown names from all else; from 0 to below 1.</summary>
    public double WordDropout { get; init; } = 0.4;

    /// <summary>How often a feature must occur in the data to be learnt, from 1.</summary>
    public int MinimumCount { get; init; } = 2;

    /// <summary>The most features that the model keeps: those with the largest weights.</summary>
    public int MaximumFeatures { get; init; } = 120_000;

    /// <summary>The sum of squares of weights is held down by this much at each update; 0 for none.</summary>
    public double Decay { get; init; } = 5e-6;

    /// <summary>
    /// How much a sentence counts in which other people, places and organizations are named, or that is written in other letters,
    /// against the sentence as it stands; 0 to do without such sentences. People are the mentions of type "PER" or "PERSON".
    /// </summary>
    public double VariantWeight { get; init; } = 0.3;

    internal TaggerDesign Design { get; init; }

    /// <summary>How much a sentence counts that was made after <see cref="SentenceForms"/>; 0 for none. Their types are PER, ORG and LOC.</summary>
    internal double FormWeight { get; init; }

    /// <summary>How often each form is filled.</summary>
    internal int FormCopies { get; init; } = 4;

    /// <summary>
    /// How often training goes on from what it has learnt, each time with another seed; the mean of the weights is the model
    /// ("model soups", Wortsman et al., ICML 2022). 0 for none. With no epochs and a model to start from, they go on from that model.
    /// </summary>
    internal int Branches { get; init; }

    /// <summary>How often a branch goes through the data, from 1.</summary>
    internal int BranchEpochs { get; init; } = 3;

    /// <summary>How far the model goes from where the branches began to their mean, above 0 to 1: less keeps more of what was known ("robust fine-tuning", Wortsman et al., CVPR 2022).</summary>
    internal double BranchShare { get; init; } = 1;

    /// <summary>How much a sentence counts in a branch that was made after the forms of messages; 0 for none. What learns them from the start finds fewer organizations in news.</summary>
    internal double MessageWeight { get; init; }

    /// <summary>How often each form of a message is filled.</summary>
    internal int MessageCopies { get; init; } = 3;
}
