namespace EntityKit;

/// <summary>A name that is an item of its own in a bulleted list, where the item above it or below it is somebody's: "* Ana Lim", "* Bo Cole".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class ListedPeople(PersonContext context, PersonNeighbours people, KnownPlaces places)
{
    private const int MaxName = 5;

    /// <summary>Marks such a name; gives the token after it, 0 where it is none.</summary>
    internal int Read(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        if (name.IsPerson || !name.IsUnsure || !TitleNeighbours.BeginsItem(text, name.Start))
        {
            return 0;
        }

        int end = ItemEnd(text, name.Start);
        if (end - name.Start is < 2 or > MaxName || !(IsSomebodyAbove(text, name.Start - 1) || IsSomebodyAt(text, end + 1)) || places.Contains(text, name.Start, end)
            || !people.IsNameLike(text, name.Start, end) || !people.IsFreeOfRoles(text, name.Start, end))
        {
            return 0;
        }

        for (int i = name.Start; i < end; i++)
        {
            if (!text.IsCapitalized(i) || text.IsUpper(i) || context.IsCommon(text, i))
            {
                return 0;
            }
        }

        changes.Mark(name.Start, end, EntityType.Person);
        return end;
    }

    /// <summary>The end of the line that an item begins; the token after the longest name where it goes on.</summary>
    private static int ItemEnd(TaggedText text, int start)
    {
        int end = start + 1;
        while (end < text.Tokens.Length && end <= start + MaxName && !text.StartsLine(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the whole line above a bullet is somebody's name behind a bullet.</summary>
    private static bool IsSomebodyAbove(TaggedText text, int bullet)
    {
        if (bullet < 2 || !text.HasType(bullet - 1, EntityType.Person))
        {
            return false;
        }

        return TitleNeighbours.BeginsItem(text, text.EntityStart(bullet - 1));
    }

    /// <summary>Whether the whole line from a token on, behind its bullet, is somebody's name.</summary>
    private static bool IsSomebodyAt(TaggedText text, int token) =>
        text.HasType(token, EntityType.Person) && TitleNeighbours.BeginsItem(text, token) && text.EntityEnd(token) is var end && (end >= text.Tokens.Length || text.StartsLine(end));
}
