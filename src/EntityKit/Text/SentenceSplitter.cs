using System.Collections.Immutable;

namespace EntityKit;

/// <summary>
/// Groups tokens into sentences. Each full stop is decided from its neighbours, each line break from the lines around it
/// (<see cref="LineLayout"/>); a blank line ends a paragraph.
/// </summary>
/// <remarks>One pass over the tokens; stateless, thus thread-safe.</remarks>
internal static class SentenceSplitter
{
    private static readonly Lexicon s_speech = Lexicon.Parse("said\nsays\nasked\nasks\nreplied\nadded\nanswered\ncried\nshouted\nexclaimed\nwrote\ntold\nwondered\ncalled\nyelled\nwhispered\nreads\nread");

    /// <summary>Where nothing ends a sentence for so long, it is no sentence; cut, whatever looks through one takes time in proportion to the text.</summary>
    private const int MostTokens = 500;

    /// <summary>What may end a sentence, seen before the current token and followed by nothing but closing marks.</summary>
    private enum Ending
    {
        None,
        Stop,
        Shout,
        Ellipsis,
        Abbreviation,
    }

    /// <summary>The sentences of a text; together they cover every token once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens in text order.</param>
    /// <param name="signal">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="signal"/> says so.</exception>
    internal static ImmutableArray<Sentence> Split(string text, ImmutableArray<Token> tokens, StopSignal signal = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (tokens.IsDefaultOrEmpty)
        {
            return [];
        }

        var sentences = ImmutableArray.CreateBuilder<Sentence>((tokens.Length / 20) + 1);
        var lines = new LineLayout(text, tokens[0].Start);
        int start = 0;
        int noteEnd = -1;
        bool startsParagraph = true;
        Ending ending = Ending.None;
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            ending = i <= noteEnd ? ending : EndingAt(text, tokens, start, i, ending);
            LineBreak lineBreak = lines.BreakBetween(tokens[i], tokens[i + 1]);
            if (lineBreak == LineBreak.Line && Binds(text, tokens[i]))
            {
                lineBreak = LineBreak.Space;
            }

            if (lineBreak <= LineBreak.Space && ending != Ending.None && IsNote(text, tokens, i + 1))
            {
                noteEnd = i + 3;
            }

            if (i < noteEnd && lineBreak <= LineBreak.Space)
            {
                continue;
            }

            if (lineBreak is LineBreak.None or LineBreak.Space && i + 1 - start < MostTokens && (ending == Ending.None || !Ends(text, tokens, i, ending)))
            {
                continue;
            }

            signal.ThrowIfCancellationRequested();
            sentences.Add(new Sentence(start, i + 1, startsParagraph));
            start = i + 1;
            startsParagraph = lineBreak == LineBreak.Paragraph;
            ending = Ending.None;
        }

        sentences.Add(new Sentence(start, tokens.Length, startsParagraph));
        return sentences.DrainToImmutable();
    }

    private static Ending EndingAt(string text, ImmutableArray<Token> tokens, int start, int i, Ending before)
    {
        Token token = tokens[i];
        char last = text[token.End - 1];
        switch (last)
        {
            case '.' when token.Length == 1:
                return IsListNumber(text, tokens, start, i) ? Ending.None : Ending.Stop;
            case '.':
                return text[token.Start] == '.' ? Ending.Ellipsis :
                    Abbreviations.KindOf(text.AsSpan(token.Start, token.Length - 1)) == StopKind.MayEnd ? Ending.Abbreviation : Ending.None;
            case '!' or '?' or '\u3002' or '\u061F':
                return Ending.Shout;
            case '\u2026':
                return Ending.Ellipsis;
            default:
                return before != Ending.None && IsCloser(text, tokens, i) ? before : Ending.None;
        }
    }

    /// <summary>Whether what was seen before the gap after a token ends the sentence, by the token that follows.</summary>
    private static bool Ends(string text, ImmutableArray<Token> tokens, int i, Ending ending)
    {
        int next = i + 1;
        bool gap = tokens[next].Start > tokens[i].End;
        if (!gap && IsCloser(text, tokens, next))
        {
            return false;
        }

        int limit = Math.Min(tokens.Length - 1, next + 2);
        while (next < limit && IsOpener(text[tokens[next].Start]) && !StartsParagraph(text, tokens, next + 1))
        {
            next++;
        }

        Token token = tokens[next];
        char first = text[token.Start];
        bool lower = char.IsLower(first);
        return ending switch
        {
            Ending.Stop => gap || (char.IsUpper(first) && token.Length > 1),
            Ending.Shout => gap && !(Punctuation.IsClosingQuote(text[tokens[i].Start]) && (lower || SpeechFollows(text, tokens, next))),
            Ending.Ellipsis => gap && char.IsUpper(first),
            _ => gap && char.IsUpper(first) && Abbreviations.StartsSentence(text.AsSpan(token.Start, token.Length)),
        };
    }

    /// <summary>An initial or a rank, which no line break parts from its name.</summary>
    private static bool Binds(string text, Token token) =>
        token.Length > 1 && text[token.End - 1] == '.' && Abbreviations.KindOf(text.AsSpan(token.Start, token.Length - 1)) == StopKind.Binds;

    /// <summary>"[12]" or "[...]" after a stop: a note that belongs to the sentence before.</summary>
    private static bool IsNote(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i + 2 >= tokens.Length || text[tokens[i].Start] != '[' || text[tokens[i + 2].Start] != ']' || tokens[i + 1].Length > 3 || StartsParagraph(text, tokens, i + 1) || StartsParagraph(text, tokens, i + 2))
        {
            return false;
        }

        char inside = text[tokens[i + 1].Start];
        return char.IsAsciiDigit(inside) || inside is '.' or '\u2026';
    }

    /// <summary>Whether one of the next words says that what was quoted was spoken: "Why?" the envoy asked.</summary>
    private static bool SpeechFollows(string text, ImmutableArray<Token> tokens, int next)
    {
        int limit = Math.Min(tokens.Length, next + 4);
        for (int i = next; i < limit && !StartsParagraph(text, tokens, i); i++)
        {
            if (s_speech.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsParagraph(string text, ImmutableArray<Token> tokens, int i) => LineLayout.CountBreaks(text, tokens[i - 1].End, tokens[i].Start) == 2;

    /// <summary>"1." or "a." at the start of a sentence numbers a list item.</summary>
    private static bool IsListNumber(string text, ImmutableArray<Token> tokens, int start, int stop)
    {
        if (stop != start + 1 || tokens[start].Length > 3 || tokens[start].End != tokens[stop].Start)
        {
            return false;
        }

        Token token = tokens[start];
        return CharTable.Is(text[token.Start], CharClasses.Digit) || (token.Length == 1 && char.IsLetter(text[token.Start]));
    }

    /// <summary>A quotation mark or bracket that closes right after a stop, or the note number in brackets that some texts set there.</summary>
    private static bool IsCloser(string text, ImmutableArray<Token> tokens, int i)
    {
        Token token = tokens[i];
        if (i == 0 || tokens[i - 1].End != token.Start)
        {
            return false;
        }

        return text[token.Start] is var c && (Punctuation.IsClosingQuote(c) || c is ')' or ']' or '}' or '\u203A') && token.Length <= 2 &&
            (token.Length == 1 || text[token.End - 1] == text[token.Start]);
    }

    private static bool IsOpener(char c) => c is '(' or '[' or '{' or '"' or '\'' or '\u2018' or '\u201C' or '\u00AB' or '\u2039' or '`';
}
