namespace EntityKit;

/// <summary>One element of a run of names and titles: a person or a title phrase.</summary>
/// <param name="Person">The person mention, or null.</param>
/// <param name="Phrase">The title phrase, or null.</param>
internal readonly record struct ListElement(PlacedMention? Person, TitlePhrase? Phrase)
{
    internal int Left => Phrase?.Left ?? Person!.Value.Start;

    internal int Right => Phrase?.Right ?? Person!.Value.End;
}

/// <summary>Where a title phrase of a run finds its holder.</summary>
internal enum HolderSide : byte
{
    None,
    Left,
    Right,
}

/// <summary>
/// Pairs the titles of a run with the names before or after them so that the whole run reads best: a title next to a name
/// with nothing between binds hardest, every name of a list wants a title, and a list keeps its direction.
/// </summary>
/// <remarks>Viterbi over the elements: states are what was chosen for the latest element and the list's direction so far.</remarks>
internal static class AppointmentList
{
    private const int StateCount = 9; // choice (3) by direction (3)
    private const float Never = 1e6f;
    private const float NoHolder = 1.0f;
    private const float NoTitle = 0.5f;
    private const float Turn = 0.4f;
    private const float AnotherHolder = 0.5f;

    /// <summary>The side on which each element, if a title, finds its holder.</summary>
    /// <param name="elements">Neighbours with at most a list separator between each two.</param>
    /// <param name="gaps">What stands before each element; the first value is unused.</param>
    /// <param name="closed">For each element whether its phrase ends at punctuation, a conjunction or the end of its sentence.</param>
    internal static HolderSide[] Pair(ReadOnlySpan<ListElement> elements, ReadOnlySpan<GapKind> gaps, ReadOnlySpan<bool> closed)
    {
        int count = elements.Length;
        var from = new byte[count * StateCount];
        Span<float> costs = stackalloc float[StateCount];
        Span<float> next = stackalloc float[StateCount];
        costs.Fill(Never);
        StartWith(elements[0], costs);
        float noTitle = count >= 3 ? NoTitle : 0;
        for (int i = 1; i < count; i++)
        {
            next.Fill(Never);
            for (int state = 0; state < StateCount; state++)
            {
                if (costs[state] < Never)
                {
                    Step(elements, gaps, closed, i, state, costs[state], noTitle, next, from.AsSpan(i * StateCount, StateCount));
                }
            }

            next.CopyTo(costs);
        }

        return Trace(elements, costs, from, noTitle);
    }

    private static void StartWith(ListElement first, Span<float> costs)
    {
        costs[State(0, 0)] = first.Phrase is null ? 0 : NoHolder;
        if (first.Phrase is not null)
        {
            costs[State((int)HolderSide.Right, (int)HolderSide.Right)] = 0;
        }
    }

