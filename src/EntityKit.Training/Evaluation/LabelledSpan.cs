namespace EntityKit.Training;

/// <summary>A typed stretch of tokens.</summary>
internal readonly record struct LabelledSpan(int Start, int End, string Type)
{
    /// <summary>The spans of BIO2 labels; unknown labels count as outside.</summary>
    internal static HashSet<LabelledSpan> FromLabels(IReadOnlyList<Sentence> sentences, IReadOnlyList<string?> labels)
    {
        var spans = new HashSet<LabelledSpan>();
        foreach (Sentence sentence in sentences)
        {
            int i = sentence.Start;
            while (i < sentence.End)
            {
                string label = labels[i] ?? "O";
                if (label.Length < 3)
                {
                    i++;
                    continue;
                }

                string type = label[2..];
                int start = i++;
                while (i < sentence.End && labels[i] == "I-" + type)
                {
                    i++;
                }

                spans.Add(new LabelledSpan(start, i, type));
            }
        }

        return spans;
    }

    /// <summary>Counts the spans of a type that two sets share.</summary>
    internal static SpanScore Compare(HashSet<LabelledSpan> gold, HashSet<LabelledSpan> predicted, string type) => new(
        predicted.Count(s => s.Type == type && gold.Contains(s)),
        predicted.Count(s => s.Type == type),
        gold.Count(s => s.Type == type));
}
