using System.Collections.Immutable;

namespace EntityKit.Tests.Docs;

// The types of docs/extending.md as they stand there.

/// <summary>Ticker symbols: capitals behind a dollar sign.</summary>
public sealed class TickerExtractor : IMentionExtractor
{
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        var mentions = new List<Mention>();
        for (int i = 1; i < text.Tokens.Length; i++)
        {
            string word = text.TokenText(i).ToString();
            if (word.All(char.IsAsciiLetterUpper) && text.TokenText(i - 1) is "$")
            {
                mentions.Add(new Mention(EntityKind.Organization, text.SpanOf(i, i + 1), word, MentionSource.Rule, 0.95, "ticker"));
            }
        }

        return mentions;
    }
}

/// <summary>Takes every capitalised word for a person.</summary>
public sealed class CapitalsTagger : ITagger
{
    public TaggedText Tag(string text)
    {
        var tokens = new List<Token>();
        var tags = new List<Tag>();
        for (int start = 0, i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ' ')
            {
                if (i > start)
                {
                    tokens.Add(new Token(start, i));
                    tags.Add(char.IsUpper(text[start]) ? new Tag(PartOfSpeech.PropN, Bio.Begin, "PER", 1) : new Tag(PartOfSpeech.X, Bio.Outside, null, 1));
                }

                start = i + 1;
            }
        }

        ImmutableArray<Sentence> sentences = tokens.Count == 0 ? [] : [new Sentence(0, tokens.Count, StartsParagraph: true)];
        return TaggedText.Create(text, [.. tokens], sentences, [.. tags]);
    }
}
