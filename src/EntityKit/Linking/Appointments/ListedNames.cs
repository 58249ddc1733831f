namespace EntityKit;

/// <summary>A name in a list with what stands beside it: whose post it is.</summary>
/// <param name="Left">The item's first token.</param>
/// <param name="Right">The token after its last.</param>
/// <param name="Person">The name.</param>
/// <param name="Owner">The country or the body beside it; null for a name alone.</param>
/// <param name="Country">The country where an adjective says it; null where <paramref name="Owner"/> does.</param>
internal readonly record struct ListedName(int Left, int Right, PlacedMention Person, PlacedMention? Owner, string? Country = null);

/// <summary>Names that follow each other in a list, each with its country or body in the same place: behind "of", in brackets, behind a dash, before the name.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class ListedNames(LexiconSet lexicons)
{
    private const int MaxGap = 9;
    private const int MaxHonorifics = 6;

    private readonly Styles _styles = new(lexicons);

    private enum Shape : byte
    {
        Of,
        Bracket,
        Before,
        Behind,
        Alone,
    }

    private static readonly IReadOnlyList<ListedName> s_none = [];

    /// <summary>The longest list of one shape whose first name is an element; one item or none where it is no list.</summary>
    internal IReadOnlyList<ListedName> RunFrom(TaggedText text, MentionIndex index, IReadOnlyList<ListElement> elements, int first, int limit)
    {
        IReadOnlyList<ListedName> best = s_none;
        for (Shape shape = Shape.Of; shape <= Shape.Alone; shape++)
        {
            List<ListedName>? run = null; // few names are in a list of any shape
            for (int k = first; k < elements.Count && (run is null || run.Count < limit) && elements[k].Person is { } person; k++)
            {
                if (Read(text, index, person, shape) is not { } item || (run is not null && !IsGap(text, run[^1].Right, item.Left)))
                {
                    break;
                }

                (run ??= []).Add(item);
            }

            best = run is not null && run.Count > best.Count && (shape != Shape.Alone || best.Count < 2) ? run : best;
        }

        return best;
    }

    private ListedName? Read(TaggedText text, MentionIndex index, PlacedMention person, Shape shape) => shape switch
    {
        Shape.Of => BehindOf(text, index, person),
        Shape.Bracket => Bracketed(text, index, person),
        Shape.Before => BeforeName(text, index, person),
        Shape.Behind => BehindMark(text, index, person),
        _ => EndsItem(text, person.End) ? new ListedName(person.Start, person.End, person, null) : null,
    };

    /// <summary>Whether a mark, "and" or the end of the line ends an item.</summary>
    private static bool EndsItem(TaggedText text, int end) =>
        end >= text.Tokens.Length || text.StartsLine(end) || text.TokenText(end) is ";" or "," or "." or "and" or "&";

    private static PlacedMention? Owner(TaggedText text, MentionIndex index, int token)
    {
        int at = token < text.Tokens.Length && text.Is(token, "the") ? token + 1 : token;
        return index.StartingAt(EntityKind.Organization, at) ?? index.StartingAt(EntityKind.Place, at);
    }

    /// <summary>"Ana Lim of Kenya", "Ana Lim, of Kenya".</summary>
    private static ListedName? BehindOf(TaggedText text, MentionIndex index, PlacedMention person)
    {
        int of = person.End < text.Tokens.Length && text.Is(person.End, ',') ? person.End + 1 : person.End;
        bool leads = of + 1 < text.Tokens.Length && text.TokenText(of) is "of" or "from";
        return leads && Owner(text, index, of + 1) is { } owner && !(owner.End < text.Tokens.Length && text.IsPossessive(owner.End)) ? new ListedName(person.Start, owner.End, person, owner) : null;
    }

    /// <summary>"Ana Lim (Kenya)".</summary>
    private static ListedName? Bracketed(TaggedText text, MentionIndex index, PlacedMention person)
    {
        bool open = person.End + 2 < text.Tokens.Length && text.Is(person.End, '(');
        return open && Owner(text, index, person.End + 1) is { } owner && owner.End < text.Tokens.Length && text.Is(owner.End, ')') ? new ListedName(person.Start, owner.End + 1, person, owner) : null;
    }

    /// <summary>"Ana Lim – Kenya", "Ana Lim, Kenya;".</summary>
    private static ListedName? BehindMark(TaggedText text, MentionIndex index, PlacedMention person)
    {
        bool mark = person.End + 1 < text.Tokens.Length && !text.StartsLine(person.End) && text.TokenText(person.End) is "," or "-" or "\u2013" or "\u2014" or ":";
        if (!mark || Owner(text, index, person.End + 1) is not { } owner)
        {
            return null;
        }

        return EndsItem(text, owner.End) ? new ListedName(person.Start, owner.End, person, owner) : null;
    }

    /// <summary>"Kenya – Ana Lim", "Kenya: Ana Lim", "of Kenya, Ana Lim".</summary>
    private ListedName? BeforeName(TaggedText text, MentionIndex index, PlacedMention person)
    {
        int mark = person.Start - 1;
        while (mark > 0 && person.Start - mark < MaxHonorifics && !text.StartsLine(mark + 1) && IsHonorific(text, mark))
        {
            mark--;
        }

        if (mark < 1 || text.TokenText(mark) is not ("," or "-" or "\u2013" or "\u2014" or ":" or "("))
        {
            return null;
        }

        if ((index.EndingAt(EntityKind.Place, mark) ?? index.EndingAt(EntityKind.Organization, mark)) is not { } owner)
        {
            return null;
        }

        int left = owner.Start;
        left -= left > 0 && text.Is(left - 1, "the") ? 1 : 0;
        left -= left > 0 && text.Is(left - 1, "of") ? 1 : 0;
        int right = text.Is(mark, '(') && person.End < text.Tokens.Length && text.Is(person.End, ')') ? person.End + 1 : person.End;
        return new ListedName(left, right, person, owner);
    }

    private bool IsHonorific(TaggedText text, int token) => text.Is(token, '.') || _styles.Contains(text, token);

    /// <summary>Whether nothing but what parts the items of a list stands between two.</summary>
    private bool IsGap(TaggedText text, int start, int end)
    {
        if (end <= start || end - start > MaxGap)
        {
            return end == start && end < text.Tokens.Length && text.StartsLine(end);
        }

        bool parted = text.StartsLine(end);
        for (int t = start; t < end; t++)
        {
            parted |= text.StartsLine(t) || text.TokenText(t) is "," or ";" or "and" or "&" or "-" or "\u2022";
            bool mark = text.TokenText(t) is "," or ";" or "and" or "&" or "as" or "well" or "also" or "the" || (ListLines.MarkOf(text, t).Length > 0 && (text.StartsLine(t) || text.TokenText(t) is "-" or "\u2022")) || IsHonorific(text, t);
            if (!mark)
            {
                return false;
            }
        }

        return parted;
    }
}
