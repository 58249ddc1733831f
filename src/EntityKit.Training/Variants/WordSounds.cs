namespace EntityKit.Training;

/// <summary>Words, and new ones that sound like them: a chain over the two letters before each letter.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class WordSounds
{
    private const int Shortest = 3;
    private const int Longest = 13;
    private const int Tries = 20;
    private const char Border = ' ';

    private readonly Dictionary<(char, char), List<char>> _next = [];

    internal WordSounds(IReadOnlyList<string> words)
    {
        Words = words;
        foreach (string word in words)
        {
            (char, char) before = (Border, Border);
            foreach (char letter in word + Border)
            {
                if (!_next.TryGetValue(before, out List<char>? letters))
                {
                    _next.Add(before, letters = []);
                }

                letters.Add(letter);
                before = (before.Item2, letter);
            }
        }
    }

    /// <summary>The words as they are.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>A word that may be none of them.</summary>
    internal string Invent(Random random)
    {
        for (int attempt = 0; attempt < Tries; attempt++)
        {
            string word = "";
            (char, char) before = (Border, Border);
            while (word.Length <= Longest)
            {
                List<char> letters = _next[before];
                char letter = letters[random.Next(letters.Count)];
                if (letter == Border)
                {
                    break;
                }

                word += letter;
                before = (before.Item2, letter);
            }

            if (word.Length is >= Shortest and <= Longest)
            {
                return word;
            }
        }

        return Words[random.Next(Words.Count)];
    }
}
