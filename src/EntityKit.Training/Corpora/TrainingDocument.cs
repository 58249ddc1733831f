using System.Collections.Immutable;

namespace EntityKit.Training;

/// <summary>A document with gold labels: what the trainer learns from and the evaluation compares with.</summary>
internal sealed class TrainingDocument
{
    public required string Text { get; init; }

    public required ImmutableArray<Token> Tokens { get; init; }

    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Universal part of speech of each token, null where it is not known; null as a whole where the corpus has none.</summary>
    public string?[]? PartsOfSpeech { get; init; }

    /// <summary>BIO2 entity label of each token, null where it is not known; null as a whole where the corpus has none.</summary>
    public string?[]? Entities { get; init; }

    /// <summary>Entity labels that a tagger trained without this document gave, as indices; null where none did.</summary>
    public byte[]? Predicted { get; set; }

    /// <summary>BIO2 title label of each token, null where it is not known; null as a whole where the corpus has none.</summary>
    public string?[]? Titles { get; init; }
}
