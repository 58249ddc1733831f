namespace EntityKit.Fuzz;

/// <summary>What holds of the result for any text at all.</summary>
internal static class MentionRules
{
    /// <summary>Checks a result.</summary>
    /// <exception cref="BrokenPromiseException">A rule does not hold; the message says which.</exception>
    internal static void Check(EntityDocument document)
    {
        string text = document.Text;
        var ends = new Dictionary<EntityKind, int>();
        TextSpan? last = null;
        foreach (Mention mention in document.Mentions)
        {
            TextSpan span = mention.Span;
            Holds(span.Start >= 0 && span.End <= text.Length && span.Start < span.End, $"{mention} lies outside the text of {text.Length}");
            Holds(text.AsSpan(span.Start, span.Length).SequenceEqual(mention.Text), $"{mention} is not what stands there");
            Holds(!SplitsPair(text, span.Start) && !SplitsPair(text, span.End), $"{mention} splits a surrogate pair");
            Holds(last is null || span >= last, $"{mention} stands after {last}");
            Holds(span.Start >= ends.GetValueOrDefault(mention.Kind), $"{mention} overlaps one of its kind");
            Holds(mention.Confidence is >= 0 and <= 1, $"{mention} has the confidence {mention.Confidence}");
            ends[mention.Kind] = span.End;
            last = span;
        }

        foreach (Appointment post in document.Appointments)
        {
            Holds(post.Evidence.Start >= 0 && post.Evidence.End <= text.Length && post.Evidence.Length > 0, $"the evidence of {post.Person.Name} lies outside the text");
            Holds(!SplitsPair(text, post.Evidence.Start) && !SplitsPair(text, post.Evidence.End), $"the evidence of {post.Person.Name} splits a surrogate pair");
        }
    }

    internal static void Holds(bool rule, string otherwise)
    {
        if (!rule)
        {
            throw new BrokenPromiseException(otherwise);
        }
    }

    private static bool SplitsPair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);
}
