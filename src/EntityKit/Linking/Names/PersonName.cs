namespace EntityKit;

/// <summary>
/// A person's name taken apart: its words folded, particles joined to the word that they belong to,
/// suffix and nickname set apart.
/// </summary>
internal sealed class PersonName
{
    private static readonly char[] s_spaces = [' ', '\t', '\n', '\r', '\u00A0', '\u202F', '\u200B', '\u2009'];

    private PersonName(string text, NameWord[] words, string? suffix, string? nickname)
    {
        Text = text;
        Words = words;
        Suffix = suffix;
        Nickname = nickname;
        Letters = words.Length == 2 ? words[0].Core + words[1].Core : string.Concat(words.Select(w => w.Core));
        string key = words.Length == 2 ? $"{words[0].Folded} {words[1].Folded}" : string.Join(' ', words.Select(w => w.Folded));
        Key = suffix is null ? key : $"{key} {suffix}";
        FullWords = words.Count(w => !w.IsInitial);
    }

    /// <summary>The name as it stands in the text.</summary>
    internal string Text { get; }

    /// <summary>The words of the name without suffix and nickname; at least one.</summary>
    internal NameWord[] Words { get; }

    /// <summary>"jr", "sr", "ii" ..., or null.</summary>
    internal string? Suffix { get; }

    /// <summary>What stands in quotation marks within the name, folded, or null.</summary>
    internal string? Nickname { get; }

    /// <summary>The folded words: equal for mentions that are written alike.</summary>
    internal string Key { get; }

    /// <summary>The letters of all words, for names that part them otherwise.</summary>
    internal string Letters { get; }

    /// <summary>The last word, the family name in most orders.</summary>
    internal NameWord Last => Words[^1];

    /// <summary>The first word.</summary>
    internal NameWord First => Words[0];

    /// <summary>Number of words that are no initials.</summary>
    internal int FullWords { get; }

    /// <summary>Takes a name apart.</summary>
    internal static PersonName Parse(string text)
    {
        string[] pieces = text.Replace("- ", "-", StringComparison.Ordinal).Split(s_spaces, StringSplitOptions.RemoveEmptyEntries);
        var words = new List<NameWord>(pieces.Length);
        string? suffix = null;
        string? nickname = null;
        int particles = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            string piece = pieces[i];
            if (IsQuoted(piece))
            {
                nickname = Folding.Fold(Bare(piece));
                continue;
            }

            string bare = Bare(piece);
            if (bare.Length == 0)
            {
                continue;
            }

            string folded = Folding.Fold(bare);
            if (words.Count > 0 && NameParticles.IsSuffix(folded))
            {
                suffix = folded;
            }
            else if (i < pieces.Length - 1 && NameParticles.IsParticle(folded) && (words.Count > 0 || char.IsLower(bare[0]) || pieces.Length == 2 || NameParticles.IsArabicArticle(folded) || (i + 2 < pieces.Length && NameParticles.IsParticle(pieces[i + 1]))))
            {
                particles++;
                continue;
            }
            else
            {
                bool initial = bare.Length == 1 && piece.Contains('.', StringComparison.Ordinal);
                words.Add(NameWord.Create(pieces.AsSpan(i - particles, particles), initial ? piece.TrimEnd(',') : bare, folded));
            }

            particles = 0;
        }

        if (words.Count == 0)
        {
            words.Add(NameWord.Create([], text, Folding.Fold(text)));
        }

        return new PersonName(text, [.. words], suffix, nickname);
    }

    private static bool IsQuoted(string piece) =>
        piece.Length > 2 && piece[0] is '"' or '\u201C' or '\u201D' or '\u2018' or '(' && piece[^1] is '"' or '\u201C' or '\u201D' or '\u2019' or ')' or ',';

    /// <summary>The word without the marks around it; the full stop of "Jr." and of initials goes too.</summary>
    private static string Bare(string piece)
    {
        int start = 0;
        int end = piece.Length;
        while (start < end && !char.IsLetterOrDigit(piece[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(piece[end - 1]) && !char.IsSurrogate(piece[end - 1]))
        {
            end--;
        }

        return piece[start..end];
    }
}

/// <summary>One word of a person's name with the particles before it.</summary>
/// <param name="Text">The word as it stands, with its particles.</param>
/// <param name="Folded">The word folded, with its particles, for exact comparison.</param>
/// <param name="Core">The word folded, without particles, articles, hyphens and apostrophes.</param>
/// <param name="IsInitial">Whether it is initials: "J", "J.R.".</param>
/// <param name="HasParticle">Whether a particle or an Arabic article stands before it.</param>
internal sealed record NameWord(string Text, string Folded, string Core, bool IsInitial, bool HasParticle)
{
    /// <summary>The name that its core is a nickname of, empty where it is none, null before anybody asked; the same whoever finds it.</summary>
    internal string? FullForm { get; set; }

    private readonly ulong _key = SpellingDistance.HashOfKey(Core);

    /// <summary>Whether two words may be spellings of one name.</summary>
    internal bool MayBeSpelling(NameWord other) => SpellingDistance.MayBeOne(Core, _key, other.Core, other._key);

    private static bool IsAllLetters(string word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    internal static NameWord Create(ReadOnlySpan<string> particles, string bare, string folded)
    {
        string core = NameParticles.WithoutArticle(folded);
        bool initial = core.Length == 1 || (bare.Length <= 5 && bare.Contains('.', StringComparison.Ordinal));
        string text = bare;
        string whole = folded;
        for (int i = particles.Length - 1; i >= 0; i--)
        {
            text = particles[i] + " " + text;
            string particle = Folding.Fold(particles[i]);
            whole = particle + (NameParticles.IsArabicArticle(particle) ? "-" : " ") + whole; // "Al Hakimi" is "Al-Hakimi"
        }

        string letters = IsAllLetters(core) ? core : new(core.Where(char.IsLetterOrDigit).ToArray());
        return new NameWord(text, whole, letters.Length == 0 ? core : letters, initial, particles.Length > 0 || core.Length < folded.Length);
    }
}
