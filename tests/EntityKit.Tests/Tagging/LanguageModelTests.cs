using System.Buffers.Binary;
using EntityKit.Training;

namespace EntityKit.Tests.Tagging;

public class LanguageModelTests
{
    private static readonly byte[] s_bytes = Bytes(TinyModel.Train(seed: 1));

    [Fact]
    public void ReadsWhatItWrote()
    {
        LanguageModel model = LanguageModel.Read(new MemoryStream(s_bytes));
        Assert.Equal("tiny-1.0", model.Name);
        Assert.Equal(["Ada", "Bela"], model.Lexicons.Sources["given-names"].Split('\n'));
        Assert.Equal(s_bytes, Bytes(model));
        string[] tags = [.. model.Tagger.Tag([["Ada", "Norr", "left"]])[0].Select(t => t.ToString())];
        Assert.Equal(["B-PER", "I-PER", "O"], tags);
    }

    [Fact]
    public void IsTheSameBytesFromTheSameData()
    {
        Assert.Equal(s_bytes, Bytes(TinyModel.Train(seed: 1)));
        Assert.NotEqual(s_bytes, Bytes(TinyModel.Train(seed: 2)));
    }

    public static TheoryData<string, Func<byte[], byte[]>> Damages => new()
    {
        { "signature", _ => [] },
        { "signature", _ => "no model at all, just a text"u8.ToArray() },
        { "cut short", b => b[..20] },
        { "cut short", b => b[..^1] },
        { "version 9", b => With(b, 4, 9) },
        { "checksum", b => With(b, b.Length - 5, (byte)(b[^5] + 1)) },
        { "checksum", b => With(b, 60, (byte)(b[60] + 1)) },
        { "length", b => With(b, 15, 0x7F) },
        { "no length", b => WithChecksum([.. b[..ModelSections.HeaderLength], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. b[(ModelSections.HeaderLength + 1)..]]) },
        { "length of", b => WithChecksum([.. b[..ModelSections.HeaderLength], 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, .. b[(ModelSections.HeaderLength + 1)..]]) },
        { "bytes where", b => WithChecksum(b[..^1]) },
        { "output", b => Shorter(b, "output") },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void NamesWhatIsWrong(string says, Func<byte[], byte[]> damage)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream(damage(s_bytes))));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheChecksumIsTheKnownOne() => Assert.Equal(0xE3069283u, ModelBody.Checksum("123456789"u8)); // RFC 3720's check value

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AStreamThatGivesLittleAtATimeIsReadWhole(bool isCut)
    {
        using var stream = new DripStream(isCut ? s_bytes[..^1] : s_bytes);
        if (isCut)
        {
            Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => LanguageModel.Read(stream)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(s_bytes, Bytes(LanguageModel.Read(stream)));
        }
    }

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => LanguageModel.Read(null!));
        Assert.Throws<ArgumentNullException>(() => TinyModel.Train(1).Write(null!));
    }

    private static byte[] Bytes(LanguageModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private static byte[] With(byte[] bytes, int index, byte value)
    {
        byte[] copy = [.. bytes];
        copy[index] = value;
        return copy;
    }

    /// <summary>The same with the length and the checksum that its body has.</summary>
    private static byte[] WithChecksum(byte[] bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), bytes.Length - ModelSections.HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(ModelSections.HeaderLength - ModelSections.ChecksumLength), ModelBody.Checksum(bytes.AsSpan(ModelSections.HeaderLength)));
        return bytes;
    }

    /// <summary>The same with a section cut, and all of the container right.</summary>
    private static byte[] Shorter(byte[] bytes, string section)
    {
        ModelSections sections = ModelSections.Read(new MemoryStream(bytes));
        sections.Parts[section] = sections.Parts[section][..^64];
        using var stream = new MemoryStream();
        sections.Write(stream);
        return stream.ToArray();
    }

    /// <summary>A stream that cannot seek and gives at most a thousand bytes at a time, as one from a network may.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1000));
    }
}
