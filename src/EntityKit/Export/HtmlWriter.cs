using System.Globalization;
using System.Text;

namespace EntityKit;

/// <summary>
/// Writes a document as an HTML page of its own: the text with its entities marked, lists of them with links to each mention,
/// who holds which post, and links of resolutions. Readable on a screen, dark or light, and in print; nothing is loaded and nothing runs.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Everything that comes from the document is escaped.</remarks>
public sealed class HtmlWriter : IDocumentWriter
{
    /// <inheritdoc/>
    public void Write(EntityDocument document, string? id, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var page = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        string title = Escape(string.IsNullOrEmpty(id) ? "Document" : id);
        page.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            {HtmlStyle.Sheet}
            </style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p class="legend">
            """.ReplaceLineEndings("\n"));
        WriteLegend(page, document);
        page.Write("</p>\n</header>\n<main>\n<article>");
        var numbers = new Dictionary<Mention, int>(ReferenceEqualityComparer.Instance);
        foreach (Mention mention in document.Mentions)
        {
            numbers.Add(mention, numbers.Count + 1);
        }

        WriteText(page, document);
        page.WriteLine("</article>");
        page.WriteLine("<aside aria-label=\"What was found\">");
        WriteAppointments(page, document);
        WriteEntities(page, "People", "person", document.People, numbers, _ => "");
        WriteEntities(page, "Organizations", "organization", document.Organizations, numbers, o => o.Acronym is null ? "" : $" ({Escape(o.Acronym)})");
        WriteEntities(page, "Resolutions", "resolution", document.Resolutions, numbers, LinkOf);
        WriteEntities(page, "Titles", "title", document.Titles, numbers, _ => "");
        WriteEntities(page, "Places", "place", document.Places, numbers, _ => "");
        page.WriteLine("</aside>\n</main>\n</body>\n</html>");
    }

    /// <summary>Which kinds there are, each as it is marked.</summary>
    private static void WriteLegend(StreamWriter page, EntityDocument document)
    {
        (string Kind, string One, string Several, int Count)[] kinds =
        [
            ("person", "person", "people", document.People.Count), ("title", "title", "titles", document.Titles.Count),
            ("organization", "organization", "organizations", document.Organizations.Count),
            ("resolution", "resolution", "resolutions", document.Resolutions.Count), ("place", "place", "places", document.Places.Count),
        ];
        foreach ((string kind, string one, string several, int count) in kinds)
        {
            if (count > 0)
            {
                page.Write(string.Create(CultureInfo.InvariantCulture, $"<span><span class=\"key {kind}\"></span>{count} {(count == 1 ? one : several)}</span>"));
            }
        }

        if (document.Mentions.Count == 0)
        {
            page.Write("Nothing found.");
        }
    }

    /// <summary>The text with a mark around each mention; marks nest as mentions do.</summary>
    private static void WriteText(StreamWriter page, EntityDocument document)
    {
        Dictionary<Mention, Entity> entities = DocumentRows.EntityOf(document);
        var open = new Stack<Mention>();
        int at = 0;
        void CloseTo(int offset)
        {
            while (open.TryPeek(out Mention? inner) && inner.Span.End <= offset)
            {
                page.Write(Escape(document.Text[at..inner.Span.End]) + "</mark>");
                at = inner.Span.End;
                open.Pop();
            }

            page.Write(Escape(document.Text[at..offset]));
            at = offset;
        }

        for (int i = 0; i < document.Mentions.Count; i++)
        {
            Mention mention = document.Mentions[i];
            CloseTo(mention.Span.Start);
            entities.TryGetValue(mention, out Entity? entity);
            string label = entity is null || entity.Name == mention.Text ? ResultNames.Of(mention.Kind) : $"{ResultNames.Of(mention.Kind)}: {entity.Name}";
            page.Write(string.Create(CultureInfo.InvariantCulture, $"<mark class=\"{ResultNames.Of(mention.Kind)}\" id=\"m{i + 1}\" title=\"{Escape(label)}, {mention.Confidence:0.00}\">"));
            open.Push(mention);
        }

        CloseTo(document.Text.Length);
    }

    private static void WriteAppointments(StreamWriter page, EntityDocument document)
    {
        if (document.Appointments.Count == 0)
        {
            return;
        }

        page.WriteLine("<section><h2>Posts</h2>\n<table>\n<tr><th>person</th><th>post</th><th>organization or country</th></tr>");
        foreach (Appointment a in document.Appointments)
        {
            string status = a.Status == AppointmentStatus.Current ? "" : $" <small class=\"status\">{ResultNames.Of(a.Status)}</small>";
            string where = string.Join(", ", new[] { a.Organization?.Name, a.Country }.OfType<string>());
            page.WriteLine($"<tr><td><a href=\"#{a.Person.Id}\">{Escape(a.Person.Name)}</a></td><td>{Escape(a.Title.Name)}{status}</td><td>{Escape(where)}</td></tr>");
        }

        page.WriteLine("</table></section>");
    }

    private static void WriteEntities<T>(StreamWriter page, string heading, string kind, IReadOnlyList<T> entities, Dictionary<Mention, int> numbers, Func<T, string> detail)
        where T : Entity
    {
        if (entities.Count == 0)
        {
            return;
        }

        page.WriteLine($"<section><h2><span class=\"key {kind}\"></span>{heading}<small>{entities.Count.ToString(CultureInfo.InvariantCulture)}</small></h2>\n<ul>");
        foreach (T entity in entities)
        {
            IEnumerable<string> links = entity.Mentions.Where(numbers.ContainsKey).Select((m, i) => $" <a class=\"to\" href=\"#m{numbers[m]}\">{i + 1}</a>");
            page.WriteLine($"<li id=\"{entity.Id}\">{Escape(entity.Name)}{detail(entity)}{string.Concat(links)}</li>");
        }

        page.WriteLine("</ul></section>");
    }

    private static string LinkOf(ResolutionReference resolution) =>
        resolution.Link is not null && resolution.Link.StartsWith("https://", StringComparison.Ordinal)
            ? $" <a href=\"{Escape(resolution.Link)}\" rel=\"noreferrer\">{Escape(resolution.Symbol ?? resolution.Link)}</a>"
            : resolution.Symbol is null ? "" : $" {Escape(resolution.Symbol)}";

    private static string Escape(string text)
    {
        string clean = XmlText.Clean(text);
        if (!clean.AsSpan().ContainsAny("&<>\"'"))
        {
            return clean;
        }

        var escaped = new StringBuilder(clean.Length + 16);
        foreach (char c in clean)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
