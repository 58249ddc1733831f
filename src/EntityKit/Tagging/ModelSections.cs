using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EntityKit;

/// <summary>
/// The container of a model file: a signature, the format version, the length and the SHA-256 of what follows, then
/// named sections. Checked whole before any of it is used.
/// </summary>
internal sealed class ModelSections
{
    /// <summary>The version that is written; it and the one before are read.</summary>
    internal const int Version = 1;

    private const int HeaderLength = 4 + 4 + 8 + 32;
    private const string LexiconPrefix = "lexicon/";

    private static readonly byte[] s_signature = "EKM\n"u8.ToArray();

    internal ModelSections(string name) => Name = name;

    /// <summary>The model's name.</summary>
    internal string Name { get; }

    /// <summary>The tagger's sections by name.</summary>
    internal SortedDictionary<string, ReadOnlyMemory<byte>> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>The text forms of the lexicons by name.</summary>
    internal SortedDictionary<string, string> Lexicons { get; } = new(StringComparer.Ordinal);

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidDataException">There is no such section.</exception>
    internal ReadOnlyMemory<byte> this[string part] => Parts.TryGetValue(part, out ReadOnlyMemory<byte> bytes) ? bytes : throw new InvalidDataException($"The model has no section '{part}'.");

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
        if (version is > Version or < Version - 1 or < 1)
        {
            throw new InvalidDataException($"The model has format version {version}; this library reads version {Version}.");
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        if (length is < 0 or > int.MaxValue / 2)
        {
            throw new InvalidDataException($"The model is altered: its length is given as {length} bytes.");
        }

        byte[] body = ReadBody(stream, (int)length);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(header[16..]))
        {
            throw new InvalidDataException("The model is altered: its checksum does not fit.");
        }

        return Parse(body);
    }

    /// <summary>Writes the container.</summary>
    internal void Write(Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Name);
            writer.Write(Parts.Count + Lexicons.Count);
            foreach ((string name, ReadOnlyMemory<byte> bytes) in Parts)
            {
                WritePart(writer, name, bytes.Span);
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
        SHA256.HashData(body, header.AsSpan(16));
        stream.Write(header);
        stream.Write(body);
    }

    private static void WritePart(BinaryWriter writer, string name, ReadOnlySpan<byte> bytes)
    {
        writer.Write(name);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    // Grows with what the stream really holds, so that a forged length reserves no memory.
    private static byte[] ReadBody(Stream stream, int length)
    {
        long held = stream.CanSeek ? stream.Length - stream.Position : 1 << 20;
        byte[] body = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, Math.Max(held, 1)));
        int filled = 0;
        while (filled < length)
        {
            if (filled == body.Length)
            {
                Array.Resize(ref body, (int)Math.Min(length, body.Length * 2L));
            }

            int read = stream.Read(body, filled, body.Length - filled);
            if (read == 0)
            {
                throw new InvalidDataException($"The model is cut short: {filled} of {length} bytes.");
            }

            filled += read;
        }

        return body.Length == length ? body : body[..length];
    }

    private static ModelSections Parse(byte[] body)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
            var sections = new ModelSections(reader.ReadString());
            int count = reader.ReadInt32();
            for (int i = 0; i < count; i++)
            {
                string name = reader.ReadString();
                int length = reader.ReadInt32();
                if (length < 0 || length > body.Length - reader.BaseStream.Position)
                {
                    throw new InvalidDataException($"The model is altered: section '{name}' has {length} bytes.");
                }

                ReadOnlyMemory<byte> bytes = body.AsMemory((int)reader.BaseStream.Position, length);
                reader.BaseStream.Position += length;
                if (name.StartsWith(LexiconPrefix, StringComparison.Ordinal))
                {
                    sections.Lexicons[name[LexiconPrefix.Length..]] = Encoding.UTF8.GetString(bytes.Span);
                }
                else
                {
                    sections.Parts[name] = bytes;
                }
            }

            return sections;
        }
        catch (IOException e)
        {
            throw new InvalidDataException("The model is altered: a section ends beyond the file or has no length.", e);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("The model is altered: a section's name cannot be read.", e);
        }
    }
}
