using System.Collections.Immutable;
using System.Text;

namespace EntityKit;

/// <summary>
/// A document that was tokenised elsewhere, brought to EntityKit's own conventions: each of its tokens is one piece or
/// several, and the way back is kept.
/// </summary>
internal sealed class PretokenizedText
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _given;
    private readonly int[] _firstPiece;

    private PretokenizedText(IReadOnlyList<IReadOnlyList<string>> given, string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, int[] firstPiece)
    {
        _given = given;
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        _firstPiece = firstPiece;
    }

    /// <summary>The given tokens with spaces between them, a line for each sentence.</summary>
    internal string Text { get; }

    /// <summary>The pieces.</summary>
    internal ImmutableArray<Token> Tokens { get; }

    /// <summary>The given sentences over the pieces; those without any piece are left out.</summary>
    internal ImmutableArray<Sentence> Sentences { get; }

    /// <summary>For each given token, all sentences in a row, the index of its first piece; -1 for one without (white space).</summary>
    internal ReadOnlySpan<int> FirstPiece => _firstPiece;

    /// <summary>Splits given tokens into pieces.</summary>
    /// <exception cref="ArgumentNullException">A sentence or token is null.</exception>
    internal static PretokenizedText Create(IReadOnlyList<IReadOnlyList<string>> given)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var firstPiece = new List<int>();
        foreach (IReadOnlyList<string> sentence in given)
        {
            ArgumentNullException.ThrowIfNull(sentence, nameof(given));
            int start = tokens.Count;
            foreach (string token in sentence)
            {
                ArgumentNullException.ThrowIfNull(token, nameof(given));
                int offset = text.Length;
                text.Append(token).Append(' ');
                int first = tokens.Count;
                foreach (Token piece in Tokenizer.Tokenize(token))
                {
                    tokens.Add(new Token(piece.Start + offset, piece.End + offset));
                }

                firstPiece.Add(tokens.Count > first ? first : -1);
            }

            text.Append('\n');
            if (tokens.Count > start)
            {
                sentences.Add(new Sentence(start, tokens.Count, sentences.Count == 0));
            }
        }

        return new PretokenizedText(given, text.ToString(), tokens.DrainToImmutable(), sentences.DrainToImmutable(), [.. firstPiece]);
    }

    /// <summary>The tags of the given tokens: those of their first pieces, with BIO kept legal.</summary>
    internal IReadOnlyList<IReadOnlyList<Tag>> TagsOf(ReadOnlySpan<Tag> pieceTags)
    {
        var result = new IReadOnlyList<Tag>[_given.Count];
        int index = 0;
        for (int s = 0; s < result.Length; s++)
        {
            var tags = new Tag[_given[s].Count];
            for (int i = 0; i < tags.Length; i++, index++)
            {
                int piece = _firstPiece[index];
                Tag tag = piece < 0 ? new Tag(PartOfSpeech.X, Bio.Outside, null, 1) : pieceTags[piece];
                Tag before = i > 0 ? tags[i - 1] : default;
                bool breaks = tag.Bio == Bio.Inside && (before.Bio == Bio.Outside || before.Type != tag.Type);
                bool breaksTitle = tag.TitleBio == Bio.Inside && before.TitleBio == Bio.Outside;
                tags[i] = tag with { Bio = breaks ? Bio.Begin : tag.Bio, TitleBio = breaksTitle ? Bio.Begin : tag.TitleBio };
            }

            result[s] = tags;
        }

        return result;
    }
}
