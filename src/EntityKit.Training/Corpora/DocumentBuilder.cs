using System.Collections.Immutable;

namespace EntityKit.Training;

/// <summary>Gathers pre-tokenised sentences with labels into one document, in EntityKit's own token conventions.</summary>
internal sealed class DocumentBuilder
{
    private readonly List<IReadOnlyList<string>> _sentences = [];
    private readonly List<string?> _partsOfSpeech = [];
    private readonly List<string?> _entities = [];

    internal bool IsEmpty => _sentences.Count == 0;

    /// <summary>Adds a sentence.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="partsOfSpeech">A part of speech for each token, or null.</param>
    /// <param name="entities">A BIO2 label for each token, or null.</param>
    internal void Add(IReadOnlyList<string> tokens, IReadOnlyList<string?>? partsOfSpeech, IReadOnlyList<string?>? entities)
    {
        _sentences.Add(tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            _partsOfSpeech.Add(partsOfSpeech?[i]);
            _entities.Add(entities?[i]);
        }
    }

    /// <summary>The document; the builder is empty afterwards.</summary>
    internal TrainingDocument Build()
    {
        PretokenizedText pieces = PretokenizedText.Create(_sentences);
        int count = pieces.Tokens.Length;
        string?[] partsOfSpeech = new string?[count];
        string?[] entities = new string?[count];
        ReadOnlySpan<int> firstPiece = pieces.FirstPiece;
        int end = count;
        for (int i = firstPiece.Length - 1; i >= 0; i--)
        {
            int first = firstPiece[i];
            if (first < 0)
            {
                continue;
            }

            for (int piece = first; piece < end; piece++)
            {
                partsOfSpeech[piece] = end - first == 1 ? _partsOfSpeech[i] : null;
                entities[piece] = piece > first && _entities[i] is { } label && label.StartsWith("B-", StringComparison.Ordinal)
                    ? "I-" + label[2..]
                    : _entities[i];
            }

            end = first;
        }

        var document = new TrainingDocument
        {
            Text = pieces.Text,
            Tokens = pieces.Tokens,
            Sentences = pieces.Sentences,
            PartsOfSpeech = _partsOfSpeech.TrueForAll(p => p is null) ? null : partsOfSpeech,
            Entities = _entities.TrueForAll(e => e is null) ? null : entities,
        };
        _sentences.Clear();
        _partsOfSpeech.Clear();
        _entities.Clear();
        return document;
    }
}
