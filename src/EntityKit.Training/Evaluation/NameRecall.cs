using System.Text.RegularExpressions;

namespace EntityKit.Training;

/// <summary>
/// How many of the people of sentences are found, by group of names: each name is put into several sentences, with others of
/// its group, in full and by its short form.
/// </summary>
internal sealed partial class NameRecall
{
    private const int SentencesForEachName = 8;
    private const int SentenceStep = 3;
    private const int NameStep = 5;

    private readonly Dictionary<string, List<Name>> _groups = [];
    private readonly List<string> _sentences = [];

    /// <summary>The groups in the order of the file.</summary>
    internal IReadOnlyDictionary<string, List<Name>> Groups => _groups;

    /// <summary>Reads names and sentences.</summary>
    /// <param name="names">A heading in square brackets for each group, a name a line, its short form after a tab where it is not the last word.</param>
    /// <param name="sentences">A sentence a line; <c>{1}</c>, <c>{2}</c> and <c>{3}</c> are names, <c>{s}</c> is the short form of the first.</param>
    internal static NameRecall Read(TextReader names, TextReader sentences)
    {
        var recall = new NameRecall();
        List<Name> group = [];
        foreach (string line in Lines(names))
        {
            if (line.StartsWith('['))
            {
                recall._groups.Add(line.Trim('[', ']'), group = []);
            }
            else
            {
                string[] fields = line.Split('\t');
                group.Add(new Name(fields[0], fields.Length > 1 ? fields[1] : fields[0][(fields[0].LastIndexOf(' ') + 1)..]));
            }
        }

        recall._sentences.AddRange(Lines(sentences));
        return recall;
    }

    /// <summary>The texts of a group, each with the spans of its people.</summary>
    internal IEnumerable<(string Text, IReadOnlyList<TextSpan> People)> Texts(string group)
    {
        List<Name> names = _groups[group];
        for (int i = 0; i < names.Count; i++)
        {
            for (int k = 0; k < SentencesForEachName; k++)
            {
                // Steps without a common divisor, so that each name meets other sentences than its neighbours.
                string sentence = _sentences[((i * NameStep) + (k * SentenceStep)) % _sentences.Count];
                yield return Fill(sentence, names[i], names[(i + 1) % names.Count], names[(i + 2) % names.Count]);
            }
        }
    }

    /// <summary>Measures a group.</summary>
    /// <param name="group">Its heading.</param>
    /// <param name="find">Gives the people of a text.</param>
    /// <param name="missed">Takes each text in which one was missed, with what was missed in double brackets; or null.</param>
    internal double Measure(string group, Func<string, IEnumerable<TextSpan>> find, ICollection<string>? missed = null)
    {
        int found = 0, all = 0;
        foreach ((string text, IReadOnlyList<TextSpan> people) in Texts(group))
        {
            HashSet<TextSpan> spans = [.. find(text)];
            foreach (TextSpan person in people)
            {
                all++;
                if (spans.Contains(person))
                {
                    found++;
                }
                else
                {
                    missed?.Add($"{text[..person.Start]}[[{text[person.Start..person.End]}]]{text[person.End..]} | {string.Join(" | ", spans.Order().Select(s => text[s.Start..s.End]))}");
                }
            }
        }

        return (double)found / all;
    }

    /// <summary>What the whole pipeline finds.</summary>
    internal static Func<string, IEnumerable<TextSpan>> Pipeline(EntityExtractor extractor)
    {
        return text => extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person).Select(m => m.Span);
    }

    /// <summary>What the tagger alone finds.</summary>
    internal static Func<string, IEnumerable<TextSpan>> Tagger(LanguageModel model) => text =>
    {
        TaggedText tagged = model.Tagger.Tag(text);
        return LabelledSpan.FromLabels(tagged.Sentences, [.. tagged.Tags.Select(t => t.ToString())])
            .Where(s => s.Type == EntityType.Person)
            .Select(s => tagged.SpanOf(s.Start, s.End));
    };

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static (string Text, IReadOnlyList<TextSpan> People) Fill(string sentence, Name first, Name second, Name third)
    {
        var people = new List<TextSpan>();
        int shift = 0;
        string text = Slot().Replace(sentence, slot =>
        {
            string name = slot.Value switch { "{1}" => first.Full, "{2}" => second.Full, "{3}" => third.Full, _ => first.Short };
            people.Add(new TextSpan(slot.Index + shift, slot.Index + shift + name.Length));
            shift += name.Length - slot.Length;
            return name;
        });
        return (text, people);
    }

    [GeneratedRegex(@"\{[123s]\}")]
    private static partial Regex Slot();

    /// <summary>A name in full, and as a text names the person again.</summary>
    internal sealed record Name(string Full, string Short);
}
