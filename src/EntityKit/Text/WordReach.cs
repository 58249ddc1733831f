namespace EntityKit;

/// <summary>Which words are long enough that what one place of a text says of them counts in the others.</summary>
internal static class WordReach
{
    /// <summary>Shorter words say too little: "al" and "UN" occur in unrelated paragraphs.</summary>
    private const int FewestLetters = 4;

    /// <summary>Whether a word has four letters or more.</summary>
    internal static bool IsLong(ReadOnlySpan<char> word)
    {
        int letters = 0;
        for (int i = 0; i < word.Length && letters < FewestLetters; i++)
        {
            letters += char.IsLetter(word[i]) || char.IsHighSurrogate(word[i]) ? 1 : 0;
        }

        return letters == FewestLetters;
    }
}
