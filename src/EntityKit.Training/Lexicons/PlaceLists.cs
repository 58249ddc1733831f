using System.Text.RegularExpressions;

namespace EntityKit.Training;

/// <summary>Countries, nationalities, cities and regions; the value of a country or nationality is the country's short English name.</summary>
internal sealed partial class PlaceLists(string folder, WordCounts words)
{
    private readonly Dictionary<string, string> _shortNames = new(StringComparer.Ordinal);

    internal CompiledLexicon Countries { get; } = new("countries",
        "Countries and territories with their short name; datasets/country-codes (ODC-PDDL-1.0) and the World Factbook (public domain), variants compiled for EntityKit; public domain");

    internal CompiledLexicon Nationalities { get; } = new("nationalities",
        "Adjectives and nouns of nationality with the country's short name; the World Factbook (public domain), peoples and regions compiled for EntityKit; public domain");

    internal CompiledLexicon Cities { get; } = new("cities",
        "Cities of more than 15,000 people and capitals, without those that are common words; datasets/world-cities, from geonames.org (CC BY 4.0), and the World Factbook (public domain); CC BY 4.0");

    internal CompiledLexicon Regions { get; } = new("regions",
        "Provinces, states and parts of the world; datasets/world-cities, from geonames.org (CC BY 4.0), and datasets/country-codes (ODC-PDDL-1.0); CC BY 4.0");

    internal void Compile(CompiledLexicon givenNames)
    {
        CompileCountries();
        CompileNationalities();
        CompileCities(givenNames);
        CompileRegions(givenNames);
    }

    private void CompileCountries()
    {
        foreach (string[] row in ListFile.Read(folder, "country_codes").Columns("CLDR display name", "official_name_en", "UNTERM English Short", "UNTERM English Formal"))
        {
            string shortName = WorldFacts.ShortName(row[0].Replace(" & ", " and ", StringComparison.Ordinal).Replace('\u2019', '\''));
            AddCountry(shortName, shortName);
            foreach (string name in row)
            {
                AddCountry(Bare(name), shortName);
            }
        }

        foreach ((string variant, string shortName) in WorldFacts.CountryVariants)
        {
            AddCountry(variant, shortName);
        }

        foreach (string[] row in ListFile.Read(folder, "countries_factbook").Columns("short_name", "long_name"))
        {
            string shortName = ShortNameOf(row[0], row[1]);
            if (!row[0].Contains(',', StringComparison.Ordinal))
            {
                AddCountry(Bare(row[0]), shortName);
                AddCountry(Bare(row[1]), shortName);
            }
        }
    }

    private void AddCountry(string name, string shortName)
    {
        if (name.Length == 0 || name.StartsWith("none", StringComparison.Ordinal) || name.Contains(';', StringComparison.Ordinal))
        {
            return;
        }

        Countries.Add(name, shortName);
        _shortNames.TryAdd(Folding.Fold(name), shortName);
        if (name.StartsWith("Saint ", StringComparison.Ordinal))
        {
            AddCountry("St. " + name[6..], shortName);
        }
    }

    private string ShortNameOf(string shortName, string longName) =>
        _shortNames.GetValueOrDefault(Folding.Fold(Bare(shortName))) ?? _shortNames.GetValueOrDefault(Folding.Fold(Bare(longName))) ?? Bare(shortName);

    private void CompileNationalities()
    {
        foreach ((string form, string? country) in WorldFacts.Nationalities)
        {
            Nationalities.Add(form, country);
        }

        foreach (string[] row in ListFile.Read(folder, "countries_factbook").Columns("short_name", "long_name", "nationality_noun", "nationality_adjective"))
        {
            string country = ShortNameOf(row[0], row[1]);
            foreach (string form in NationalityForms(row[2]).Concat(NationalityForms(row[3])))
            {
                if (char.IsUpper(form[0]) && !Countries.Contains(form))
                {
                    Nationalities.Add(form, country.Length > 0 ? country : null);
                }
            }
        }
    }

    private static IEnumerable<string> NationalityForms(string cell)
    {
        cell = cell.Split("note", 2)[0];
        foreach (string part in Separators().Split(cell))
        {
            string bare = Bracket().Replace(part, "").Trim();
            if (bare.Length < 3 || bare is "none" || char.IsLower(bare[^1]) is false)
            {
                continue;
            }

            yield return bare;
            if (part.Contains("(s)", StringComparison.Ordinal))
            {
                yield return bare + "s";
            }
            else if (part.Contains("(men)", StringComparison.Ordinal) || part.Contains("(women)", StringComparison.Ordinal))
            {
                yield return bare[..^3] + "men";
            }
        }
    }

    private void CompileCities(CompiledLexicon givenNames)
    {
        foreach (string[] row in ListFile.Read(folder, "country_codes").Columns("Capital"))
        {
            Cities.Add(Bare(row[0]));
        }

        foreach (string[] row in ListFile.Read(folder, "countries_factbook").Columns("capital"))
        {
            Cities.Add(Bare(row[0].Split([';', '('], 2)[0]));
        }

        foreach (string city in WorldFacts.LargeCitiesThatAreWords)
        {
            Cities.Add(city);
        }

        foreach (string[] row in ListFile.Read(folder, "world_cities").Columns("city"))
        {
            // Districts of a city ("Zürich (Kreis 11) / Seebach") are no names that news use.
            if (!row[0].Contains('/', StringComparison.Ordinal) && !row[0].Contains('(', StringComparison.Ordinal) && !row[0].Any(char.IsDigit) &&
                !words.IsWord(row[0]) && !givenNames.Contains(row[0]) && !Nationalities.Contains(row[0]))
            {
                Cities.Add(row[0]);
            }
        }

        Cities.RemoveWhere(c => c.Length < 3 || (!char.IsUpper(c[0]) && !c.Contains(' ', StringComparison.Ordinal)));
    }

    private void CompileRegions(CompiledLexicon givenNames)
    {
        foreach (string[] row in ListFile.Read(folder, "country_codes").Columns("Region Name", "Sub-region Name"))
        {
            Regions.Add(row[0]);
            Regions.Add(row[1]);
        }

        foreach (string[] row in ListFile.Read(folder, "world_cities").Columns("subcountry"))
        {
            string bare = Bare(row[0]);
            string core = RegionKind().Replace(bare, "");
            if (!words.IsWord(bare) && !givenNames.Contains(bare) && !bare.Any(char.IsDigit) && !Compass(bare) && !Countries.Contains(bare))
            {
                Regions.Add(bare);
            }

            if (core.Length > 3 && core != bare && !words.IsWord(core) && !givenNames.Contains(core) && !Compass(core) && !Countries.Contains(core))
            {
                Regions.Add(core);
            }
        }
    }

    private static bool Compass(string name) =>
        name is "North" or "South" or "East" or "West" or "Central" or "Northern" or "Southern" or "Eastern" or "Western" or "Centre" or "Capital" or "Sud" or "Nord" or "Est" or "Ouest" or "Upper" or "Lower";

    /// <summary>A name without its notes: "(prior to ...)", "; former ...", a leading article, asterisks.</summary>
    private static string Bare(string name)
    {
        name = Bracket().Replace(name.Split(';', 2)[0], "").Replace("*", "", StringComparison.Ordinal).Trim();
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
    }

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s*(?:,|;|/|\bor\b)\s*")]
    private static partial Regex Separators();

    [GeneratedRegex(@" (?:Region|Province|Governorate|Oblast|Department|District|County|Prefecture|Division|Municipality|Parish|Canton|State|Voivodeship|Krai|Region State|Regional State)$")]
    private static partial Regex RegionKind();
}
