using System.CommandLine;
using NATS.Client.Core;

namespace EntityKit.Worker;

/// <summary>Where the broker is and who asks.</summary>
internal sealed class BrokerOptions
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60); // a busy broker is no broken one

    internal Option<string> Url { get; } = new("--nats") { Description = "The broker's address: nats://host:4222, tls://host, with user:password@ or token@ where it wants them; by default what NATS_URL says, else this machine.", HelpName = "url", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("NATS_URL") is { Length: > 0 } url ? url : "nats://127.0.0.1:4222" };

    internal Option<string?> Credentials { get; } = new("--creds") { Description = "A file of credentials for the broker.", HelpName = "file" };

    /// <exception cref="IOException">The address is none, or nobody answers there.</exception>
    internal async Task<NatsConnection> ConnectAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string url = arguments.GetRequiredValue(Url);
        string? credentials = arguments.GetValue(Credentials);
        NatsOpts options = NatsOpts.Default with
        {
            Url = url,
            Name = WorkerCommand.Name,
            AuthOpts = credentials is null ? NatsAuthOpts.Default : new NatsAuthOpts { CredsFile = credentials },
            ConnectTimeout = s_patience,
            CommandTimeout = s_patience,
            RequestTimeout = s_patience,
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

            throw new IOException($"The broker at {url} cannot be reached: {exception.Message}", exception);
        }
    }
}
