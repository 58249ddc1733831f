namespace EntityKit;

/// <summary>
/// Headlines in capitals, where the case says nothing: the names in them are those that the rest of the text gives in small
/// letters ("OKELLO SUCCEEDS RUTAZIBWA AS PARTY LEADER" above "John Okello took over from Jean Rutazibwa").
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class CapitalLines(LexiconSet lexicons, TitleLexicons titles)
{
    private const int MaxName = 10;
    private const int MinWords = 3;
    private const int MaxTokens = 80;

    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _acronyms = lexicons["organization-acronyms"];
    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly HeadlineVerbs _headlines = new(lexicons);

    /// <summary>The text with the names in its capital lines marked; the same object where it has none.</summary>
    internal TaggedText Correct(TaggedText text)
    {
        Dictionary<ulong, (string Type, int From)>? names = null;
        TagChanges? changes = null;
        foreach (Sentence sentence in text.StoppableSentences())
        {
            if (!IsCapital(text, sentence))
            {
                continue;
            }

            names ??= NamesOf(text);
            changes ??= new TagChanges(text);
            Mark(text, sentence, names, changes);
        }

        return changes is null ? text : changes.ToText();
    }

    private static bool IsCapital(TaggedText text, Sentence sentence)
    {
        if (sentence.End - sentence.Start > MaxTokens)
        {
            return false;
        }

        int words = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.IsWord(i))
            {
                if (!text.IsUpper(i) && text.Tokens[i].Length > 1)
                {
                    return false;
                }

                words++;
            }
        }

        return words >= MinWords;
    }

    private void Mark(TaggedText text, Sentence sentence, Dictionary<ulong, (string Type, int From)> names, TagChanges changes)
    {
        var found = new List<(int Start, int End, string Type)>();
        for (int i = sentence.Start; i < sentence.End;)
        {
            int end = LongestAt(text, sentence, i, names, out string type);
            if (end == i && text.Tokens[i].Length > 2 && text.Tags[i].Type is null && _acronyms.Contains(text, i) && !_frequent.Contains(text, i) && !_headlines.IsVerbInCapitals(text, i))
            {
                (end, type) = (i + 1, EntityType.Organization);
            }

            if (end > i)
            {
                found.Add((i, end, type));
            }

            i = Math.Max(end, i + 1);
        }

        if (found.Count == 0)
        {
            return;
        }

        // What the tagger took for longer names than those known is a guess about capitals.
        for (int i = sentence.Start; i < sentence.End;)
        {
            int end = text.Tags[i].Type is null ? i + 1 : Math.Min(text.EntityEnd(i), sentence.End);
            if (text.Tags[i].Type is not null && (end - i > 2 || found.Exists(name => name.Start < end && i < name.End)))
            {
                changes.Clear(i, end);
            }

            i = end;
        }

        foreach ((int start, int end, string type) in found)
        {
            changes.Mark(start, end, type);
        }
    }

    private static int LongestAt(TaggedText text, Sentence sentence, int start, Dictionary<ulong, (string Type, int From)> names, out string type)
    {
        type = "";
        ulong hash = LexiconTable.Seed;
        int longest = start;
        for (int i = start; i < sentence.End && i < start + MaxName; i++)
        {
            hash = text.IsHyphen(i) ? hash : HashOf(hash, text, i);
            if (!text.IsHyphen(i) && names.TryGetValue(hash, out (string Type, int From) known) && start >= known.From)
            {
                longest = i + 1;
                type = known.Type;
            }
        }

        return longest;
    }

    /// <summary>The names outside capital lines, each with the token from which it is known: as a whole, and people by their surnames too.</summary>
    private Dictionary<ulong, (string Type, int From)> NamesOf(TaggedText text)
    {
        var names = new Dictionary<ulong, (string Type, int From)>();
        var reach = new EvidenceReach(text);
        foreach (Sentence sentence in text.StoppableSentences())
        {
            if (IsCapital(text, sentence))
            {
                continue;
            }

            for (int i = sentence.Start; i < sentence.End;)
            {
                if (text.Tags[i].Type is not { } type)
                {
                    i++;
                    continue;
                }

                int end = Math.Min(text.EntityEnd(i), sentence.End);
                int last = end;
                while (last > i + 1 && text.IsPossessive(last - 1))
                {
                    last--;
                }

                // the surname that the tagger left out behind a given name
                bool longer = type == EntityType.Person && last == end && end < sentence.End && text.IsWord(end) && text.IsCapitalized(end) && text.Tags[end].Type is null;
                last = longer ? end + 1 : last;
                Add(text, names, reach, i, last, type);
                if (type == EntityType.Person)
                {
                    int surname = last - 1;
                    while (surname - 2 >= i && text.IsJoint(surname - 1))
                    {
                        surname -= 2;
                    }

                    Add(text, names, reach, surname, last, type);
                }

                i = end;
            }
        }

        return names;
    }

    private void Add(TaggedText text, Dictionary<ulong, (string Type, int From)> names, EvidenceReach reach, int start, int end, string type)
    {
        bool common = end - start == 1 && (text.Tokens[start].Length < 3 || titles.IsModifier(text, start) || _nationalities.Contains(text, start));
        if (common)
        {
            return;
        }

        ulong hash = LexiconTable.Seed;
        for (int i = start; i < end; i++)
        {
            hash = text.IsHyphen(i) ? hash : HashOf(hash, text, i);
        }

        names.TryAdd(hash, (type, reach.StartOf(start, end)));
    }

    /// <summary>A hash with one more word: "PORTO VEL" and "Portovel" are two names, "ABU-SALEM" and "Abu Salem" one.</summary>
    private static ulong HashOf(ulong hash, TaggedText text, int token) => LexiconTable.Hash(LexiconTable.Hash(hash, text.TokenText(token)), "|");
}
