using System.Text;

namespace EntityKit.Training;

/// <summary>
/// A passage with its annotation written into the text: <c>[P Ana Lim]</c>, <c>[T Minister]</c>, <c>[O Blue Bank]</c>,
/// <c>[L Peru]</c>, <c>[R resolution 12]</c>, with a question mark behind the letter for what is neither demanded nor
/// punished; behind a line <c>----</c> one appointment a line: person | title | organization | country | status.
/// The mentions of a person are those whose words all stand in one longest name.
/// </summary>
internal static class MarkedPassage
{
    private const string Separator = "\n----\n";

    /// <summary>Parses one passage.</summary>
    /// <exception cref="FormatException">A mark is never closed, or an appointment has not five fields.</exception>
    internal static AnnotatedPassage Parse(string id, string content)
    {
        content = content.ReplaceLineEndings("\n");
        int split = content.IndexOf(Separator, StringComparison.Ordinal);
        string marked = split < 0 ? content.TrimEnd('\n') : content[..split];
        var text = new StringBuilder();
        var open = new Stack<(char Kind, bool Aside, int Start)>();
        var spans = new List<(char Kind, AnnotatedSpan Span)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (IsMark(marked, i))
            {
                bool aside = marked[i + 2] == '?';
                open.Push((marked[i + 1], aside, text.Length));
                i += aside ? 3 : 2;
            }
            else if (marked[i] == ']' && open.Count > 0)
            {
                (char kind, bool aside, int start) = open.Pop();
                spans.Add((kind, new AnnotatedSpan { Start = start, End = text.Length, Text = text.ToString(start, text.Length - start), Attached = !aside, Optional = aside }));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"Passage {id}: the mark at {open.Peek().Start} is never closed.");
        }

        AnnotatedSpan[] Of(char kind) => [.. spans.Where(s => s.Kind == kind).Select(s => s.Span).OrderBy(s => s.Start)];
        AnnotatedSpan[] people = Of('P');
        return new AnnotatedPassage
        {
            Id = id,
            Text = text.ToString(),
            People = [.. people.Select(span => span with { Entity = Fullest(span.Text, people) })],
            Titles = Of('T'),
            Organizations = Of('O'),
            Places = Of('L'),
            Resolutions = Of('R'),
            Appointments = split < 0 ? [] : [.. content[(split + Separator.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ParseAppointment(id, line))],
        };
    }

    /// <summary>The longest name that holds all words of a shorter one.</summary>
    private static string Fullest(string name, IEnumerable<AnnotatedSpan> people)
    {
        string[] words = Folding.Fold(name).Split(' ');
        return people.Select(span => span.Text).Where(other => words.All(Folding.Fold(other).Split(' ').Contains)).MaxBy(other => other.Length) ?? name;
    }

    private static bool IsMark(string text, int at) =>
        text[at] == '[' && at + 3 < text.Length && "PTOLR".Contains(text[at + 1], StringComparison.Ordinal)
        && (text[at + 2] == ' ' || (text[at + 2] == '?' && text[at + 3] == ' '));

    private static AnnotatedAppointment ParseAppointment(string id, string line)
    {
        string[] fields = line.Split(" | ");
        if (fields.Length != 5)
        {
            throw new FormatException($"Passage {id}: \"{line}\" has {fields.Length} fields instead of five.");
        }

        return new AnnotatedAppointment
        {
            Person = fields[0],
            Title = fields[1],
            Organization = fields[2] == "-" ? null : fields[2],
            Of = fields[3] == "-" ? null : fields[3],
            Status = fields[4] == "current" ? null : fields[4],
        };
    }
}
