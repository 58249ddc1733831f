namespace EntityKit.Training;

/// <summary>Precision, recall and F1 of exact spans, summed over passages.</summary>
internal sealed class SpanScorer
{
    /// <summary>Spans demanded so far.</summary>
    public int Gold { get; private set; }

    /// <summary>Spans given so far that count: those that the gold says to leave aside do not.</summary>
    public int Predicted { get; private set; }

    /// <summary>Spans given that are demanded.</summary>
    public int Correct { get; private set; }

    public double Precision => Predicted == 0 ? 1 : (double)Correct / Predicted;

    public double Recall => Gold == 0 ? 1 : (double)Correct / Gold;

    public double F1 => Gold + Predicted == 0 ? 1 : 2.0 * Correct / (Gold + Predicted);

    /// <summary>Adds one passage.</summary>
    /// <param name="demanded">The spans to find.</param>
    /// <param name="neutral">Spans that are neither demanded nor punished.</param>
    /// <param name="predicted">The spans found.</param>
    /// <returns>The spans missed and the spans given in excess, in text order.</returns>
    public (IReadOnlyList<TextSpan> Missed, IReadOnlyList<TextSpan> Extra) Add(
        IEnumerable<TextSpan> demanded, IEnumerable<TextSpan> neutral, IEnumerable<TextSpan> predicted)
    {
        var gold = new HashSet<TextSpan>(demanded);
        var aside = new HashSet<TextSpan>(neutral);
        aside.ExceptWith(gold);
        var found = new HashSet<TextSpan>(predicted);
        found.ExceptWith(aside);
        Gold += gold.Count;
        Predicted += found.Count;
        Correct += gold.Count(found.Contains);
        return ([.. gold.Where(s => !found.Contains(s)).Order()], [.. found.Where(s => !gold.Contains(s)).Order()]);
    }
}
