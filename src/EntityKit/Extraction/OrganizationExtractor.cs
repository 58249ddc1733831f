namespace EntityKit;

/// <summary>Finds organizations: companies, agencies, ministries, parties, committees, armed groups, media, international bodies.</summary>
/// <remarks>
/// The tagger's organizations, corrected and completed by the structure of names: head words, what they are for, brackets,
/// acronyms that the text defines, and nouns that give a name away. Immutable, thus thread-safe; usable alone.
/// </remarks>
public sealed class OrganizationExtractor : IMentionExtractor
{
    private readonly OrganizationHeadWords _heads;
    private readonly OrganizationGrammar _grammar;
    private readonly OrganizationDescriptors _descriptors;
    private readonly OrganizationBorders _borders;
    private readonly OrganizationParts _parts;
    private readonly Lexicon _landmarks;
    private readonly Lexicon _things;

    /// <summary>Creates an extractor with the lexicons of a language model.</summary>
    /// <param name="lexicons">The lexicons; those it knows are "organization-heads", "organization-nouns", "organization-descriptors", "landmarks", "nationalities" and those of titles.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicons"/> is null.</exception>
    public OrganizationExtractor(LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        var titles = new TitleLexicons(lexicons);
        _heads = new OrganizationHeadWords(lexicons, titles);
        _borders = new OrganizationBorders(lexicons, _heads);
        _parts = new OrganizationParts(lexicons, _heads);
        _grammar = new OrganizationGrammar(lexicons, titles, _heads, _borders);
        _landmarks = lexicons["landmarks"];
        _things = lexicons["thing-heads"];
        _descriptors = new OrganizationDescriptors(lexicons, titles);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var candidates = new OrganizationCandidates(text, _heads, _borders, _parts, _things, _landmarks);
        foreach (Sentence sentence in text.StoppableSentences())
        {
            ReadStructure(text, sentence, candidates);
        }

        ReadTags(text, candidates);
        return candidates.Choose();
    }

    private void ReadStructure(TaggedText text, Sentence sentence, OrganizationCandidates candidates)
    {
        for (int i = sentence.Start; i < sentence.End;)
        {
            if (!text.IsCapitalized(i))
            {
                candidates.Add(_descriptors.Read(text, sentence.Start, i, sentence.End), OrganizationCandidates.Descriptor);
                i++;
                continue;
            }

            i = _grammar.Read(text, i, sentence.End, out OrganizationSpan name);
            candidates.Add(name, "structure");
        }
    }

    private static void ReadTags(TaggedText text, OrganizationCandidates candidates)
    {
        for (int i = 0; i < text.Tokens.Length;)
        {
            if (!text.HasType(i, EntityType.Organization))
            {
                i++;
                continue;
            }

            text.Cancellation.ThrowIfCancellationRequested();
            int end = text.EntityEnd(i);
            candidates.AddTagged(i, end);
            i = end;
        }
    }
}
