using System.Buffers.Binary;
using System.Text;

namespace EntityKit;

/// <summary>
/// The container of a model file: a signature, the format version, the length and the CRC-32C of what follows, then
/// named sections. Checked whole before any of it is used.
/// </summary>
/// <remarks>The checksum finds damage. It is no signature: who can change a file can change that too, so that a section is checked again where it is read.</remarks>
internal sealed class ModelSections
{
    /// <summary>The version that is written and read.</summary>
    internal const int Version = 2;

    /// <summary>The length of what stands before the body, the checksum at its end.</summary>
    internal const int HeaderLength = 4 + 4 + 8 + ChecksumLength;

    /// <summary>The length of the checksum.</summary>
    internal const int ChecksumLength = 4;

    private const string LexiconPrefix = "lexicon/";

    private static readonly byte[] s_signature = "EKM\n"u8.ToArray();

    internal ModelSections(string name) => Name = name;

    /// <summary>The model's name.</summary>
    internal string Name { get; }

    /// <summary>The tagger's sections by name.</summary>
    internal SortedDictionary<string, byte[]> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>The text forms of the lexicons by name.</summary>
    internal SortedDictionary<string, string> Lexicons { get; } = new(StringComparer.Ordinal);

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidDataException">There is no such section.</exception>
    internal byte[] this[string part] => Parts.TryGetValue(part, out byte[]? bytes) ? bytes : throw new InvalidDataException($"The model has no section '{part}'.");

    /// <summary>Reads and checks a container.</summary>
    /// <exception cref="InvalidDataException">It is none, or is cut short, altered or of another version.</exception>
    internal static ModelSections Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int read = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read < 4 || !header[..4].SequenceEqual(s_signature))
        {
            throw new InvalidDataException("This is no EntityKit model: the signature is missing.");
        }

        if (read < HeaderLength)
        {
            throw new InvalidDataException($"The model is cut short: its header has {read} of {HeaderLength} bytes.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"The model has format version {version}; this library reads version {Version}.");
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        if (length is < 0 or > int.MaxValue / 2)
        {
            throw new InvalidDataException($"The model is altered: its length is given as {length} bytes.");
        }

        var body = new ModelBody(stream, (int)length);
        ModelSections? sections = null;
        InvalidDataException? fault = null;
        try
        {
            sections = ReadSections(body);
        }
        catch (InvalidDataException e)
        {
            fault = e;
        }

        // What the sections say of themselves counts only where the whole is what was written.
        uint checksum = body.ReadToEnd();
        if (checksum != BinaryPrimitives.ReadUInt32LittleEndian(header[^ChecksumLength..]))
        {
            throw new InvalidDataException("The model is altered: its checksum does not fit.");
        }

        return sections ?? throw fault!;
    }

    /// <summary>Writes the container.</summary>
    internal void Write(Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Name);
            writer.Write(Parts.Count + Lexicons.Count);
            foreach ((string name, byte[] bytes) in Parts)
            {
                WritePart(writer, name, bytes);
            }

            foreach ((string name, string content) in Lexicons)
            {
                WritePart(writer, LexiconPrefix + name, Encoding.UTF8.GetBytes(content));
            }
        }

        byte[] body = buffer.ToArray();
        byte[] header = new byte[HeaderLength];
        s_signature.CopyTo(header, 0);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Version);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(HeaderLength - ChecksumLength), ModelBody.Checksum(body));
        stream.Write(header);
        stream.Write(body);
    }

    private static void WritePart(BinaryWriter writer, string name, ReadOnlySpan<byte> bytes)
    {
        writer.Write(name);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static ModelSections ReadSections(ModelBody body)
    {
        var sections = new ModelSections(body.ReadString());
        int count = body.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = body.ReadString();
            byte[] bytes = body.ReadBytes(body.ReadInt32());
            if (name.StartsWith(LexiconPrefix, StringComparison.Ordinal))
            {
                sections.Lexicons[name[LexiconPrefix.Length..]] = Encoding.UTF8.GetString(bytes);
            }
            else
            {
                sections.Parts[name] = bytes;
            }
        }

        return sections;
    }
}
