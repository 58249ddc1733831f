using System.Text.Encodings.Web;
using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace EntityKit.Worker;

/// <summary>
/// Takes documents from a subject and stores their results under another. A document is acknowledged when the broker has stored its
/// result, and comes again where a worker dies before that; the result has the document's message id, so that the broker stores it once.
/// </summary>
internal sealed class DocumentWorker(INatsConnection connection, EntityExtractor extractor, WorkerSettings settings, Action<string> say, Action<string> note)
{
    private const string MessageIdHeader = "Nats-Msg-Id";
    private const int HeaderRoom = 2048; // counts as payload too

    private static readonly TimeSpan s_emptyCheck = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(1);
    private static readonly AckOpts s_confirmed = new() { DoubleAck = true };

    private readonly NatsJSContext _broker = new(connection);
    private long _documents;
    private long _failed;
    private long _known;

    /// <summary>How many documents got a result from this worker.</summary>
    internal long Documents => _documents;

    /// <summary>How many documents failed.</summary>
    internal long Failed => _failed;

    /// <summary>How many results the broker had stored before, when a document came again.</summary>
    internal long Known => _known;

    /// <summary>Works until it is stopped, or until nothing is left; what was begun is finished.</summary>
    internal async Task RunAsync(CancellationToken stop)
    {
        string source = await BrokerStreams.FindOrCreateAsync(_broker, settings.In, stop).ConfigureAwait(false);
        string target = await BrokerStreams.FindOrCreateAsync(_broker, settings.Out, stop).ConfigureAwait(false);
        await BrokerStreams.FindOrCreateAsync(_broker, settings.Failed, stop).ConfigureAwait(false);
        var group = new ConsumerConfig(settings.Group)
        {
            FilterSubject = settings.In,
            AckPolicy = ConsumerConfigAckPolicy.Explicit,
            AckWait = settings.AckWait,
            MaxDeliver = -1, // the worker counts, so that none is given up in silence
        };
        INatsJSConsumer consumer = await _broker.CreateOrUpdateConsumerAsync(source, group, stop).ConfigureAwait(false);
        note($"'{settings.In}' (stream {source}) to '{settings.Out}' (stream {target}), {settings.Jobs} at once");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task watch = settings.UntilEmpty ? EndWhenEmptyAsync(consumer, end) : Task.CompletedTask;
        var pull = new NatsJSConsumeOpts { MaxMsgs = 2 * settings.Jobs, DrainOnCancel = true };
        await Parallel.ForEachAsync(
            consumer.ConsumeAsync<byte[]>(opts: pull, cancellationToken: end.Token),
            new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs },
            async (message, _) => await TakeAsync(message).ConfigureAwait(false)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await watch.ConfigureAwait(false);
    }

    private static async Task EndWhenEmptyAsync(INatsJSConsumer consumer, CancellationTokenSource end)
    {
        try
        {
            using var timer = new PeriodicTimer(s_emptyCheck);
            while (await timer.WaitForNextTickAsync(end.Token).ConfigureAwait(false))
            {
                await consumer.RefreshAsync(end.Token).ConfigureAwait(false);
                if (consumer.Info is { NumPending: 0, NumAckPending: 0 })
                {
                    await end.CancelAsync().ConfigureAwait(false); // nothing waits, and no other worker holds anything
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task TakeAsync(INatsJSMsg<byte[]> message)
    {
        using var done = new CancellationTokenSource();
        Task alive = SignAsync(message, done.Token);
        try
        {
            await AnswerAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NatsException or TimeoutException or OperationCanceledException or IOException)
        {
            say($"{IdOf(message)}: the broker does not answer ({exception.Message}); the document will come again");
            await GiveBackAsync(message).ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await alive.ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(INatsJSMsg<byte[]> message)
    {
        string messageId = IdOf(message);
        string id = messageId;
        try
        {
            if (message.Metadata?.NumDelivered > (ulong)settings.MaxDeliveries)
            {
                throw new InvalidDataException($"was begun {settings.MaxDeliveries} times and never finished");
            }

            TextDocument document = settings.Form.Read(message.Data, messageId);
            id = document.Id;
            using var result = new MemoryStream();
            settings.Writer.Write(extractor.Extract(document.Text), document.Id, result);
            byte[] line = result.ToArray()[..^1]; // a message needs no line feed
            CheckSize(line);
            await StoreAsync(settings.Out, line, messageId).ConfigureAwait(false);
            Interlocked.Increment(ref _documents);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or InsufficientMemoryException)
        {
            say($"{id}: {exception.Message}");
            await StoreAsync(settings.Failed, Failure(id, exception.Message), messageId).ConfigureAwait(false);
            Interlocked.Increment(ref _failed);
        }

        await message.AckAsync(s_confirmed).ConfigureAwait(false);
    }

    /// <summary>Publishes, and returns when the broker has it on its disk.</summary>
    private async Task StoreAsync(string subject, byte[] payload, string messageId)
    {
        PubAckResponse stored = await _broker.PublishAsync(subject, payload, opts: new NatsJSPubOpts { MsgId = messageId, RetryAttempts = 5 }).ConfigureAwait(false);
        if (stored.Error is { } error)
        {
            throw new NatsJSApiException(error);
        }

        if (stored.Duplicate)
        {
            Interlocked.Increment(ref _known);
        }
    }

    private void CheckSize(byte[] result)
    {
        int most = (connection.ServerInfo?.MaxPayload ?? int.MaxValue) - HeaderRoom;
        if (result.Length > most)
        {
            throw new InvalidDataException($"the result has {result.Length} bytes, and the broker takes {most}; raise its max_payload or cut the document");
        }
    }

    /// <summary>Tells the broker now and then that a long document is still worked on.</summary>
    private async Task SignAsync(INatsJSMsg<byte[]> message, CancellationToken done)
    {
        try
        {
            using var timer = new PeriodicTimer(settings.AckWait / 3);
            while (await timer.WaitForNextTickAsync(done).ConfigureAwait(false))
            {
                await message.AckProgressAsync(cancellationToken: done).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or NatsException)
        {
            // Done, or the broker is away: it gives the document to another worker.
        }
    }

    private static async Task GiveBackAsync(INatsJSMsg<byte[]> message)
    {
        try
        {
            await message.NakAsync(new AckOpts { NakDelay = s_retryDelay }).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NatsException or TimeoutException or OperationCanceledException)
        {
            // The broker does so by itself when its patience ends.
        }
    }

    /// <summary>The id that the sender gave the message, else its place in the stream, which is the same whenever it comes.</summary>
    private static string IdOf(INatsJSMsg<byte[]> message)
    {
        if (message.Headers is { } headers && headers.TryGetLastValue(MessageIdHeader, out string? id) && !string.IsNullOrEmpty(id))
        {
            return id;
        }

        return message.Metadata is { } place ? $"{place.Stream}:{place.Sequence.Stream}" : message.Subject;
    }

    private static byte[] Failure(string id, string reason)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        return line.ToArray();
    }
}
