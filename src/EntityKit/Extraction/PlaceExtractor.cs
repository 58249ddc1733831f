namespace EntityKit;

/// <summary>Finds places: countries, cities, regions, seas, mountains.</summary>
/// <remarks>The tagger's places, with countries that it missed. Immutable, thus thread-safe; usable alone.</remarks>
public sealed class PlaceExtractor : IMentionExtractor
{
    private readonly Lexicon _countries;

    /// <summary>Creates an extractor with the lexicons of a language model.</summary>
    /// <param name="lexicons">The lexicons; the one it knows is "countries".</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicons"/> is null.</exception>
    public PlaceExtractor(LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _countries = lexicons["countries"];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        foreach (Sentence sentence in text.Sentences)
        {
            for (int i = sentence.Start; i < sentence.End;)
            {
                i = ReadOne(text, sentence, i, mentions);
            }
        }

        return mentions;
    }

    /// <summary>Reads the place that starts at a token, if one does; gives the token to go on from.</summary>
    private int ReadOne(TaggedText text, Sentence sentence, int token, List<Mention> mentions)
    {
        Tag tag = text.Tags[token];
        if (text.HasType(token, EntityType.Place))
        {
            int end = text.EntityEnd(token);
            (int from, int to) = Trim(text, token, end);
            if (from < to)
            {
                mentions.Add(text.MentionOf(EntityKind.Place, from, to, MentionSource.Model, tag.Probability, "tagger"));
            }

            return end;
        }

        if (tag.Type is not null || !text.IsCapitalized(token))
        {
            return token + 1;
        }

        int length = _countries.LongestMatch(text.Text, text.Tokens.AsSpan(), token, sentence.End);
        if (length == 0 || IsTagged(text, token, token + length))
        {
            return token + 1;
        }

        mentions.Add(text.MentionOf(EntityKind.Place, token, token + length, MentionSource.Lexicon, 0.6, "countries"));
        return token + length;
    }

    private static bool IsTagged(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Tags[i].Type is not null || !text.IsCapitalized(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without a leading article and a closing possessive.</summary>
    private static (int Start, int End) Trim(TaggedText text, int start, int end)
    {
        while (start < end && (text.Is(start, "the") || !char.IsLetterOrDigit(text.Text[text.Tokens[start].Start])))
        {
            start++;
        }

        while (end > start && text.IsPossessive(end - 1))
        {
            end--;
        }

        return (start, end);
    }
}
