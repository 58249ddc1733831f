using System.Text;
using System.Text.Json;

namespace EntityKit.Worker;

/// <summary>What a message holds: a JSON object with text and id, or the text alone.</summary>
/// <param name="IsText">Whether it is the text alone.</param>
/// <param name="TextColumn">The member that holds the text.</param>
/// <param name="IdColumn">The member that holds the id; null for "id" where there is one.</param>
internal sealed record DocumentForm(bool IsText, string TextColumn, string? IdColumn)
{
    internal const string DefaultText = "text";
    internal const string DefaultId = "id";

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a message.</summary>
    /// <param name="payload">Its bytes.</param>
    /// <param name="messageId">The id of a document that names none.</param>
    /// <exception cref="InvalidDataException">The message is no document; the message says why.</exception>
    internal TextDocument Read(byte[]? payload, string messageId)
    {
        try
        {
            string text = s_strict.GetString(payload ?? []);
            return IsText ? new TextDocument(messageId, text) : ReadJson(text, messageId);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"no UTF-8: a wrong byte at offset {exception.Index}", exception);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"no JSON: {exception.Message.Split(" LineNumber:")[0].TrimEnd('.')}", exception); // the second of a lone surrogate
        }
    }

    /// <summary>The id that a line of JSON has, or null.</summary>
    internal string? IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(IdColumn ?? DefaultId, out JsonElement id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number && id.ToString() is { Length: > 0 } name
            ? name
            : null;

    private TextDocument ReadJson(string payload, string messageId)
    {
        using var json = JsonDocument.Parse(payload);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException("no JSON object");
        }

        string? id = IdOf(json.RootElement);
        if (id is null && IdColumn is not null)
        {
            throw new InvalidDataException($"no '{IdColumn}'; see --id-column");
        }

        return json.RootElement.TryGetProperty(TextColumn, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? new TextDocument(id ?? messageId, text.GetString()!)
            : throw new InvalidDataException($"no string '{TextColumn}'; see --text-column");
    }
}
