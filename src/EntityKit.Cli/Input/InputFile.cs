using System.IO.Compression;

namespace EntityKit.Cli;

/// <summary>The bytes of a file or of standard input, unpacked where they are gzip, and the reason in words where there are none.</summary>
internal static class InputFile
{
    /// <summary>The name that stands for standard input.</summary>
    internal const string StandardInput = "-";

    private const int ReadSize = 1 << 16;

    // No encoding has more than four bytes a UTF-16 code unit, so that a longer file cannot be short enough.
    private const long MaxBytes = 4L * EntityExtractor.MaxTextLength;

    /// <summary>The text of a whole file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, is too long or is no text; the message says why.</exception>
    internal static string Read(string path, TextDecoder decoder, Terminal terminal, bool isHtml = false) => WithReasons(() =>
    {
        using PeekStream stream = Open(path, terminal, out long? length);
        ReadOnlyMemory<byte> bytes = ReadBytes(stream, length);
        return isHtml ? decoder.DecodeHtml(bytes.Span) : decoder.Decode(bytes.Span);
    });

    /// <summary>Opens a file or standard input, which must not be closed.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read; the message says why.</exception>
    internal static PeekStream Open(string path, Terminal terminal) => WithReasons(() => Open(path, terminal, out _));

    /// <summary>Runs an action on a file and gives what hinders it as a reason.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read; the message says why.</exception>
    internal static T WithReasons<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException("there is no such file or folder", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static PeekStream Open(string path, Terminal terminal, out long? length)
    {
        bool isFile = path != StandardInput;
        Stream bare = isFile ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1) : terminal.Input;
        length = bare.CanSeek ? bare.Length : null;
        var stream = new PeekStream(bare);
        if (!stream.Peek(2).SequenceEqual<byte>([0x1F, 0x8B])) // no encoding of text begins so
        {
            return stream;
        }

        length = null;
        return new PeekStream(new GZipStream(stream, CompressionMode.Decompress));
    }

    /// <summary>All bytes of a file or a pipe, of which only the first has a length.</summary>
    private static ReadOnlyMemory<byte> ReadBytes(PeekStream stream, long? known)
    {
        var bytes = new byte[known is null ? ReadSize : Math.Min(known.Value, MaxBytes) + 1];
        int length = 0;
        while (stream.Read(bytes.AsSpan(length)) is var read and > 0)
        {
            length += read;
            if (length > MaxBytes)
            {
                throw new InvalidDataException($"longer than {MaxBytes} bytes, and so than the {EntityExtractor.MaxTextLength} UTF-16 code units that are taken; cut it at a paragraph");
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * length, MaxBytes + 1));
            }
        }

        return bytes.AsMemory(0, length);
    }
}
