namespace EntityKit;

/// <summary>
/// The feature templates, the same code for tagging and for training. Features of a word form alone are computed
/// once per form (<see cref="OfWord"/>); those of its place in sentence and document for each token (<see cref="OfContext"/>).
/// </summary>
internal static class TaggerFeatures
{
    /// <summary>How far the word window reaches to each side.</summary>
    internal const int Window = 2;

    /// <summary>The most context features that one token can have.</summary>
    internal const int MaxContext = 160;

    /// <summary>The most features that one token can have of what the first pass said.</summary>
    internal const int MaxPredictions = 4;

    private const int RunLimit = 8;

    /// <summary>The features of a word form, each with how far from the word it is used.</summary>
    internal static (uint[] Features, byte[] Reach) OfWord(WordEntry word, string folded, ReadOnlySpan<ushort> clusters)
    {
        var features = new List<uint>(40);
        var reach = new List<byte>(40);
        void Add(uint feature, byte distance)
        {
            features.Add(feature);
            reach.Add(distance);
        }

        string text = word.Text;
        Add(word.Norm, 2);
        Add(FeatureHash.Mix(2, (uint)word.Case), 2);
        Add(word.Shape, 2);
        for (uint mask = word.Mask; mask != 0; mask &= mask - 1)
        {
            uint bit = (uint)System.Numerics.BitOperations.TrailingZeroCount(mask);
            Add(FeatureHash.Mix(word.IsCapitalised ? 4u : 5u, bit), 2);
        }

        for (int i = 0; i < clusters.Length; i++)
        {
            Add(FeatureHash.Mix(FeatureHash.Mix(6, (uint)i), clusters[i]), 2);
            Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(7, (uint)i), clusters[i]), (uint)word.Case), 0);
        }

        if (clusters.IsEmpty)
        {
            Add(FeatureHash.Mix(8, (uint)word.Case), 1);
        }

        Add(FeatureHash.Mix(FeatureHash.Mix(9, word.Mask), (uint)word.Case), 1);
        Add(FeatureHash.OfText(10, text), 0);
        Add(WordShape.HashOf(11, text.AsSpan(0, Math.Min(text.Length, 12)), collapse: false), 0);
        Add(FeatureHash.Mix(12, (uint)Math.Min(text.Length, 12)), 0);
        for (int length = 1; length <= 4 && length < folded.Length; length++)
        {
            Add(FeatureHash.OfText(20u + (uint)length, folded.AsSpan(0, length)), 0);
            Add(FeatureHash.OfText(30u + (uint)length, folded.AsSpan(folded.Length - length)), (byte)(length is 2 or 3 ? 1 : 0));
            Add(FeatureHash.Mix(FeatureHash.OfText(40u + (uint)length, folded.AsSpan(folded.Length - length)), (uint)word.Case), 0);
        }

        for (int i = 0; i + 3 <= folded.Length && i < 16; i++)
        {
            Add(FeatureHash.OfText(50, folded.AsSpan(i, 3)), 0);
        }

        return (features.ToArray(), reach.ToArray());
    }

    /// <summary>The features of a token's place in its sentence and document.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">Index of the token in it.</param>
    /// <param name="features">Takes the features; room for <see cref="MaxContext"/>.</param>
    /// <returns>How many there are.</returns>
    internal static int OfContext(in SentenceContext sentence, int token, Span<uint> features)
    {
        ReadOnlySpan<WordEntry> words = sentence.Words;
        WordEntry word = words[token];
        int count = 0;
        features[count++] = FeatureHash.Mix(FeatureHash.Mix(100, (uint)sentence.Style), (uint)word.Case);
        if (token == 0 || (words[token - 1].Roles & (WordRoles.Quote | WordRoles.Bullet)) != 0)
        {
            features[count++] = FeatureHash.Mix(FeatureHash.Mix(101, token == 0 ? 0u : 1u), (uint)word.Case);
        }

        if (token == words.Length - 1)
        {
            features[count++] = 102;
        }

        uint before = token > 0 ? words[token - 1].Norm : 0;
        uint after = token + 1 < words.Length ? words[token + 1].Norm : 0;
        features[count++] = FeatureHash.Mix(FeatureHash.Mix(103, before), word.Norm);
        features[count++] = FeatureHash.Mix(FeatureHash.Mix(104, word.Norm), after);
        uint shapes = FeatureHash.Mix(FeatureHash.Mix(105, token > 0 ? words[token - 1].Shape : 0), word.Shape);
        features[count++] = FeatureHash.Mix(shapes, token + 1 < words.Length ? words[token + 1].Shape : 0);

        for (int distance = -1; distance <= 1; distance++)
        {
            int other = token + distance;
            if (other < 0 || other >= words.Length)
            {
                continue;
            }

            PhraseMark mark = sentence.Phrases[other];
            for (uint mask = mark.Mask; mask != 0; mask &= mask - 1)
            {
                uint bit = (uint)System.Numerics.BitOperations.TrailingZeroCount(mask);
                features[count++] = FeatureHash.At(FeatureHash.Mix(FeatureHash.Mix(110, bit), mark.Place), distance);
            }

            for (uint bits = sentence.Evidence[other]; bits != 0; bits &= bits - 1)
            {
                uint bit = (uint)System.Numerics.BitOperations.TrailingZeroCount(bits);
                features[count++] = FeatureHash.At(FeatureHash.Mix(111, bit), distance);
            }
        }

        if (word.IsCapitalised)
        {
            if (sentence.Evidence[token] != 0)
            {
                features[count++] = FeatureHash.Mix(112, sentence.Evidence[token]);
            }

            count = OfRun(words, token, features, count);
        }
        else if ((word.Roles & WordRoles.NameLink) != 0 && token > 0 && token + 1 < words.Length
            && words[token - 1].IsCapitalised && words[token + 1].IsCapitalised)
        {
            count = OfRun(words, token, features, count);
        }

        return count;
    }

    /// <summary>The features of what the first pass said of a token's words elsewhere.</summary>
    internal static int OfPredictions(in SentenceContext sentence, int token, Span<uint> features)
    {
        int count = 0;
        for (int distance = -1; distance <= 1; distance++)
        {
            int other = token + distance;
            if (other >= 0 && other < sentence.Predictions.Length && sentence.Predictions[other] != 0)
            {
                features[count++] = FeatureHash.At(FeatureHash.Mix(140, sentence.Predictions[other]), distance);
                if (distance == 0)
                {
                    features[count++] = FeatureHash.Mix(FeatureHash.Mix(141, sentence.Predictions[other]), (uint)sentence.Words[token].Case);
                }
            }
        }

        return count;
    }

    /// <summary>
    /// Features of the capitalised run that a token stands in, small words such as "of" and "and" within it:
    /// its first and last word, what stands around it, the lexicons of its words. A window of five words does not
    /// see the head of a long name.
    /// </summary>
    private static int OfRun(ReadOnlySpan<WordEntry> words, int token, Span<uint> features, int count)
    {
        int start = token, end = token + 1;
        int limit = Math.Max(0, token - RunLimit);
        while (start > limit && (words[start - 1].IsCapitalised || (start - 1 > limit && IsLink(words, start - 1))))
        {
            start--;
        }

        limit = Math.Min(words.Length, token + 1 + RunLimit);
        while (end < limit && (words[end].IsCapitalised || (end + 1 < limit && IsLink(words, end))))
        {
            end++;
        }

        int tightStart = token, tightEnd = token + 1;
        while (tightStart > start && words[tightStart - 1].IsCapitalised)
        {
            tightStart--;
        }

        while (tightEnd < end && words[tightEnd].IsCapitalised)
        {
            tightEnd++;
        }

        WordRoles roles = WordRoles.None;
        uint tightMask = 0;
        for (int i = start; i < end; i++)
        {
            roles |= words[i].Roles;
            tightMask |= i >= tightStart && i < tightEnd ? words[i].Mask : 0;
        }

        uint place = (uint)(Math.Min(token - tightStart, 3) * 4 + Math.Min(tightEnd - 1 - token, 3));
        features[count++] = FeatureHash.Mix(120, place);
        features[count++] = FeatureHash.Mix(121, words[tightEnd - 1].Norm);
        features[count++] = FeatureHash.Mix(122, words[tightStart].Norm);
        features[count++] = FeatureHash.Mix(123, tightStart > 0 ? words[tightStart - 1].Norm : 0);
        features[count++] = FeatureHash.Mix(124, tightEnd < words.Length ? words[tightEnd].Norm : 0);
        features[count++] = FeatureHash.Mix(FeatureHash.Mix(125, tightMask), place);
        features[count++] = FeatureHash.Mix(126, (uint)(roles & (WordRoles.OrganizationHead | WordRoles.GivenName | WordRoles.TitleHead | WordRoles.Honorific)));
        if (start != tightStart || end != tightEnd)
        {
            features[count++] = FeatureHash.Mix(127, words[start].Norm);
            features[count++] = FeatureHash.Mix(128, words[end - 1].Norm);
            features[count++] = FeatureHash.Mix(129, start > 0 ? words[start - 1].Norm : 0);
            features[count++] = FeatureHash.Mix(130, end < words.Length ? words[end].Norm : 0);
        }

        return count;
    }

    private static bool IsLink(ReadOnlySpan<WordEntry> words, int token) =>
        (words[token].Roles & WordRoles.NameLink) != 0
        && token > 0 && token + 1 < words.Length
        && (words[token - 1].IsCapitalised || (words[token - 1].Roles & WordRoles.NameLink) != 0)
        && (words[token + 1].IsCapitalised || (words[token + 1].Roles & WordRoles.NameLink) != 0);
}
