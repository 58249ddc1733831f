using System.CommandLine;
using NATS.Client.Core;

namespace EntityKit.Worker;

/// <summary>Where the broker is and who asks.</summary>
internal sealed class BrokerOptions
{
    internal Option<string> Url { get; } = new("--nats") { Description = "The broker's address: nats://host:4222, tls://host, with user:password@ or token@ where it wants them.", HelpName = "url", DefaultValueFactory = _ => "nats://127.0.0.1:4222" };

    internal Option<string?> Credentials { get; } = new("--creds") { Description = "A file of credentials for the broker.", HelpName = "file" };

    /// <exception cref="UsageException">The address is none, or nobody answers there.</exception>
    internal async Task<NatsConnection> ConnectAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string url = arguments.GetRequiredValue(Url);
        string? credentials = arguments.GetValue(Credentials);
        NatsOpts options = NatsOpts.Default with
        {
            Url = url,
            Name = WorkerCommand.Name,
            AuthOpts = credentials is null ? NatsAuthOpts.Default : new NatsAuthOpts { CredsFile = credentials },
            RequestTimeout = TimeSpan.FromSeconds(10),
            MaxReconnectRetry = -1, // a broker may be away for a while
        };
        NatsConnection? connection = null;
        try
        {
            connection = new NatsConnection(options);
            await connection.ConnectAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch (Exception exception) when (exception is NatsException or UriFormatException or ArgumentException or IOException or InvalidOperationException)
        {
            if (connection is not null)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }

            throw new UsageException($"The broker at {url} cannot be reached: {exception.Message}");
        }
    }
}
