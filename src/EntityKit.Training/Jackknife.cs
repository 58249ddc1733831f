namespace EntityKit.Training;

/// <summary>
/// Lets taggers that have not seen a document say what they think of it, as the first pass will at run time:
/// each half of the documents is tagged by a model of the other half.
/// </summary>
internal static class Jackknife
{
    /// <summary>Whether there are documents of several sentences, in which words can repeat.</summary>
    internal static bool IsWorthwhile(IReadOnlyList<Corpus> corpora) =>
        corpora.SelectMany(c => c.Documents).Count(IsUseful) >= 20;

    /// <summary>Fills <see cref="TrainingDocument.Predicted"/>.</summary>
    /// <param name="corpora">The documents.</param>
    /// <param name="fit">Trains a model on a part of them.</param>
    internal static void Predict(IReadOnlyList<Corpus> corpora, Func<IReadOnlyList<Corpus>, LanguageModel> fit)
    {
        foreach (TrainingDocument document in corpora.SelectMany(c => c.Documents))
        {
            document.Predicted = null;
        }

        var predictions = new List<(TrainingDocument Document, byte[] Labels)>();
        for (int half = 0; half < 2; half++)
        {
            LanguageModel model = fit([.. corpora.Select(c => new Corpus(c.Name, [.. c.Documents.Where((_, i) => i % 2 != half)], c.Weight))]);
            foreach (Corpus corpus in corpora)
            {
                predictions.AddRange(corpus.Documents.Where((d, i) => i % 2 == half && IsUseful(d)).Select(d => (d, Tag(model, d))));
            }
        }

        foreach ((TrainingDocument document, byte[] labels) in predictions)
        {
            document.Predicted = labels;
        }
    }

    private static bool IsUseful(TrainingDocument document) => document.Entities is not null && document.Sentences.Length > 1;

    private static byte[] Tag(LanguageModel model, TrainingDocument document)
    {
        var tags = new Tag[document.Tokens.Length];
        model.Tagger.Tag(document.Text, document.Tokens.AsSpan(), document.Sentences.AsSpan(), tags, onePass: true);
        IReadOnlyList<string> labels = model.Tagger.Model.HeadOf(TaggerHead.Entity)!.Labels;
        var numbers = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (int i = 0; i < labels.Count; i++)
        {
            numbers.Add(labels[i], (byte)i);
        }

        return [.. tags.Select(t => numbers[t.ToString()])];
    }
}
