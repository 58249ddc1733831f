namespace EntityKit;

/// <summary>
/// The body that a holder stands for, which is named beside the name and not beside the title: "Ana Lim (Acme Labs), director",
/// "For Acme: Ana Lim, director", "for Acme, Director Ana Lim", "Acme, represented by Ana Lim, its director".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class HolderBodies(LexiconSet lexicons)
{
    private const int MaxBracket = 20;
    private const int MaxEntry = 14;
    private const int MaxHonorific = 3;

    private readonly Lexicon _heads = lexicons["title-heads"];
    private readonly Lexicon _occupations = lexicons["occupations"];

    /// <summary>The body of a title that names none itself; null where none stands beside its holder.</summary>
    internal PlacedMention? Of(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase) =>
        phrase.Right != phrase.Title.End || phrase.Country is not null || !IsOfBody(phrase.Title.Mention.Text) ? null
        : Bracketed(text, index, holder, phrase) ?? InBracket(text, index, holder, phrase) ?? Represented(text, index, holder, phrase) ?? Introduced(text, index, holder, phrase) ?? Served(text, index, phrase) ?? Having(text, index, phrase);

    /// <summary>Whether a title is one that bodies have: no rank, no office of a state, no calling.</summary>
    private bool IsOfBody(string title)
    {
        string head = TitleNames.HeadOf(title);
        string? value = _heads.ValueOf(title) ?? _heads.ValueOf(head);
        bool state = head is "minister" or "member" or "ambassador" or "envoy" or "senator" or "mp" || title.Contains("of State", StringComparison.Ordinal) || Folding.Equal(title, "vice president") || Folding.Equal(title, "vice-president") || Folding.Equal(title, "president");
        return value is not "rank" && (value is not null || !_occupations.Contains(head)) && !state;
    }

    /// <summary>"Ana Lim (Acme Labs, AL), director".</summary>
    private static PlacedMention? Bracketed(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int open = holder.Person.End;
        if (phrase.Left < open + 3 || !text.Is(open, '(') || !text.Is(phrase.Left - 1, ',') || !text.Is(phrase.Left - 2, ')') || phrase.Left - open > MaxBracket)
        {
            return null;
        }

        return index.StartingAt(EntityKind.Organization, text.Is(open + 1, "the") ? open + 2 : open + 1);
    }

    /// <summary>"Ana Lim (director; Acme Labs)".</summary>
    private static PlacedMention? InBracket(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int mark = phrase.Right;
        bool inside = phrase.Left == holder.Person.End + 1 && text.Is(holder.Person.End, '(') && (text.Is(mark, ';') || text.Is(mark, ':') || text.IsHyphen(mark) || text.Is(mark, '/'));
        return inside ? index.StartingAt(EntityKind.Organization, text.Is(mark + 1, "the") ? mark + 2 : mark + 1) : null;
    }

    /// <summary>"Acme Labs (AL), Lima, represented by its director, Ana Lim", "Acme Labs, for which director Ana Lim signed".</summary>
    private static PlacedMention? Represented(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int start = Math.Min(holder.Person.Start, phrase.Left);
        int comma = -1;
        for (int t = start - 1; t > 1 && start - t < 6 && !text.StartsLine(t); t--)
        {
            bool by = text.Is(t, "by") && text.Is(t - 1, "represented") && text.Is(t - 2, ',');
            bool whom = text.Is(t, "which", "whom") && (text.Is(t - 1, "for") || text.Is(t - 1, "of")) && text.Is(t - 2, ',');
            if (by || whom)
            {
                comma = t - 2;
                break;
            }
        }

        return comma < 0 ? null : Before(text, index, comma);
    }

    /// <summary>The body before a comma, behind which its acronym in brackets or its seat may stand.</summary>
    private static PlacedMention? Before(TaggedText text, MentionIndex index, int end)
    {
        if (index.EndingAt(EntityKind.Place, end) is { } seat && text.Is(seat.Start - 1, ','))
        {
            end = seat.Start - 1;
        }

        if (text.Is(end - 1, ')') && text.Is(end - 3, '('))
        {
            end -= 3;
        }

        return index.EndingAt(EntityKind.Organization, end);
    }

    /// <summary>"For Acme: Ana Lim, director", "and, for the Acme Fund, Director Ana Lim".</summary>
    private static PlacedMention? Introduced(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int first = Math.Min(holder.Person.Start, phrase.Left);
        int start = first;
        while (start > 1 && first - start < MaxHonorific && !text.Is(start - 1, ':') && !text.Is(start - 1, ','))
        {
            start--; // an honorific
        }

        bool colon = text.Is(start - 1, ':');
        if (start < 3 || (!colon && !text.Is(start - 1, ',')) || index.EndingAt(EntityKind.Organization, start - 1) is not { } body || body.End - body.Start > MaxEntry)
        {
            return null;
        }

        int link = text.Is(body.Start - 1, "the") ? body.Start - 2 : body.Start - 1;
        if (link < 0)
        {
            return null;
        }

        bool opens = text.StartsLine(link) || text.Is(link - 1, ',') || text.Is(link - 1, ';') || text.Is(link - 1, '.') || text.Is(link - 1, "and");
        return opens && (text.Is(link, "for", "from") || (text.Is(link, "of") && text.Is(link - 1, "behalf"))) ? body : null;
    }

    /// <summary>"a doctor there for Acme Labs", "coordinator here with Acme".</summary>
    private static PlacedMention? Served(TaggedText text, MentionIndex index, TitlePhrase phrase)
    {
        int at = phrase.Right;
        bool there = text.Is(at, "there", "here") && (text.Is(at + 1, "for", "with") || text.Is(at + 1, "of", "at"));
        return there ? index.StartingAt(EntityKind.Organization, text.Is(at + 2, "the") ? at + 3 : at + 2) : null;
    }

    /// <summary>"The Ethics Board has a new chair, Ana Lim".</summary>
    private static PlacedMention? Having(TaggedText text, MentionIndex index, TitlePhrase phrase)
    {
        int at = phrase.Left - 1;
        at -= text.Is(at, "new", "first") ? 1 : 0;
        bool has = at > 1 && text.IsArticle(at) && text.Is(at - 1, "has", "have") || (at > 1 && text.Is(at, "has", "gets"));
        return has ? index.EndingAt(EntityKind.Organization, text.IsArticle(at) ? at - 1 : at) : null;
    }
}
