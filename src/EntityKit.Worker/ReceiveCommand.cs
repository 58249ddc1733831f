using System.CommandLine;
using System.Globalization;
using NATS.Client.Core;

namespace EntityKit.Worker;

/// <summary><c>entitykit-worker receive</c>: what is stored so far, as JSON Lines.</summary>
internal static class ReceiveCommand
{
    internal static Command Create(TextWriter output, Action<string> say)
    {
        var broker = new BrokerOptions();
        var from = new Option<string>("--from") { Description = "The subject.", HelpName = "subject", Required = true };
        var command = new Command("receive", "Writes what a subject has stored so far to standard output, a message a line; nothing is taken away.") { broker.Url, broker.Credentials, from };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            NatsConnection connection = await broker.ConnectAsync(arguments, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                long count = await MessageFiles.ReceiveAsync(connection, arguments.GetRequiredValue(from), output, cancellationToken).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                say(string.Create(CultureInfo.InvariantCulture, $"{count:N0} messages"));
            }
        });
        return command;
    }
}
