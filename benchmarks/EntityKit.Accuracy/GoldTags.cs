using System.Collections.Immutable;
using EntityKit.Training;

namespace EntityKit.Accuracy;

/// <summary>A tagged text whose entity tags are the gold annotation's: measures the extractors' rules apart from the tagger.</summary>
internal static class GoldTags
{
    internal static TaggedText Of(AnnotatedPassage passage, bool withOrganizations)
    {
        ImmutableArray<Token> tokens = Tokenizer.Tokenize(passage.Text);
        ImmutableArray<Sentence> sentences = SentenceSplitter.Split(passage.Text, tokens);
        var tags = new Tag[tokens.Length];
        Array.Fill(tags, new Tag(PartOfSpeech.X, Bio.Outside, null, 1));
        Mark(tags, tokens, passage.Places, EntityType.Place);
        Mark(tags, tokens, withOrganizations ? passage.Organizations : [], EntityType.Organization);
        Mark(tags, tokens, passage.People, EntityType.Person);
        foreach (Sentence sentence in sentences)
        {
            if (tags[sentence.Start] is { Bio: Bio.Inside } first)
            {
                tags[sentence.Start] = first with { Bio = Bio.Begin };
            }
        }

        return TaggedText.Create(passage.Text, tokens, sentences, [.. tags]);
    }

    private static void Mark(Tag[] tags, ImmutableArray<Token> tokens, IReadOnlyList<AnnotatedSpan> spans, string type)
    {
        foreach (AnnotatedSpan span in spans)
        {
            Bio bio = Bio.Begin;
            for (int i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Start >= span.Start && tokens[i].End <= span.End)
                {
                    tags[i] = new Tag(PartOfSpeech.PropN, bio, type, 1);
                    bio = Bio.Inside;
                }
                else if (bio == Bio.Inside)
                {
                    // A longer entity of another type was overwritten in its middle: what is left of it starts anew.
                    tags[i] = tags[i].Bio == Bio.Inside ? tags[i] with { Bio = Bio.Begin } : tags[i];
                    break;
                }
            }
        }
    }
}
