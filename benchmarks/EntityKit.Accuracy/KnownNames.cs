using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>The names of the training passages: what a score on other names leaves out.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<(EntityKind, string)> _names = [];

    internal static FileInfo[] Beside(FileInfo gold) =>
        [.. new[] { "train.jsonl", "news-train.jsonl" }
            .Select(name => new FileInfo(Path.Combine(gold.DirectoryName!, name)))
            .Where(file => file.Exists && file.FullName != gold.FullName)];

    internal static KnownNames Read(IEnumerable<FileInfo> files)
    {
        var known = new KnownNames();
        foreach (FileInfo file in files)
        {
            using StreamReader reader = file.OpenText();
            foreach (AnnotatedPassage passage in AnnotatedPassage.Read(reader))
            {
                foreach (EntityKind kind in Enum.GetValues<EntityKind>())
                {
                    foreach (AnnotatedSpan span in GenreRun.GoldOf(passage, kind))
                    {
                        known._names.Add((kind, NameOf(span)));
                        known._names.Add((kind, Folding.Fold(span.Text)));
                    }
                }
            }
        }

        return known;
    }

    internal bool Contains(EntityKind kind, AnnotatedSpan span) => _names.Contains((kind, NameOf(span)));

    /// <summary>Whether a text is a known name: what an excess mention counts for.</summary>
    internal bool Contains(EntityKind kind, string text) => _names.Contains((kind, Folding.Fold(text)));

    /// <summary>The passage without the people and organizations that are known, and without their appointments.</summary>
    internal AnnotatedPassage Without(AnnotatedPassage passage) => passage with
    {
        People = [.. passage.People.Where(span => !Contains(EntityKind.Person, span))],
        Organizations = [.. passage.Organizations.Where(span => !Contains(EntityKind.Organization, span))],
        Appointments = [.. passage.Appointments.Where(appointment => !Contains(EntityKind.Person, appointment.Person))],
    };

    private static string NameOf(AnnotatedSpan span) => Folding.Fold(span.Entity ?? span.Text);
}
