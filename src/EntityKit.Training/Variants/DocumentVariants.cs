namespace EntityKit.Training;

/// <summary>
/// Documents in which others are named: people after <see cref="InventedPeople"/>, all else after mentions of the same type in
/// other documents (mention replacement: Dai and Adel, COLING 2020), and some sentences in other letters. A name is to be read
/// by its place and its sounds, and capitals say less in a headline. One thing has one new name throughout a document.
/// </summary>
internal sealed class DocumentVariants
{
    private const double CapitalsShare = 0.08;
    private const double HeadlineShare = 0.06;
    private const double SmallShare = 0.04;
    private const double ReplacedShare = 0.5;
    private const int FewestTokens = 3;

    private static readonly string[] s_personTypes = ["PER", "PERSON"];

    private readonly InventedPeople _forms;
    private readonly Random _random;
    private readonly Dictionary<string, MentionPool> _pools = [];

    /// <summary>Gathers the mentions of all corpora, for each other to take.</summary>
    internal DocumentVariants(InventedPeople forms, IEnumerable<Corpus> corpora, int seed)
    {
        _forms = forms;
        _random = new Random(seed);
        foreach (TrainingDocument document in corpora.SelectMany(c => c.Documents).Where(d => d.Entities is not null))
        {
            foreach ((int start, int end, string type) in Mentions(document.Entities!))
            {
                if (!_pools.TryGetValue(type, out MentionPool? pool))
                {
                    _pools.Add(type, pool = new MentionPool());
                }

                pool.Add(TextOf(document, start, end));
            }
        }
    }

    /// <summary>A variant of each document that has something to vary; labels stand only in the sentences that changed.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="weight">How much a sentence of a variant counts, against one of the corpus.</param>
    internal Corpus Of(Corpus corpus, double weight)
    {
        var variants = new List<TrainingDocument>();
        foreach (TrainingDocument document in corpus.Documents)
        {
            if (document.Entities is not null && Vary(document, document.Entities) is { } variant)
            {
                variants.Add(variant);
            }
        }

        return new Corpus(corpus.Name + " (variants)", variants, corpus.Weight * weight);
    }

    private TrainingDocument? Vary(TrainingDocument document, string?[] entities)
    {
        Dictionary<(string Type, string Text), string> names = NewNames(document, entities);
        var ends = Mentions(entities).ToDictionary(m => m.Start, m => (m.End, m.Type));
        var written = new VariantWriter(document);
        bool any = false;
        foreach (Sentence sentence in document.Sentences)
        {
            Func<string, string>? style = sentence.Length >= FewestTokens ? Style() : null;
            style ??= word => word;
            bool changed = Enumerable.Range(sentence.Start, sentence.Length).Select(t => TextOf(document, t, t + 1)).Any(word => style(word) != word);
            int tokens = written.Count;
            for (int i = sentence.Start; i < sentence.End;)
            {
                if (ends.TryGetValue(i, out (int End, string Type) mention) && names.TryGetValue((mention.Type, TextOf(document, i, mention.End)), out string? name))
                {
                    written.Replace(i, mention.End, style(name), mention.Type);
                    changed = true;
                    i = mention.End;
                }
                else
                {
                    written.Copy(i, style);
                    i++;
                }
            }

            written.EndSentence(tokens, sentence.StartsParagraph, changed);
            any |= changed;
        }

        return any ? written.Build() : null;
    }

    /// <summary>How the words of a sentence are written, or null for as they are.</summary>
    private Func<string, string>? Style()
    {
        double chance = _random.NextDouble();
        return chance < CapitalsShare ? word => word.ToUpperInvariant()
            : chance < CapitalsShare + HeadlineShare ? Headline
            : chance < CapitalsShare + HeadlineShare + SmallShare ? word => word.ToLowerInvariant()
            : null;
    }

    private Dictionary<(string Type, string Text), string> NewNames(TrainingDocument document, string?[] entities)
    {
        var names = new Dictionary<(string, string), string>();
        var people = new Dictionary<string, InventedPeople.Name>(StringComparer.Ordinal);
        foreach ((int start, int end, string type) in Mentions(entities).OrderByDescending(m => m.End - m.Start).ToList())
        {
            string text = TextOf(document, start, end);
            if (names.ContainsKey((type, text)))
            {
                continue;
            }

            if (s_personTypes.Contains(type))
            {
                names.Add((type, text), PersonName(document, start, end, people));
            }
            else if (_random.NextDouble() < ReplacedShare)
            {
                names.Add((type, text), _pools[type].Take(_random));
            }
        }

        return names;
    }

    // Mentions that share their first or last word are one person: full names get a full name, others its short form.
    private string PersonName(TrainingDocument document, int start, int end, Dictionary<string, InventedPeople.Name> people)
    {
        string first = TextOf(document, start, start + 1);
        string last = TextOf(document, end - 1, end);
        if (!people.TryGetValue(last, out InventedPeople.Name person) && !people.TryGetValue(first, out person))
        {
            person = _forms.Make(_random);
        }

        people.TryAdd(last, person);
        people.TryAdd(first, person);
        return end - start > 1 ? person.Full : person.Short;
    }

    private static IEnumerable<(int Start, int End, string Type)> Mentions(string?[] entities)
    {
        for (int i = 0; i < entities.Length; i++)
        {
            if (entities[i] is { Length: > 2 } label && label[0] == 'B')
            {
                int end = i + 1;
                while (end < entities.Length && entities[end] is { Length: > 2 } next && next[0] == 'I')
                {
                    end++;
                }

                yield return (i, end, label[2..]);
            }
        }
    }

    private static string TextOf(TrainingDocument document, int start, int end) =>
        string.Join(' ', Enumerable.Range(start, end - start).Select(t => document.Text[document.Tokens[t].Start..document.Tokens[t].End]));

    private static string Headline(string word) => word.Length > 3 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
