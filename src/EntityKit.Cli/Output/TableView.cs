using System.Globalization;
using System.Text;
using Spectre.Console;

namespace EntityKit.Cli;

/// <summary>Results as a person reads them: one page a document, in colour on a screen.</summary>
internal sealed class TableView : IResultView
{
    private readonly Stream _output;
    private readonly StringBuilder _text = new();
    private readonly IAnsiConsole _page;
    private bool _isFirst = true;

    internal TableView(Stream output, bool inColour, int width)
    {
        _output = output;
        _page = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = inColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = inColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }),
        });
        _page.Profile.Width = width;
        _page.Profile.Capabilities.Unicode = true;
        _page.Profile.Capabilities.Links = false;
    }

    public ValueTask BeginAsync() => ValueTask.CompletedTask;

    public ValueTask AddAsync(FoundDocument found)
    {
        if (!_isFirst)
        {
            _page.WriteLine();
        }

        _isFirst = false;
        Show(found.Id, found.Document);
        foreach (ReadOnlySpan<char> line in _text.ToString().AsSpan().TrimEnd('\n').EnumerateLines())
        {
            _output.Write(Terminal.Utf8.GetBytes($"{line.TrimEnd(' ')}\n")); // tables fill their lines with blanks
        }

        _text.Clear();
        return ValueTask.CompletedTask;
    }

    public ValueTask EndAsync() => ValueTask.CompletedTask;

    private void Show(string id, EntityDocument document)
    {
        _page.Write(new Rule($"[bold]{Escape(id)}[/]") { Justification = Justify.Left, Style = Style.Parse("grey") });
        if (document.Mentions.Count == 0)
        {
            _page.MarkupLine("Nothing found.");
            return;
        }

        Show(People(document));
        Show(Organizations(document));
        Show(Resolutions(document));
        Show(Others(document));
    }

    private void Show(Table table)
    {
        if (table.Rows.Count > 0)
        {
            _page.Write(table);
        }
    }

    private static Table People(EntityDocument document)
    {
        Table table = Sheet("People", "green", "post", "organization or country");
        foreach (Person person in document.People)
        {
            string name = $"[bold]{Escape(person.Name)}[/]" + (person.Candidates.Count == 0 ? "" : $" [grey]({Escape(string.Join(" or ", person.Candidates.Select(c => c.Name)))}?)[/]");
            if (person.Appointments.Count == 0)
            {
                table.AddRow(name, "", "", Times(person));
            }

            for (int i = 0; i < person.Appointments.Count; i++)
            {
                Appointment post = person.Appointments[i];
                string status = post.Status == AppointmentStatus.Current ? "" : $" [grey]({post.Status.ToString().ToLowerInvariant()})[/]";
                string where = string.Join(", ", new[] { post.Organization?.Name, post.Country }.OfType<string>());
                table.AddRow(i == 0 ? name : "", Escape(post.Title.Name) + status, Escape(where), i == 0 ? Times(person) : "");
            }
        }

        return table;
    }

    private static Table Organizations(EntityDocument document)
    {
        Table table = Sheet("Organizations", "blue", "acronym");
        foreach (Organization organization in document.Organizations)
        {
            table.AddRow($"[bold]{Escape(organization.Name)}[/]", Escape(organization.Acronym ?? ""), Times(organization));
        }

        return table;
    }

    private static Table Resolutions(EntityDocument document)
    {
        Table table = Sheet("Resolutions", "yellow", "body", "year", "link");
        foreach (ResolutionReference resolution in document.Resolutions)
        {
            string name = resolution.Symbol ?? resolution.Name;
            string body = resolution.Body + (resolution.Pinpoint is null ? "" : $", {resolution.Pinpoint}");
            table.AddRow($"[bold]{Escape(name)}[/]", Escape(body), resolution.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Escape(resolution.Link ?? ""), Times(resolution));
        }

        return table;
    }

    /// <summary>What needs no row of its own: places, and titles that nobody named holds.</summary>
    private static Table Others(EntityDocument document)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn("");
        var held = document.Appointments.Select(appointment => appointment.Title).ToHashSet();
        AddList(table, "Other titles", "purple", document.Titles.Where(title => !held.Contains(title)));
        AddList(table, "Places", "aqua", document.Places);
        return table;
    }

    private static void AddList(Table table, string heading, string colour, IEnumerable<Entity> entities)
    {
        string list = string.Join(", ", entities.Select(entity => $"{Escape(entity.Name)}{(entity.Mentions.Count == 1 ? "" : $"\u00A0[grey]×{entity.Mentions.Count}[/]")}"));
        if (list.Length > 0)
        {
            table.AddRow($" [{colour}]{heading}[/]", list);
        }
    }

    private static Table Sheet(string heading, string colour, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Style.Parse("grey") };
        table.AddColumn(new TableColumn($"[{colour}]{heading}[/]"));
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn($"[grey]{column}[/]") { NoWrap = column is "year" or "acronym" });
        }

        return table.AddColumn(new TableColumn("[grey]said[/]") { NoWrap = true, Alignment = Justify.Right });
    }

    private static string Times(Entity entity) => $"[grey]×{entity.Mentions.Count}[/]";

    /// <summary>A cell of one line: what would move the cursor or be read as markup is made harmless.</summary>
    private static string Escape(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool isBlank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isBlank)
            {
                cell.Append(c);
            }
            else if (cell.Length > 0 && cell[^1] != ' ')
            {
                cell.Append(' ');
            }
        }

        return Markup.Escape(cell.ToString());
    }
}
