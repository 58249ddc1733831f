using System.Buffers.Binary;

namespace EntityKit.Cli;

/// <summary>
/// Looks over a Parquet file's footer before it is read: the library for Parquet believes what a list says of its length and
/// that a field has the type it should, and would count to billions where an altered file says otherwise. Walks the Thrift
/// compact protocol without keeping anything.
/// </summary>
/// <remarks>Of use for one footer. Every element takes a byte at least, so that the walk is over when the footer is.</remarks>
internal ref struct ParquetFooter
{
    private const int TailLength = 8;
    private const int MostDepth = 32;
    private const int LongestFooter = 1 << 28;

    private const string Bool = "b", Byte = "1", Short = "2", Int = "4", Long = "8", Text = "s", Encrypted = "!", Any = "?";
    private const char List = '<'; // then what it holds

    // The fields of each struct by their number from 1 (parquet.thrift of parquet-format 2.11); an empty one is not in use.
    private static readonly Dictionary<string, string[]> s_structs = new(StringComparer.Ordinal)
    {
        ["FileMetaData"] = [Int, "<SchemaElement", Long, "<RowGroup", "<KeyValue", Text, "<Union", Encrypted, Encrypted],
        ["SchemaElement"] = [Int, Int, Int, Text, Int, Int, Int, Int, Int, "LogicalType"],
        ["LogicalType"] = ["Empty", "Empty", "Empty", "Empty", "Decimal", "Empty", "Time", "Time", "", "Integer", "Empty", "Empty", "Empty", "Empty", "Empty"],
        ["Decimal"] = [Int, Int],
        ["Time"] = [Bool, "Union"],
        ["Integer"] = [Byte, Bool],
        ["Union"] = ["Empty", "Empty", "Empty"],
        ["Empty"] = [],
        ["KeyValue"] = [Text, Text],
        ["RowGroup"] = ["<ColumnChunk", Long, Long, "<SortingColumn", Long, Long, Short],
        ["SortingColumn"] = [Int, Bool, Bool],
        ["ColumnChunk"] = [Text, Long, "ColumnMetaData", Long, Int, Long, Int, Encrypted, Encrypted],
        ["ColumnMetaData"] = [Int, "<" + Int, "<" + Text, Int, Long, Long, Long, "<KeyValue", Long, Long, Long, "Statistics", "<PageEncodingStats", Long, Int, "SizeStatistics"],
        ["Statistics"] = [Text, Text, Long, Long, Text, Text, Bool, Bool],
        ["PageEncodingStats"] = [Int, Int, Int],
        ["SizeStatistics"] = [Long, "<" + Long, "<" + Long],
        [Any] = [],
    };

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Checks the footer of a file.</summary>
    /// <param name="file">A file that can be sought in; stands at its beginning afterwards.</param>
    /// <exception cref="InvalidDataException">The footer is longer than the file, or one of its lists, maps and texts is longer than the footer.</exception>
    internal static void Check(Stream file)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        if (file.Length < TailLength)
        {
            throw new InvalidDataException("the file is too short");
        }

        file.Position = file.Length - TailLength;
        file.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (length < 1 || length > file.Length - TailLength || length > LongestFooter)
        {
            throw new InvalidDataException("the footer does not fit into the file");
        }

        byte[] bytes = new byte[length];
        file.Position = file.Length - TailLength - length;
        file.ReadExactly(bytes);
        file.Position = 0;
        new ParquetFooter(bytes).SkipStruct("FileMetaData", 0);
    }

    private void SkipStruct(string name, int depth)
    {
        Guard(depth < MostDepth);
        string[] fields = s_structs[name];
        int number = 0;
        while (true)
        {
            byte head = Next();
            if (head == 0)
            {
                return;
            }

            int step = head >> 4;
            number = step > 0 ? number + step : (int)(Varint() >> 1); // zigzag: numbers are not negative
            string field = number > 0 && number <= fields.Length && fields[number - 1].Length > 0 ? fields[number - 1] : Any;
            Skip(head & 0xF, field, inside: false, depth);
        }
    }

    private void Skip(int type, string expected, bool inside, int depth)
    {
        if (expected == Encrypted)
        {
            throw new InvalidDataException("encrypted files are not read");
        }

        Guard(expected == Any || type == TypeOf(expected) || (type == 2 && expected == Bool));
        switch (type)
        {
            case 1 or 2: // true and false: said by the type in a struct, a byte in a list
                _at += inside ? 1 : 0;
                break;
            case 3:
                _at++;
                break;
            case 4 or 5 or 6:
                Varint();
                break;
            case 7:
                _at += 8;
                break;
            case 8:
                Advance(Varint());
                break;
            case 9 or 10:
                byte head = Next();
                SkipMany(head >> 4 == 15 ? Varint() : (ulong)(head >> 4), head & 0xF, expected[0] == List ? expected[1..] : Any, depth);
                break;
            case 11:
                ulong pairs = Varint();
                if (pairs > 0)
                {
                    byte types = Next();
                    SkipMany(pairs, types >> 4, Any, depth, types & 0xF);
                }

                break;
            case 12:
                SkipStruct(expected, depth + 1);
                break;
            case 13:
                _at += 16;
                break;
            default:
                Guard(false);
                break;
        }

        Guard(_at <= _bytes.Length);
    }

    private static int TypeOf(string expected) => expected switch
    {
        Bool => 1,
        Byte => 3,
        Short => 4,
        Int => 5,
        Long => 6,
        Text => 8,
        [List, ..] => 9,
        _ => 12,
    };

    private void SkipMany(ulong count, int type, string expected, int depth, int valueType = -1)
    {
        Guard(depth < MostDepth && count <= (ulong)(_bytes.Length - _at));
        for (ulong i = 0; i < count; i++)
        {
            Skip(type, expected, inside: true, depth + 1);
            if (valueType >= 0)
            {
                Skip(valueType, Any, inside: true, depth + 1);
            }
        }
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Next();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        Guard(false);
        return 0;
    }

    private void Advance(ulong length)
    {
        Guard(length <= (ulong)(_bytes.Length - _at));
        _at += (int)length;
    }

    private byte Next()
    {
        Guard(_at < _bytes.Length);
        return _bytes[_at++];
    }

    private static void Guard(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("the footer is altered");
        }
    }
}
