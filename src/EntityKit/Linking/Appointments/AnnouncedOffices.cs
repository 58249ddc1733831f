namespace EntityKit;

/// <summary>
/// Lists of appointments below a sentence that announces them ("The President made the following appointments:"): what their items
/// say is held is only being given.
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class AnnouncedOffices(OfficeWords words)
{
    private const int MaxItems = 40;
    private const int MaxSentence = 100;
    private const int MaxHeading = 24;

    /// <summary>Makes incoming the holders of such lists, where nothing else says when they hold what they do.</summary>
    internal void Mark(TaggedText text, List<ListElement> elements, HolderTable holders)
    {
        var items = new Dictionary<int, bool>();
        int marked = -1;
        for (int h = 0; h < holders.Holders.Count; h++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            Holder holder = holders.Holders[h];
            TitlePhrase phrase = elements[holder.Element].Phrase!;
            bool follows = phrase.Left > holder.Person.Start || (phrase.Right < holder.Person.Start && !text.IsCapitalized(phrase.Right)); // "Lim - Director", "Director: Lim", and no "Colonel Lim"
            int line = follows ? ListLines.StartOf(text, Math.Min(phrase.Left, holder.Person.Start)) : -1;
            if (line <= 0 || line == marked || !IsItem(text, line, items))
            {
                continue;
            }

            marked = line; // "Director: Ana Lim, lawyer": what comes next she is already
            if (holder.Status is null && phrase.Status is null)
            {
                holders.Holders[h] = holder with { Status = AppointmentStatus.Incoming };
            }
        }
    }

    /// <summary>Whether a line is announced by one above it; what is known of a line holds for those below.</summary>
    private bool IsItem(TaggedText text, int line, Dictionary<int, bool> items)
    {
        int at = line;
        bool announced = false;
        string mark = ListLines.MarkOf(text, line);
        for (int i = 0; i < MaxItems && at > 0; i++)
        {
            if (items.TryGetValue(at, out announced))
            {
                break;
            }

            if (text.Is(at - 1, ':') || (mark.Length > 0 && words.IsGiving(text.TokenText(at - 1)))) // "Are appointed", and no colon
            {
                announced = Announces(text, text.Is(at - 1, ':') ? at - 1 : at);
                break;
            }

            int below = at;
            at = ListLines.StartOf(text, at - 1);
            if (at < 0 || (ListLines.MarkOf(text, at) != mark && !IsHeading(text, at, below, mark)))
            {
                break;
            }
        }

        items[line] = announced;
        return announced;
    }

    /// <summary>Whether a line without a mark stands between items with one, as the body does in which the posts below are.</summary>
    private static bool IsHeading(TaggedText text, int line, int below, string mark)
    {
        bool heading = mark.Length > 0 && ListLines.MarkOf(text, line).Length == 0 && below - line < MaxHeading && text.IsCapitalized(line);
        for (int i = line; heading && i < below; i++)
        {
            heading = !text.Is(i, '.');
        }

        return heading;
    }

    /// <summary>Whether the sentence that a colon ends speaks of appointments.</summary>
    private bool Announces(TaggedText text, int colon)
    {
        bool found = false;
        bool posts = false;
        bool filled = false;
        for (int i = colon - 1; i >= 0 && colon - i < MaxSentence && !text.Is(i, '.') && !text.Is(i, ':'); i--)
        {
            ReadOnlySpan<char> word = text.TokenText(i);
            if (words.IsLeaving(word) || words.IsTaking(word))
            {
                return false;
            }

            found |= word is "appointments" or "nominations" or "Appointments" or "Nominations" || words.Verb(word) is { Status: AppointmentStatus.Incoming, Rule: "appointed" or "elected" };
            posts |= word is "posts" or "vacancies" or "positions" or "offices" or "seats";
            filled |= word is "filled" or "fills" or "fill";
            if (text.StartsParagraph(i))
            {
                break;
            }
        }

        return found || (posts && filled);
    }
}
