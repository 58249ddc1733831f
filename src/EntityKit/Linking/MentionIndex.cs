namespace EntityKit;

/// <summary>A mention with the tokens that it covers.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct PlacedMention(Mention Mention, int Start, int End);

/// <summary>The mentions of a text, to be found by the tokens that they start or end at.</summary>
/// <remarks>Built once for all of linking, which asks it at nearly every token.</remarks>
internal sealed class MentionIndex
{
    private const int KindCount = 5;

    private readonly List<PlacedMention>[] _byKind = new List<PlacedMention>[KindCount];

    // In text order. For each token the number (from 1) of the first mention that starts there, and that ends before it;
    // those that start at one token follow each other, those that end at one are a chain.
    private readonly PlacedMention[] _placed;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _nextEnd;

    internal MentionIndex(TaggedText text, IReadOnlyList<Mention> mentions)
    {
        All = mentions;
        Span<int> counts = stackalloc int[KindCount];
        foreach (Mention mention in mentions)
        {
            counts[(int)mention.Kind]++;
        }

        for (int kind = 0; kind < KindCount; kind++)
        {
            _byKind[kind] = new List<PlacedMention>(counts[kind]);
        }

        var placed = new List<PlacedMention>(mentions.Count);
        foreach (Mention mention in Sorted(mentions))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            int start = TokenAt(text, mention.Span.Start);
            int end = TokenAt(text, mention.Span.End - 1) + 1;
            if (start < end)
            {
                placed.Add(new PlacedMention(mention, start, end));
                _byKind[(int)mention.Kind].Add(placed[^1]);
            }
        }

        _placed = [.. placed];
        int borders = _placed.Length > 0 ? text.Tokens.Length + 1 : 0;
        _starts = new int[borders];
        _ends = new int[borders];
        _nextEnd = new int[_placed.Length];
        for (int i = _placed.Length - 1; i >= 0; i--) // sorted: of one kind the longest comes first
        {
            _starts[_placed[i].Start] = i + 1;
            ref int first = ref _ends[_placed[i].End];
            (_nextEnd[i], first) = (first, i + 1);
        }
    }

    /// <summary>The mentions as they were given.</summary>
    internal IReadOnlyList<Mention> All { get; }

    /// <summary>The mentions of a kind in text order.</summary>
    internal IReadOnlyList<PlacedMention> Of(EntityKind kind) => _byKind[(int)kind];

    /// <summary>The longest mention of a kind that starts at a token, or null.</summary>
    internal PlacedMention? StartingAt(EntityKind kind, int token)
    {
        if ((uint)token >= (uint)_starts.Length)
        {
            return null;
        }

        for (int i = _starts[token] - 1; (uint)i < (uint)_placed.Length && _placed[i].Start == token; i++)
        {
            if (_placed[i].Mention.Kind == kind)
            {
                return _placed[i];
            }
        }

        return null;
    }

    /// <summary>The longest mention of a kind whose last token comes right before a token, or null.</summary>
    internal PlacedMention? EndingAt(EntityKind kind, int token)
    {
        if ((uint)token >= (uint)_ends.Length)
        {
            return null;
        }

        for (int i = _ends[token] - 1; i >= 0; i = _nextEnd[i] - 1)
        {
            if (_placed[i].Mention.Kind == kind)
            {
                return _placed[i];
            }
        }

        return null;
    }

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
