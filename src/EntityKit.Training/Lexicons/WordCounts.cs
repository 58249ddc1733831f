using System.Collections.Immutable;
using System.IO.Compression;

namespace EntityKit.Training;

/// <summary>How often each word of running text stands in lower case and how often capitalised inside a sentence.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<string, (int Lower, int Capital)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of every gzipped text of a folder.</summary>
    internal static WordCounts Read(string folder)
    {
        var counts = new WordCounts();
        foreach (string path in Directory.GetFiles(folder, "*.txt.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                counts.Add(line);
            }
        }

        return counts;
    }

    /// <summary>The commonest words, each more often lower-case than not.</summary>
    internal IEnumerable<string> Commonest(int count) =>
        _counts.Where(c => c.Value.Lower > c.Value.Capital).OrderByDescending(c => c.Value.Lower).ThenBy(c => c.Key, StringComparer.Ordinal).Take(count).Select(c => c.Key);

    /// <summary>Whether a name is a word as well: seen in lower case a few times and at least a third as often as capitalised.</summary>
    internal bool IsWord(string name)
    {
        (int lower, int capital) = _counts.GetValueOrDefault(name.ToLowerInvariant());
        return lower >= 5 && lower * 3 >= capital;
    }

    private void Add(string line)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(line);
        foreach (Sentence sentence in SentenceSplitter.Split(line, tokens))
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                ReadOnlySpan<char> word = line.AsSpan(tokens[i].Start, tokens[i].Length);
                bool capital = char.IsUpper(word[0]);
                if (word.Length < 2 || !IsLetters(word) || (capital && i == sentence.Start))
                {
                    continue;
                }

                string key = word.ToString().ToLowerInvariant();
                (int lower, int upper) = _counts.GetValueOrDefault(key);
                _counts[key] = capital ? (lower, upper + 1) : (lower + 1, upper);
            }
        }
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
