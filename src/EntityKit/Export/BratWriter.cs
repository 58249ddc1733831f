using System.Text;

namespace EntityKit;

/// <summary>
/// Writes a document's annotations as brat standoff (Stenetorp et al., EACL 2012): the <c>.ann</c> file that belongs to a
/// <c>.txt</c> file with the document's text. Offsets are code points.
/// </summary>
/// <remarks>
/// Immutable, thus thread-safe. Mentions are <c>T</c> lines, those of one entity an <c>Alias</c> line, appointments relations from the person
/// to the title and from the title to the organization, a status other than current an attribute of the title. A mention that crosses a line break has a part for each line.
/// </remarks>
public sealed class BratWriter : IDocumentWriter
{
    /// <summary>The <c>annotation.conf</c> that brat needs beside the files.</summary>
    public static string Configuration =>
        """
        [entities]
        Person
        Title
        Organization
        Resolution
        Place

        [relations]
        Alias	Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
        Holds	Arg1:Person, Arg2:Title
        At	Arg1:Title, Arg2:Organization

        [events]

        [attributes]
        Status	Arg:Title, Value:former|acting|incoming

        """;

    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var offsets = new OffsetMap(document.Text, OffsetUnit.CodePoint);
        var numbers = new Dictionary<Mention, int>(ReferenceEqualityComparer.Instance);
        foreach (Mention mention in document.Mentions)
        {
            numbers.Add(mention, numbers.Count + 1);
            lines.Write($"T{numbers.Count}\t{mention.Kind}");
            WriteParts(lines, document.Text, mention.Span, offsets);
        }

        foreach (Entity entity in DocumentRows.Entities(document))
        {
            int[] same = [.. entity.Mentions.Where(numbers.ContainsKey).Select(m => numbers[m])];
            if (same.Length > 1)
            {
                lines.WriteLine($"*\tAlias {string.Join(' ', same.Select(n => $"T{n}"))}");
            }
        }

        WriteAppointments(lines, document, numbers);
    }

    private static void WriteAppointments(StreamWriter lines, EntityDocument document, Dictionary<Mention, int> numbers)
    {
        int relations = 0, attributes = 0;
        foreach (Appointment appointment in document.Appointments)
        {
            int? person = NumberOf(appointment.Person, appointment.Evidence, numbers);
            int? title = NumberOf(appointment.Title, appointment.Evidence, numbers);
            int? organization = appointment.Organization is null ? null : NumberOf(appointment.Organization, appointment.Evidence, numbers);
            if (person is not null && title is not null)
            {
                lines.WriteLine($"R{++relations}\tHolds Arg1:T{person} Arg2:T{title}");
            }

            if (title is not null && organization is not null)
            {
                lines.WriteLine($"R{++relations}\tAt Arg1:T{title} Arg2:T{organization}");
            }

            if (title is not null && appointment.Status != AppointmentStatus.Current)
            {
                lines.WriteLine($"A{++attributes}\tStatus T{title} {ResultNames.Of(appointment.Status)}");
            }
        }
    }

    /// <summary>The mention that the evidence holds, else the first one.</summary>
    private static int? NumberOf(Entity entity, TextSpan evidence, Dictionary<Mention, int> numbers)
    {
        Mention? mention = entity.Mentions.FirstOrDefault(m => evidence.Contains(m.Span) && numbers.ContainsKey(m)) ?? entity.Mentions.FirstOrDefault(numbers.ContainsKey);
        return mention is null ? null : numbers[mention];
    }

    /// <summary>Offsets of each line's part, parted by semicolons, then the parts with a space between them.</summary>
    private static void WriteParts(StreamWriter lines, string text, TextSpan span, OffsetMap offsets)
    {
        var parts = new List<TextSpan>();
        for (int start = span.Start; start < span.End;)
        {
            int length = text.AsSpan(start, span.End - start).IndexOfAny('\n', '\r');
            int end = length < 0 ? span.End : start + length;
            if (end > start)
            {
                parts.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        char mark = ' ';
        foreach (TextSpan part in parts)
        {
            lines.Write($"{mark}{offsets.Convert(part.Start)} {offsets.Convert(part.End)}");
            mark = ';';
        }

        lines.WriteLine($"\t{string.Join(' ', parts.Select(p => text[p.Start..p.End].Replace('\t', ' ')))}");
    }
}
