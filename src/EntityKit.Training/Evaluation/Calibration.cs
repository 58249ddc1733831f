namespace EntityKit.Training;

/// <summary>
/// Makes the tagger's probabilities mean what they say, by one temperature (Guo et al., ICML 2017): all scores are divided
/// by it before they become probabilities. It changes no tag.
/// </summary>
internal static class Calibration
{
    private const int FewestMentions = 100;
    private const double Coldest = 0.5;
    private const double Warmest = 4;
    private const double Precision = 0.01;
    private const double Golden = 0.6180339887498949;

    /// <summary>The mentions of a tagger on annotated documents: each one's confidence, and whether its span and type are right.</summary>
    internal static IEnumerable<(double Confidence, bool IsRight)> Judge(Tagger tagger, Corpus corpus)
    {
        foreach (TrainingDocument document in corpus.Documents)
        {
            if (document.Entities is null)
            {
                continue;
            }

            var tags = new Tag[document.Tokens.Length];
            tagger.Tag(document.Text, document.Tokens.AsSpan(), document.Sentences.AsSpan(), tags);
            HashSet<LabelledSpan> gold = LabelledSpan.FromLabels(document.Sentences, document.Entities);
            foreach (LabelledSpan span in LabelledSpan.FromLabels(document.Sentences, [.. tags.Select(t => t.ToString())]))
            {
                if (document.Entities.Skip(span.Start).Take(span.End - span.Start).All(e => e is not null))
                {
                    yield return (tags.Skip(span.Start).Take(span.End - span.Start).Min(t => t.Probability), gold.Contains(span));
                }
            }
        }
    }

    /// <summary>
    /// The same model with its probabilities at the temperature that fits development data best; unchanged where the
    /// data have too few mentions to tell.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="development">Data that it has not learnt from; each mention counts alike.</param>
    internal static LanguageModel Fit(LanguageModel model, IReadOnlyList<Corpus> development)
    {
        if (development.Sum(corpus => Judge(model.Tagger, corpus).Count()) < FewestMentions)
        {
            return model;
        }

        double Loss(double temperature)
        {
            Tagger warmed = WithTemperature(model, temperature).Tagger;
            return development.SelectMany(corpus => Judge(warmed, corpus)).Average(LogLoss);
        }

        // Golden section search: the loss has one valley.
        double low = Math.Log(Coldest), high = Math.Log(Warmest);
        double left = high - Golden * (high - low), right = low + Golden * (high - low);
        double leftLoss = Loss(Math.Exp(left)), rightLoss = Loss(Math.Exp(right));
        while (high - low > Precision)
        {
            if (leftLoss <= rightLoss)
            {
                (high, right, rightLoss) = (right, left, leftLoss);
                left = high - Golden * (high - low);
                leftLoss = Loss(Math.Exp(left));
            }
            else
            {
                (low, left, leftLoss) = (left, right, rightLoss);
                right = low + Golden * (high - low);
                rightLoss = Loss(Math.Exp(right));
            }
        }

        return WithTemperature(model, Math.Exp((low + high) / 2));
    }

    /// <summary>The same model with all scores divided by a temperature where they become probabilities.</summary>
    internal static LanguageModel WithTemperature(LanguageModel model, double temperature) =>
        new(model.Name, model.Tagger.Model.WithUnit((float)(model.Tagger.Model.Unit * temperature)), model.Lexicons);

    /// <summary>What a confidence costs, in natural units: the less, the surer it was of what is so.</summary>
    internal static double LogLoss((double Confidence, bool IsRight) judgement)
    {
        const double Least = 1e-4;
        double right = judgement.IsRight ? judgement.Confidence : 1 - judgement.Confidence;
        return -Math.Log(Math.Max(right, Least));
    }
}
