namespace EntityKit;

/// <summary>
/// Scores the labels of the tokens of a sentence. Some tokens go through each step together, so that what one of them
/// waits for from memory is on its way while the others are worked on.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class SentenceScorer(TaggerModel model)
{
    /// <summary>How many tokens go together.</summary>
    internal const int TokensAtOnce = 64;

    /// <summary>Room for the features of that many tokens; where they have more, fewer go together.</summary>
    internal const int FeaturesAtOnce = 12 * TokensAtOnce + MostFeatures;

    private const int MostFeatures = TaggerFeatures.MaxContext + TaggerFeatures.MaxPredictions;

    /// <summary>Scores all tokens of a sentence.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="workspace">Arrays to work in.</param>
    /// <param name="scores">Takes the scores of all labels of all heads, one token after another.</param>
    internal void Score(in SentenceContext context, TaggerWorkspace workspace, Span<int> scores)
    {
        for (int token = 0; token < context.Words.Length;)
        {
            token += ScoreSome(context, token, workspace, scores);
        }
    }

    private int ScoreSome(in SentenceContext context, int first, TaggerWorkspace workspace, Span<int> scores)
    {
        Span<uint> features = workspace.Features;
        Span<int> ends = workspace.Ends;
        int most = Math.Min(TokensAtOnce, context.Words.Length - first);
        int tokens = 0;
        for (int count = 0; tokens < most && count + MostFeatures <= features.Length; tokens++)
        {
            count += TaggerFeatures.OfContext(context, first + tokens, features[count..]);
            if (!context.Predictions.IsEmpty)
            {
                count += TaggerFeatures.OfPredictions(context, first + tokens, features[count..]);
            }

            ends[tokens] = count;
        }

        ends = ends[..tokens];
        model.Features.Find(features, ends, workspace.Rows);
        int start = 0;
        for (int i = 0; i < tokens; i++)
        {
            model.Hide(context.Words, first + i, workspace.Rows.AsSpan(start, ends[i] - start), workspace.Hidden.AsSpan(i * model.Hidden, model.Hidden));
            start = ends[i];
        }

        for (int i = 0; i < tokens; i++)
        {
            model.Output.Score(workspace.Hidden.AsSpan(i * model.Hidden, model.Hidden), scores.Slice((first + i) * model.ScoreCount, model.ScoreCount));
        }

        return tokens;
    }
}
