namespace EntityKit;

/// <summary>
/// How far two spellings of one name word lie apart: an edit distance in which what transliterations vary
/// (doubled letters, vowels, q and k, a final h) costs little and any other change costs 1.
/// </summary>
internal static class SpellingDistance
{
    /// <summary>The most letters of a key.</summary>
    internal const int MaxKey = 32;

    /// <summary>The words that are shorter are spelt in one way.</summary>
    internal const int Shortest = 4;

    private const int MaxLength = 32;
    private const float Doubled = 0.1f;

    /// <summary>The distance of two folded words; infinity for words of more than 32 letters that differ.</summary>
    internal static float Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Between(left, right, float.PositiveInfinity);

    // Infinity as soon as it is sure to be more than what is allowed: no later step of a path takes its cost back.
    private static float Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, float allowed)
    {
        if (left.SequenceEqual(right))
        {
            return 0;
        }

        if (left.Length > MaxLength || right.Length > MaxLength)
        {
            return float.PositiveInfinity;
        }

        Span<float> row = stackalloc float[MaxLength + 1];
        Span<float> next = stackalloc float[MaxLength + 1];
        Span<float> added = stackalloc float[MaxLength];
        row[0] = 0;
        for (int j = 1; j <= right.Length; j++)
        {
            added[j - 1] = Insertion(right, j - 1);
            row[j] = row[j - 1] + added[j - 1];
        }

        for (int i = 1; i <= left.Length; i++)
        {
            float dropped = Insertion(left, i - 1);
            float least = next[0] = row[0] + dropped;
            for (int j = 1; j <= right.Length; j++)
            {
                float substitution = row[j - 1] + Substitution(left[i - 1], right[j - 1]);
                float deletion = row[j] + dropped;
                float insertion = next[j - 1] + added[j - 1];
                next[j] = MathF.Min(substitution, MathF.Min(deletion, insertion));
                least = MathF.Min(least, next[j]);
            }

            if (least > allowed)
            {
                return float.PositiveInfinity;
            }

            next[..(right.Length + 1)].CopyTo(row);
        }

        return row[right.Length];
    }

    /// <summary>Whether two folded name words may be spellings of one name: equal, or near for their length.</summary>
    /// <param name="left">A word.</param>
    /// <param name="leftKey">The <see cref="HashOfKey"/> of it, which parts most words before they are compared letter by letter.</param>
    /// <param name="right">The other word.</param>
    /// <param name="rightKey">The hash of its key.</param>
    internal static bool MayBeOne(ReadOnlySpan<char> left, ulong leftKey, ReadOnlySpan<char> right, ulong rightKey)
    {
        int length = Math.Min(left.Length, right.Length);
        if (length < Shortest)
        {
            return left.SequenceEqual(right);
        }

        if (!SharesStart(left, right))
        {
            return false;
        }

        // What costs less than 1 leaves the key as it is. What costs 1 takes all that even long words are allowed.
        float allowed = Allowed(length);
        return leftKey == rightKey ? Between(left, right, allowed) <= allowed : allowed >= 1 && IsOneEdit(left, right);
    }

    /// <summary>How far two spellings may lie apart, by the length of the shorter one.</summary>
    internal static float Allowed(int length) => length < 5 ? 0.25f : length < 7 ? 0.55f : 1.05f;

    /// <summary>Whether two words begin with one letter or with two that transliterations swap; all spellings of a name do.</summary>
    internal static bool SharesStart(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Skeleton(left[0]) == Skeleton(right[0]);

    /// <summary>Whether one letter left out, added or changed makes one word of another.</summary>
    private static bool IsOneEdit(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > 1 || Math.Max(left.Length, right.Length) > MaxLength)
        {
            return false;
        }

        int same = left.CommonPrefixLength(right);
        ReadOnlySpan<char> leftRest = left[(same + (left.Length >= right.Length ? 1 : 0))..];
        ReadOnlySpan<char> rightRest = right[(same + (right.Length >= left.Length ? 1 : 0))..];
        return leftRest.SequenceEqual(rightRest);
    }

    /// <summary>The hash of a folded word's <see cref="Key"/>.</summary>
    internal static ulong HashOfKey(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in Key(word, stackalloc char[MaxKey]))
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }

    /// <summary>
    /// The letters by which spellings are looked up: consonants, each once where doubled, with those that
    /// transliterations swap made equal, after the first letter.
    /// </summary>
    internal static ReadOnlySpan<char> Key(ReadOnlySpan<char> word, Span<char> key)
    {
        int length = 0;
        for (int i = 0; i < word.Length && length < MaxKey; i++)
        {
            char c = Skeleton(word[i]);
            bool silent = IsVowel(c) || c == 'h' || !char.IsLetterOrDigit(c);
            if (i == 0 || (!silent && key[length - 1] != c))
            {
                key[length++] = c;
            }
        }

        return key[..length];
    }

    private static char Skeleton(char c) => c switch
    {
        'q' or 'c' => 'k',
        'e' or 'i' or 'y' or 'j' => 'i',
        'o' or 'u' or 'w' => 'u',
        'z' => 's',
        'v' or 'f' => 'f',
        _ => c,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static float Insertion(ReadOnlySpan<char> word, int index)
    {
        char c = word[index];
        if ((index > 0 && word[index - 1] == c) || !char.IsLetterOrDigit(c))
        {
            return Doubled;
        }

        bool last = index == word.Length - 1;
        return c switch
        {
            'h' => last || (index > 0 && !IsVowel(word[index - 1])) ? 0.25f : 0.6f,
            'y' or 'i' or 'e' when index > 0 && IsVowel(word[index - 1]) => 0.25f,
            _ when IsVowel(c) => last || index == 0 ? 0.9f : 0.5f,
            _ => 1,
        };
    }

    private static float Substitution(char left, char right)
    {
        if (left == right)
        {
            return 0;
        }

        if (IsVowel(left) && IsVowel(right))
        {
            return Skeleton(left) == Skeleton(right) ? 0.2f : (left, right) is ('a', 'e') or ('e', 'a') ? 0.25f : 0.6f;
        }

        return Skeleton(left) == Skeleton(right) ? 0.25f : 1;
    }
}
