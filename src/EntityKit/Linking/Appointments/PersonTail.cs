namespace EntityKit;

/// <summary>What may follow a name before a comma: where its bearer is from, or a possessive that ends its phrase.</summary>
internal static class PersonTail
{
    private const int MaxTokens = 6;
    private const int MaxBracket = 20;

    /// <summary>The token after "of Kenya", "from Acme", "(D-CA)" behind a name; the name's own end when nothing such follows.</summary>
    internal static int End(TaggedText text, int start, int end)
    {
        int of = start + 1 < end && text.TokenText(start) is "," ? start + 1 : start;
        if (of >= end || text.TokenText(of) is not ("of" or "from"))
        {
            return start;
        }

        for (int i = of + 1; i < Math.Min(end, start + 1 + MaxTokens); i++)
        {
            ReadOnlySpan<char> word = text.TokenText(i);
            if (word is "," or ";" or "and" or "(")
            {
                return i;
            }

            if (!char.IsUpper(word[0]) && word is not ("the" or "of"))
            {
                return of == start && i > of + 1 && word is "was" or "is" or "has" or "had" or "became" or "will" or "as" ? i : start; // "Jane Doe of Kenya was elected"
            }
        }

        return of == start && end <= start + 1 + MaxTokens ? end : start;
    }

    /// <summary>The token after the bracket behind a name, which holds an age, a party or the name in other letters; the name's own end where none follows.</summary>
    internal static int BracketEnd(TaggedText text, int start, int end)
    {
        for (int i = start + 1; start < end && text.TokenText(start) is "(" && i < Math.Min(end, start + MaxBracket); i++)
        {
            if (text.TokenText(i) is ")")
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>The organization that a name's bearer is said to be from: "Jane Doe of Acme", "Jane Doe from the Acme Foundation".</summary>
    internal static PlacedMention? Organization(TaggedText text, MentionIndex mentions, PlacedMention person)
    {
        int at = person.End;
        at += at + 1 < text.Tokens.Length && text.TokenText(at) is "," && text.TokenText(at + 1) is "of" or "from" ? 1 : 0;
        if (at + 1 >= text.Tokens.Length || text.TokenText(at) is not ("of" or "from" or "at" or "with"))
        {
            return null;
        }

        at += text.TokenText(at + 1) is "the" or "The" ? 2 : 1;
        if (mentions.StartingAt(EntityKind.Place, at) is { } place && place.End + 1 < text.Tokens.Length && text.TokenText(place.End) is "'s" or "\u2019s")
        {
            at = place.End + 1;
        }

        return mentions.StartingAt(EntityKind.Organization, at);
    }
}
