namespace EntityKit;

/// <summary>Finds organizations.</summary>
/// <remarks>Immutable, thus thread-safe; usable alone.</remarks>
public sealed class OrganizationExtractor : IMentionExtractor
{
    private readonly TitleLexicons _words;

    /// <summary>Creates an extractor with the lexicons of a language model.</summary>
    /// <param name="lexicons">The lexicons.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicons"/> is null.</exception>
    public OrganizationExtractor(LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _words = new TitleLexicons(lexicons);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        for (int i = 0; i < text.Tokens.Length;)
        {
            if (!text.HasType(i, EntityType.Organization))
            {
                i++;
                continue;
            }

            int end = text.EntityEnd(i);
            mentions.Add(text.MentionOf(EntityKind.Organization, i, end, MentionSource.Model, text.Tags[i].Probability, "tagger"));
            i = end;
        }

        return mentions;
    }
}
