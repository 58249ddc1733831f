namespace EntityKit;

/// <summary>
/// From where on a text knows what one of its places says of a name: everywhere, where the name has a word of four letters;
/// from that place's paragraph on, where it has none, since unrelated paragraphs share such words.
/// </summary>
/// <remarks>Made for one text; not thread-safe.</remarks>
internal sealed class EvidenceReach(TaggedText text)
{
    private List<int>? _paragraphs;

    /// <summary>The first token that the tokens from <paramref name="start"/> to before <paramref name="end"/> bear on.</summary>
    internal int StartOf(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (WordReach.IsLong(text.TokenText(i)))
            {
                return 0;
            }
        }

        _paragraphs ??= Paragraphs();
        int at = _paragraphs.BinarySearch(start);
        return _paragraphs[at < 0 ? ~at - 1 : at];
    }

    private List<int> Paragraphs()
    {
        var starts = new List<int> { 0 };
        for (int i = 1; i < text.Tokens.Length; i++)
        {
            if (text.StartsParagraph(i))
            {
                starts.Add(i);
            }
        }

        return starts;
    }
}
