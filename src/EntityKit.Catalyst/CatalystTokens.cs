using System.Collections.Immutable;

namespace EntityKit;

/// <summary>Takes a pipeline's tokens one by one and makes a text of them that keeps the rules of <see cref="TaggedText"/>.</summary>
internal sealed class CatalystTokens
{
    /// <summary>As long as the longest sentence of the built-in tagger: what looks through one then takes time in proportion to the text.</summary>
    private const int LongestSentence = 500;

    private readonly string _text;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Tag>.Builder _tags = ImmutableArray.CreateBuilder<Tag>();
    private int _sentenceStart;
    private bool _startsParagraph = true;

    /// <summary>The type of the entity that may go on with the next token; null where none is open.</summary>
    private string? _open;

    internal CatalystTokens(string text) => _text = text;

    /// <summary>The next token begins a sentence.</summary>
    internal void StartSentence() => EndSentence(startsParagraph: false);

    /// <summary>Adds a token; one that overlaps what stands there already is cut, or left out where nothing remains.</summary>
    /// <param name="start">Index of its first code unit.</param>
    /// <param name="end">Index after its last code unit.</param>
    /// <param name="partOfSpeech">Its part of speech.</param>
    /// <param name="type">The type of its entity, or null.</param>
    /// <param name="tag">Its place in the entity.</param>
    internal void Add(int start, int end, PartOfSpeech partOfSpeech, string? type, Catalyst.EntityTag tag)
    {
        int last = _tokens.Count == 0 ? 0 : _tokens[^1].End;
        start = Math.Max(start, last);
        end = Math.Min(end, _text.Length);
        if (IsInsidePair(start))
        {
            start += start > last ? -1 : 1;
        }

        if (IsInsidePair(end))
        {
            end++;
        }

        start = TakeInLetters(last, start);
        last = _tokens.Count == 0 ? 0 : _tokens[^1].End;
        if (start >= end)
        {
            return;
        }

        if (_tokens.Count > _sentenceStart)
        {
            bool blank = HasBlankLine(_text.AsSpan(last, start - last));
            if (blank || _tokens.Count - _sentenceStart == LongestSentence)
            {
                EndSentence(blank);
            }
        }
        else if (_tokens.Count > 0)
        {
            _startsParagraph |= HasBlankLine(_text.AsSpan(last, start - last));
        }

        _tokens.Add(new Token(start, end));
        _tags.Add(TagOf(partOfSpeech, type, tag));
    }

    internal TaggedText ToTaggedText()
    {
        TakeInLetters(_tokens.Count == 0 ? 0 : _tokens[^1].End, _text.Length);
        EndSentence(startsParagraph: false);
        return TaggedText.Create(_text, _tokens.ToImmutable(), _sentences.ToImmutable(), _tags.ToImmutable());
    }

    private void EndSentence(bool startsParagraph)
    {
        if (_tokens.Count == _sentenceStart)
        {
            return;
        }

        _sentences.Add(new Sentence(_sentenceStart, _tokens.Count, _startsParagraph));
        _sentenceStart = _tokens.Count;
        _startsParagraph = startsParagraph;
        _open = null;
    }

    /// <summary>Catalyst's tags say where an entity ends too (B, I, L, U); one that goes on without a beginning begins here.</summary>
    private Tag TagOf(PartOfSpeech partOfSpeech, string? type, Catalyst.EntityTag tag)
    {
        bool goesOn = type is not null && tag is Catalyst.EntityTag.Inside or Catalyst.EntityTag.End && _open == type;
        _open = tag is Catalyst.EntityTag.Begin or Catalyst.EntityTag.Inside ? type : null;
        return new Tag(partOfSpeech, type is null ? Bio.Outside : goesOn ? Bio.Inside : Bio.Begin, type, 1);
    }

    /// <summary>Letters that the tokenizer lost, as Catalyst's does the last one before an emoji, belong to the token beside them.</summary>
    /// <returns>Where the next token starts.</returns>
    private int TakeInLetters(int last, int start)
    {
        int end = last;
        while (_tokens.Count > 0 && end < start && char.IsLetterOrDigit(_text[end]) && char.IsLetterOrDigit(_text[end - 1]))
        {
            end++;
        }

        if (end > last)
        {
            _tokens[^1] = _tokens[^1] with { End = end };
        }

        while (start > end && start < _text.Length && char.IsLetterOrDigit(_text[start - 1]) && char.IsLetterOrDigit(_text[start]))
        {
            start--;
        }

        return start;
    }

    private bool IsInsidePair(int index) =>
        index > 0 && index < _text.Length && char.IsSurrogatePair(_text[index - 1], _text[index]);

    private static bool HasBlankLine(ReadOnlySpan<char> gap)
    {
        int lineEnds = 0;
        for (int i = 0; i < gap.Length && lineEnds < 2; i++)
        {
            lineEnds += gap[i] switch
            {
                '\r' when i + 1 < gap.Length && gap[i + 1] == '\n' => 0,
                '\r' or '\n' or '\u0085' or '\u2028' => 1,
                '\u2029' or '\f' => 2,
                _ => 0,
            };
        }

        return lineEnds >= 2;
    }
}
