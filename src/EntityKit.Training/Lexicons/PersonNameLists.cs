namespace EntityKit.Training;

/// <summary>Given names and surnames out of lists of names by country and of lists of whole names.</summary>
internal sealed class PersonNameLists(string folder, WordCounts words)
{
    private static readonly HashSet<string> s_honorifics = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "baroness", "count", "prof", "professor", "sheikh", "sheik", "shaikh", "shaykh", "prince", "princess",
        "king", "queen", "crown", "emir", "sultan", "president", "vice", "prime", "minister", "general", "gen", "colonel", "col", "major", "captain", "lt", "lieutenant",
        "brigadier", "admiral", "he", "h.e", "hrh", "h.r.h", "hm", "h.m", "his", "her", "excellency", "highness", "majesty", "royal", "serene", "the", "honourable", "hon", "rt",
        "archbishop", "monsignor", "msgr", "cardinal", "chief", "ambassador", "u", "jr", "sr", "ii", "iii", "iv", "vi", "eng", "dato", "datuk", "tun", "seri", "haji", "alhaji",
        "secretary", "foreign", "deputy", "chairman", "chancellor", "commander", "father", "rev", "tan", "of", "and",
    };

    private static readonly HashSet<string> s_particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "el", "ul", "bin", "ibn", "bint", "ben", "abu", "abou", "abd", "abdul", "van", "von", "der", "den", "de", "da", "do", "dos", "das", "di", "du", "del", "della", "la",
        "le", "les", "los", "las", "y", "e", "i", "ter", "ten", "zu", "af", "av", "ap", "mac", "ould", "oul", "st", "san", "santa", "och", "as", "ad", "an", "ar", "at", "az",
    };

    /// <summary>Countries whose people write the surname first.</summary>
    private static readonly HashSet<string> s_surnameFirst = new(StringComparer.Ordinal) { "CHN", "KOR", "PRK", "VNM", "TWN", "KHM", "HUN", "SGP", "JPN" };

    internal CompiledLexicon GivenNames { get; } = new("given-names",
        "Given names of the world, romanised; popular-names-by-country-dataset (CC0), speakers of the UN General Debate (CC0), World Factbook and members of the US Congress (public domain), given names of NameDatabases (Unlicense) by the counts of the US Census of 1990 (public domain), others compiled for EntityKit (MIT); MIT and public domain");

    internal CompiledLexicon Surnames { get; } = new("surnames",
        "Surnames of the world, romanised; popular-names-by-country-dataset (CC0), speakers of the UN General Debate (CC0), World Factbook and members of the US Congress (public domain), others compiled for EntityKit (MIT); MIT and public domain");

    internal void Compile()
    {
        AddColumn(GivenNames, "given_names_by_country");
        AddColumn(Surnames, "surnames_by_country");
        foreach (string[] row in ListFile.Read(folder, "ungdc_speakers").Columns("Name of Person Speaking", "ISO Code"))
        {
            AddWhole(row[0], s_surnameFirst.Contains(row[1]));
        }

        foreach (string[] row in ListFile.Read(folder, "us_congress_members").Columns("official_full"))
        {
            AddWhole(row[0], surnameFirst: false);
        }

        foreach (string[] row in ListFile.Read(folder, "heads_of_state_government_factbook").Columns("text"))
        {
            AddCapitals(row[0]);
        }
    }

    private void AddColumn(CompiledLexicon lexicon, string list)
    {
        foreach (string[] row in ListFile.Read(folder, list).Columns("name_romanized"))
        {
            foreach (string name in row[0].Split(['/', ',', '('], 2)[..1])
            {
                string entry = Capitalised(name.Trim());
                if (entry.Length > 3 || !words.IsWord(entry))
                {
                    lexicon.Add(entry);
                }
            }
        }
    }

    private void AddWhole(string whole, bool surnameFirst)
    {
        // What follows a comma or stands in brackets is an office or a suffix.
        int cut = whole.IndexOfAny([',', '(', '/', ';']);
        List<string> parts = [.. (cut < 0 ? whole : whole[..cut]).Split([' ', '\u00A0', '"', '\u201C', '\u201D'], StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !s_honorifics.Contains(p.TrimEnd('.')))];
        parts.RemoveAll(p => p.TrimEnd('.').Length < 2);
        if (parts.Count < 2)
        {
            if (parts.Count == 1 && whole.StartsWith("Mr", StringComparison.Ordinal))
            {
                AddName(Surnames, parts[0]);
            }

            return;
        }

        AddName(surnameFirst ? Surnames : GivenNames, parts[0]);
        if (surnameFirst)
        {
            AddName(GivenNames, parts[1]);
        }
        else
        {
            AddName(Surnames, parts[^1]);
        }
    }

    /// <summary>"President Petr PAVEL (since ...)": the surname is in capitals, the given name right before it.</summary>
    private void AddCapitals(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 1; i < parts.Length && !parts[i].StartsWith('('); i++)
        {
            string part = parts[i].TrimEnd(',', ';');
            if (part.Length > 2 && part.All(c => char.IsUpper(c) || c is '-' or '\''))
            {
                AddName(Surnames, part);
                AddName(GivenNames, parts[i - 1]);
                return;
            }
        }
    }

    private void AddName(CompiledLexicon lexicon, string part)
    {
        part = Capitalised(part.Trim('\'', '\u2018', '\u2019', '-', '.', '*'));
        bool plausible = part.Length > 2 && char.IsUpper(part[0]) && part.All(c => char.IsLetter(c) || c is '-' or '\'' or '\u2019' or '\u2018') && !BrokenCase(part);
        if (plausible && !s_particles.Contains(part) && !s_honorifics.Contains(part) && !words.IsWord(part))
        {
            lexicon.Add(part);
        }
    }

    /// <summary>Two capitals in a row after the beginning, as scanning errors have them.</summary>
    private static bool BrokenCase(string part)
    {
        for (int i = 3; i < part.Length; i++)
        {
            if (char.IsUpper(part[i]) && char.IsUpper(part[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"O'FLYNN" as "O'Flynn"; mixed case stays.</summary>
    private static string Capitalised(string name)
    {
        if (name.Any(char.IsLower))
        {
            return name;
        }

        var letters = name.ToLowerInvariant().ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 || !char.IsLetter(letters[i - 1]))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }
}
