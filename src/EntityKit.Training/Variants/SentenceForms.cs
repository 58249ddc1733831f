using System.Text;

namespace EntityKit.Training;

/// <summary>
/// Writes sentences after the forms of news agencies (results, tables, market reports, headlines in capitals: the file
/// <c>sentence-forms.txt</c>) and of messages (heads of e-mails, greetings, posts: <c>message-forms.txt</c>), which open corpora hold little of. Names come from the lexicons, so that a tagger learns how far to
/// trust those, and some are changed to ones that sound alike, so that it does not trust them alone.
/// </summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class SentenceForms
{
    private const int SentencesTogether = 6;
    private const string TownTeam = "cityteam";

    /// <summary>Slots of names: the type and the lexicons that fill them.</summary>
    private static readonly Dictionary<string, (string? Type, string[] Lexicons)> s_slots = new(StringComparer.Ordinal)
    {
        ["city"] = ("LOC", ["cities"]),
        ["country"] = ("LOC", ["countries"]),
        ["region"] = ("LOC", ["regions"]),
        ["landmark"] = ("LOC", ["landmarks"]),
        ["club"] = ("ORG", ["sports-clubs"]),
        [TownTeam] = ("ORG", ["cities"]),
        ["company"] = ("ORG", ["companies"]),
        ["bank"] = ("ORG", ["companies"]),
        ["media"] = ("ORG", ["media"]),
        ["body"] = ("ORG", ["public-bodies", "organizations"]),
        ["party"] = ("ORG", ["parties"]),
        ["acronym"] = ("ORG", ["organization-acronyms", "known-acronyms"]),
        ["band"] = ("ORG", ["arts-groups"]),
        ["nat"] = (null, ["nationalities"]),
    };

    private readonly List<List<string>> _sections = [];

    /// <summary>The forms of news agencies that come with the trainer.</summary>
    internal static SentenceForms LoadNews() => Load("sentence-forms.txt");

    /// <summary>The forms of messages that come with the trainer.</summary>
    internal static SentenceForms LoadMessages() => Load("message-forms.txt");

    private static SentenceForms Load(string file)
    {
        using var reader = new StreamReader(typeof(SentenceForms).Assembly.GetManifestResourceStream(file)!);
        return Read(reader);
    }

    /// <summary>Reads forms.</summary>
    /// <exception cref="InvalidDataException">A form has a slot that is not known, or a bracket without its other half.</exception>
    internal static SentenceForms Read(TextReader reader)
    {
        var forms = new SentenceForms();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || forms._sections.Count == 0)
            {
                forms._sections.Add([]);
            }

            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                Check(line);
                forms._sections[^1].Add(line);
            }
        }

        return forms;
    }

    /// <summary>Fills all forms with names.</summary>
    /// <param name="lexicons">Where names are taken from; a form whose lexicon is missing or empty is left out.</param>
    /// <param name="people">Makes names of people.</param>
    /// <param name="copies">How often each form is filled.</param>
    /// <param name="weight">How much one of the sentences counts in training.</param>
    /// <param name="seed">Seed of all choices.</param>
    internal Corpus Write(LexiconSet lexicons, InventedPeople people, int copies, double weight, int seed)
    {
        var random = new Random(seed);
        Dictionary<string, SlotNames> names = [];
        foreach ((string slot, (_, string[] sources)) in s_slots)
        {
            string[] entries = [.. sources.SelectMany(s => Entries(lexicons.Sources.GetValueOrDefault(s, "")))];
            if (entries.Length > 0)
            {
                names.Add(slot, new SlotNames(entries, invents: slot is not ("country" or "nat" or "acronym")));
            }
        }

        // The towns that have teams, the more teams the oftener.
        string[] towns = [.. Towns(Entries(lexicons.Sources.GetValueOrDefault("sports-clubs", "")), [.. Entries(lexicons.Sources.GetValueOrDefault("cities", ""))])];
        if (towns.Length > 0)
        {
            names[TownTeam] = new SlotNames(towns, invents: true);
        }

        var given = new SlotNames([.. Entries(lexicons.Sources.GetValueOrDefault("given-names", ""))], invents: true);
        var surnames = new SlotNames([.. Entries(lexicons.Sources.GetValueOrDefault("surnames", ""))], invents: true);
        InventedPeople.Name Person()
        {
            if (given.IsEmpty || surnames.IsEmpty || random.Next(2) == 0)
            {
                return people.Make(random);
            }

            string surname = surnames.Take(random);
            return new InventedPeople.Name($"{given.Take(random)} {surname}", surname);
        }

        var written = new StringBuilder();
        for (int copy = 0; copy < copies; copy++)
        {
            foreach (List<string> section in _sections)
            {
                string[] forms = [.. section.Where(f => Slots(f).All(s => !s_slots.ContainsKey(s) || names.ContainsKey(s)))];
                random.Shuffle(forms);
                for (int i = 0; i < forms.Length; i += SentencesTogether)
                {
                    // Few names, so that a document names the same again.
                    var here = new FormFilling(names, [.. Enumerable.Range(0, FormFilling.NamesTogether).Select(_ => Person())], random);
                    written.Append("-DOCSTART- O\n\n");
                    foreach (string form in forms.Skip(i).Take(SentencesTogether))
                    {
                        here.Write(form, written);
                    }
                }
            }
        }

        return new Corpus("sentence forms", [.. ConllReader.Read(new StringReader(written.ToString()))], weight);
    }

    private static IEnumerable<string> Entries(string lexicon) => lexicon
        .Split('\n')
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split('\t')[0].Trim())
        .Where(e => e.Length > 1 && char.IsUpper(e[0]));

    private static IEnumerable<string> Towns(IEnumerable<string> clubs, HashSet<string> cities) => clubs
        .Select(c => c.Split(' '))
        .Select(w => Enumerable.Range(1, w.Length - 1).Select(n => string.Join(' ', w[..^n])).FirstOrDefault(cities.Contains))
        .OfType<string>();

    private static void Check(string form)
    {
        bool open = false;
        foreach (string token in Tokens(form))
        {
            if (token.StartsWith('[') && token.Length > 1)
            {
                open = !open ? true : throw new InvalidDataException($"A bracket stands within a bracket: {form}");
            }

            if (open && token.EndsWith(']'))
            {
                open = false;
            }
        }

        if (open)
        {
            throw new InvalidDataException($"A bracket is not closed: {form}");
        }

        if (Slots(form).FirstOrDefault(s => !s_slots.ContainsKey(s) && FormFilling.Plain(s, new Random(0)) is null && s is not ("per" or "last" or "given" or "initial")) is { } unknown)
        {
            throw new InvalidDataException($"'{{{unknown}}}' is no slot: {form}");
        }
    }

    /// <summary>The type of the names that fill a slot, or null where they are no names.</summary>
    internal static string? TypeOf(string slot) => s_slots[slot].Type;

    /// <summary>The tokens of a form, slots and brackets among them.</summary>
    internal static string[] Tokens(string form) => form.TrimStart(FormFilling.Capitals, FormFilling.Small).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Slots(string form)
    {
        for (int start = form.IndexOf('{', StringComparison.Ordinal); start >= 0; start = form.IndexOf('{', start + 1))
        {
            int end = form.IndexOf('}', start);
            yield return form[(start + 1)..(end < 0 ? form.Length : end)].ToLowerInvariant();
        }
    }
}
