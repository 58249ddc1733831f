namespace EntityKit.Training;

/// <summary>What a tagger reaches on a corpus.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class TaggerEvaluation
{
    private TaggerEvaluation(string corpus, IReadOnlyDictionary<string, SpanScore> types, double? partOfSpeechAccuracy, SpanScore? titles, IReadOnlyList<string> errors)
    {
        Errors = errors;
        Corpus = corpus;
        Types = types;
        PartOfSpeechAccuracy = partOfSpeechAccuracy;
        Titles = titles;
        Total = types.Values.Aggregate(default(SpanScore), (sum, score) => sum + score);
    }

    /// <summary>The corpus' name.</summary>
    public string Corpus { get; }

    /// <summary>The score of each entity type.</summary>
    public IReadOnlyDictionary<string, SpanScore> Types { get; }

    /// <summary>The score over all types.</summary>
    public SpanScore Total { get; }

    /// <summary>Share of the tokens with the right part of speech, from 0 to 1; null where the corpus has none.</summary>
    public double? PartOfSpeechAccuracy { get; }

    /// <summary>The score of the title layer; null where the corpus has none.</summary>
    public SpanScore? Titles { get; }

    /// <summary>What was missed and what was found in error, each with its sentence, in text order.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Tags a corpus and compares exact spans of tokens.</summary>
    /// <param name="model">The model whose tagger is measured.</param>
    /// <param name="corpus">The gold data.</param>
    /// <param name="types">The types to score; null for those that the tagger knows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> or <paramref name="corpus"/> is null.</exception>
    public static TaggerEvaluation Measure(LanguageModel model, Corpus corpus, IReadOnlyCollection<string>? types = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(corpus);
        types ??= [.. model.Tagger.EntityTypes];
        var scores = new SortedDictionary<string, SpanScore>(types.ToDictionary(t => t, _ => default(SpanScore)), StringComparer.Ordinal);
        SpanScore? titles = null;
        var errors = new List<string>();
        int right = 0, known = 0;
        foreach (TrainingDocument document in corpus.Documents)
        {
            var tags = new Tag[document.Tokens.Length];
            model.Tagger.Tag(document.Text, document.Tokens.AsSpan(), document.Sentences.AsSpan(), tags);
            if (document.Entities is not null)
            {
                HashSet<LabelledSpan> gold = LabelledSpan.FromLabels(document.Sentences, document.Entities);
                HashSet<LabelledSpan> predicted = LabelledSpan.FromLabels(document.Sentences, [.. tags.Select(t => t.ToString())]);
                foreach (string type in types)
                {
                    scores[type] += LabelledSpan.Compare(gold, predicted, type);
                }

                Describe(document, types, gold, predicted, errors);
            }

            if (document.Titles is not null)
            {
                HashSet<LabelledSpan> gold = LabelledSpan.FromLabels(document.Sentences, document.Titles);
                HashSet<LabelledSpan> predicted = LabelledSpan.FromLabels(document.Sentences, [.. tags.Select(TitleLabel)]);
                titles = (titles ?? default) + LabelledSpan.Compare(gold, predicted, "TITLE");
            }

            for (int i = 0; document.PartsOfSpeech is { } parts && i < tags.Length; i++)
            {
                if (parts[i] is { } part)
                {
                    known++;
                    right += string.Equals(part, tags[i].PartOfSpeech.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
        }

        return new TaggerEvaluation(corpus.Name, scores, known == 0 ? null : (double)right / known, titles, errors);
    }

    private static void Describe(TrainingDocument document, IReadOnlyCollection<string> types, HashSet<LabelledSpan> gold, HashSet<LabelledSpan> predicted, List<string> errors)
    {
        IEnumerable<(LabelledSpan Span, string Mark)> missed = gold.Except(predicted).Select(s => (s, "-"));
        IEnumerable<(LabelledSpan Span, string Mark)> extra = predicted.Except(gold).Select(s => (s, "+"));
        foreach ((LabelledSpan span, string mark) in missed.Concat(extra).Where(e => types.Contains(e.Span.Type)).OrderBy(e => e.Span.Start))
        {
            Sentence sentence = document.Sentences.First(s => s.Start <= span.Start && span.Start < s.End);
            string Text(int start, int end) => start >= end ? "" : document.Text[document.Tokens[start].Start..document.Tokens[end - 1].End].ReplaceLineEndings(" ");
            errors.Add($"{mark}{span.Type}\t{Text(span.Start, span.End)}\t{Text(sentence.Start, span.Start)} [[{Text(span.Start, span.End)}]] {Text(span.End, sentence.End)}");
        }
    }

    private static string TitleLabel(Tag tag) => tag.TitleBio switch
    {
        Bio.Begin => "B-TITLE",
        Bio.Inside => "I-TITLE",
        _ => "O",
    };
}
