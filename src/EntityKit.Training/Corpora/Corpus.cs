using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace EntityKit.Training;

/// <summary>Annotated documents to train on or to measure with.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class Corpus
{
    internal Corpus(string name, IReadOnlyList<TrainingDocument> documents, double weight)
    {
        Name = name;
        Documents = documents;
        Weight = weight;
        BranchWeight = weight;
    }

    /// <summary>The corpus' name in reports.</summary>
    public string Name { get; }

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => Documents.Sum(d => d.Sentences.Length);

    /// <summary>Number of tokens.</summary>
    public int TokenCount => Documents.Sum(d => d.Tokens.Length);

    /// <summary>How much one of its sentences counts in training; 1 is the norm.</summary>
    public double Weight { get; }

    /// <summary>How much one of its sentences counts in branches (<see cref="TrainingOptions.Branches"/>).</summary>
    internal double BranchWeight { get; private init; }

    internal IReadOnlyList<TrainingDocument> Documents { get; }

    /// <summary>
    /// Reads a file: JSON Lines of annotated passages or of texts with typed spans (name ends in <c>.jsonl</c>), CoNLL columns or
    /// CoNLL-U (any other name); compressed where the name ends in <c>.gz</c>.
    /// </summary>
    /// <remarks>
    /// Of columns, the token stands first and the label last (IOB1, BIO2, BIOES and BILOU are recognised); a second column counts as
    /// part of speech where it holds universal ones. CoNLL-U has its label in a column of its own after the ten, or as
    /// <c>NER=B-PER</c> in the last. Spans are <c>[start, end, type]</c> or objects, in <c>entities</c>, <c>spans</c> or <c>label</c>, in code points.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="weight">How much one of its sentences counts in training; above 0.</param>
    /// <param name="types">The entity types to learn; others count as no entity. Null for all of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is not above 0.</exception>
    /// <exception cref="InvalidDataException">The file cannot be understood; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Corpus Read(string path, double weight = 1, IReadOnlyCollection<string>? types = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        string name = Path.GetFileName(path);
        using Stream file = File.OpenRead(path);
        bool compressed = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using Stream stream = compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        string bare = compressed ? name[..^3] : name;
        IEnumerable<TrainingDocument> documents = bare.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? ReadPassages(reader)
            : ConllReader.Read(reader);
        return new Corpus(bare, [.. documents.Select(d => types is null ? d : WithTypes(d, types))], weight);
    }

    internal Corpus WithBranchWeight(double weight) => new(Name, Documents, Weight) { BranchWeight = weight };

    /// <summary>The same documents at the weight that they have in branches.</summary>
    internal Corpus InBranch() => new(Name, Documents, BranchWeight);

    /// <summary>The corpus without the documents that share text with others: two sentences of seven or more tokens.</summary>
    internal Corpus Without(IReadOnlyList<Corpus> others)
    {
        const int LongEnough = 7;
        static IEnumerable<string> Sentences(TrainingDocument document) =>
            document.Sentences.Where(s => s.Length >= LongEnough).Select(s => string.Concat(
                document.Tokens.Skip(s.Start).Take(s.Length).Select(t => document.Text[t.Start..t.End])));
        HashSet<string> known = [.. others.SelectMany(o => o.Documents).SelectMany(Sentences)];
        return new Corpus(Name, [.. Documents.Where(d => Sentences(d).Count(known.Contains) < 2)], Weight) { BranchWeight = BranchWeight };
    }

    private static List<TrainingDocument> ReadPassages(TextReader reader)
    {
        var documents = new List<TrainingDocument>();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                documents.Add(SpanPassage.TryRead(json.RootElement) ?? PassageConverter.Convert(AnnotatedPassage.Parse(line)));
            }
            catch (Exception e) when (e is JsonException or InvalidDataException)
            {
                throw new InvalidDataException($"Line {number} is no annotated passage: {e.Message}", e);
            }
        }

        return documents;
    }

    private static TrainingDocument WithTypes(TrainingDocument document, IReadOnlyCollection<string> types) => new()
    {
        Text = document.Text,
        Tokens = document.Tokens,
        Sentences = document.Sentences,
        PartsOfSpeech = document.PartsOfSpeech,
        Titles = document.Titles,
        Entities = document.Entities is null ? null : [.. document.Entities.Select(e => e is null || e.Length < 2 || types.Contains(e[2..]) ? e : "O")],
    };
}
