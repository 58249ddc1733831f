namespace EntityKit;

/// <summary>What the words of organizations' names mean when names are compared.</summary>
internal sealed class OrganizationWords
{
    private const int LongestPlace = 3;

    private readonly Lexicon _countries;
    private readonly Lexicon _nationalities;
    private readonly Lexicon _words;

    internal OrganizationWords(LexiconSet lexicons)
    {
        _countries = lexicons["countries"];
        _nationalities = lexicons["nationalities"];
        _words = lexicons["organization-words"];
    }

    /// <summary>
    /// The word by which names are compared for the piece at an index, empty for small words;
    /// returns the number of pieces that it stands for ("united nations" is one word).
    /// </summary>
    internal int Normalize(List<string> pieces, int index, out string word)
    {
        string piece = pieces[index];
        word = "";
        if (IsSmall(piece) || (piece is "republic" or "kingdom" && index + 1 < pieces.Count && pieces[index + 1] == "of"))
        {
            return 1;
        }

        if (index + 1 < pieces.Count && piece is "united" or "european" && Abbreviated(piece, pieces[index + 1]) is { } body)
        {
            word = body;
            return body == "us" && index + 3 < pieces.Count && pieces[index + 2] == "of" && pieces[index + 3] == "america" ? 4 : 2;
        }

        return NormalizePlace(pieces, index, out word);
    }

    private int NormalizePlace(List<string> pieces, int index, out string word)
    {
        int longest = Math.Min(LongestPlace, pieces.Count - index);
        Span<ulong> hashes = stackalloc ulong[LongestPlace];
        ulong hash = LexiconTable.Seed;
        for (int i = 0; i < longest; i++)
        {
            hashes[i] = hash = LexiconTable.Hash(hash, pieces[index + i]);
        }

        for (int length = longest; length >= 1; length--)
        {
            if ((_nationalities.ValueOf(hashes[length - 1]) ?? (length > 1 || pieces[index].Length > 2 ? _countries.ValueOf(hashes[length - 1]) : null)) is { } country)
            {
                word = Folding.Fold(country) is var folded && folded.StartsWith("united states", StringComparison.Ordinal) ? "us" : folded == "united kingdom" ? "uk" : folded;
                return length;
            }
        }

        word = Spelling(pieces[index]);
        return 1;
    }

    /// <summary>Whether a normalized word is a country or a body that names are prefixed with, so that leaving it out names the same thing.</summary>
    internal bool IsOwner(string word) => word is "un" or "us" or "uk" or "eu" or "nato" or "au" or "united nations" or "european union" || _countries.Contains(word) || _nationalities.Contains(word);

    /// <summary>Whether a normalized word tells a body from another of otherwise the same name: "national", "regional".</summary>
    internal bool IsContrast(string word) => _words.ValueOf(word) == "contrast";

    /// <summary>Whether a normalized word heads a unit, so that "X" and "X Bureau" are parent and unit.</summary>
    internal bool IsUnit(string word) => _words.ValueOf(word) == "unit";

    /// <summary>Whether a folded piece links the head of a name to its complement.</summary>
    internal bool IsPreposition(string piece) => _words.ValueOf(piece) == "preposition";

    /// <summary>Whether a word only says what kind of company it is.</summary>
    internal bool IsCompanySuffix(string word) => _words.ValueOf(word) == "suffix";

    private bool IsSmall(string piece) => _words.ValueOf(piece) is "preposition" or "small" || piece == "&";

    private static string? Abbreviated(string first, string second) => (first, second) switch
    {
        ("united", "nations") => "un",
        ("united", "states") => "us",
        ("united", "kingdom") => "uk",
        ("european", "union") => "eu",
        _ => null,
    };

    private static string Spelling(string word) => word switch
    {
        "defence" => "defense",
        "centre" => "center",
        "programme" => "program",
        "labour" => "labor",
        _ when word.Contains("isation", StringComparison.Ordinal) => word.Replace("isation", "ization", StringComparison.Ordinal),
        _ => word,
    };
}
