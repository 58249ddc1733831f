namespace EntityKit;

/// <summary>The other names of a list whose one name a verb links to a title of several: "elected Ana Lim, Bo Dahl and Eva Sol as directors".</summary>
internal static class PluralHolders
{
    private const int MaxNames = 20;

    /// <summary>Gives the title of a holder to the names that commas and "and" join to the holder's, on both sides or before it alone.</summary>
    internal static void Add(TaggedText text, List<ListElement> elements, HolderTable holders, Holder holder, bool beforeAlone = false)
    {
        int named = IndexOf(elements, holder);
        for (int step = -1; named >= 0 && step <= (beforeAlone ? -1 : 1); step += 2)
        {
            int last = named;
            for (int k = named + step; k >= 0 && k < elements.Count && Math.Abs(k - named) < MaxNames; k += step)
            {
                if (elements[k].Person is not { } person || !IsJoined(text, elements[Math.Min(k, last)].Right, elements[Math.Max(k, last)].Left))
                {
                    break;
                }

                holders.Add(holder with { Person = person });
                last = k;
            }
        }
    }

    private static int IndexOf(List<ListElement> elements, Holder holder)
    {
        for (int distance = 1; distance < MaxNames; distance++)
        {
            for (int k = holder.Element - distance; k <= holder.Element + distance; k += 2 * distance)
            {
                if (k >= 0 && k < elements.Count && elements[k].Person is { } person && person.Start == holder.Person.Start)
                {
                    return k;
                }
            }
        }

        return -1;
    }

    private static bool IsJoined(TaggedText text, int start, int end)
    {
        bool joined = false;
        for (int t = start; t < end; t++)
        {
            if (text.StartsParagraph(t) || text.StartsParagraph(end))
            {
                return false;
            }

            bool joint = text.TokenText(t) is "," or "and" or "&";
            joined |= joint;
            if (!joint && !(text.IsCapitalized(t) && end - start < 5))
            {
                return false; // but for "Mr."
            }
        }

        return joined;
    }
}
