namespace EntityKit;

/// <summary>Where a token stands in a labelled stretch (BIO2).</summary>
public enum Bio : byte
{
    /// <summary>Outside of any.</summary>
    Outside,

    /// <summary>The first token of one.</summary>
    Begin,

    /// <summary>A further token of the same one.</summary>
    Inside,
}

/// <summary>What a tagger says of one token.</summary>
/// <param name="PartOfSpeech">The token's universal part of speech.</param>
/// <param name="Bio">The token's place in a named entity.</param>
/// <param name="Type">The entity's type ("PER", "ORG", "LOC", or what a model of one's own has); null outside.</param>
/// <param name="Probability">Probability of the entity tag, from 0 to 1.</param>
/// <param name="TitleBio">The token's place in a title: a layer of its own, since titles hold organizations and places; always outside where a tagger knows no titles.</param>
/// <param name="TitleProbability">Probability of the title tag, from 0 to 1.</param>
/// <remarks>Immutable, thus thread-safe.</remarks>
public readonly record struct Tag(PartOfSpeech PartOfSpeech, Bio Bio, string? Type, float Probability, Bio TitleBio = Bio.Outside, float TitleProbability = 1)
{
    /// <summary>The entity tag as CoNLL files write it: "B-PER", "I-PER", "O".</summary>
    public override string ToString() => Bio switch
    {
        Bio.Begin => "B-" + Type,
        Bio.Inside => "I-" + Type,
        _ => "O",
    };
}
