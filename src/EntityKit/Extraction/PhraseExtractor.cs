namespace EntityKit;

/// <summary>
/// Finds a caller's own names, titles or organizations wherever they stand: the longest entry at each token, compared
/// folded, with a capital where the entry has one ("MAY Ltd" is no reason to mark "may ltd").
/// </summary>
internal sealed class PhraseExtractor : IMentionExtractor
{
    /// <summary>What such a mention names as its rule.</summary>
    internal const string Rule = "own-phrases";

    private readonly EntityKind _kind;
    private readonly Lexicon _phrases;

    internal PhraseExtractor(EntityKind kind, IReadOnlyList<string> phrases)
    {
        _kind = kind;
        // The value says whether the entry starts with a capital.
        _phrases = Lexicon.Parse(string.Join('\n', phrases.Select(phrase => Line(phrase) + '\t' + (StartsUpper(phrase) ? 'A' : 'a'))));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_phrases.Count == 0)
        {
            return [];
        }

        var mentions = new List<Mention>();
        ReadOnlySpan<Token> tokens = text.Tokens.AsSpan();
        foreach (Sentence sentence in text.Sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                int length = _phrases.LongestMatch(text.Text, tokens, i, sentence.End);
                if (length == 0)
                {
                    continue;
                }

                TextSpan span = text.SpanOf(i, i + length);
                string found = text.Text.Substring(span.Start, span.Length);
                if (_phrases.ValueOf(found) != "A" || StartsUpper(found))
                {
                    mentions.Add(new Mention(_kind, span, found, MentionSource.Lexicon, 1, Rule));
                    i += length - 1;
                }
            }
        }

        return mentions;
    }

    /// <summary>An entry is one line of a lexicon and no remark: breaks and tabs become spaces, which no comparison looks at, as does one before a #.</summary>
    private static string Line(string phrase) => " " + string.Create(phrase.Length, phrase, static (line, phrase) =>
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsWhiteSpace(phrase[i]) ? ' ' : phrase[i];
        }
    });

    private static bool StartsUpper(string phrase) => phrase.AsSpan().TrimStart() is { Length: > 0 } trimmed && char.IsUpper(trimmed[0]);
}