    private static void Step(
        ReadOnlySpan<ListElement> elements,
        ReadOnlySpan<GapKind> gaps,
        ReadOnlySpan<bool> closed,
        int i,
        int state,
        float cost,
        float noTitle,
        Span<float> next,
        Span<byte> from)
    {
        int choice = state / 3;
        int direction = state % 3;
        TitlePhrase? before = elements[i - 1].Phrase;
        bool pending = before is not null && choice == (int)HolderSide.Right;
        bool bare = before is null && choice == 0;
        if (elements[i].Phrase is not { } phrase)
        {
            float link = pending ? RightCost(gaps[i], before!) : 0;
            bool coveredByPlural = before is null && choice == 1 && direction == 2 && gaps[i] is GapKind.Comma or GapKind.And or GapKind.CommaAnd && InPluralRun(elements, i);
            Relax(next, from, State(pending || coveredByPlural ? 1 : 0, direction), state, cost + link + (bare ? noTitle : 0));
            return;
        }

        float left = before is null
            ? LeftCost(gaps[i]) + (closed[i] ? 0 : 0.4f) + (IsSingle(elements, gaps, i) && phrase.IsPlural ? 1 : 0)
            : choice == (int)HolderSide.Left ? LeftChainCost(gaps[i]) + (IntroducesName(elements, gaps, i) ? AnotherHolder : 0) : Never;
        GapKind after = i + 1 < elements.Length ? gaps[i + 1] : GapKind.Break;
        bool directAfter = after == GapKind.Direct && elements[i + 1].Phrase is null;
        bool commaAfter = after == GapKind.Comma && elements[i + 1].Phrase is null && before is not null && phrase.IsDefinite && gaps[i] is GapKind.And or GapKind.CommaAnd;
        left += directAfter ? 0.8f : commaAfter ? 0.5f : 0; // "Ana Lim, director of Acme, and the minister of trade, Joe Cole"
        float chained = pending ? RightChainCost(gaps[i], before!, phrase, directAfter) : 0;
        float open = bare ? noTitle : 0;
        if (!pending)
        {
            Relax(next, from, State(0, direction), state, cost + NoHolder + open);

            // "Colonel Lim, commander of the guard; and the chief of protocol": no name follows, so that the list does not turn.
            bool ends = i + 1 < elements.Length && after is GapKind.NextItem;
            int kept = ends && direction != 0 ? direction : (int)HolderSide.Left;
            Relax(next, from, State((int)HolderSide.Left, kept), state, cost + left + (direction == (int)HolderSide.Right && !ends && gaps[i] != GapKind.Line ? Turn : 0));
        }

        if (i + 1 < elements.Length)
        {
            bool turns = direction == (int)HolderSide.Left && !directAfter;
            int side = directAfter && direction != 0 ? direction : (int)HolderSide.Right;
            Relax(next, from, State((int)HolderSide.Right, side), state, cost + chained + open + (turns ? Turn : 0));
        }
    }

    /// <summary>Whether one name alone stands before an element: "under Ana Lim, two leaders said".</summary>
    private static bool IsSingle(ReadOnlySpan<ListElement> elements, ReadOnlySpan<GapKind> gaps, int i) =>
        i < 2 || elements[i - 2].Phrase is not null || gaps[i - 1] is not (GapKind.Comma or GapKind.And or GapKind.CommaAnd or GapKind.NextItem);

    /// <summary>Whether a definite title leads to a name behind its comma: "Ana Lim, the chair, and the treasurer, Major Omar Said," are two people.</summary>
    private static bool IntroducesName(ReadOnlySpan<ListElement> elements, ReadOnlySpan<GapKind> gaps, int i)
    {
        bool followed = elements[i].Phrase!.IsDefinite && gaps[i] is GapKind.Comma or GapKind.CommaAnd && i + 1 < elements.Length && gaps[i + 1] == GapKind.Comma;
        bool ranked = followed && i + 2 < elements.Length && gaps[i + 2] == GapKind.Direct && elements[i + 1].Phrase is { } rank && IsRank(rank);
        return followed && elements[ranked ? i + 2 : i + 1].Phrase is null;
    }

    /// <summary>Whether the names before an element follow each other back to a plural title.</summary>
    private static bool InPluralRun(ReadOnlySpan<ListElement> elements, int i)
    {
        int k = i - 1;
        while (k >= 0 && elements[k].Phrase is null && i - k < 40)
        {
            k--;
        }

        return k >= 0 && elements[k].Phrase is { IsPlural: true };
    }

    private static HolderSide[] Trace(ReadOnlySpan<ListElement> elements, ReadOnlySpan<float> costs, byte[] from, float noTitle)
    {
        int last = elements.Length - 1;
        int best = 0;
        float lowest = float.MaxValue;
        for (int state = 0; state < StateCount; state++)
        {
            bool dangling = elements[last].Phrase is not null && state / 3 == (int)HolderSide.Right;
            bool bare = elements[last].Phrase is null && state / 3 == 0;
            float cost = dangling ? Never : costs[state] + (bare ? noTitle : 0);
            if (cost < lowest)
            {
                (lowest, best) = (cost, state);
            }
        }

        var sides = new HolderSide[elements.Length];
        for (int i = last; i >= 0; i--)
        {
            sides[i] = elements[i].Phrase is null ? HolderSide.None : (HolderSide)(best / 3);
            best = from[(i * StateCount) + best];
        }

        return sides;
    }

