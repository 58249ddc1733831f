using System.Globalization;

namespace EntityKit;

/// <summary>
/// Finds what a caller knows by name wherever it stands: the longest name at each token, compared folded, with a
/// capital where the name has one ("MAY Ltd" is no reason to mark "may ltd").
/// </summary>
internal sealed class PhraseExtractor : IMentionExtractor
{
    /// <summary>What such a mention names as its rule.</summary>
    internal const string Rule = "own-phrases";

    private readonly EntityKind _kind;
    private readonly Lexicon _phrases; // the value is an index of the next
    private readonly List<List<Phrase>> _alike = [];

    /// <summary>Creates an extractor of names without ids.</summary>
    internal PhraseExtractor(EntityKind kind, IReadOnlyList<string> names)
        : this(kind, names.Select(name => new LexiconEntry(kind, name)))
    {
    }

    /// <summary>Creates an extractor of the entries of a kind.</summary>
    internal PhraseExtractor(EntityKind kind, IEnumerable<LexiconEntry> entries)
    {
        _kind = kind;
        var byHash = new Dictionary<ulong, int>();
        var lines = new List<string>();
        foreach (LexiconEntry entry in entries.Where(entry => entry.Kind == kind))
        {
            foreach (string name in entry.Aliases.Prepend(entry.Name))
            {
                ulong hash = LexiconTable.Hash(LexiconTable.Seed, name);
                if (!byHash.TryGetValue(hash, out int index))
                {
                    byHash.Add(hash, index = _alike.Count);
                    _alike.Add([]);
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Line(name)}\t{index}"));
                }

                _alike[index].Add(new Phrase(name, entry));
            }
        }

        _phrases = Lexicon.Parse(string.Join('\n', lines));
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
        var words = new TokenWords(text.Text, tokens, _phrases.Table, text.Cancellation); // phrases of a caller stand in a table of their own
        foreach (Sentence sentence in text.StoppableSentences())
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                int length = _phrases.LongestMatch(text.Text, tokens, words, i, sentence.End);
                if (length > 0 && Found(text, text.SpanOf(i, i + length)) is { } mention)
                {
                    mentions.Add(mention);
                    i += length - 1;
                }
            }
        }

        return mentions;
    }

    private Mention? Found(TaggedText text, TextSpan span)
    {
        string found = text.Text.Substring(span.Start, span.Length);
        if (_phrases.ValueOf(found) is not { } index)
        {
            return null;
        }

        bool isFound = false;
        bool areSeveral = false;
        LexiconEntry? entry = null;
        foreach (Phrase phrase in _alike[int.Parse(index, CultureInfo.InvariantCulture)])
        {
            if (HasCapitalsOf(phrase.Name, found))
            {
                isFound = true;
                areSeveral |= entry is not null && entry != phrase.Entry && (entry.Id is null || entry.Id != phrase.Entry.Id);
                entry ??= phrase.Entry;
            }
        }

        // A name that several things share says which kind it is, not which of them.
        return isFound ? new Mention(_kind, span, found, MentionSource.Lexicon, 1, Rule) { Entry = areSeveral ? null : entry } : null;
    }

    /// <summary>Whether a letter of the text is a capital wherever that of the name is one.</summary>
    private static bool HasCapitalsOf(string name, string found)
    {
        int i = 0;
        foreach (char c in name)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            while (i < found.Length && !char.IsLetter(found[i]))
            {
                i++;
            }

            if (i == found.Length)
            {
                return true; // folding made letters of one and two the same
            }

            if (char.IsUpper(c) && char.IsLower(found[i]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    /// <summary>A name is one line of a lexicon and no remark: breaks and tabs become spaces, which no comparison looks at, as does one before a #.</summary>
    private static string Line(string phrase) => " " + string.Create(phrase.Length, phrase, static (line, phrase) =>
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsWhiteSpace(phrase[i]) ? ' ' : phrase[i];
        }
    });

    private readonly record struct Phrase(string Name, LexiconEntry Entry);
}
