using System.Buffers;

namespace EntityKit;

/// <summary>
/// What the other occurrences of a word in the document tell about it: names repeat, and the clear mention
/// ("President Karimi", "in Lomé") settles the doubtful one (Ratinov and Roth, CoNLL 2009, on non-local features).
/// </summary>
internal static class DocumentEvidence
{
    private const ushort Lower = 1 << 0;
    private const ushort InSentence = 1 << 1;
    private const ushort AfterTitle = 1 << 2;
    private const ushort AfterGivenName = 1 << 3;
    private const ushort AfterPlacePreposition = 1 << 4;
    private const ushort WithOrganizationHead = 1 << 5;
    private const ushort InBrackets = 1 << 6;
    private const ushort BeforeSpeech = 1 << 7;
    private const ushort AfterArticle = 1 << 8;
    private const ushort BeforePossessive = 1 << 9;
    private const ushort FirstOfRun = 1 << 10;
    private const ushort LastOfRun = 1 << 11;

    /// <summary>For each token the bits of its word's other occurrences; 0 for words without a capital.</summary>
    /// <param name="words">All tokens of the document.</param>
    /// <param name="sentences">Its sentences, over those tokens.</param>
    /// <param name="evidence">Takes the bits, one for each token.</param>
    /// <param name="signal">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    internal static void Collect(ReadOnlySpan<WordEntry> words, ReadOnlySpan<Sentence> sentences, Span<ushort> evidence, StopSignal signal = default)
    {
        int size = 16;
        while (size < words.Length * 2L)
        {
            size *= 2;
        }

        uint[] keys = ArrayPool<uint>.Shared.Rent(size);
        uint[] seen = ArrayPool<uint>.Shared.Rent(size);
        Array.Clear(keys, 0, size);
        Array.Clear(seen, 0, size);
        int mask = size - 1;
        foreach (Sentence sentence in sentences)
        {
            signal.ThrowIfCancellationRequested();
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (words[i].Case != WordCase.None)
                {
                    ushort bits = LocalBits(words, sentence, i);
                    evidence[i] = bits;
                    int slot = SlotOf(keys, mask, words[i].Norm);
                    keys[slot] = words[i].Norm | 1;
                    seen[slot] |= bits | (((seen[slot] & bits) | 0u) << 16);
                }
                else
                {
                    evidence[i] = 0;
                }
            }
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (!words[i].IsCapitalised)
            {
                evidence[i] = 0;
                continue;
            }

            uint once = seen[SlotOf(keys, mask, words[i].Norm)];
            evidence[i] = (ushort)((once >> 16) | (once & ~(uint)evidence[i]));
        }

        ArrayPool<uint>.Shared.Return(keys);
        ArrayPool<uint>.Shared.Return(seen);
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

    private static ushort LocalBits(ReadOnlySpan<WordEntry> words, Sentence sentence, int token)
    {
        WordEntry word = words[token];
        if (!word.IsLong)
        {
            return 0;
        }

        if (!word.IsCapitalised)
        {
            return word.Case == WordCase.Lower ? Lower : (ushort)0;
        }

        ushort bits = 0;
        WordEntry? before = token > sentence.Start ? words[token - 1] : null;
        WordEntry? after = token + 1 < sentence.End ? words[token + 1] : null;
        if (before is not null)
        {
            bits |= (before.Roles & (WordRoles.Quote | WordRoles.Bullet)) == 0 ? InSentence : (ushort)0;
            bits |= (before.Roles & (WordRoles.TitleHead | WordRoles.Honorific)) != 0 ? AfterTitle : (ushort)0;
            bits |= (before.Roles & WordRoles.GivenName) != 0 ? AfterGivenName : (ushort)0;
            bits |= (before.Roles & WordRoles.PlacePreposition) != 0 ? AfterPlacePreposition : (ushort)0;
            bits |= (before.Roles & WordRoles.Article) != 0 ? AfterArticle : (ushort)0;
            bits |= (before.Roles & WordRoles.OpenBracket) != 0 && word.Case == WordCase.Upper ? InBrackets : (ushort)0;
            bits |= before.IsCapitalised && (after is null || !after.IsCapitalised) ? LastOfRun : (ushort)0;
        }

        if (after is not null)
        {
            bits |= (after.Roles & WordRoles.SpeechVerb) != 0 ? BeforeSpeech : (ushort)0;
            bits |= (after.Roles & WordRoles.Possessive) != 0 ? BeforePossessive : (ushort)0;
            bits |= (after.Roles & WordRoles.OrganizationHead) != 0 ? WithOrganizationHead : (ushort)0;
            bits |= after.IsCapitalised && (before is null || !before.IsCapitalised) ? FirstOfRun : (ushort)0;
        }

        return bits;
    }
}
