using System.IO.Compression;

namespace EntityKit.Training;

/// <summary>What an extractor reaches on annotated passages: mentions of each kind, which of them are one thing, who holds which post.</summary>
/// <remarks>
/// Immutable, thus thread-safe. Spans are exact. A title whose holder is not named beside it and an optional organization
/// are neither demanded nor punished; links are judged among the mentions that were found.
/// </remarks>
public sealed class ExtractionEvaluation
{
    private ExtractionEvaluation(IReadOnlyList<KeyValuePair<string, SpanScore>> scores, IReadOnlyList<string> differences)
    {
        Scores = scores;
        Differences = differences;
    }

    /// <summary>The scores by what they count: "person", "title", "organization", "place", "resolution", "reading" (a resolution's body, number, session and year), "person link", "organization link" (pairs of mentions of one thing), "appointment" (person, title and organization), "status" (of the found pairs of person and title).</summary>
    public IReadOnlyList<KeyValuePair<string, SpanScore>> Scores { get; }

    /// <summary>What was lost (-) and what was found in excess (+), a line each, with the passage's id.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Extracts from annotated passages and compares.</summary>
    /// <param name="extractor">What is measured.</param>
    /// <param name="path">A file of JSON Lines, one passage a line, compressed where its name ends in <c>.gz</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDataException">A line is no annotated passage.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ExtractionEvaluation Measure(EntityExtractor extractor, string path)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(path);
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        try
        {
            return Sum(AnnotatedPassage.Read(reader).Select(passage => Compare(passage, extractor.Extract(passage.Text), extractor.Lexicons)));
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new InvalidDataException($"A line is no annotated passage: {exception.Message}", exception);
        }
    }

    /// <summary>Compares what was found in one passage with its annotation; lexicons know the names of one country as one.</summary>
    internal static ExtractionEvaluation Compare(AnnotatedPassage gold, EntityDocument found, LexiconSet? lexicons = null)
    {
        var comparison = new PassageComparison(gold, found, lexicons);
        return new ExtractionEvaluation(comparison.Scores, comparison.Differences);
    }

    /// <summary>The counts of several passages together.</summary>
    internal static ExtractionEvaluation Sum(IEnumerable<ExtractionEvaluation> passages)
    {
        var scores = new List<KeyValuePair<string, SpanScore>>();
        var differences = new List<string>();
        foreach (ExtractionEvaluation passage in passages)
        {
            for (int i = 0; i < passage.Scores.Count; i++)
            {
                (string what, SpanScore score) = passage.Scores[i];
                if (i == scores.Count)
                {
                    scores.Add(new(what, default));
                }

                scores[i] = new(what, scores[i].Value + score);
            }

            differences.AddRange(passage.Differences);
        }

        return new ExtractionEvaluation(scores, differences);
    }
}
