using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace EntityKit;

/// <summary>The tagger's sections of a model file, little-endian; reading and writing side by side.</summary>
internal static class TaggerModelFormat
{
    private const int LargestHidden = 1024;
    private const int LargestLabels = 255;

    /// <summary>Writes a tagger's sections.</summary>
    internal static ModelSections Write(string name, TaggerModel model)
    {
        TaggerWeights weights = model.Weights;
        var sections = new ModelSections(name);
        using var shape = new MemoryStream();
        using (var writer = new BinaryWriter(shape, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(weights.Hidden);
            writer.Write(weights.Shift);
            writer.Write(weights.Unit);
            writer.Write(model.Clusters.Granularities);
            writer.Write(model.TwoPasses);
            WriteStrings(writer, model.GazetteerNames);
            writer.Write(model.Heads.Count);
            foreach (TaggerHead head in model.Heads)
            {
                writer.Write(head.Name);
                WriteStrings(writer, head.Labels);
                writer.Write(head.Transitions.Length);
                foreach (int transition in head.Transitions)
                {
                    writer.Write(transition);
                }
            }
        }

        sections.Parts["shape"] = shape.ToArray();
        sections.Parts["features"] = ToBytes<uint>(weights.Features);
        sections.Parts["rows"] = ToBytes<sbyte>(weights.Rows);
        sections.Parts["bias"] = ToBytes<short>(weights.Bias);
        sections.Parts["output"] = ToBytes<int>(weights.Output);
        sections.Parts["output-bias"] = ToBytes<int>(weights.OutputBias);
        sections.Parts["cluster-words"] = ToBytes<uint>(model.Clusters.Words);
        sections.Parts["clusters"] = ToBytes<ushort>(model.Clusters.Clusters);
        return sections;
    }

    /// <summary>Reads a tagger's sections and checks that their sizes fit together.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    internal static TaggerModel Read(ModelSections sections)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(sections["shape"]), Encoding.UTF8);
            int hidden = reader.ReadInt32();
            Check(hidden is > 0 and <= LargestHidden && hidden % 64 == 0, $"{hidden} hidden units");
            int shift = reader.ReadInt32();
            Check(shift is >= 0 and < 31, $"a shift of {shift}");
            float unit = reader.ReadSingle();
            Check(float.IsFinite(unit) && unit > 0, $"a unit of {unit}");
            int granularities = reader.ReadInt32();
            Check(granularities is >= 0 and < 16, $"{granularities} granularities");
            bool twoPasses = reader.ReadBoolean();
            string[] gazetteerNames = ReadStrings(reader, 31);
            List<TaggerHead> heads = ReadHeads(reader);
            var weights = new TaggerWeights
            {
                Hidden = hidden,
                Shift = shift,
                Unit = unit,
                Features = FromBytes<uint>(sections, "features"),
                Rows = (sbyte[])(object)sections["rows"], // the runtime takes one for the other: the largest section is not copied
                Bias = FromBytes<short>(sections, "bias"),
                Output = FromBytes<int>(sections, "output"),
                OutputBias = FromBytes<int>(sections, "output-bias"),
            };
            uint[] clusterWords = FromBytes<uint>(sections, "cluster-words");
            ushort[] clusters = FromBytes<ushort>(sections, "clusters");
            Check(clusters.Length == clusterWords.Length * granularities, "clusters and their words");
            Check(weights.Rows.LongLength == (long)weights.Features.Length * hidden, "rows and features");
            Check(IsAscending(weights.Features), "the order of features");
            Check(weights.Bias.Length == hidden, "bias");
            int scoreCount = TaggerModel.ScoreCountOf(heads);
            Check(weights.OutputBias.Length == scoreCount, "output bias");
            Check(weights.Output.LongLength == (long)hidden * scoreCount, "output");
            return new TaggerModel(weights, heads, gazetteerNames, new WordClusters(clusterWords, clusters, granularities), twoPasses);
        }
        catch (IOException e)
        {
            throw new InvalidDataException("The model is altered: its shape is cut short.", e);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("The model is altered: a label cannot be read.", e);
        }
    }

    private static List<TaggerHead> ReadHeads(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        Check(count is >= 0 and <= 8, $"{count} heads");
        var heads = new List<TaggerHead>();
        int offset = 0;
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            string[] labels = ReadStrings(reader, LargestLabels);
            int transitionCount = reader.ReadInt32();
            Check(labels.Length > 0 && (transitionCount == 0 || transitionCount == (labels.Length + 1) * labels.Length), $"transitions of '{name}'");
            int[] transitions = new int[transitionCount];
            for (int t = 0; t < transitionCount; t++)
            {
                transitions[t] = reader.ReadInt32();
            }

            heads.Add(new TaggerHead(name, labels, offset, transitions));
            offset += labels.Length;
        }

        return heads;
    }

    private static bool IsAscending(uint[] features)
    {
        for (int i = 1; i < features.Length; i++)
        {
            if (features[i - 1] >= features[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException($"The model is altered: {what}.");
        }
    }

    private static void WriteStrings(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (string value in strings)
        {
            writer.Write(value);
        }
    }

    private static string[] ReadStrings(BinaryReader reader, int most)
    {
        int count = reader.ReadInt32();
        Check(count >= 0 && count <= most, $"a list of {count} names");
        string[] strings = new string[count];
        for (int i = 0; i < count; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    private static byte[] ToBytes<T>(T[] values)
        where T : unmanaged
    {
        byte[] bytes = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
        SwapWhereBigEndian<T>(bytes);
        return bytes;
    }

    private static T[] FromBytes<T>(ModelSections sections, string name)
        where T : unmanaged
    {
        byte[] bytes = sections[name];
        int size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        Check(bytes.Length % size == 0, $"section '{name}'");
        T[] values = GC.AllocateUninitializedArray<T>(bytes.Length / size);
        bytes.AsSpan().CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        SwapWhereBigEndian<T>(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static void SwapWhereBigEndian<T>(Span<byte> bytes)
        where T : unmanaged
    {
        int size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        if (!BitConverter.IsLittleEndian && size > 1)
        {
            for (int i = 0; i < bytes.Length; i += size)
            {
                bytes.Slice(i, size).Reverse();
            }
        }
    }
}
