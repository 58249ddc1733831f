using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace EntityKit;

/// <summary>Reads what follows a model's header, each part once and into the array that keeps it, and sums the checksum up meanwhile.</summary>
internal sealed class ModelBody
{
    private const int Chunk = 1 << 20;
    private const int LongestName = 1 << 16;

    private readonly Stream _stream;
    private readonly int _length;
    private int _left;
    private uint _checksum = uint.MaxValue;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The stream behind the header.</param>
    /// <param name="length">The length that the header gives.</param>
    internal ModelBody(Stream stream, int length) => (_stream, _length, _left) = (stream, length, length);

    /// <summary>The CRC-32C of some bytes (Castagnoli's polynomial, RFC 3720).</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes) => ~Add(uint.MaxValue, bytes);

    /// <summary>A number of four bytes.</summary>
    /// <exception cref="InvalidDataException">The body ends before.</exception>
    internal int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[4];
        Fill(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>A text behind its length, as <see cref="BinaryWriter"/> writes it.</summary>
    /// <exception cref="InvalidDataException">The body ends before, or the length is none.</exception>
    internal string ReadString()
    {
        int length = 0;
        Span<byte> one = stackalloc byte[1];
        for (int shift = 0; shift < 35; shift += 7)
        {
            Fill(one);
            length |= (one[0] & 0x7F) << shift;
            if (one[0] < 0x80)
            {
                return length is >= 0 and <= LongestName ? Encoding.UTF8.GetString(ReadBytes(length)) : throw Altered($"a name has a length of {length} bytes");
            }
        }

        throw Altered("a name has no length");
    }

    /// <summary>A section.</summary>
    /// <exception cref="InvalidDataException">The body ends before.</exception>
    internal byte[] ReadBytes(int length)
    {
        if (length < 0 || length > _left)
        {
            throw Altered($"a section has {length} bytes where {_left} are left");
        }

        // Grows with what the stream really holds, so that a forged length reserves no memory.
        long held = _stream.CanSeek ? _stream.Length - _stream.Position : Chunk;
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, Math.Max(held, 0)));
        int filled = 0;
        while (true)
        {
            Fill(bytes.AsSpan(filled));
            filled = bytes.Length;
            if (filled == length)
            {
                return bytes;
            }

            Array.Resize(ref bytes, (int)Math.Min(length, Math.Max(filled, 1) * 2L));
        }
    }

    /// <summary>Passes over what is left.</summary>
    /// <returns>The checksum of the whole body.</returns>
    /// <exception cref="InvalidDataException">The body ends before.</exception>
    internal uint ReadToEnd()
    {
        byte[] rest = new byte[Math.Min(_left, Chunk)];
        while (_left > 0)
        {
            Fill(rest.AsSpan(0, Math.Min(_left, rest.Length)));
        }

        return ~_checksum;
    }

    private void Fill(Span<byte> bytes)
    {
        if (bytes.Length > _left)
        {
            throw Altered("a section ends beyond the file");
        }

        int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _left -= read;
        if (read < bytes.Length)
        {
            throw new InvalidDataException($"The model is cut short: {_length - _left} of {_length} bytes.");
        }

        _checksum = Add(_checksum, bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // loading runs it once, and over all bytes
    private static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            checksum = BitOperations.Crc32C(checksum, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (byte value in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, value);
        }

        return checksum;
    }

    private static InvalidDataException Altered(string what) => new($"The model is altered: {what}.");
}
