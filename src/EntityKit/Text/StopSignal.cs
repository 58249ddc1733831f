namespace EntityKit;

/// <summary>Tells the stages that work on a text to stop. They look at it sentence by sentence, mention by mention or every few thousand words, never less often.</summary>
/// <param name="token">What asks for it.</param>
/// <param name="looked">Called at each look, so that a test can count them; null for none.</param>
internal readonly struct StopSignal(CancellationToken token, Action? looked = null)
{
    /// <summary>How many words or numbers at most are read between two looks.</summary>
    internal const int WordsBetween = 4096;

    /// <summary>What asks for the stop.</summary>
    internal CancellationToken Token => token;

    /// <summary>Looks at it.</summary>
    /// <exception cref="OperationCanceledException">The work shall stop.</exception>
    internal void ThrowIfCancellationRequested()
    {
        looked?.Invoke();
        token.ThrowIfCancellationRequested();
    }

    /// <summary>Looks at it at every so many of a loop's steps.</summary>
    internal void LookAt(int step)
    {
        if (step % WordsBetween == 0)
        {
            ThrowIfCancellationRequested();
        }
    }

    /// <summary>Whether two are the same.</summary>
    internal bool Is(StopSignal other) => token == other.Token && looked == other.Looked;

    private Action? Looked => looked;

    public static implicit operator StopSignal(CancellationToken token) => new(token);
}
