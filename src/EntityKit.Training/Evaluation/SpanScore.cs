namespace EntityKit.Training;

/// <summary>Precision, recall and F1 over exact spans.</summary>
/// <param name="Found">Spans of the gold data that were predicted with the same borders and type.</param>
/// <param name="Predicted">Spans predicted.</param>
/// <param name="Gold">Spans in the gold data.</param>
/// <remarks>Immutable, thus thread-safe.</remarks>
public readonly record struct SpanScore(int Found, int Predicted, int Gold)
{
    /// <summary>Share of the predicted spans that are right, from 0 to 1; 0 without any.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Found / Predicted;

    /// <summary>Share of the gold spans that were found, from 0 to 1; 0 without any.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Found / Gold;

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>, from 0 to 1.</summary>
    public double F1 => Predicted + Gold == 0 ? 0 : 2.0 * Found / (Predicted + Gold);

    /// <summary>The counts of two scores together.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static SpanScore operator +(SpanScore left, SpanScore right) =>
        new(left.Found + right.Found, left.Predicted + right.Predicted, left.Gold + right.Gold);

    /// <summary>The counts of two scores together.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static SpanScore Add(SpanScore left, SpanScore right) => left + right;
}
