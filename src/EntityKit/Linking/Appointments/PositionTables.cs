namespace EntityKit;

/// <summary>
/// Holders in notices of changes on a board: rows below a heading as "Name / New position / Current position", and names below a
/// heading as "2. New Outside Directors".
/// </summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class PositionTables
{
    private const int MaxLines = 30;
    private const int MaxTitles = 12;
    private const int MaxLead = 5;
    private const int MaxBracket = 20;

    /// <summary>Adds the holders of titles that have none yet.</summary>
    internal static void Add(TaggedText text, List<ListElement> elements, HolderTable holders)
    {
        for (int i = 0; i < elements.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (elements[i].Person is { } person && text.StartsLine(person.Start) && text.Is(person.End, '/') && ColumnsAbove(text, person.Start) is { } columns)
            {
                AddRow(text, elements, holders, i, columns);
            }
            else if (elements[i].Phrase is { } phrase && !holders.HasHolder[i] && IsHeading(text, phrase, out AppointmentStatus? status))
            {
                AddBelow(text, elements, holders, i, status);
            }
        }
    }

    /// <summary>What the columns of the table that a line is in say of the time, the first column left out; null where the line is in none.</summary>
    private static List<AppointmentStatus?>? ColumnsAbove(TaggedText text, int row)
    {
        int line = row;
        for (int lines = 0; lines < MaxLines && line > 0 && !text.StartsParagraph(line); lines++)
        {
            line = ListLines.StartOf(text, line - 1);
            if (line < 0)
            {
                return null;
            }

            if (text.Is(line, "name") || (text.Is(line, "full") && text.Is(line + 1, "name")))
            {
                return ColumnsOf(text, line);
            }
        }

        return null;
    }

    private static List<AppointmentStatus?>? ColumnsOf(TaggedText text, int line)
    {
        var columns = new List<AppointmentStatus?>();
        bool told = false;
        int limit = text.Horizon(line + 1, MaxLines);
        for (int i = line + 1; i < limit && !text.StartsLine(i); i++)
        {
            if (text.Is(i, '/'))
            {
                columns.Add(null);
            }
            else if (columns.Count > 0 && columns[^1] is null && StatusOf(text, i) is { } status)
            {
                columns[^1] = status;
                told = true;
            }
        }

        return told ? columns : null;
    }

    private static AppointmentStatus? StatusOf(TaggedText text, int token) =>
        text.Is(token, "new", "proposed") || text.Is(token, "future", "next") ? AppointmentStatus.Incoming
        : text.Is(token, "former", "previous") || text.Is(token, "old") ? AppointmentStatus.Former
        : text.Is(token, "current", "present") || text.Is(token, "existing") ? AppointmentStatus.Current
        : null;

    /// <summary>Gives the titles of a row to the name that begins it, each with what its column says.</summary>
    private static void AddRow(TaggedText text, List<ListElement> elements, HolderTable holders, int row, List<AppointmentStatus?> columns)
    {
        PlacedMention person = elements[row].Person!.Value;
        int column = -1;
        int at = person.End;
        for (int k = row + 1; k < elements.Count && k - row < MaxTitles && elements[k].Phrase is { } phrase; k++)
        {
            for (; at < phrase.Title.Start; at++)
            {
                if (text.StartsLine(at) && !text.StartsCell(at))
                {
                    return;
                }

                column += text.Is(at, '/') ? 1 : 0;
            }

            if (!text.StartsLine(at) && column < columns.Count && !holders.HasHolder[k])
            {
                holders.Add(new Holder(k, person, "row", 0.85, columns[column]));
            }
        }
    }

    /// <summary>"2. New Outside Directors (from June)", "Retiring Auditor": whether a title, a word that says who comes or goes before it, makes up a line.</summary>
    private static bool IsHeading(TaggedText text, TitlePhrase phrase, out AppointmentStatus? status)
    {
        int word = phrase.Title.Start - 1;
        status = text.Is(word, "new", "incoming") || text.Is(word, "newly-elected", "nominated") ? AppointmentStatus.Incoming : null;
        if (word < 0 || text.StartsLine(phrase.Title.Start) || !(status is not null || text.Is(word, "retiring", "resigning") || text.Is(word, "outgoing", "departing")))
        {
            return false;
        }

        int first = word;
        while (first > 0 && !text.StartsLine(first) && word - first < MaxLead && (!text.IsWord(first - 1) || text.Tokens[first - 1].Length == 1))
        {
            first--; // "2.", "(b)"
        }

        int end = PersonTail.BracketEnd(text, phrase.Title.End, Math.Min(text.Tokens.Length, phrase.Title.End + MaxBracket));
        end += text.Is(end, ':') ? 1 : 0;
        return text.StartsLine(first) && end < text.Tokens.Length && text.StartsLine(end) && !text.StartsParagraph(end);
    }

    /// <summary>Gives a title to the names that begin the lines below it, in its paragraph.</summary>
    private static void AddBelow(TaggedText text, List<ListElement> elements, HolderTable holders, int heading, AppointmentStatus? status)
    {
        int names = 0;
        int from = elements[heading].Phrase!.Title.End;
        for (int k = heading + 1; k < elements.Count && k - heading < MaxLines && names < MaxTitles; k++)
        {
            int to = elements[k].Left;
            for (; from <= to; from++)
            {
                if (text.StartsParagraph(from))
                {
                    return;
                }
            }

            int first = ListLines.StartOf(text, to);
            bool opens = first >= 0 && (first == to || (to - first < 3 && text.IsCapitalized(first)));
            if (elements[k].Person is { } person && opens)
            {
                holders.Add(new Holder(heading, person, "heading", 0.85, status));
                names++;
            }
        }
    }
}
