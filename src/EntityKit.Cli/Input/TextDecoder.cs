using System.Text;
using System.Text.RegularExpressions;

namespace EntityKit.Cli;

/// <summary>Bytes to text: by the byte order mark where there is one, else by the encoding that was named, else strict UTF-8.</summary>
internal sealed partial class TextDecoder
{
    private static readonly (byte[] Mark, Encoding Encoding)[] s_marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)), // before UTF-16, which starts alike
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    /// <summary>What stands in a record for bytes that are no text in its encoding: two code points that no text may hold.</summary>
    internal const string WrongByte = "\uFFFF\uFDD0";

    private const int HtmlHead = 2048;

    private readonly Encoding? _named;

    private TextDecoder(Encoding encoding) => _named = encoding;

    /// <exception cref="UsageException">There is no encoding of that name.</exception>
    internal TextDecoder(string? encodingName)
    {
        if (encodingName is not null)
        {
            _named = Find(encodingName) ?? throw new UsageException($"There is no encoding '{encodingName}'; names are those of IANA: utf-8, utf-16, windows-1252, iso-8859-1 ...");
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no text in that encoding; the message says where.</exception>
    internal string Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = _named ?? s_marks[0].Encoding;
        bool isKnown = _named is not null;
        foreach ((byte[] mark, Encoding marked) in s_marks)
        {
            if (bytes.StartsWith(mark))
            {
                bytes = bytes[mark.Length..];
                encoding = marked;
                isKnown = true;
                break;
            }
        }

        if (!isKnown)
        {
            CheckZeros(bytes);
        }

        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            string hint = isKnown ? "" : "; name its encoding with --encoding";
            throw new InvalidDataException($"no {encoding.WebName} text: a wrong byte at offset {exception.Index}{hint}", exception);
        }
    }

    /// <summary>An HTML page: where neither a byte order mark nor the command line names its encoding, it may do so itself.</summary>
    /// <exception cref="InvalidDataException">The bytes are no text in that encoding; the message says where.</exception>
    internal string DecodeHtml(ReadOnlySpan<byte> bytes)
    {
        if (_named is null && !StartsWithMark(bytes))
        {
            string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HtmlHead)]);
            Match charset = Charset().Match(head);
            if (charset.Success && Find(charset.Groups[1].Value) is { } own && own.WebName is not ("utf-16" or "utf-16BE" or "utf-32")) // it could not have been read as such
            {
                return new TextDecoder(own).Decode(bytes);
            }
        }

        return Decode(bytes);
    }

    /// <summary>A reader of records, in which <see cref="WrongByte"/> stands for wrong bytes, so that only the record that holds one fails.</summary>
    /// <exception cref="InvalidDataException">The bytes are no text.</exception>
    internal StreamReader Reader(PeekStream stream)
    {
        ReadOnlySpan<byte> head = stream.Peek(4);
        foreach ((byte[] mark, Encoding marked) in s_marks)
        {
            if (head.StartsWith(mark))
            {
                stream.ReadExactly(new byte[mark.Length]);
                return Reader(stream, marked);
            }
        }

        if (_named is null)
        {
            CheckZeros(head);
        }

        return Reader(stream, _named ?? s_marks[0].Encoding);
    }

    /// <summary>Why a record is no text, or null where it is.</summary>
    internal static string? Fault(string record, StreamReader reader) => record.IndexOf(WrongByte, StringComparison.Ordinal) is var index and >= 0
        ? $"no {reader.CurrentEncoding.WebName} text: a wrong byte after {index} characters; name the file's encoding with --encoding"
        : null;

    private static StreamReader Reader(PeekStream stream, Encoding encoding)
    {
        var lenient = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(WrongByte));
        return new StreamReader(stream, lenient, detectEncodingFromByteOrderMarks: false, 1 << 16);
    }

    private static void CheckZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)0) is var zero and >= 0)
        {
            throw new InvalidDataException($"no text: a zero byte at offset {zero}; UTF-16 without a byte order mark needs --encoding utf-16");
        }
    }

    private static bool StartsWithMark(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] mark, _) in s_marks)
        {
            if (bytes.StartsWith(mark))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    private static Encoding? Find(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
