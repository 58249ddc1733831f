using System.Collections.Immutable;
using System.Text;

namespace EntityKit.Training;

/// <summary>Writes a document anew, token by token, with all layers of its labels.</summary>
internal sealed class VariantWriter(TrainingDocument source)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly List<string?> _entities = [];
    private readonly List<string?> _titles = [];
    private readonly List<string?> _partsOfSpeech = [];
    private readonly List<byte> _predicted = [];

    /// <summary>How many tokens are written.</summary>
    internal int Count => _tokens.Count;

    /// <summary>Writes a token of the source.</summary>
    internal void Copy(int token, Func<string, string> style) =>
        Add(style(source.Text[source.Tokens[token].Start..source.Tokens[token].End]), token, source.Entities![token]);

    /// <summary>Writes a name in place of a mention; its other labels are those of the tokens before it.</summary>
    internal void Replace(int start, int end, string name, string type)
    {
        int first = Count;
        foreach (Token piece in Tokenizer.Tokenize(name))
        {
            int like = Math.Min(start + Count - first, end - 1);
            Add(name[piece.Start..piece.End], like, (Count == first ? "B-" : "I-") + type);
        }
    }

    /// <summary>Ends a sentence.</summary>
    /// <param name="start">Its first token.</param>
    /// <param name="startsParagraph">Whether it starts a paragraph.</param>
    /// <param name="learn">Whether its labels stay; without, it is there for the others to look at.</param>
    internal void EndSentence(int start, bool startsParagraph, bool learn)
    {
        _text.Append('\n');
        _sentences.Add(new Sentence(start, Count, startsParagraph));
        for (int i = start; i < Count && !learn; i++)
        {
            _entities[i] = null;
            _titles[i] = null;
            _partsOfSpeech[i] = null;
        }
    }

    /// <summary>The document.</summary>
    internal TrainingDocument Build() => new()
    {
        Text = _text.ToString(),
        Tokens = _tokens.DrainToImmutable(),
        Sentences = _sentences.DrainToImmutable(),
        Entities = [.. _entities],
        Titles = source.Titles is null ? null : [.. _titles],
        PartsOfSpeech = source.PartsOfSpeech is null ? null : [.. _partsOfSpeech],
        Predicted = source.Predicted is null ? null : [.. _predicted],
    };

    private void Add(string word, int like, string? entity)
    {
        _tokens.Add(new Token(_text.Length, _text.Length + word.Length));
        _text.Append(word).Append(' ');
        _entities.Add(entity);
        _titles.Add(source.Titles?[like]);
        _partsOfSpeech.Add(source.PartsOfSpeech?[like]);
        _predicted.Add(source.Predicted?[like] ?? 0);
    }
}
