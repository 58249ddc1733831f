namespace EntityKit.Accuracy;

/// <summary>The mentions, links and appointments of a run as lines, kept in a file and compared with those of another build.</summary>
internal sealed class BuildChanges
{
    private readonly List<string> _lines = [];

    internal void Add(string passage, IEnumerable<Mention> mentions, EntityClusters clusters, IEnumerable<Appointment> appointments)
    {
        _lines.AddRange(mentions.Select(m => $"{passage}\t{m.Kind}\t{m.Span.Start}\t{m.Span.End}\t{OneLine(m.Text)}"));
        foreach (Entity entity in clusters.People.Concat<Entity>(clusters.Organizations))
        {
            // A mention with the first one of its entity: a change to one entity is not a change to every pair of it.
            _lines.AddRange(entity.Mentions.Skip(1).Select(m => $"{passage}\tLink\t{entity.Mentions[0].Span.Start}\t{m.Span.Start}\t{OneLine(entity.Mentions[0].Text)} = {OneLine(m.Text)} ({m.Link})"));
        }

        _lines.AddRange(appointments.Select(a => $"{passage}\tAppointment\t{OneLine(a.Person.Name)} | {OneLine(a.Title.Name)} | {OneLine(a.Organization?.Name ?? "-")} | {a.Country ?? "-"} | {a.Status}"));
    }

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

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

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
