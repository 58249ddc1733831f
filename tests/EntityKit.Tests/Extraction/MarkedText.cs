using System.Collections.Immutable;
using System.Text;

namespace EntityKit.Tests.Extraction;

/// <summary>A sentence with its tags written in: <c>{P Ana Lim}</c>, <c>{O Blue Bank}</c>, <c>{L Peru}</c> are what a tagger said.</summary>
internal static class MarkedText
{
    internal static TaggedText Tag(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan Span, string Type)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '{')
            {
                text.Append(marked[i]);
                continue;
            }

            int close = marked.IndexOf('}', i);
            string type = marked[i + 1] switch { 'P' => "PER", 'O' => "ORG", _ => "LOC" };
            int start = text.Length;
            text.Append(marked, i + 3, close - i - 3);
            spans.Add((new TextSpan(start, text.Length), type));
            i = close;
        }

        return Tag(text.ToString(), spans);
    }

    private static TaggedText Tag(string text, List<(TextSpan Span, string Type)> spans)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(text);
        ImmutableArray<Sentence> sentences = SentenceSplitter.Split(text, tokens);
        var tags = new Tag[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            (TextSpan span, string? type) = spans.FirstOrDefault(s => s.Span.Contains(tokens[i].Span));
            Bio bio = type is null ? Bio.Outside : tokens[i].Start == span.Start ? Bio.Begin : Bio.Inside;
            PartOfSpeech part = type is not null ? PartOfSpeech.PropN : PartOf(text[tokens[i].Start..tokens[i].End]);
            tags[i] = new Tag(part, bio, type, 1);
        }

        return TaggedText.Create(text, tokens, sentences, [.. tags]);
    }

    /// <summary>As much as the extractors look at: function words, capitalised words, all other words as nouns.</summary>
    private static PartOfSpeech PartOf(string word) => word switch
    {
        "a" or "an" or "the" or "The" => PartOfSpeech.Det,
        "and" or "or" => PartOfSpeech.CConj,
        "of" or "for" or "in" or "at" or "to" or "on" or "as" or "from" or "In" => PartOfSpeech.Adp,
        _ when char.IsUpper(word[0]) => PartOfSpeech.PropN,
        _ when char.IsLetter(word[0]) => PartOfSpeech.Noun,
        _ => PartOfSpeech.Punct,
    };
}
