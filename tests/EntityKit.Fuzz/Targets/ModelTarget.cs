using System.Buffers.Binary;
using EntityKit.Training;

namespace EntityKit.Fuzz;

/// <summary>
/// The reader of model files. The checksum of half of the inputs is made right again, so that the reader's inner checks are reached;
/// a model that is taken must tag without an error.
/// </summary>
internal sealed class ModelTarget : IFuzzTarget
{
    private const int BodyAt = ModelSections.HeaderLength;
    private const int ChecksumAt = BodyAt - ModelSections.ChecksumLength;

    public string Name => "model";

    public IReadOnlyList<byte[]> Seeds { get; } = [Tiny()];

    public int Share => 10;

    public bool IsText => false;

    public void Try(ReadOnlySpan<byte> input, bool thorough)
    {
        byte[] bytes = input.ToArray();
        if (bytes.Length > BodyAt && bytes[^1] % 2 == 0)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), bytes.Length - BodyAt);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(ChecksumAt), ModelBody.Checksum(bytes.AsSpan(BodyAt)));
        }

        LanguageModel model;
        try
        {
            model = LanguageModel.Read(new MemoryStream(bytes));
        }
        catch (InvalidDataException)
        {
            return; // as documented
        }

        model.Tagger.Tag("Ada Norr left Ostrava.");
    }

    private static byte[] Tiny()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "Ada B-PER\nNorr I-PER\nspoke O\n\nBela B-PER\nVenn I-PER\nleft O\nOstrava B-LOC\n\nnobody O\nspoke O\nhere O\n");
            var options = new TrainingOptions { Name = "tiny-1.0", Epochs = 3, Hidden = 64, MinimumCount = 1 };
            LanguageModel model = new TaggerTrainer(options, new LexiconSet([KeyValuePair.Create("given-names", "Ada\nBela")])).Train([Training.Corpus.Read(file)], []);
            using var stream = new MemoryStream();
            model.Write(stream);
            return stream.ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
