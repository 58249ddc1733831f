namespace EntityKit.Accuracy;

/// <summary>The mentions of a run as lines, kept in a file and compared with those of another build.</summary>
internal sealed class MentionChanges
{
    private readonly List<string> _lines = [];

    internal void Add(string passage, IEnumerable<Mention> mentions) =>
        _lines.AddRange(mentions.Select(m => $"{passage}\t{m.Kind}\t{m.Span.Start}\t{m.Span.End}\t{m.Text.Replace('\n', ' ')}"));

    internal void Finish(string? saveTo, string? compareTo, TextWriter output)
    {
        if (compareTo is not null)
        {
            string[] before = File.ReadAllLines(compareTo);
            Write(output, "gained", _lines.Except(before));
            Write(output, "lost", before.Except(_lines));
        }

        if (saveTo is not null)
        {
            File.WriteAllLines(saveTo, _lines);
        }
    }

    private static void Write(TextWriter output, string change, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        output.WriteLine($"{change}: {all.Length}");
        foreach (string line in all)
        {
            output.WriteLine($"{change}\t{line}");
        }
    }
}
