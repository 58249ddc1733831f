using System.Runtime.InteropServices;

namespace EntityKit.Fuzz;

/// <summary>
/// A paragraph put behind a text with which it shares no word of four or more letters: no mention of the text moves, comes or goes.
/// The first half of an input is the text, the second the paragraph, its shared words cut to three letters. What the tokenizer
/// parts from a word counts as the word ("Partyn't" and "party"), and so does another hyphenation ("Bu-ngoma").
/// </summary>
internal sealed class ParagraphTarget : IFuzzTarget
{
    private const int ShortestWord = 4;

    public string Name => "paragraph";

    public IReadOnlyList<byte[]> Seeds { get; } = [.. Corpus.Texts.Select(text => MemoryMarshal.AsBytes<char>(text).ToArray())];

    public int Share => 20;

    public bool IsText => true;

    public void Try(ReadOnlySpan<byte> input, bool thorough)
    {
        ReadOnlySpan<char> units = MemoryMarshal.Cast<byte, char>(input);
        string text = units[..(units.Length / 2)].ToString();
        HashSet<string> words = [.. Words(text).Concat(Chunks(text)).Concat(Tokens(text)).Select(word => Letters(text, word))];
        string paragraph = WithoutShared(units[(units.Length / 2)..].ToString(), words);
        if (Chunks(paragraph).Concat(Tokens(paragraph)).Any(word => words.Contains(Letters(paragraph, word))))
        {
            return;
        }

        string[] alone = [.. Mentions(text, text.Length)];
        string[] followed = [.. Mentions($"{text}\n\n{paragraph}", text.Length)];
        MentionRules.Holds(alone.SequenceEqual(followed), $"lost: {string.Join("; ", alone.Except(followed))}; gained: {string.Join("; ", followed.Except(alone))}; in \"{text}\" before \"{paragraph}\"");
    }

    private static IEnumerable<string> Mentions(string text, int end) =>
        ExtractTarget.Extractor.Extract(text).Mentions.Where(mention => mention.Span.Start < end).Select(mention => $"{mention.Kind} {mention.Span.Start} \"{mention.Text}\"");

    private static string WithoutShared(string paragraph, HashSet<string> words)
    {
        char[] units = paragraph.ToCharArray();
        foreach (Range word in Words(paragraph))
        {
            if (words.Contains(Letters(paragraph, word)))
            {
                Array.Fill(units, ' ', word.Start.Value + ShortestWord - 1, word.End.Value - word.Start.Value - ShortestWord + 1);
            }
        }

        return new string(units);
    }

    /// <summary>The runs of four or more letters.</summary>
    private static IEnumerable<Range> Words(string text) => Runs(text, char.IsLetter);

    /// <summary>What may be one token with four or more letters though other marks stand among them ("U.N.D.P.").</summary>
    private static IEnumerable<Range> Chunks(string text) => Runs(text, c => c is '.' or '&' or '-' or '\'' or '\u2019' || (!char.IsPunctuation(c) && !char.IsWhiteSpace(c) && !char.IsControl(c)));

    /// <summary>The tokens of four or more letters.</summary>
    private static IEnumerable<Range> Tokens(string text) =>
        Tokenizer.Tokenize(text).Select(token => token.Start..token.End).Where(word => text[word].Count(char.IsLetter) >= ShortestWord);

    private static string Letters(string text, Range word) => Folding.Fold([.. text[word].Where(c => char.IsLetter(c) || char.IsSurrogate(c))]);

    private static IEnumerable<Range> Runs(string text, Func<char, bool> isInside)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            int letters = 0;
            while (end < text.Length && isInside(text[end]))
            {
                letters += char.IsLetter(text[end]) || char.IsSurrogate(text[end]) ? 1 : 0;
                end++;
            }

            if (letters >= ShortestWord)
            {
                yield return start..end;
            }

            start = Math.Max(end, start + 1);
        }
    }
}
