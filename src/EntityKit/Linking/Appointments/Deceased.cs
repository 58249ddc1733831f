namespace EntityKit;

/// <summary>Those of whom a text says that they are dead: what they held they hold no longer ("Ana Lim (1931–2019)", "Bo Dahl, who died on Tuesday").</summary>
/// <remarks>Every look is bounded.</remarks>
internal static class Deceased
{
    private const int MaxDates = 16;
    private const int MaxAside = 30;
    private const int MinAge = 40; // no term of office is so long

    /// <summary>Makes former what the dead are said to hold.</summary>
    internal static void Mark(TaggedText text, EntityClusters clusters, MentionIndex index, List<OfficeClaim> claims)
    {
        HashSet<Person> dead = Of(text, clusters, index);
        for (int i = 0; dead.Count > 0 && i < claims.Count; i++)
        {
            claims[i] = claims[i].Status is AppointmentStatus.Current or AppointmentStatus.Incoming && dead.Contains(claims[i].Person) ? claims[i] with { Status = AppointmentStatus.Former } : claims[i];
        }
    }

    private static HashSet<Person> Of(TaggedText text, EntityClusters clusters, MentionIndex index)
    {
        var dead = new HashSet<TextSpan>();
        foreach (PlacedMention person in index.Of(EntityKind.Person))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (IsBehind(text, index, person.End) || IsBefore(text, index, person.Start))
            {
                dead.Add(person.Mention.Span);
            }
        }

        return dead.Count == 0 ? [] : [.. clusters.People.Where(p => p.Mentions.Any(m => dead.Contains(m.Span)))];
    }

    /// <summary>"(1931–2019)", ", who died", "died", "dies at 81", "passed away".</summary>
    private static bool IsBehind(TaggedText text, MentionIndex index, int at)
    {
        if (text.Is(at, '('))
        {
            return IsLifetime(text, at + 1);
        }

        if (text.Is(at, ',') && IsLifetime(text, at + 1, MinAge))
        {
            return true; // "Ana Lim, 1931–2019: a judge"
        }

        if (text.Is(at, ','))
        {
            if (IsDying(text, at + 1))
            {
                return true; // "Ana Lim, who has died"
            }

            int close = at + 1;
            while (close < at + MaxAside && close + 1 < text.Tokens.Length && !(text.Is(close, ',') && (text.Is(close + 1, "was", "died") || text.Is(close + 1, "dies"))) && !text.Is(close, '.') && index.StartingAt(EntityKind.Person, close) is null && !text.StartsParagraph(close))
            {
                close++;
            }

            at = text.Is(close, ',') ? close + 1 : at + 1; // "Ana Lim, its head, was killed"
        }

        return IsDying(text, at);
    }

    /// <summary>"who has died", "dies", "passed away", "was killed".</summary>
    private static bool IsDying(TaggedText text, int at)
    {
        at += text.Is(at, "who") ? 1 : 0;
        at += text.Is(at, "has", "had") ? 1 : 0;
        return text.Is(at, "died", "dies") || (text.Is(at, "passed") && text.Is(at + 1, "away")) || (text.Is(at, "was") && IsKilled(text, at + 1));
    }

    private static bool IsKilled(TaggedText text, int at) =>
        text.Is(at, "killed", "assassinated") || text.Is(at, "murdered", "executed") || (text.Is(at, "shot", "found") && text.Is(at + 1, "dead"));

    /// <summary>"21 April 1907, Lima – 2 October 1986, Oslo)", "1931-2019)": a year, a dash and a later year up to the bracket's end.</summary>
    private static bool IsLifetime(TaggedText text, int start, int age = 15)
    {
        (int first, int last, bool dash) = (0, 0, false);
        for (int i = start; i < text.Tokens.Length && i < start + MaxDates; i++)
        {
            if (text.Is(i, ')') || (text.Is(start - 1, ',') && (text.Is(i, ':') || text.Is(i, ',') || text.Is(i, '.') || text.StartsLine(i))))
            {
                return dash && first > 0 && last > first + age;
            }

            int year = YearSpan.At(text, i, i + 1).First;
            dash |= first > 0 && text.IsDash(i);
            (first, last) = year == 0 ? (first, last) : dash ? (first, year) : (year, last);
        }

        return false;
    }

    /// <summary>"the passing of Ambassador Ana Lim", "the death on Tuesday of Bo Dahl".</summary>
    private static bool IsBefore(TaggedText text, MentionIndex index, int start)
    {
        int of = start - 1;
        for (int steps = 0; of > 0 && steps < 4 && !text.Is(of, "of"); steps++)
        {
            if (index.EndingAt(EntityKind.Title, of + 1) is { } title)
            {
                of = title.Start - 1;
            }
            else if (text.IsCapitalized(of) || text.Is(of, "the", "former") || text.Is(of, "retired", "his"))
            {
                of--;
            }
            else
            {
                return false;
            }
        }

        for (int i = of - 1; text.Is(of, "of") && i >= 0 && of - i < 5; i--)
        {
            if (text.Is(i, "passing", "death"))
            {
                return true;
            }

            if (!text.IsCapitalized(i) && !text.Is(i, "on", "in") && !char.IsAsciiDigit(text.TokenText(i)[0]))
            {
                return false;
            }
        }

        return false;
    }
}
