namespace EntityKit.Cli;

/// <summary>The bytes of a file or of standard input, and the reason in words where there are none.</summary>
internal static class InputFile
{
    /// <summary>The name that stands for standard input.</summary>
    internal const string StandardInput = "-";

    private const int ReadSize = 1 << 16;

    // No encoding has more than four bytes a UTF-16 code unit, so that a longer file cannot be short enough.
    private const long MaxBytes = 4L * EntityExtractor.MaxTextLength;

    /// <exception cref="InvalidDataException">The file cannot be read, is too long or is no text; the message says why.</exception>
    internal static string Read(string path, TextDecoder decoder, Terminal terminal)
    {
        try
        {
            using Stream stream = path == StandardInput ? terminal.Input : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return decoder.Decode(ReadBytes(stream).Span);
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

    /// <summary>All bytes of a file or a pipe, of which only the first has a length.</summary>
    private static ReadOnlyMemory<byte> ReadBytes(Stream stream)
    {
        var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length, MaxBytes) + 1 : ReadSize];
        int length = 0;
        while (stream.Read(bytes, length, bytes.Length - length) is var read and > 0)
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
