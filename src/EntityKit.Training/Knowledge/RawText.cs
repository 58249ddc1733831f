using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace EntityKit.Training;

/// <summary>Raw text as word numbers: the commonest word forms, in lines; rarer forms are left out.</summary>
internal sealed class RawText
{
    private RawText(List<string> words, List<long> counts, List<int[]> lines)
    {
        Words = words;
        Counts = counts;
        Lines = lines;
    }

    /// <summary>The word forms, digits as zeros.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>How often each occurs.</summary>
    internal IReadOnlyList<long> Counts { get; }

    /// <summary>The lines as word numbers.</summary>
    internal IReadOnlyList<int[]> Lines { get; }

    /// <summary>Reads text files, compressed where the name ends in <c>.gz</c>.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="minimumCount">How often a form must occur to be kept.</param>
    internal static RawText Read(IEnumerable<string> paths, int minimumCount)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<string>();
        var counts = new List<long>();
        var lines = new List<int[]>();
        var line = new List<int>();
        foreach (string path in paths)
        {
            using Stream file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } text)
            {
                line.Clear();
                foreach (Token token in Tokenizer.Tokenize(text))
                {
                    string word = WordClusters.FormOf(text.AsSpan(token.Start, token.Length));
                    ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out bool known);
                    if (!known)
                    {
                        number = words.Count;
                        words.Add(word);
                        counts.Add(0);
                    }

                    counts[number]++;
                    line.Add(number);
                }

                if (line.Count > 1)
                {
                    lines.Add([.. line]);
                }
            }
        }

        return new RawText(words, counts, lines).Cut(minimumCount);
    }

    private RawText Cut(int minimumCount)
    {
        int[] order = [.. Enumerable.Range(0, Words.Count).Where(w => Counts[w] >= minimumCount).OrderByDescending(w => Counts[w]).ThenBy(w => Words[w], StringComparer.Ordinal)];
        int[] renumbered = new int[Words.Count];
        Array.Fill(renumbered, -1);
        for (int i = 0; i < order.Length; i++)
        {
            renumbered[order[i]] = i;
        }

        return new RawText(
            [.. order.Select(w => Words[w])],
            [.. order.Select(w => Counts[w])],
            [.. Lines.Select(l => l.Select(w => renumbered[w]).Where(w => w >= 0).ToArray()).Where(l => l.Length > 1)]);
    }
}
