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
    private const int MaxSubject = 12;

    /// <summary>Makes incoming the holders of such lists, where nothing else says when they hold what they do.</summary>
    internal void Mark(TaggedText text, List<ListElement> elements, HolderTable holders)
    {
        var items = new Dictionary<int, AppointmentStatus?>();
        var given = new List<int>();
        int marked = -1;
        for (int h = 0; h < holders.Holders.Count; h++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            Holder holder = holders.Holders[h];
            TitlePhrase phrase = elements[holder.Element].Phrase!;
            bool behind = phrase.Left > holder.Person.Start || (phrase.Right < holder.Person.Start && !text.IsCapitalized(phrase.Right)); // "Lim - Director", "Director: Lim", and no "Colonel Lim"
            int line = ListLines.StartOf(text, Math.Min(phrase.Left, holder.Person.Start));
            if (line <= 0 || line == marked || StatusOf(text, line, items) is not { } status || !(behind || status == AppointmentStatus.Former))
            {
                continue;
            }

            marked = line; // "Director: Ana Lim, lawyer": what comes next she is already
            if (holder.Status is null && phrase.Status is null && !HoldsVerb(text, Math.Max(phrase.Right, holder.Person.End)))
            {
                holders.Holders[h] = holder with { Status = status };
                given.Add(h);
            }
        }

        Settle(text, elements, holders, given);
    }

    /// <summary>"All of them have already been sworn in", below the list: they hold what they were given.</summary>
    private static void Settle(TaggedText text, List<ListElement> elements, HolderTable holders, List<int> given)
    {
        if (given.Count == 0)
        {
            return;
        }

        Holder last = holders.Holders[given[^1]];
        int start = Math.Max(elements[last.Element].Phrase!.Right, last.Person.End);
        bool sworn = false;
        for (int t = start; t < text.Tokens.Length && t - start < MaxSentence && !sworn; t++)
        {
            sworn = text.Is(t, "sworn") && text.Is(t + 1, "in", "into") && (text.Is(t - 1, "been", "were") || text.Is(t - 2, "been", "were")) && HasSubjectOfAll(text, t);
        }

        for (int i = 0; sworn && i < given.Count; i++)
        {
            Holder holder = holders.Holders[given[i]];
            holders.Holders[given[i]] = holder.Status == AppointmentStatus.Incoming ? holder with { Status = AppointmentStatus.Current } : holder;
        }
    }

    private static bool HasSubjectOfAll(TaggedText text, int verb)
    {
        for (int t = verb - 1; t > 0 && verb - t < MaxSubject && !text.Is(t, '.'); t--)
        {
            if (text.Is(t, "will", "would") || text.Is(t, "yet", "not"))
            {
                return false;
            }

            if (text.Is(t, "all", "they") || text.Is(t, "appointees", "officials") || text.Is(t, "ministers"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ana Lim, Minister of Works, is relieved": an item that says itself what becomes of its name.</summary>
    private static bool HoldsVerb(TaggedText text, int end)
    {
        int at = text.Is(end, ',') ? end + 1 : end;
        return text.TokenText(Math.Min(at, text.Tokens.Length - 1)) is "is" or "was" or "has" or "remains" or "keeps" or "retains" or "proceeds" or "stays" or "continues";
    }

    /// <summary>What a line above says of an item's post: that it is being given, or taken; null where it says neither. What is known of a line holds for those below.</summary>
    private AppointmentStatus? StatusOf(TaggedText text, int line, Dictionary<int, AppointmentStatus?> items)
    {
        int at = line;
        AppointmentStatus? announced = null;
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

    /// <summary>What the sentence that a colon ends says of its list: appointments and changes, or those who leave.</summary>
    private AppointmentStatus? Announces(TaggedText text, int colon)
    {
        bool taken = false;
        bool changed = false;
        bool following = false;
        bool found = false;
        bool posts = false;
        bool filled = false;
        for (int i = colon - 1; i >= 0 && colon - i < MaxSentence && !text.Is(i, '.') && !text.Is(i, ':'); i--)
        {
            ReadOnlySpan<char> word = text.TokenText(i);
            taken |= words.IsLeaving(word) || words.IsTaking(word);
            following |= word is "following" or "Following" or "Those" or "those";
            changed |= word is "changes" or "adjustments" or "reassignments" or "redeployments" or "postings" or "promotions";

            found |= word is "appointments" or "nominations" or "Appointments" or "Nominations" || words.Verb(word) is { Status: AppointmentStatus.Incoming, Rule: "appointed" or "elected" };
            posts |= word is "posts" or "vacancies" or "positions" or "offices" or "seats";
            filled |= word is "filled" or "fills" or "fill";
            if (text.StartsParagraph(i))
            {
                break;
            }
        }

        return taken ? (following && !found && !changed ? AppointmentStatus.Former : null)
            : found || (posts && filled) || (changed && following) ? AppointmentStatus.Incoming : null;
    }
}
