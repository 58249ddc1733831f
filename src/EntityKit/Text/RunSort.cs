namespace EntityKit;

/// <summary>Sorts a long list run by run, so that the work can be stopped between them.</summary>
internal static class RunSort
{
    private const int Run = 16_384;

    /// <summary>Sorts a list in place.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="signal"/> says so; the list is then in no order.</exception>
    internal static void Sort<T>(List<T> list, Comparison<T> comparison, StopSignal signal)
    {
        signal.ThrowIfCancellationRequested();
        if (list.Count <= Run)
        {
            list.Sort(comparison);
            return;
        }

        Comparer<T> comparer = Comparer<T>.Create(comparison);
        for (int start = 0; start < list.Count; start += Run)
        {
            signal.ThrowIfCancellationRequested();
            list.Sort(start, Math.Min(Run, list.Count - start), comparer);
        }

        T[] from = [.. list];
        var to = new T[from.Length];
        for (int length = Run; length < from.Length; length *= 2)
        {
            for (int start = 0; start < from.Length; start += 2 * length)
            {
                Merge(from, to, start, Math.Min(start + length, from.Length), Math.Min(start + (2 * length), from.Length), comparison, signal);
            }

            (from, to) = (to, from);
        }

        for (int i = 0; i < from.Length; i++)
        {
            list[i] = from[i];
        }
    }

    private static void Merge<T>(T[] from, T[] to, int start, int middle, int end, Comparison<T> comparison, StopSignal signal)
    {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++)
        {
            signal.LookAt(i);
            to[i] = right >= end || (left < middle && comparison(from[left], from[right]) <= 0) ? from[left++] : from[right++];
        }
    }
}
