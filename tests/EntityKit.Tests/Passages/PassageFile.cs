using System.Text;
using EntityKit.Training;

namespace EntityKit.Tests;

/// <summary>Annotated passages of this folder: JSON Lines in the form of the training data, or text with its annotation inline (see README.md).</summary>
internal static class PassageFile
{
    private const string EndOfText = "----";

    internal static string Folder { get; } = Repository.PathOf("tests", "EntityKit.Tests", "Passages");

    internal static IReadOnlyList<AnnotatedPassage> Read(string name)
    {
        string path = Path.Combine(Folder, name);
        if (name.EndsWith(".txt", StringComparison.Ordinal))
        {
            return [Parse(Path.GetFileNameWithoutExtension(name), File.ReadAllText(path).ReplaceLineEndings("\n"))];
        }

        using StreamReader reader = File.OpenText(path);
        return [.. AnnotatedPassage.Read(reader)];
    }

    /// <summary>Reads a text with marks: <c>[P Ana Lim]</c>, <c>[T? chair]</c>, nested ones too; after a line <c>----</c> the appointments.</summary>
    internal static AnnotatedPassage Parse(string id, string marked)
    {
        string[] parts = marked.Split($"\n{EndOfText}\n");
        var text = new StringBuilder();
        var open = new Stack<(char Kind, bool IsOptional, int Start)>();
        var spans = new List<(char Kind, AnnotatedSpan Span)>();
        for (int i = 0; i < parts[0].Length; i++)
        {
            if (parts[0][i] == '[')
            {
                bool isOptional = parts[0][i + 2] == '?';
                open.Push((parts[0][i + 1], isOptional, text.Length));
                i += isOptional ? 3 : 2;
            }
            else if (parts[0][i] == ']')
            {
                (char kind, bool isOptional, int start) = open.Pop();
                spans.Add((kind, new AnnotatedSpan { Start = start, End = text.Length, Text = text.ToString(start, text.Length - start), Attached = !isOptional, Optional = isOptional }));
            }
            else
            {
                text.Append(parts[0][i]);
            }
        }

        AnnotatedSpan[] Of(char kind) => [.. spans.Where(span => span.Kind == kind).Select(span => span.Span).OrderBy(span => span.Start)];
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
            Appointments = [.. (parts.Length > 1 ? parts[1] : "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ParseAppointment)],
        };
    }

    private static AnnotatedAppointment ParseAppointment(string line)
    {
        string?[] fields = [.. line.Split('|').Select(field => field.Trim()).Select(field => field == "-" ? null : field)];
        return new AnnotatedAppointment { Person = fields[0]!, Title = fields[1]!, Organization = fields[2], Of = fields[3], Status = fields[4] };
    }

    /// <summary>The longest name that holds all words of a shorter one.</summary>
    private static string Fullest(string name, IEnumerable<AnnotatedSpan> people)
    {
        string[] words = name.Split(' ');
        return people.Select(span => span.Text).Where(other => words.All(other.Split(' ').Contains)).MaxBy(other => other.Length) ?? name;
    }
}
