namespace EntityKit;

/// <summary>How the letters of a sentence are cased: capitals say less in a headline.</summary>
internal enum SentenceStyle : byte
{
    /// <summary>Running text.</summary>
    Running,

    /// <summary>All letters are capitals.</summary>
    Capitals,

    /// <summary>Most words begin with a capital, as in headlines.</summary>
    Headline,

    /// <summary>No capital at all.</summary>
    Small,
}

/// <summary>A token's part in a phrase of a lexicon.</summary>
/// <param name="Mask">The lexicons that hold the phrase.</param>
/// <param name="Place">1 for the first token, 2 for a further one, 3 for the last.</param>
internal readonly record struct PhraseMark(uint Mask, byte Place);

/// <summary>A sentence as the feature templates see it.</summary>
internal readonly ref struct SentenceContext
{
    internal required ReadOnlySpan<WordEntry> Words { get; init; }

    internal required ReadOnlySpan<PhraseMark> Phrases { get; init; }

    /// <summary>For each token the bits of <see cref="DocumentEvidence"/> from its other occurrences.</summary>
    internal required ReadOnlySpan<ushort> Evidence { get; init; }

    internal required SentenceStyle Style { get; init; }

    /// <summary>For each token what the first pass said of its other occurrences (<see cref="PredictionEvidence"/>); empty in the first pass.</summary>
    internal ReadOnlySpan<ushort> Predictions { get; init; }

    /// <summary>How a sentence is cased.</summary>
    internal static SentenceStyle StyleOf(ReadOnlySpan<WordEntry> words)
    {
        int lower = 0, title = 0, upper = 0;
        foreach (WordEntry word in words)
        {
            switch (word.Case)
            {
                case WordCase.Lower when (word.Roles & (WordRoles.NameLink | WordRoles.PlacePreposition | WordRoles.Article | WordRoles.Possessive)) == 0:
                    lower++;
                    break;
                case WordCase.Upper:
                    upper++;
                    break;
                case WordCase.Title or WordCase.Mixed:
                    title++;
                    break;
            }
        }

        if (upper + title == 0)
        {
            return SentenceStyle.Small;
        }

        if (title + lower == 0 && upper > 1)
        {
            return SentenceStyle.Capitals;
        }

        return title + upper >= 4 && lower * 3 <= title + upper ? SentenceStyle.Headline : SentenceStyle.Running;
    }

    /// <summary>Marks the phrases of the lexicons, leftmost longest first.</summary>
    internal static void MarkPhrases(Gazetteer gazetteer, string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<WordEntry> words, Span<PhraseMark> marks)
    {
        marks.Clear();
        for (int i = 0; i < words.Length; i++)
        {
            if (!words[i].StartsPhrase || !words[i].IsCapitalised)
            {
                continue;
            }

            (int length, uint mask) = gazetteer.LongestPhrase(text, tokens, i, words.Length);
            if (length == 0)
            {
                continue;
            }

            for (int k = 0; k < length; k++)
            {
                marks[i + k] = new PhraseMark(mask, (byte)(k == 0 ? 1 : k == length - 1 ? 3 : 2));
            }

            i += length - 1;
        }
    }
}
