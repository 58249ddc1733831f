using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace EntityKit;

public sealed partial class EntityExtractor
{
    /// <summary>Extracts from many documents at once. A document that fails comes back as a failure with its reason and ends nothing.</summary>
    /// <param name="documents">The documents; read one after another, only as fast as results are taken.</param>
    /// <param name="options">Order, parallelism and how many may wait; <see cref="BatchOptions.Default"/> when null.</param>
    /// <param name="cancellationToken">Ends the stream with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One result for each document, read lazily; leaving the loop stops the work.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">While results are read: <paramref name="cancellationToken"/> was cancelled.</exception>
    public IAsyncEnumerable<DocumentResult> ExtractAsync(IEnumerable<TextDocument> documents, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return ExtractAsync(OneByOne(documents), options, cancellationToken);
    }

    /// <inheritdoc cref="ExtractAsync(IEnumerable{TextDocument}, BatchOptions?, CancellationToken)"/>
    public IAsyncEnumerable<DocumentResult> ExtractAsync(IAsyncEnumerable<TextDocument> documents, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        options ??= BatchOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DegreeOfParallelism, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxPending, nameof(options));
        return ResultsAsync(documents, options, cancellationToken);
    }

    private async IAsyncEnumerable<DocumentResult> ResultsAsync(IAsyncEnumerable<TextDocument> documents, BatchOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(options.MaxPending > 0 ? options.MaxPending : 4 * options.DegreeOfParallelism);
        var finished = Channel.CreateUnbounded<(long Number, DocumentResult Result)>(); // the slots bound it
        Task work = WorkAsync(NumberAsync(documents, slots, stop.Token), options.DegreeOfParallelism, finished.Writer, stop.Token);
        try
        {
            var early = new Dictionary<long, DocumentResult>();
            long next = 0;
            await foreach ((long number, DocumentResult result) in finished.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!options.Ordered)
                {
                    slots.Release();
                    yield return result;
                    continue;
                }

                early.Add(number, result);
                while (early.Remove(next, out DocumentResult? due))
                {
                    next++;
                    slots.Release();
                    yield return due;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(IAsyncEnumerable<(long Number, TextDocument Document)> documents, int degreeOfParallelism, ChannelWriter<(long Number, DocumentResult Result)> finished, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(documents, parallel, (item, token) =>
                finished.WriteAsync((item.Number, ExtractOne(item.Document, token)), token)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception; // what the source throws, the caller gets
        }

        finished.Complete(failure);
    }

    private DocumentResult ExtractOne(TextDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return new DocumentResult(document.Id, Extract(document.Text, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A caller's tagger or extractor may throw anything, and one document must not end the stream.
            return new DocumentResult(document?.Id ?? "", exception);
        }
    }

    private static async IAsyncEnumerable<(long Number, TextDocument Document)> NumberAsync(IAsyncEnumerable<TextDocument> documents, SemaphoreSlim slots, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long number = 0;
        await using IAsyncEnumerator<TextDocument> source = documents.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            await slots.WaitAsync(cancellationToken).ConfigureAwait(false); // before reading, so that no more than the bound is held
            if (!await source.MoveNextAsync().ConfigureAwait(false))
            {
                yield break;
            }

            yield return (number++, source.Current);
        }
    }

    private static async IAsyncEnumerable<TextDocument> OneByOne(IEnumerable<TextDocument> documents)
    {
        foreach (TextDocument document in documents)
        {
            yield return document;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
