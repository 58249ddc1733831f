using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EntityKit.Cli;

/// <summary>
/// A folder of part files and a manifest of what they hold, so that a run that was killed can go on where it was: a part gets its
/// name when it is whole and on the disk, and counts when the manifest names it. What neither holds is done again.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="extension">The parts' extension.</param>
/// <param name="settings">What must be the same in all runs into the folder.</param>
/// <param name="open">Makes the view that writes a part.</param>
internal sealed class PartFolder(string folder, string extension, string settings, Func<Stream, IResultView> open) : IResultView
{
    internal const string ManifestName = "manifest.jsonl";

    private const int DocumentsInPart = 1000;

    private readonly string _manifest = Path.Combine(folder, ManifestName);
    private readonly Dictionary<UInt128, int> _done = [];
    private readonly List<string> _ids = [];
    private int _parts;
    private FileStream? _file;
    private IResultView? _part;

    /// <summary>Whether an earlier run did a document: asked once for each, as two documents may have one id.</summary>
    internal bool IsDone(string id)
    {
        UInt128 key = KeyOf(id);
        if (!_done.TryGetValue(key, out int times))
        {
            return false;
        }

        _done[key] = times - 1;
        if (times == 1)
        {
            _done.Remove(key);
        }

        return true;
    }

    /// <summary>Finds what earlier runs did and removes what they left unfinished.</summary>
    /// <exception cref="UsageException">The folder cannot be used, or holds the results of other options.</exception>
    internal void Resume()
    {
        OutputFile.CreateFolder(folder);
        try
        {
            HashSet<string> whole = File.Exists(_manifest) ? ReadManifest() : [];
            foreach (string path in Directory.EnumerateFiles(folder, "part-*"))
            {
                if (!whole.Contains(Path.GetFileName(path)))
                {
                    File.Delete(path);
                }
            }

            if (_parts == 0 && !File.Exists(_manifest))
            {
                Append(json => json.WriteString("settings", settings));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"'{folder}' cannot be resumed: {exception.Message}");
        }
    }

    public ValueTask BeginAsync() => ValueTask.CompletedTask;

    public async ValueTask AddAsync(FoundDocument found)
    {
        if (_part is null)
        {
            _file = OutputFile.Create(PartPath + ".part");
            _part = open(_file);
            await _part.BeginAsync().ConfigureAwait(false);
        }

        await _part.AddAsync(found).ConfigureAwait(false);
        _ids.Add(found.Id);
        if (_ids.Count == DocumentsInPart)
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask EndAsync()
    {
        if (_part is null)
        {
            return;
        }

        await _part.EndAsync().ConfigureAwait(false);
        _part = null;
        _file!.Flush(flushToDisk: true);
        await _file.DisposeAsync().ConfigureAwait(false);
        File.Move(PartPath + ".part", PartPath, overwrite: true);
        Append(json =>
        {
            json.WriteString("part", Path.GetFileName(PartPath));
            json.WriteStartArray("ids");
            _ids.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        });
        _ids.Clear();
        _parts++;
    }

    private string PartPath => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"part-{_parts + 1:000000}.{extension}"));

    private static UInt128 KeyOf(string id)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private HashSet<string> ReadManifest()
    {
        CutTornLine();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        bool isFirst = true;
        foreach (string line in File.ReadLines(_manifest))
        {
            using var json = JsonDocument.Parse(line);
            if (isFirst)
            {
                string begun = json.RootElement.GetProperty("settings").GetString()!;
                isFirst = false;
                if (begun != settings)
                {
                    throw new UsageException($"'{folder}' was begun with other options ({begun}); these are {settings}.");
                }

                continue;
            }

            whole.Add(json.RootElement.GetProperty("part").GetString()!);
            foreach (JsonElement id in json.RootElement.GetProperty("ids").EnumerateArray())
            {
                UInt128 key = KeyOf(id.GetString()!);
                _done[key] = _done.GetValueOrDefault(key) + 1;
            }
        }

        if (isFirst)
        {
            File.Delete(_manifest); // killed before its first line was whole
        }

        _parts = whole.Count;
        return whole;
    }

    /// <summary>A run that was killed may have left half a line.</summary>
    private void CutTornLine()
    {
        using var file = new FileStream(_manifest, FileMode.Open, FileAccess.ReadWrite);
        long end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }

            end--;
        }

        file.SetLength(end);
    }

    private void Append(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        using var file = new FileStream(_manifest, FileMode.Append, FileAccess.Write);
        file.Write(line.GetBuffer(), 0, (int)line.Length);
        file.Flush(flushToDisk: true);
    }
}
