namespace EntityKit;

/// <summary>Those whom a text calls somebody's predecessor: they held what the other holds.</summary>
/// <remarks>Every look is bounded.</remarks>
internal static class Predecessors
{
    private const int MaxBack = 60;

    /// <summary>"I thank his predecessor, Joe Cole": who held the title last given before; says of a title that the sentence itself gives him that he is out of it.</summary>
    internal static bool Add(TaggedText text, List<ListElement> elements, HolderTable holders, Dictionary<int, Holder> byElement, int[] sentenceOf, int k, PlacedMention person)
    {
        if (!FollowsPredecessor(text, person.Start))
        {
            return false;
        }

        int title = -1;
        for (int i = k - 1; i >= 0 && person.Start - elements[i].Right <= MaxBack && sentenceOf[elements[i].Left] >= sentenceOf[person.Start] - 2 && !StartsParagraph(text, sentenceOf[elements[i].Left], sentenceOf[person.Start]); i--)
        {
            bool held = byElement.TryGetValue(i, out Holder holder);
            if (held && holder.Status == AppointmentStatus.Incoming && elements[i].Phrase is { IsPlural: false } && holder.Person.Mention.Text != person.Mention.Text)
            {
                title = i; // the office that is being given, whoever was named since
                break;
            }

            bool other = held ? holder.Person.Mention.Text != person.Mention.Text : elements[i].Phrase?.Organization is not null;
            bool subject = held && title >= 0 && byElement.TryGetValue(title, out Holder later) && sentenceOf[elements[i].Left] == sentenceOf[elements[title].Left] && sentenceOf[elements[i].Left] < sentenceOf[person.Start] && holder.Person.Start < later.Person.Start; // "Ana Lim became mayor before Judge Eva Sol"
            title = (title < 0 || subject) && elements[i].Phrase is { IsPlural: false } && other ? i : title;
        }

        int own = holders.FirstBehind(person, k);
        bool now = own >= 0 && elements[holders.Holders[own].Element].Phrase is { } office && (text.Is(Math.Max(0, office.Left - 1), "now", "currently") || text.Is(Math.Max(0, office.Title.Start - 1), "now", "currently"));
        bool apart = own >= 0 && title >= 0 && elements[holders.Holders[own].Element].Phrase is { Country: not null } post && TitleNames.Key(elements[title].Phrase!.Title.Mention.Text) != TitleNames.Key(post.Title.Mention.Text); // "his predecessor, Joe Cole, Foreign Minister of Peru"
        if (own >= 0 && !now && !apart)
        {
            int element = holders.Holders[own].Element;
            holders.Holders[own] = holders.Holders[own] with { Status = AppointmentStatus.Former };
            holders.Inherited[element] ??= title >= 0 && TitleNames.Key(elements[title].Phrase!.Title.Mention.Text) == TitleNames.Key(elements[element].Phrase!.Title.Mention.Text) ? elements[title].Phrase!.Organization : null;
        }
        else if (title >= 0)
        {
            holders.Add(new Holder(title, person, "predecessor", 0.7, AppointmentStatus.Former));
        }

        return own >= 0 || title >= 0;
    }

    /// <summary>"his predecessor, His Excellency Mr."; a stray full stop may stand behind it.</summary>
    private static bool FollowsPredecessor(TaggedText text, int start)
    {
        for (int t = start - 1; t >= 0 && start - t <= 8; t--)
        {
            ReadOnlySpan<char> word = text.TokenText(t);
            if (word is "predecessor" or "Predecessor")
            {
                return true;
            }

            if (word is not ("," or "." or "the" or "late" or "in" or "same" or "office" or "post" or "position" or "role" or "this" or "that") && !char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool StartsParagraph(TaggedText text, int from, int to)
    {
        for (int sentence = from + 1; sentence <= to; sentence++)
        {
            if (text.Sentences[sentence].StartsParagraph)
            {
                return true;
            }
        }

        return false;
    }
}
