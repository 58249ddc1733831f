namespace EntityKit;

/// <summary>A mention with the tokens that it covers.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct PlacedMention(Mention Mention, int Start, int End);

/// <summary>The mentions of a text, to be found by the tokens that they start or end at.</summary>
internal sealed class MentionIndex
{
    private const int KindCount = 5;
    private readonly Dictionary<int, int>[] _starts = new Dictionary<int, int>[KindCount];
    private readonly Dictionary<int, int>[] _ends = new Dictionary<int, int>[KindCount];
    private readonly List<PlacedMention>[] _placed = new List<PlacedMention>[KindCount];

    internal MentionIndex(TaggedText text, IReadOnlyList<Mention> mentions)
    {
        for (int kind = 0; kind < KindCount; kind++)
        {
            _starts[kind] = [];
            _ends[kind] = [];
            _placed[kind] = [];
        }

        foreach (Mention mention in Sorted(mentions))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            int start = TokenAt(text, mention.Span.Start);
            int end = TokenAt(text, mention.Span.End - 1) + 1;
            if (start < end)
            {
                Add(new PlacedMention(mention, start, end));
            }
        }
    }

    /// <summary>The mentions of a kind in text order.</summary>
    internal IReadOnlyList<PlacedMention> Of(EntityKind kind) => _placed[(int)kind];

    /// <summary>The longest mention of a kind that starts at a token, or null.</summary>
    internal PlacedMention? StartingAt(EntityKind kind, int token) =>
        _starts[(int)kind].TryGetValue(token, out int index) ? _placed[(int)kind][index] : null;

    /// <summary>The longest mention of a kind whose last token comes right before a token, or null.</summary>
    internal PlacedMention? EndingAt(EntityKind kind, int token) =>
        _ends[(int)kind].TryGetValue(token, out int index) ? _placed[(int)kind][index] : null;

    // As the selection gives them; a caller's own list may be in any order.
    private static IEnumerable<Mention> Sorted(IReadOnlyList<Mention> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            if (mentions[i - 1].Span.CompareTo(mentions[i].Span) > 0)
            {
                return mentions.OrderBy(m => m.Span);
            }
        }

        return mentions;
    }

    private void Add(PlacedMention placed)
    {
        int kind = (int)placed.Mention.Kind;
        int index = _placed[kind].Count;
        _placed[kind].Add(placed);
        _starts[kind].TryAdd(placed.Start, index); // sorted: the longest comes first
        _ends[kind].TryAdd(placed.End, index);
    }

    /// <summary>The token that holds an offset, or the first one after it.</summary>
    private static int TokenAt(TaggedText text, int offset)
    {
        ReadOnlySpan<Token> tokens = text.Tokens.AsSpan();
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tokens[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
