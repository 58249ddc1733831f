using System.Text.RegularExpressions;

namespace EntityKit.Training;

/// <summary>Parties, parliaments and acronyms of organizations; the value of a party is its acronym where the list gives one.</summary>
internal sealed partial class OrganizationLists(string folder, WordCounts words, PlaceLists places)
{
    internal CompiledLexicon Parties { get; } = new("parties", "Political parties with their acronym; the World Factbook; public domain");

    internal CompiledLexicon Parliaments { get; } = new("parliaments", "Names of parliaments and their chambers; the World Factbook, chambers compiled for EntityKit; public domain");

    internal CompiledLexicon Acronyms { get; } = new("organization-acronyms", "Acronyms of international organizations; the World Factbook, others compiled for EntityKit; public domain");

    internal void Compile()
    {
        foreach (string[] row in ListFile.Read(folder, "political_parties_factbook").Columns("party"))
        {
            AddParty(row[0]);
        }

        foreach (string[] row in ListFile.Read(folder, "legislatures_factbook").Columns("name"))
        {
            foreach (Match inside in BracketContent().Matches(row[0]))
            {
                AddParliament(inside.Groups[1].Value);
            }

            AddParliament(BracketContent().Replace(row[0], ""));
        }

        foreach (string chamber in WorldFacts.Chambers)
        {
            Parliaments.Add(chamber);
        }

        foreach (string[] row in ListFile.Read(folder, "intl_org_abbreviations_factbook").Columns("abbreviation"))
        {
            if (IsAcronym(row[0]) && row[0] is not ("CAN" or "BA" or "NC" or "CE" or "CD" or "CP" or "FZ" or "ZC"))
            {
                Acronyms.Add(row[0]);
            }
        }

        foreach (string acronym in WorldFacts.Acronyms)
        {
            Acronyms.Add(acronym);
        }
    }

    private void AddParty(string cell)
    {
        string[] forms = BracketContent().Replace(cell, "").Split(" or ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? acronym = forms.Skip(1).FirstOrDefault(IsAcronym);
        foreach (string form in forms)
        {
            // A party's name of one word that is a word ("Will", "Together") would mark the word wherever it begins a sentence.
            string name = form.Trim(' ', ',', '"', '\u201C', '\u201D');
            bool severalWords = name.Contains(' ', StringComparison.Ordinal);
            if (severalWords ? IsPhrase(name) : name.Length > 3 && name.All(char.IsLetter) && !words.IsWord(name) && !IsAcronym(name) && !places.Regions.Contains(name))
            {
                Parties.Add(name, acronym);
            }
        }
    }

    private void AddParliament(string name)
    {
        foreach (string part in name.Split([";", ",", " - ", "/", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string form = part.StartsWith("The ", StringComparison.Ordinal) ? part[4..] : part;
            if (char.IsUpper(form[0]) && (form.Contains(' ', StringComparison.Ordinal) || (form.Length > 4 && !words.IsWord(form) && !places.Countries.Contains(form))))
            {
                Parliaments.Add(form);
            }
        }
    }

    /// <summary>A name of several words; a coalition or a government is made of parties and is none.</summary>
    private static bool IsPhrase(string name) => char.IsUpper(name[0]) && name.Any(char.IsLower) && name[^2] != ' ' && !name.Any(char.IsDigit) &&
        !name.EndsWith(" Coalition", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(" Government", StringComparison.OrdinalIgnoreCase);

    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 9 && form.Count(char.IsUpper) * 2 > form.Length && form.All(c => char.IsLetterOrDigit(c) || c == '-');

    [GeneratedRegex(@"\s*\(([^)]*)\)")]
    private static partial Regex BracketContent();
}
