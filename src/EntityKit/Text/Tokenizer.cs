using System.Collections.Immutable;

namespace EntityKit;

/// <summary>
/// Cuts a text into words, numbers, marks and symbols by the conventions of the UD English treebanks. Tokens are in text
/// order, do not overlap and together cover every character that is no space (<see cref="CharTable.IsSpace"/>).
/// </summary>
/// <remarks>
/// One pass: a run without spaces is taken at a time; each rule looks back one token and ahead no further than it then
/// consumes or remembers as refused, so that time stays linear in the length of any text. Stateless, thus thread-safe.
/// </remarks>
internal static class Tokenizer
{
    private const CharClasses PlainWord = CharClasses.Letter;
    private const int CheckedEvery = 4096;

    /// <summary>The tokens of a text; none for an empty one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="signal"/> says so.</exception>
    internal static ImmutableArray<Token> Tokenize(string text, StopSignal signal = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 4) + 4);
        int i = 0;
        while (i < text.Length)
        {
            if (CharTable.IsSpace(text[i]))
            {
                i++;
                continue;
            }

            if (tokens.Count % CheckedEvery == 0)
            {
                signal.ThrowIfCancellationRequested();
            }

            int start = i;
            CharClasses classes = CharClasses.None;
            bool mixed = false;
            do
            {
                CharClasses c = CharTable.ClassOf(text[i]);
                if (c == CharClasses.Space)
                {
                    break;
                }

                classes |= c;
                mixed |= c == CharClasses.None;
                i++;
            }
            while (i < text.Length);

            if (classes == PlainWord && !mixed && !Contractions.MayBeOne(text.AsSpan(start, i - start)))
            {
                tokens.Add(new Token(start, i));
            }
            else
            {
                AddRun(text, start, i, classes, tokens);
            }
        }

        return tokens.DrainToImmutable();
    }

    private static void AddRun(string text, int start, int end, CharClasses classes, ImmutableArray<Token>.Builder tokens)
    {
        var run = new RunScanner(text, start, end, classes);
        while (start < end)
        {
            int next = run.NextEnd(start);
            tokens.Add(new Token(start, next));
            start = next;
        }
    }
}
