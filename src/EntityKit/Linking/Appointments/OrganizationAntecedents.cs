namespace EntityKit;

/// <summary>The organization that a pronoun, a possessive noun or a relative before a title stands for: "its president", "the company's director", "of which Jane Doe is a member".</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class OrganizationAntecedents(LexiconSet lexicons)
{
    private const int MaxAntecedent = 60;

    private readonly Lexicon _cues = lexicons["organization-cues"];

    /// <summary>"The Union welcomed it, said its president": the first organization of the sentence; behind "and its" the last one; at the start of a sentence that of the one before.</summary>
    internal static PlacedMention? Possessor(TaggedText text, MentionIndex index, TitlePhrase phrase, int[] sentenceOf)
    {
        int pronoun = phrase.Left > 0 && text.Is(phrase.Left - 1, "whose") ? phrase.Left - 1 : phrase.Left;
        while (pronoun < phrase.Title.Start && !(text.Is(pronoun, "its", "their") || text.Is(pronoun, "whose")))
        {
            pronoun++;
        }

        if (pronoun == phrase.Title.Start)
        {
            return null;
        }

        int sentence = sentenceOf[pronoun];
        bool opens = pronoun == text.Sentences[sentence].Start;
        if (opens && (sentence == 0 || text.Sentences[sentence].StartsParagraph))
        {
            return null;
        }

        bool last = pronoun > 0 && (text.Is(pronoun - 1, "and") || text.Is(pronoun - 1, ',') || text.Is(pronoun, "whose") || (pronoun > 1 && text.Is(pronoun - 1, "by") && text.Is(pronoun - 2, "led", "headed")));
        PlacedMention? found = opens ? null : Antecedent(text, index, text.Sentences[sentence], pronoun, last);
        return found ?? (sentence > 0 && !text.Sentences[sentence].StartsParagraph && !text.Is(pronoun, "whose") ? Antecedent(text, index, text.Sentences[sentence - 1], pronoun, last: false) : null);
    }

    /// <summary>"Acme Labs grew, and the company's finance director, Jane Doe, ...": the organization last named in the sentence, else the first of the one before.</summary>
    internal PlacedMention? NamedBefore(TaggedText text, MentionIndex index, TitlePhrase phrase, int[] sentenceOf)
    {
        int possessive = phrase.Left < phrase.Title.Start && text.IsPossessive(phrase.Left + 2) ? phrase.Left + 2 : phrase.Left - 1;
        if (possessive < 3 || !text.IsPossessive(possessive) || !text.Is(possessive - 2, "the") || text.IsCapitalized(possessive - 1) || !IsKind(text.TokenText(possessive - 1)))
        {
            return null;
        }

        int sentence = sentenceOf[possessive];
        return Antecedent(text, index, text.Sentences[sentence], possessive, last: true)
            ?? (sentence > 0 && !text.Sentences[sentence].StartsParagraph ? Antecedent(text, index, text.Sentences[sentence - 1], possessive, last: false) : null);
    }

    private bool IsKind(ReadOnlySpan<char> noun) => _cues.ValueOf(noun) is { } value && value.Contains("kind", StringComparison.Ordinal);

    /// <summary>The first or the last organization of a sentence before a token, without those within quotation marks and the agency of a dateline.</summary>
    private static PlacedMention? Antecedent(TaggedText text, MentionIndex index, Sentence sentence, int end, bool last)
    {
        PlacedMention? found = null;
        bool quoted = false;
        for (int t = Math.Max(sentence.Start, end - MaxAntecedent); t < Math.Min(sentence.End, end); t++)
        {
            quoted = text.TokenText(t) switch
            {
                "\u201C" or "``" => true,
                "\u201D" or "''" => false,
                "\"" => !quoted,
                _ => quoted,
            };
            if (!quoted && index.StartingAt(EntityKind.Organization, t) is { } organization && organization.End <= end && (found is null || last) && !IsDateline(text, organization))
            {
                found = organization;
            }
        }

        return found;
    }

    private static bool IsDateline(TaggedText text, PlacedMention organization) =>
        organization.End + 1 < text.Tokens.Length && text.TokenText(text.Is(organization.End, ')') ? organization.End + 1 : organization.End) is "-" or "\u2013" or "\u2014" or "--" && organization.Start > 0 && text.TokenText(organization.Start - 1) is "," or "(";

    /// <summary>"The Acme Fund was represented by its director, Jane Doe, and adviser Bo Dahl": whom those named in the sentence stand for.</summary>
    internal static PlacedMention? Represented(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase, int[] sentenceOf)
    {
        int start = Math.Min(holder.Person.Start, phrase.Left);
        int sentence = sentenceOf[start];
        int holders = 0;
        for (int t = start - 1; t > text.Sentences[sentence].Start + 2 && start - t < MaxAntecedent; t--)
        {
            holders += index.StartingAt(EntityKind.Person, t) is not null ? 1 : 0;
            if (text.Is(t, "by") && (text.Is(t - 1, "respectively") || text.Is(t - 2, "respectively")))
            {
                return Respective(text, index, t, holders);
            }

            if (text.Is(t, "by") && text.Is(t - 1, "represented") && text.Is(t - 2, "was", "were"))
            {
                return index.EndingAt(EntityKind.Organization, t - 2);
            }

            if (text.Is(t, ';') || text.Is(t, "is", "was") || text.Is(t, "has", "had") || text.Is(t, "will", "were"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"between Acme Labs and the Blue Fund, represented respectively by Director Ana Lim and Rector Bo Dahl": of two bodies the one whose turn it is.</summary>
    private static PlacedMention? Respective(TaggedText text, MentionIndex index, int by, int turn)
    {
        int end = by;
        while (end > 0 && by - end < 4 && index.EndingAt(EntityKind.Organization, end) is null)
        {
            end--;
        }

        if (turn > 1 || index.EndingAt(EntityKind.Organization, end) is not { } second)
        {
            return null;
        }

        int and = text.Is(second.Start - 1, "the") ? second.Start - 2 : second.Start - 1;
        return turn == 1 ? second : and > 0 && text.Is(and, "and") ? index.EndingAt(EntityKind.Organization, and) : null;
    }

    /// <summary>"Acme Labs said its Board of Directors has appointed": a board gives the office of the body that it is the board of.</summary>
    internal static PlacedMention? OwnerOfBoard(TaggedText text, MentionIndex index, PlacedMention board, int[] sentenceOf)
    {
        int before = board.Start - 1;
        if (before < 1 || !(text.Is(board.Start, "board") || text.Is(board.End - 1, "board")))
        {
            return null;
        }

        return text.IsPossessive(before) ? index.EndingAt(EntityKind.Organization, before)
            : text.Is(before, "its") ? Antecedent(text, index, text.Sentences[sentenceOf[before]], before, last: false)
            : null;
    }

    /// <summary>"the Blue Party, of which Jane Doe is a member".</summary>
    internal static PlacedMention? OfWhich(TaggedText text, MentionIndex index, Holder holder, TitlePhrase phrase)
    {
        int which = holder.Person.Start - 1;
        if (which < 2 || phrase.Left < holder.Person.End || !text.Is(which, "which") || !text.Is(which - 1, "of"))
        {
            return null;
        }

        int end = text.Is(which - 2, ',') ? which - 2 : which - 1;
        if (end > 2 && text.Is(end - 1, ')') && text.Is(end - 3, '('))
        {
            end -= 3;
        }

        return index.EndingAt(EntityKind.Organization, end);
    }
}