    /// <summary>What it costs that a title's holder follows it over a gap.</summary>
    private static float RightCost(GapKind gap, TitlePhrase phrase) => (phrase.FollowsVerb && gap != GapKind.Direct ? 1 : 0) + gap switch
    {
        GapKind.Direct => 0,
        GapKind.Colon => phrase.IsPlural ? 0.4f : 0.5f,
        GapKind.Comma => phrase.IsPlural ? 0.4f : 0.6f,
        GapKind.Dash => 0.8f,
        GapKind.Open => 0.5f,
        GapKind.Line => 0.9f,
        GapKind.Including => phrase.IsPlural ? 0.3f : Never,
        GapKind.Stop => 1.35f,
        _ => Never,
    };

    /// <summary>What it costs that a title's holder stands before it over a gap.</summary>
    private static float LeftCost(GapKind gap) => gap switch
    {
        GapKind.Comma => 0.55f,
        GapKind.Colon => 0.7f,
        GapKind.Open => 0.3f,
        GapKind.Dash => 0.55f,
        GapKind.Line => 0.8f,
        _ => Never,
    };

    /// <summary>What it costs that a title has the holder of the title before it.</summary>
    private static float LeftChainCost(GapKind gap) => gap switch
    {
        GapKind.And => 0.15f,
        GapKind.Direct => 0.2f,
        GapKind.Comma or GapKind.CommaAnd => 0.3f,
        GapKind.Dash => 0.5f, // "Ana Lim (head of delegation) - Vice-President"
        _ => Never,
    };

    /// <summary>What it costs that a title has the holder of the title after it: "the Secretary and Minister Cole" are two people.</summary>
    private static float RightChainCost(GapKind gap, TitlePhrase first, TitlePhrase second, bool directAfter) => (gap == GapKind.And && directAfter && StandsAlone(first) && !second.IsDefinite ? 1 : 0) + gap switch
    {
        GapKind.And => 0.15f,
        GapKind.Direct => 0.2f,
        GapKind.Comma => IsRank(second) ? 0.2f : 0.9f,
        GapKind.Dash => directAfter ? 0.5f : Never,
        GapKind.Colon => directAfter && IsRank(second) ? 0.3f : Never, // "Director: Colonel Ana Lim"
        GapKind.CommaAnd => 1.1f,
        _ => Never,
    };

    /// <summary>Whether a phrase means someone known, named elsewhere: "the Secretary"; a portfolio ("the Minister of Trade") says that it does not.</summary>
    private static bool StandsAlone(TitlePhrase phrase) =>
        phrase.IsDefinite && phrase.Country is null && phrase.Organization is null && phrase.Title.End - phrase.Title.Start == 1;

    /// <summary>Whether a title is one word that stands before names, as ranks do ("Ambassador", "General"), or a rank of two ("Rear Admiral").</summary>
    private static bool IsRank(TitlePhrase phrase) =>
        phrase.Left == phrase.Title.Start && phrase.Right == phrase.Title.End && (phrase.Title.End - phrase.Title.Start == 1
            || (phrase.Title.End - phrase.Title.Start == 2 && TitleNames.HeadOf(phrase.Title.Mention.Text) is "general" or "admiral" or "marshal" or "colonel" or "commander" or "major" or "captain" or "justice" or "judge"));

    private static int State(int choice, int direction) => (choice * 3) + direction;

    private static void Relax(Span<float> next, Span<byte> from, int state, int before, float cost)
    {
        if (cost < next[state] && cost < Never)
        {
            next[state] = cost;
            from[state] = (byte)before;
        }
    }
}
