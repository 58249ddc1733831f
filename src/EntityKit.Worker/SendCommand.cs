using System.CommandLine;
using System.Globalization;
using NATS.Client.Core;

namespace EntityKit.Worker;

/// <summary><c>entitykit-worker send</c>: JSON Lines to messages.</summary>
internal static class SendCommand
{
    internal static Command Create(Action<string> say)
    {
        var file = new Argument<string>("file") { Description = "JSON Lines, or - for standard input." };
        var broker = new BrokerOptions();
        var to = new Option<string>("--to") { Description = "The subject. A stream is made for it where none keeps it.", HelpName = "subject", Required = true };
        var id = new Option<string?>("--id-column") { Description = "The member that is the id, and so the message id: a document sent twice is stored once.", HelpName = "name" };
        var command = new Command("send", "Sends the lines of a file of JSON Lines as documents.") { file, broker.Url, broker.Credentials, to, id };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            string path = arguments.GetRequiredValue(file);
            using TextReader lines = Open(path);
            NatsConnection connection = await broker.ConnectAsync(arguments, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var form = new DocumentForm(IsText: false, DocumentForm.DefaultText, arguments.GetValue(id));
                (long stored, long known) = await MessageFiles.SendAsync(connection, lines, arguments.GetRequiredValue(to), form, cancellationToken).ConfigureAwait(false);
                say(string.Create(CultureInfo.InvariantCulture, $"{stored:N0} documents sent, {known:N0} had been sent before"));
            }
        });
        return command;
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return path == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read: {exception.Message}");
        }
    }
}
