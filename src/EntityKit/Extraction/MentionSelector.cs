namespace EntityKit;

/// <summary>
/// Candidates to mentions: none overlaps another of its kind, none crosses another, and one lies in another only where
/// <c>ANNOTATION.md</c> allows it. The only precedence between kinds.
/// </summary>
internal static class MentionSelector
{
    /// <summary>Chooses among candidates.</summary>
    /// <param name="text">The text that the candidates index.</param>
    /// <param name="candidates">Candidates of all kinds in any order.</param>
    /// <returns>The mentions kept, sorted by span.</returns>
    internal static IReadOnlyList<Mention> Select(TaggedText text, IEnumerable<Mention> candidates)
    {
        List<Ranked> ranked = [.. WithoutCrossed(text, [.. candidates]).Select(candidate => new Ranked(candidate, OrderOf(candidate)))];
        RunSort.Sort(ranked, ByPrecedence, text.Cancellation);
        var kept = new SpanIndex(text.Text);
        foreach (Ranked candidate in ranked)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (kept.Admits(candidate.Mention))
            {
                kept.Add(candidate.Mention);
            }
        }

        return kept.InTextOrder(text.Cancellation);
    }

    /// <summary>
    /// Leaves out what the tagger alone took for an organization where the portfolio of an office runs into it:
    /// "Minister of Investment, [Industry and Trade of Peru]".
    /// </summary>
    private static List<Mention> WithoutCrossed(TaggedText text, List<Mention> candidates)
    {
        List<TextSpan> offices = [.. candidates.Where(c => c.Kind == EntityKind.Title && c.Rule == "office").Select(c => c.Span)];
        offices.Sort();
        List<TextSpan> listed = [.. candidates.Where(c => c.Kind == EntityKind.Title && text.Text.AsSpan(c.Span.Start, c.Span.Length).Contains(',')).Select(c => c.Span)];
        listed.Sort();
        return [.. candidates.Where(c => !(c.Kind == EntityKind.Organization && ((c.Rule is OrganizationCandidates.Tagger or OrganizationCandidates.Context && Crosses(offices, c.Span)) || IsPortfolio(text, offices, c.Span) || IsListedField(text, listed, c.Span))))];
    }

    /// <summary>"Minister of Territorial Administration": what ends an office behind "Minister of", "Minister for" and their like is no body.</summary>
    private static bool IsPortfolio(TaggedText text, List<TextSpan> offices, TextSpan span)
    {
        int office = LastBefore(offices, span);
        if (office + 1 < offices.Count && offices[office + 1].Start == span.Start && offices[office + 1].End > span.End && text.Text.AsSpan(span.End, offices[office + 1].End - span.End).TrimStart() is var head
            && (head.StartsWith("minister", StringComparison.OrdinalIgnoreCase) || head.StartsWith("secretary", StringComparison.OrdinalIgnoreCase) || head.StartsWith("commissioner", StringComparison.OrdinalIgnoreCase)))
        {
            return true; // "East African Affairs minister"
        }

        if (office < 0 || offices[office].End != span.End)
        {
            return false;
        }

        ReadOnlySpan<char> before = text.Text.AsSpan(offices[office].Start, span.Start - offices[office].Start).TrimEnd();
        return before.EndsWith("Minister of", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Minister for", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Secretary for", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Commissioner for", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Commissioner of", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Director for", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Director, Legal Affairs": what stands behind the comma of a role and ends it is no body.</summary>
    private static bool IsListedField(TaggedText text, List<TextSpan> listed, TextSpan span) =>
        LastBefore(listed, span) is var last and >= 0 && listed[last].End == span.End && text.Text.AsSpan(listed[last].Start, span.Start - listed[last].Start).TrimEnd().EndsWith(",");

    /// <summary>Whether a span starts inside the last office that begins before it and ends behind it.</summary>
    private static bool Crosses(List<TextSpan> offices, TextSpan span) =>
        LastBefore(offices, span) is var last and >= 0 && offices[last].End > span.Start && offices[last].End < span.End;

    /// <summary>The index of the last office that begins before a span; -1 where none does.</summary>
    private static int LastBefore(List<TextSpan> offices, TextSpan span)
    {
        int low = 0;
        int high = offices.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = offices[middle].Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The caller's own phrases first, of those the longer one, then resolutions, people, organizations, titles, places.</summary>
    private static int OrderOf(Mention mention) => mention.Rule == PhraseExtractor.Rule ? -mention.Span.Length : RankOf(mention.Kind);

    /// <summary>By their order; within a kind the surer, then the longer one.</summary>
    private static int ByPrecedence(Ranked left, Ranked right)
    {
        int order = left.Order.CompareTo(right.Order);
        order = order != 0 || left.Order >= 0 ? order : RankOf(left.Mention.Kind).CompareTo(RankOf(right.Mention.Kind));
        order = order != 0 ? order : right.Mention.Confidence.CompareTo(left.Mention.Confidence);
        order = order != 0 ? order : right.Mention.Span.Length.CompareTo(left.Mention.Span.Length);
        return order != 0 ? order : left.Mention.Span.CompareTo(right.Mention.Span);
    }

    private readonly record struct Ranked(Mention Mention, int Order);

    private static int RankOf(EntityKind kind) => kind switch
    {
        EntityKind.Resolution => 0,
        EntityKind.Person => 1,
        EntityKind.Organization => 2,
        EntityKind.Title => 3,
        _ => 4,
    };

    /// <summary>Whether an inner mention may lie in an outer one.</summary>
    private static bool MayNest(string text, Mention outer, Mention inner) => (outer.Kind, inner.Kind) switch
    {
        (EntityKind.Title, EntityKind.Organization or EntityKind.Place) => outer.Span.Length > inner.Span.Length,
        (EntityKind.Organization, EntityKind.Place) => outer.Span.Length > inner.Span.Length && TellsBranch(text.AsSpan(outer.Span.Start, inner.Span.Start - outer.Span.Start)),
        _ => false,
    };

    /// <summary>Whether a place stands where it tells branches apart: "Embassy in Lima", "Mission to the Andes", and not "Lima Tribune".</summary>
    private static bool TellsBranch(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> words = before.TrimEnd();
        words = words.EndsWith(" the", StringComparison.OrdinalIgnoreCase) ? words[..^4].TrimEnd() : words;
        return words.EndsWith(" in", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" to", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith(" of", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The mentions kept so far, by where they start; mentions are short, so that a look to the left finds what overlaps.</summary>
    private sealed class SpanIndex(string text)
    {
        private const int Block = 64;

        private readonly List<Mention>?[] _blocks = new List<Mention>?[(text.Length / Block) + 1];
        private readonly List<Mention> _mentions = [];

        internal bool Admits(Mention candidate)
        {
            for (int block = candidate.Span.Start / Block; block <= (candidate.Span.End - 1) / Block; block++)
            {
                foreach (Mention mention in _blocks[block] ?? [])
                {
                    if (mention.Span.Overlaps(candidate.Span) && !Coexist(mention, candidate))
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        internal void Add(Mention mention)
        {
            _mentions.Add(mention);
            for (int block = mention.Span.Start / Block; block <= (mention.Span.End - 1) / Block; block++)
            {
                (_blocks[block] ??= []).Add(mention);
            }
        }

        internal List<Mention> InTextOrder(StopSignal signal)
        {
            RunSort.Sort(_mentions, static (left, right) => left.Span.CompareTo(right.Span) is var order and not 0 ? order : left.Kind.CompareTo(right.Kind), signal);
            return _mentions;
        }

        private bool Coexist(Mention left, Mention right) =>
            (left.Span.Contains(right.Span) && MayNest(text, left, right)) || (right.Span.Contains(left.Span) && MayNest(text, right, left));
    }
}
