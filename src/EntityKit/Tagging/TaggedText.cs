using System.Collections.Immutable;

namespace EntityKit;

/// <summary>A text with its sentences, its tokens and a tag for each token: the input of every extractor.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class TaggedText
{
    private TaggedText(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Tag> tags)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Tags = tags;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The tokens in text order; they do not overlap.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The sentences in text order; together they cover every token once.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>One tag for each token.</summary>
    public ImmutableArray<Tag> Tags { get; }

    private TokenWords? _words;

    /// <summary>Looked at by the built-in stages between sentences, so that they stop inside a long text too.</summary>
    internal StopSignal Cancellation { get; private init; }

    /// <summary>The sentences, with a look at <see cref="Cancellation"/> before each.</summary>
    internal IEnumerable<Sentence> StoppableSentences()
    {
        foreach (Sentence sentence in Sentences)
        {
            Cancellation.ThrowIfCancellationRequested();
            yield return sentence;
        }
    }

    /// <summary>Puts together and checks what a tokenizer and a tagger made.</summary>
    /// <param name="text">The text as given.</param>
    /// <param name="tokens">The tokens in text order, none empty, none overlapping another.</param>
    /// <param name="sentences">The sentences in text order; together they must cover every token once.</param>
    /// <param name="tags">One tag for each token; an <see cref="Bio.Inside"/> must follow a tag of its own type in its own sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">A token, a sentence or a tag breaks a rule above; the message says which.</exception>
    public static TaggedText Create(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Tag> tags)
    {
        ArgumentNullException.ThrowIfNull(text);
        tokens = tokens.IsDefault ? [] : tokens;
        sentences = sentences.IsDefault ? [] : sentences;
        tags = tags.IsDefault ? [] : tags;
        CheckTokens(text, tokens);
        CheckSentences(tokens.Length, sentences);
        CheckTags(sentences, tokens.Length, tags);
        return new TaggedText(text, tokens, sentences, tags);
    }

    /// <summary>The same without the checks, for the built-in stages, which keep the rules by construction.</summary>
    internal static TaggedText CreateUnchecked(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Tag> tags) =>
        new(text, tokens, sentences, tags);

    /// <summary>The same text for stages that shall stop when that is asked for.</summary>
    internal TaggedText Under(StopSignal signal) =>
        signal.Is(Cancellation) ? this : new(Text, Tokens, Sentences, Tags) { Cancellation = signal, _words = _words };

    /// <summary>The same text with other tags, which must keep the rules of <see cref="Create"/>.</summary>
    internal TaggedText With(ImmutableArray<Tag> tags) => new(Text, Tokens, Sentences, tags) { Cancellation = Cancellation, _words = _words };

    /// <summary>The same text for a result, which nobody cancels and whose words nobody looks up again.</summary>
    internal TaggedText ForResult() => new(Text, Tokens, Sentences, Tags);

    /// <summary>What the tokens are in a table of lexicons, looked up when it is first asked; two threads may both do so, and find the same.</summary>
    internal TokenWords WordsIn(LexiconTable table) =>
        _words is { } words && words.AreOf(table) ? words : _words = new TokenWords(Text, Tokens.AsSpan(), table, Cancellation);

    /// <summary>What the tokens are in the table asked last, for what every table gives alike.</summary>
    internal TokenWords Words => _words ??= new TokenWords(Text, Tokens.AsSpan(), Lexicon.Empty.Table, Cancellation);

    /// <summary>The text of a token, without copying it.</summary>
    /// <param name="token">Index of the token, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<char> TokenText(int token)
    {
        Token t = Tokens[token];
        return Text.AsSpan(t.Start, t.End - t.Start);
    }

    /// <summary>The stretch of the text from the first to the last of a range of tokens.</summary>
    /// <param name="start">Index of the first token.</param>
    /// <param name="end">Index after the last token; above <paramref name="start"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such token.</exception>
    public TextSpan SpanOf(int start, int end) => new(Tokens[start].Start, Tokens[end - 1].End);

    private static void CheckTokens(string text, ImmutableArray<Token> tokens)
    {
        int end = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            if (token.Start < end || token.End <= token.Start || token.End > text.Length)
            {
                throw new ArgumentException($"Token {i} is [{token.Start}, {token.End}) in a text of {text.Length}, after a token that ends at {end}.", nameof(tokens));
            }

            end = token.End;
        }
    }

    private static void CheckSentences(int tokenCount, ImmutableArray<Sentence> sentences)
    {
        int end = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            Sentence sentence = sentences[i];
            if (sentence.Start != end || sentence.End <= sentence.Start || sentence.End > tokenCount)
            {
                throw new ArgumentException($"Sentence {i} holds the tokens [{sentence.Start}, {sentence.End}) of {tokenCount}, after one that ends at {end}.", nameof(sentences));
            }

            end = sentence.End;
        }

        if (end != tokenCount)
        {
            throw new ArgumentException($"The sentences end at token {end} of {tokenCount}.", nameof(sentences));
        }
    }

    private static void CheckTags(ImmutableArray<Sentence> sentences, int tokenCount, ImmutableArray<Tag> tags)
    {
        if (tags.Length != tokenCount)
        {
            throw new ArgumentException($"There are {tags.Length} tags for {tokenCount} tokens.", nameof(tags));
        }

        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                Tag tag = tags[i];
                bool starts = i == sentence.Start;
                if ((tag.Bio == Bio.Outside) != (tag.Type is null))
                {
                    throw new ArgumentException($"Tag {i} is {tag.Bio} with the type {tag.Type ?? "null"}.", nameof(tags));
                }

                if (tag.Bio == Bio.Inside && (starts || tags[i - 1].Bio == Bio.Outside || tags[i - 1].Type != tag.Type))
                {
                    throw new ArgumentException($"Tag {i} is I-{tag.Type} without one of its type before it.", nameof(tags));
                }

                if (tag.TitleBio == Bio.Inside && (starts || tags[i - 1].TitleBio == Bio.Outside))
                {
                    throw new ArgumentException($"Tag {i} is inside a title without a title tag before it.", nameof(tags));
                }
            }
        }
    }
}
