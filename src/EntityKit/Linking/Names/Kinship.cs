namespace EntityKit;

/// <summary>Whether a text introduces a name as that of a relative: "her father, Joe Cole", "the son of Joe Cole and Ana Lim", "born to Ana Lim".</summary>
internal static class Kinship
{
    private const int MaxModifiers = 5;
    private const int MaxCoordination = 40;

    /// <summary>Whether a mention is introduced as a relative's name.</summary>
    internal static bool Introduces(TaggedText text, MentionIndex mentions, PlacedMention mention)
    {
        if (mention.Start == 0)
        {
            return false;
        }

        int at = mention.Start - 1;
        bool titled = false;
        for (int steps = 0; at > 0 && steps < MaxModifiers; steps++)
        {
            if (mentions.EndingAt(EntityKind.Title, at + 1) is { } title && title.Start > 0)
            {
                titled = true;
                at = title.Start - 1;
            }
            else if (text.TokenText(at) is "," or "the" or "late" or "Mr." or "Mrs." or "Ms." or "Dr." or "Sir" or "King" or "Prince" or "Princess")
            {
                at--;
            }
            else
            {
                break;
            }
        }

        if (at < 1)
        {
            return false;
        }

        if (IsRelative(text, at))
        {
            return IsPossessed(text, at);
        }

        return !titled && (IsParent(text, at) || (text.TokenText(at) is "and" && SharesParents(text, at)));
    }

    /// <summary>"announced by his son Abel Cole": a relative of the one whom the text is about.</summary>
    internal static bool IsRelativeOfPronoun(TaggedText text, PlacedMention person) =>
        person.Start > 1 && IsRelative(text, person.Start - 1) && text.TokenText(person.Start - 2) is "his" or "her" or "His" or "Her";

    /// <summary>"the daughter of Ana Lim, a dancer, and Joe Cole", "born to Ana and Joe Cole": the second of two.</summary>
    private static bool SharesParents(TaggedText text, int and)
    {
        for (int i = and - 1; i > 0 && and - i < MaxCoordination; i--)
        {
            if (text.TokenText(i) is "." or ";" || IsParent(text, i))
            {
                return text.TokenText(i) is not ("." or ";");
            }
        }

        return false;
    }

    /// <summary>Whether a token leads from a child to its parent: "a son of", ", the daughter of", "born in Lima to".</summary>
    private static bool IsParent(TaggedText text, int token)
    {
        if (text.TokenText(token) is "to")
        {
            for (int i = token - 1; i > 0 && token - i < 8; i--)
            {
                if (text.TokenText(i) is "born")
                {
                    return true;
                }
            }

            return false;
        }

        if (text.TokenText(token) is not "of" || !IsRelative(text, token - 1))
        {
            return false;
        }

        int at = token - 2;
        while (at > 0 && token - at < 8 && (text.TokenText(at) is "a" or "the" or "and" or "only" or "child" || IsOrder(text.TokenText(at))))
        {
            at--;
        }

        return at > 0 && text.TokenText(at) is "," or "was" or "is" or "were";
    }

    /// <summary>"his second son", "Ana Lim's younger brother".</summary>
    private static bool IsPossessed(TaggedText text, int relative)
    {
        for (int i = relative - 1; i >= 0 && relative - i <= 3; i--)
        {
            ReadOnlySpan<char> word = text.TokenText(i);
            if (word is "his" or "her" or "their" or "His" or "Her" or "Their" or "my" or "our" or "My" or "'s" or "\u2019s" or "'" or "\u2019" or "whose")
            {
                return true;
            }

            if (!char.IsLetter(word[0]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOrder(ReadOnlySpan<char> word) => word is
        "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eldest" or "elder" or "oldest" or "younger" or "youngest" or "illegitimate" or "adopted";

    private static bool IsRelative(TaggedText text, int token) => AppointmentVerbs.Word(text, token) is
        "father" or "mother" or "son" or "sons" or "daughter" or "daughters" or "brother" or "brothers" or "sister" or "sisters" or "wife" or "husband" or "widow" or "widower" or "spouse" or
        "child" or "children" or "parents" or "uncle" or "aunt" or "nephew" or "niece" or "cousin" or "grandfather" or "grandmother" or "grandson" or "granddaughter" or
        "stepson" or "stepfather" or "stepmother" or "twin" or "fiance" or "fiancee" or "siblings";
}
