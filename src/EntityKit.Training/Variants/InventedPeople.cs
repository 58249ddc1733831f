using System.Text;

namespace EntityKit.Training;

/// <summary>
/// Makes names of people after the forms of many parts of the world, out of lists of names and of syllables: the file
/// <c>name-forms.txt</c>. About half of the names from lists are changed to ones that sound alike, so that a tagger
/// cannot learn the list by heart.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class InventedPeople
{
    private const double InventedShare = 0.5;

    private readonly List<Culture> _cultures = [];

    /// <summary>A name in full and the part by which a text names the person again.</summary>
    internal readonly record struct Name(string Full, string Short);

    /// <summary>The forms that come with the trainer.</summary>
    internal static InventedPeople Load()
    {
        using var reader = new StreamReader(typeof(InventedPeople).Assembly.GetManifestResourceStream("name-forms.txt")!);
        return Read(reader);
    }

    /// <summary>Reads forms.</summary>
    /// <exception cref="InvalidDataException">A line has no place.</exception>
    internal static InventedPeople Read(TextReader reader)
    {
        var forms = new InventedPeople();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.StartsWith('['))
            {
                forms._cultures.Add(new Culture());
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || forms._cultures.Count == 0)
            {
                throw new InvalidDataException($"'{line}' is neither a heading nor a list.");
            }

            Culture culture = forms._cultures[^1];
            string[] items = line[(colon + 1)..].Split(line.StartsWith("forms", StringComparison.Ordinal) ? '|' : ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            switch (line[..colon])
            {
                case "forms":
                    culture.Forms = items;
                    break;
                case "given":
                    culture.Given = new WordSounds(items);
                    break;
                case "surnames":
                    culture.Surnames = new WordSounds(items);
                    break;
                case "syllables":
                    culture.Syllables = items;
                    break;
                default:
                    throw new InvalidDataException($"'{line[..colon]}' is no list of names.");
            }
        }

        return forms;
    }

    /// <summary>Makes a name of any culture.</summary>
    internal Name Make(Random random) => Make(_cultures[random.Next(_cultures.Count)], random);

    private static Name Make(Culture culture, Random random)
    {
        string[] parts = culture.Forms[random.Next(culture.Forms.Length)].Split(' ');
        string[] syllables = [.. Enumerable.Range(0, 4).Select(_ => culture.Syllables.Length == 0 ? "" : culture.Syllables[random.Next(culture.Syllables.Length)])];
        string[] made = [.. parts.Select(p => Fill(p, culture, syllables, random))];
        int called = Array.FindIndex(parts, p => p.Contains('*', StringComparison.Ordinal));
        string full = string.Join(' ', made);
        return new Name(full, called < 0 ? full : made[called]);
    }

    // "al-S*": runs of letters are places to fill or stand for themselves, as do all other signs.
    private static string Fill(string part, Culture culture, string[] syllables, Random random)
    {
        var made = new StringBuilder();
        for (int i = 0; i < part.Length;)
        {
            int end = i;
            while (end < part.Length && char.IsLetter(part[end]))
            {
                end++;
            }

            if (end == i)
            {
                made.Append(part[i] == '*' ? "" : part[i].ToString());
                i++;
                continue;
            }

            string run = part[i..end];
            bool isInitial = end < part.Length && part[end] == '.';
            made.Append(run switch
            {
                "G" => Choose(culture.Given, random),
                "S" => Choose(culture.Surnames, random),
                "A" or "B" when isInitial => ((char)('A' + random.Next(26))).ToString(),
                "A" or "B" or "C" or "D" => Capitalised(syllables[run[0] - 'A']),
                "b" => syllables[1],
                "Ab" => Capitalised(syllables[0]) + syllables[1],
                _ => run,
            });
            i = end;
        }

        return made.ToString();
    }

    private static string Choose(WordSounds sounds, Random random) =>
        random.NextDouble() < InventedShare ? sounds.Invent(random) : sounds.Words[random.Next(sounds.Words.Count)];

    private static string Capitalised(string syllable) => char.ToUpperInvariant(syllable[0]) + syllable[1..];

    private sealed class Culture
    {
        internal string[] Forms { get; set; } = [];

        internal WordSounds Given { get; set; } = new([]);

        internal WordSounds Surnames { get; set; } = new([]);

        internal string[] Syllables { get; set; } = [];
    }
}
