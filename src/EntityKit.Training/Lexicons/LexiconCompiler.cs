namespace EntityKit.Training;

/// <summary>
/// Compiles the lexicons of names, places and organizations from open lists and running text: the same lists give the
/// same files. Lexicons compiled by hand lie beside them and are left as they are.
/// </summary>
internal static class LexiconCompiler
{
    private const int FrequentWords = 3000;

    /// <summary>Reads the lists and texts and writes one file per lexicon.</summary>
    /// <param name="lists">Folder of the lists.</param>
    /// <param name="texts">Folder of gzipped running text, which tells names from words.</param>
    /// <param name="output">Folder of the lexicons; must exist.</param>
    /// <returns>Name and number of entries of each.</returns>
    internal static IReadOnlyList<(string Name, int Count)> Compile(string lists, string texts, string output)
    {
        WordCounts words = WordCounts.Read(texts);
        var people = new PersonNameLists(lists, words);
        people.Compile();
        AddByHand(people.GivenNames);
        AddByHand(people.Surnames);
        var places = new PlaceLists(lists, words);
        places.Compile(people.GivenNames);
        AddByHand(people.GivenNames, "english-given-names"); // Vernon stays a city too
        var organizations = new OrganizationLists(lists, words, places);
        organizations.Compile();
        CompiledLexicon[] lexicons =
        [
            people.GivenNames, people.Surnames, places.Countries, places.Nationalities, places.Cities, places.Regions,
            organizations.Parties, organizations.Parliaments, organizations.Acronyms, Frequent(words),
        ];
        foreach (CompiledLexicon lexicon in lexicons)
        {
            lexicon.Write(output);
        }

        return [.. lexicons.Select(l => (l.Name, l.Count))];
    }

    // What the lists lack: files that people extend, with a remark in their first line.
    private static void AddByHand(CompiledLexicon lexicon) => AddByHand(lexicon, lexicon.Name);

    private static void AddByHand(CompiledLexicon lexicon, string file)
    {
        using var reader = new StreamReader(typeof(LexiconCompiler).Assembly.GetManifestResourceStream($"Additions/{file}.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lexicon.Add(line);
            }
        }
    }

    private static CompiledLexicon Frequent(WordCounts words)
    {
        var lexicon = new CompiledLexicon("frequent-words",
            "The commonest English words in lower case; counted in UN General Debate speeches (CC0), press releases of the US State Department and the World Factbook (public domain); public domain");
        foreach (string word in words.Commonest(FrequentWords))
        {
            lexicon.Add(word);
        }

        return lexicon;
    }
}
