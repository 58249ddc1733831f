namespace EntityKit.Training;

/// <summary>
/// Mentions of one type, for other documents to take. Their rare words are at times exchanged for ones that sound alike,
/// or for other letters where they are capitals, so that unknown words occur in names of each type.
/// </summary>
internal sealed class MentionPool
{
    private const double InventedShare = 0.4;
    private const int Rare = 2;
    private const int ShortestWord = 4;
    private const int LongestAcronym = 6;

    private readonly List<string> _mentions = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private WordSounds? _sounds;

    /// <summary>Adds a mention, its tokens with spaces between.</summary>
    internal void Add(string mention)
    {
        _mentions.Add(mention);
        foreach (string word in mention.Split(' '))
        {
            _words[word] = _words.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Takes any mention, with or without words of its own.</summary>
    internal string Take(Random random)
    {
        _sounds ??= new WordSounds([.. _words.Where(w => w.Value <= Rare && IsTitle(w.Key)).Select(w => w.Key)]);
        string mention = _mentions[random.Next(_mentions.Count)];
        return random.NextDouble() < InventedShare
            ? string.Join(' ', mention.Split(' ').Select(w => _words[w] > Rare ? w : IsTitle(w) ? _sounds.Invent(random) : IsAcronym(w) ? Letters(w.Length, random) : w))
            : mention;
    }

    private static bool IsTitle(string word) => word.Length >= ShortestWord && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower);

    private static bool IsAcronym(string word) => word.Length is > 1 and <= LongestAcronym && word.All(char.IsAsciiLetterUpper);

    private static string Letters(int count, Random random) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26))));
}
