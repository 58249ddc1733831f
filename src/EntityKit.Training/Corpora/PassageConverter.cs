using System.Collections.Immutable;

namespace EntityKit.Training;

/// <summary>Turns annotated passages into labelled documents: flat PER/ORG/LOC in one layer, titles in the other.</summary>
internal static class PassageConverter
{
    /// <summary>Converts one passage.</summary>
    internal static TrainingDocument Convert(AnnotatedPassage passage)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(passage.Text);
        ImmutableArray<Sentence> sentences = SentenceSplitter.Split(passage.Text, tokens);
        string?[] entities = new string?[tokens.Length];
        Array.Fill(entities, "O");
        string?[] titles = new string?[tokens.Length];
        Array.Fill(titles, "O");

        // What a citation names is an organization to a flat tagger and none to the annotation: not known.
        foreach (AnnotatedSpan span in passage.Resolutions)
        {
            Fill(tokens, span.Span, entities, null);
        }

        foreach (AnnotatedSpan span in passage.Places)
        {
            Mark(tokens, span.Span, entities, "LOC");
        }

        foreach (AnnotatedSpan span in passage.Organizations)
        {
            Mark(tokens, span.Span, entities, "ORG");
        }

        foreach (AnnotatedSpan span in passage.People)
        {
            Mark(tokens, span.Span, entities, "PER");
        }

        foreach (AnnotatedSpan span in passage.Titles)
        {
            Mark(tokens, span.Span, titles, "TITLE");
        }

        CutAtSentences(sentences, entities);
        CutAtSentences(sentences, titles);
        return new TrainingDocument { Text = passage.Text, Tokens = tokens, Sentences = sentences, Entities = entities, Titles = titles };
    }

    /// <summary>Converts a text with typed spans; where two overlap, the longer one is kept whole.</summary>
    internal static TrainingDocument Convert(string text, IReadOnlyList<(TextSpan Span, string Type)> spans)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
        ImmutableArray<Sentence> sentences = SentenceSplitter.Split(text, tokens);
        string?[] entities = new string?[tokens.Length];
        Array.Fill(entities, "O");
        foreach ((TextSpan span, string type) in spans.OrderBy(s => s.Span.Length))
        {
            Mark(tokens, span, entities, type);
        }

        CutAtSentences(sentences, entities);
        return new TrainingDocument { Text = text, Tokens = tokens, Sentences = sentences, Entities = entities };
    }

    private static void Mark(ImmutableArray<Token> tokens, TextSpan span, string?[] labels, string type)
    {
        int first = FirstAt(tokens, span.Start);
        bool begun = false;
        for (int i = first; i < tokens.Length && tokens[i].Start < span.End; i++)
        {
            labels[i] = (begun ? "I-" : "B-") + type;
            begun = true;
        }

        // A longer name that is cut by this one goes on as its own.
        int next = first;
        while (next < tokens.Length && tokens[next].Start < span.End)
        {
            next++;
        }

        if (next < tokens.Length && labels[next]?.StartsWith("I-", StringComparison.Ordinal) == true && labels[next] != "I-" + type)
        {
            for (; next < tokens.Length && labels[next]?.StartsWith("I-", StringComparison.Ordinal) == true; next++)
            {
                labels[next] = "O";
            }
        }
    }

    private static void Fill(ImmutableArray<Token> tokens, TextSpan span, string?[] labels, string? label)
    {
        for (int i = FirstAt(tokens, span.Start); i < tokens.Length && tokens[i].Start < span.End; i++)
        {
            labels[i] = label;
        }
    }

    private static int FirstAt(ImmutableArray<Token> tokens, int offset)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
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

    private static void CutAtSentences(ImmutableArray<Sentence> sentences, string?[] labels)
    {
        foreach (Sentence sentence in sentences)
        {
            if (labels[sentence.Start] is { } label && label.StartsWith("I-", StringComparison.Ordinal))
            {
                labels[sentence.Start] = "B-" + label[2..];
            }
        }
    }
}
