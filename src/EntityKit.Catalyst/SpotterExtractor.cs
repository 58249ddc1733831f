namespace EntityKit;

/// <summary>
/// What one of Catalyst's entity recognizers marks, a <c>Spotter</c> or a <c>PatternSpotter</c>, as mentions of one kind.
/// It works on the tokens, parts of speech and entities of whichever tagger the <see cref="EntityExtractor"/> has.
/// </summary>
/// <remarks>
/// <para>
/// The entries of a <c>Spotter</c> are words between spaces, and a word must be one token to be found. Catalyst's pipeline sees to that where the spotter
/// is a part of it; the built-in tagger parts "Al-Hariri" and "Trust's", so that with it entries with hyphens or apostrophes belong into
/// <see cref="EntityExtractorOptions.Names"/> or <see cref="EntityExtractorOptions.Organizations"/>, which see past both.
/// </para>
/// <para>Thread-safe as long as nobody adds entries or patterns to the recognizer.</para>
/// </remarks>
public sealed class SpotterExtractor : IMentionExtractor
{
    private readonly Catalyst.IEntityRecognizer _recognizer;
    private readonly EntityKind _kind;
    private readonly MentionSource _source;

    /// <summary>Takes what a recognizer marks as mentions of one kind.</summary>
    /// <param name="recognizer">A <c>Spotter</c>, a <c>PatternSpotter</c> or another of Catalyst's recognizers. The mentions have its capture tag as their rule.</param>
    /// <param name="kind">What it finds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="recognizer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none, or <see cref="EntityKind.Resolution"/>, whose mentions have numbers that no spotter reads.</exception>
    public SpotterExtractor(Catalyst.IEntityRecognizer recognizer, EntityKind kind)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        if (!Enum.IsDefined(kind) || kind == EntityKind.Resolution)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A recognizer finds people, titles, organizations or places.");
        }

        _recognizer = recognizer;
        _kind = kind;
        _source = recognizer is Catalyst.Models.Spotter ? MentionSource.Lexicon : MentionSource.Rule;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty)
        {
            return [];
        }

        Catalyst.Document document = CatalystText.Document(text.Text, _recognizer.Language);
        string[] captured = _recognizer.Produces();
        foreach (Sentence sentence in text.Sentences)
        {
            AddSentence(document, text, sentence, captured);
        }

        _recognizer.RecognizeEntities(document);
        var mentions = new List<Mention>();
        foreach (Catalyst.Span sentence in document.Spans)
        {
            AddMentions([.. sentence.Tokens], captured, text.Text, mentions);
        }

        return mentions;
    }

    private static void AddSentence(Catalyst.Document document, TaggedText text, Sentence sentence, string[] captured)
    {
        Catalyst.Span span = document.AddSpan(text.Tokens[sentence.Start].Start, text.Tokens[sentence.End - 1].End - 1);
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            Catalyst.IToken token = span.AddToken(text.Tokens[i].Start, text.Tokens[i].End - 1);
            Tag tag = text.Tags[i];
            token.POS = CatalystText.ToCatalyst(tag.PartOfSpeech);
            if (TypeOf(tag) is { } type && !captured.Contains(type))
            {
                bool isLast = i + 1 == sentence.End || text.Tags[i + 1].Bio != Bio.Inside;
                token.AddEntityType(new Catalyst.EntityType(type, (tag.Bio, isLast) switch
                {
                    (Bio.Begin, true) => Catalyst.EntityTag.Single,
                    (Bio.Begin, false) => Catalyst.EntityTag.Begin,
                    (_, true) => Catalyst.EntityTag.End,
                    _ => Catalyst.EntityTag.Inside,
                }));
            }
        }
    }

    /// <summary>The name that Catalyst's patterns have for the type of a tag.</summary>
    private static string? TypeOf(Tag tag) => tag.Type switch
    {
        "PER" => "Person",
        "ORG" => "Organization",
        "LOC" => "Location",
        _ => tag.Type,
    };

    private void AddMentions(Catalyst.IToken[] tokens, string[] captured, string text, List<Mention> mentions)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            foreach (Catalyst.EntityType entity in tokens[i].EntityTypes)
            {
                if (!captured.Contains(entity.Type) || LastOf(entity, tokens, i) is not { } last)
                {
                    continue;
                }

                var span = new TextSpan(tokens[i].Begin, tokens[last].End + 1);
                mentions.Add(new Mention(_kind, span, text.Substring(span.Start, span.Length), _source, 1, entity.Type));
            }
        }
    }

    /// <summary>Index of the last token of an entity that begins at a token; null where none begins or it has no end.</summary>
    private static int? LastOf(Catalyst.EntityType entity, Catalyst.IToken[] tokens, int first)
    {
        if (entity.Tag == Catalyst.EntityTag.Single)
        {
            return first;
        }

        if (entity.Tag != Catalyst.EntityTag.Begin)
        {
            return null;
        }

        for (int i = first + 1; i < tokens.Length; i++)
        {
            IEnumerable<Catalyst.EntityTag> tags = tokens[i].EntityTypes.Where(other => other.Type == entity.Type).Select(other => other.Tag);
            if (tags.Contains(Catalyst.EntityTag.End))
            {
                return i;
            }

            if (!tags.Contains(Catalyst.EntityTag.Inside))
            {
                return null;
            }
        }

        return null;
    }
}
