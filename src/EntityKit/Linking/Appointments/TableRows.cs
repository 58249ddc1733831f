namespace EntityKit;

/// <summary>The rows of tables whose cells tabs part: "Jane Doe | chemist | Acme Labs" over the width of a line.</summary>
/// <remarks>Every walk is bounded.</remarks>
internal static class TableRows
{
    private const int MaxTokens = 60;

    /// <summary>The mention of a kind that fills a cell of the row in which a holder and a title are, the nearest behind them first; null where there is none.</summary>
    internal static PlacedMention? CellOf(TaggedText text, MentionIndex index, EntityKind kind, Holder holder, TitlePhrase phrase)
    {
        int left = Math.Min(holder.Person.Start, phrase.Left);
        int right = Math.Max(holder.Person.End, phrase.Right);
        if (right - left > MaxTokens || !IsRow(text, left, right))
        {
            return null;
        }

        int limit = Math.Min(text.Tokens.Length, right + MaxTokens);
        for (int at = right; at < limit && text.StartsCell(at); at = CellEnd(text, at, limit))
        {
            if (Filling(text, index, kind, at) is { } behind)
            {
                return behind;
            }
        }

        int floor = Math.Max(0, left - MaxTokens);
        for (int at = left; at > floor && text.StartsCell(at);)
        {
            at--;
            while (at > floor && !text.StartsLine(at))
            {
                at--;
            }

            if (Filling(text, index, kind, at) is { } before)
            {
                return before;
            }
        }

        return null;
    }

    private static bool IsRow(TaggedText text, int left, int right)
    {
        bool cells = false;
        for (int i = left + 1; i < right; i++)
        {
            if (text.StartsCell(i))
            {
                cells = true;
            }
            else if (text.StartsLine(i))
            {
                return false;
            }
        }

        return cells;
    }

    private static PlacedMention? Filling(TaggedText text, MentionIndex index, EntityKind kind, int cell) =>
        index.StartingAt(kind, text.Is(cell, "the") ? cell + 1 : cell) is { } mention && (mention.End >= text.Tokens.Length || text.StartsLine(mention.End)) ? mention : null;

    private static int CellEnd(TaggedText text, int at, int limit)
    {
        do
        {
            at++;
        }
        while (at < limit && !text.StartsLine(at));
        return at;
    }
}
