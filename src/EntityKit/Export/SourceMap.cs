namespace EntityKit;

/// <summary>A stretch of a text and the stretch of its source that it was made of.</summary>
/// <param name="Text">The stretch of the text.</param>
/// <param name="Source">The stretch of the source. Where both are equally long they run side by side; otherwise, as for "&amp;amp;", one stands for the other as a whole.</param>
public readonly record struct SourceRun(TextSpan Text, TextSpan Source);

/// <summary>Leads from a text that was taken out of another one, such as an HTML page, back into that source.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
public sealed class SourceMap
{
    private readonly SourceRun[] _runs;

    /// <summary>Creates a map.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="runs">The stretches in text order; together they cover the text without a gap.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is a gap or an overlap in the text, or a stretch leaves the source.</exception>
    public SourceMap(string source, IEnumerable<SourceRun> runs)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(runs);
        Source = source;
        _runs = [.. runs];
        int end = 0;
        foreach (SourceRun run in _runs)
        {
            if (run.Text.Start != end || run.Text.Length <= 0 || run.Source.Start < 0 || run.Source.Length < 0 || run.Source.End > source.Length)
            {
                throw new ArgumentException($"The run from {run.Text} to {run.Source} follows text that ends at {end}, in a source of {source.Length}.", nameof(runs));
            }

            end = run.Text.End;
        }
    }

    /// <summary>The whole source.</summary>
    public string Source { get; }

    /// <summary>The stretch of the source that a stretch of the text was made of.</summary>
    /// <param name="span">The stretch of the text.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is empty or leaves the text.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        int last = _runs.Length == 0 ? 0 : _runs[^1].Text.End;
        if (span.Start < 0 || span.Length <= 0 || span.End > last)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The text has {last} code units.");
        }

        return new TextSpan(At(span.Start).Start, At(span.End - 1).End);
    }

    /// <summary>What one code unit of the text was made of.</summary>
    private TextSpan At(int offset)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_runs[middle].Text.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        SourceRun run = _runs[low];
        if (run.Text.Length != run.Source.Length)
        {
            return run.Source;
        }

        int start = run.Source.Start + offset - run.Text.Start;
        return new TextSpan(start, start + 1);
    }
}
