using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace EntityKit.Worker;

/// <summary>JSON Lines to messages and back, so that a job can be begun and gathered without another tool.</summary>
internal static class MessageFiles
{
    private const int Batch = 500;

    /// <summary>Publishes each line as a message; its id is the message id, so that a line sent twice is stored once.</summary>
    /// <returns>How many were stored, and how many the broker knew.</returns>
    internal static async Task<(long Stored, long Known)> SendAsync(INatsConnection connection, TextReader lines, string subject, DocumentForm form, CancellationToken cancellationToken)
    {
        var broker = new NatsJSContext(connection);
        await BrokerStreams.FindOrCreateAsync(broker, subject, cancellationToken).ConfigureAwait(false);
        long stored = 0, known = 0;
        var pending = new Queue<Task<PubAckResponse>>();
        async Task TakeAsync()
        {
            PubAckResponse answer = await pending.Dequeue().ConfigureAwait(false);
            if (answer.Error is { } error)
            {
                throw new NatsJSApiException(error);
            }

            known += answer.Duplicate ? 1 : 0;
            stored += answer.Duplicate ? 0 : 1;
        }

        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var options = new NatsJSPubOpts { MsgId = IdOf(line, form), RetryAttempts = 5 };
            pending.Enqueue(broker.PublishAsync(subject, System.Text.Encoding.UTF8.GetBytes(line), opts: options, cancellationToken: cancellationToken).AsTask());
            if (pending.Count == Batch)
            {
                await TakeAsync().ConfigureAwait(false);
            }
        }

        while (pending.Count > 0)
        {
            await TakeAsync().ConfigureAwait(false);
        }

        return (stored, known);
    }

    /// <summary>Writes what a subject has stored so far, a message a line.</summary>
    internal static async Task<long> ReceiveAsync(INatsConnection connection, string subject, TextWriter output, CancellationToken cancellationToken)
    {
        var broker = new NatsJSContext(connection);
        if (await BrokerStreams.FindAsync(broker, subject, cancellationToken).ConfigureAwait(false) is not { } stream)
        {
            return 0;
        }

        // Of this call alone: the broker forgets it by itself. With a name, since brokers before 2.10 take the subject for one where there is none.
        var all = new ConsumerConfig { Name = $"receive-{Guid.NewGuid():N}", FilterSubject = subject, AckPolicy = ConsumerConfigAckPolicy.None, InactiveThreshold = TimeSpan.FromMinutes(1) };
        INatsJSConsumer consumer = await broker.CreateOrUpdateConsumerAsync(stream, all, cancellationToken).ConfigureAwait(false);
        long count = 0;
        for (ulong rest = consumer.Info.NumPending; rest > 0;)
        {
            await foreach (INatsJSMsg<byte[]> message in consumer.FetchNoWaitAsync<byte[]>(new NatsJSFetchOpts { MaxMsgs = Batch }, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                await output.WriteAsync(System.Text.Encoding.UTF8.GetString(message.Data ?? []) + "\n").ConfigureAwait(false);
                count++;
                rest = message.Metadata?.NumPending ?? 0;
            }
        }

        return count;
    }

    private static string? IdOf(string line, DocumentForm form)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return form.IdOf(json.RootElement);
        }
        catch (JsonException)
        {
            return null; // a worker says what is wrong with it
        }
    }
}
