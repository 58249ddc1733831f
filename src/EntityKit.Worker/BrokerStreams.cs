using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace EntityKit.Worker;

/// <summary>The streams that keep subjects, found or made.</summary>
internal static class BrokerStreams
{
    // How long the broker knows the ids of what it stored: the longest a document may wait between its result and the next try.
    private static readonly TimeSpan s_window = TimeSpan.FromHours(1);

    /// <summary>The stream that keeps a subject; made, on disk, where there is none.</summary>
    internal static async Task<string> FindOrCreateAsync(INatsJSContext broker, string subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(broker, subject, cancellationToken).ConfigureAwait(false) is { } found)
        {
            return found;
        }

        string name = NameOf(subject);
        try
        {
            var stream = new StreamConfig(name, [subject]) { Storage = StreamConfigStorage.File, DuplicateWindow = s_window };
            await broker.CreateStreamAsync(stream, cancellationToken).ConfigureAwait(false);
            return name;
        }
        catch (NatsJSApiException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another worker may have made it in the same moment.
            if (await FindAsync(broker, subject, cancellationToken).ConfigureAwait(false) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    /// <summary>The stream that keeps a subject, or null.</summary>
    internal static async Task<string?> FindAsync(INatsJSContext broker, string subject, CancellationToken cancellationToken)
    {
        await foreach (string name in broker.ListStreamNamesAsync(subject, cancellationToken).ConfigureAwait(false))
        {
            return name;
        }

        return null;
    }

    private static string NameOf(string subject) => string.Concat(subject.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));
}
