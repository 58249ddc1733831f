using System.Buffers;

namespace EntityKit;

/// <summary>
/// What the tagger itself said of a word's other occurrences in the document, as features of a second pass
/// (Krishnan and Manning, ACL 2006). Counts of labels, not probabilities, so that it is the same on every processor.
/// </summary>
internal static class PredictionEvidence
{
    /// <summary>Finds the evidence for each token: 0 for none, else the commonest label of the others and how sure it is.</summary>
    /// <param name="words">All tokens of the document.</param>
    /// <param name="labels">The label of each token from the first pass.</param>
    /// <param name="labelCount">How many labels there are.</param>
    /// <param name="evidence">Takes the evidence.</param>
    /// <param name="signal">Ends the work with an <see cref="OperationCanceledException"/>; what was rented is then left to the collector.</param>
    /// <returns>Whether there is any.</returns>
    internal static bool Collect(ReadOnlySpan<WordEntry> words, ReadOnlySpan<byte> labels, int labelCount, Span<ushort> evidence, StopSignal signal = default)
    {
        int names = 0;
        for (int i = 0; i < words.Length; i++)
        {
            signal.LookAt(i);
            names += Counts(words[i]) ? 1 : 0;
        }

        int size = 16;
        while (size < names * 2L)
        {
            size *= 2;
        }

        uint[] keys = ArrayPool<uint>.Shared.Rent(size);
        ushort[] counts = ArrayPool<ushort>.Shared.Rent(size * labelCount);
        Array.Clear(keys, 0, size);
        Array.Clear(counts, 0, size * labelCount);
        for (int i = 0; i < words.Length; i++)
        {
            signal.LookAt(i);
            if (Counts(words[i]))
            {
                int slot = SlotOf(keys, size - 1, words[i].Norm);
                keys[slot] = words[i].Norm | 1;
                ref ushort count = ref counts[slot * labelCount + labels[i]];
                count = (ushort)Math.Min(count + 1, ushort.MaxValue - 1);
            }
        }

        bool any = false;
        for (int i = 0; i < words.Length; i++)
        {
            signal.LookAt(i);
            evidence[i] = Counts(words[i])
                ? Summarise(counts.AsSpan(SlotOf(keys, size - 1, words[i].Norm) * labelCount, labelCount), labels[i])
                : (ushort)0;
            any |= evidence[i] != 0;
        }

        ArrayPool<uint>.Shared.Return(keys);
        ArrayPool<ushort>.Shared.Return(counts);
        return any;
    }

    /// <summary>The label that evidence speaks for.</summary>
    internal static int LabelOf(ushort evidence) => evidence / 4 - 1;

    private static bool Counts(WordEntry word) => word.IsCapitalised && word.IsLong;

    private static ushort Summarise(ReadOnlySpan<ushort> counts, byte own)
    {
        int best = -1, most = 0, total = 0;
        for (int label = 0; label < counts.Length; label++)
        {
            int count = counts[label] - (label == own ? 1 : 0);
            total += count;
            if (count > 0 && count >= most)
            {
                best = label;
                most = count;
            }
        }

        return best < 0 ? (ushort)0 : (ushort)((best + 1) * 4 + (total == 1 ? 1 : most == total ? 2 : 3));
    }

    private static int SlotOf(uint[] keys, int mask, uint norm)
    {
        int slot = (int)(norm >> 3) & mask;
        while (keys[slot] != 0 && keys[slot] != (norm | 1))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
