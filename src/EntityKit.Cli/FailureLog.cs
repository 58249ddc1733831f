using System.Text.Json;

namespace EntityKit.Cli;

/// <summary>Names each document that failed, with its reason: on standard error, and in a file of JSON Lines where one is wanted.</summary>
/// <remarks>Thread-safe: documents are read on one thread and results taken on another.</remarks>
internal sealed class FailureLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Terminal _terminal;
    private readonly FileStream? _file;

    internal FailureLog(Terminal terminal, string? path)
    {
        _terminal = terminal;
        _file = path is null ? null : OutputFile.Create(path);
    }

    internal int Count { get; private set; }

    internal void Add(string id, string reason)
    {
        lock (_lock)
        {
            Count++;
            _terminal.Say($"{id}: {reason}");
            if (_file is not null)
            {
                using (var json = new Utf8JsonWriter(_file))
                {
                    json.WriteStartObject();
                    json.WriteString("id", id);
                    json.WriteString("reason", reason);
                    json.WriteEndObject();
                }

                _file.WriteByte((byte)'\n');
                _file.Flush();
            }
        }
    }

    public void Dispose() => _file?.Dispose();
}
