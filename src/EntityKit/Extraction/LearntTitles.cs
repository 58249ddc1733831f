namespace EntityKit;

/// <summary>The titles that only the tagger's learnt layer knows, beside those of the grammar, whose extents win.</summary>
internal static class LearntTitles
{
    private const double Threshold = 0.6;

    /// <summary>Adds the learnt titles that overlap none of the given ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ruled">The grammar's titles, sorted, none overlapping another; completed in place.</param>
    internal static void Complete(TaggedText text, List<Mention> ruled)
    {
        int count = ruled.Count;
        int next = 0;
        for (int i = 0; i < text.Tokens.Length;)
        {
            if (text.Tags[i].TitleBio == Bio.Outside)
            {
                i++;
                continue;
            }

            int end = EndOf(text, i, out float probability);
            TextSpan span = text.SpanOf(i, end);
            while (next < count && ruled[next].Span.End <= span.Start)
            {
                next++;
            }

            if (probability >= Threshold && (next == count || !ruled[next].Span.Overlaps(span)))
            {
                ruled.Add(text.MentionOf(EntityKind.Title, i, end, MentionSource.Model, probability, "tagger"));
            }

            i = end;
        }

        if (ruled.Count > count)
        {
            ruled.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        }
    }

    private static int EndOf(TaggedText text, int start, out float probability)
    {
        probability = text.Tags[start].TitleProbability;
        int end = start + 1;
        while (end < text.Tags.Length && text.Tags[end].TitleBio == Bio.Inside)
        {
            probability = Math.Min(probability, text.Tags[end].TitleProbability);
            end++;
        }

        return end;
    }
}
