namespace EntityKit;

/// <summary>Which acronyms a name can have, and where a text defines one.</summary>
internal static class AcronymMatcher
{
    private const int MaxLength = 10;

    /// <summary>The letters and digits of an acronym in upper case ("U.N." gives "UN"), or null when the text is none.</summary>
    internal static string? LettersOf(string text)
    {
        Span<char> letters = stackalloc char[MaxLength];
        int length = 0;
        int upper = 0;
        int lower = 0;
        foreach (char c in text)
        {
            if (c is '.' or '-' or '&' or '/')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) || length == MaxLength)
            {
                return null;
            }

            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            letters[length++] = char.ToUpperInvariant(c);
        }

        return length >= 2 && upper >= 2 && upper > lower ? letters[..length].ToString() : null;
    }

    /// <summary>
    /// The acronyms that a name can have: the first letters of its words with and without the small ones, with and
    /// without the country or body at its front, a word in capitals with all its letters.
    /// </summary>
    internal static List<string> AcronymsOf(string name, OrganizationWords vocabulary)
    {
        List<string> words = Words(name);
        if (words.Count < 2)
        {
            return [];
        }

        var found = new List<string>();
        for (int start = 0; start < Math.Min(3, words.Count - 1); start++)
        {
            if (start > 0 && !vocabulary.IsOwner(Folding.Fold(start == 1 ? words[0] : words[0] + " " + words[1])) && !(start == 1 && words[0] is "The" or "the"))
            {
                continue;
            }

            Add(found, Initials(words, start, small: false, whole: false));
            Add(found, Initials(words, start, small: true, whole: false));
            Add(found, Initials(words, start, small: false, whole: true));
        }

        found.Remove(words[0]); // "AU commission" is not the AU
        return found;
    }

    /// <summary>
    /// The mention that a mention is defined to be short for or to be spelt out by: the organization before it when it stands
    /// in brackets, in quotation marks within brackets, or after "or" or "known as".
    /// </summary>
    internal static PlacedMention? DefinedBy(TaggedText text, MentionIndex mentions, PlacedMention mention)
    {
        int token = mention.Start - 1;
        while (token > 0 && IsQuoteOrArticle(text.TokenText(token)))
        {
            token--;
        }

        if (token < 1)
        {
            return null;
        }

        if (text.TokenText(token) is "(" or "[")
        {
            return mentions.EndingAt(EntityKind.Organization, token);
        }

        if (text.TokenText(token) is "or" && text.TokenText(token - 1) is ",")
        {
            return mentions.EndingAt(EntityKind.Organization, token - 1);
        }

        if (token > 1 && text.TokenText(token) is "as" && text.TokenText(token - 1) is "known" or "abbreviated")
        {
            int before = text.TokenText(token - 2) is "," or "also" or "better" ? token - 2 : token - 1;
            return mentions.EndingAt(EntityKind.Organization, text.TokenText(before - 1) is "," ? before - 1 : before);
        }

        return null;
    }

    /// <summary>Whether one of two names, the other standing beside it in brackets, abbreviates it.</summary>
    internal static bool IsDefinition(OrganizationName outer, OrganizationName bracketed, OrganizationWords vocabulary)
    {
        (OrganizationName shorter, OrganizationName longer) = outer.Text.Length < bracketed.Text.Length ? (outer, bracketed) : (bracketed, outer);
        if (shorter.Words.Length == 1 && vocabulary.IsOwner(shorter.Words[0]))
        {
            return false; // "Council of the European Union (EU)"
        }

        return longer.Words.Length > 1 && (shorter.IsAcronym || SharesLetters(shorter.Text, longer.Text) || IsLastWord(shorter, longer));
    }

    private static bool IsLastWord(OrganizationName shorter, OrganizationName longer) =>
        shorter.Words.Length == 1 && (longer.Turned[^1] == shorter.Words[0] || longer.Words[^1] == shorter.Words[0] || longer.Words[0] == shorter.Words[0]);

    /// <summary>Whether the letters of a short name stand in a long one in their order, the first at the start of a word.</summary>
    private static bool SharesLetters(string shorter, string longer)
    {
        string letters = Folding.Fold(shorter);
        string folded = Folding.Fold(longer);
        int position = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            position = folded.IndexOf(letters[i], position) + 1;
            if (position == 0)
            {
                return false;
            }
        }

        return letters[0] == folded[0];
    }

    private static bool IsQuoteOrArticle(ReadOnlySpan<char> token) => token is "\"" or "\u201C" or "\u201D" or "'" or "\u2018" or "\u2019" or "the" or "``" or "hereafter" or "hereinafter";

    private static void Add(List<string> found, string acronym)
    {
        if (acronym.Length is >= 2 and <= MaxLength && !found.Contains(acronym))
        {
            found.Add(acronym);
        }
    }

    private static string Initials(List<string> words, int start, bool small, bool whole)
    {
        Span<char> letters = stackalloc char[MaxLength + 1];
        int length = 0;
        for (int i = start; i < words.Count && length <= MaxLength; i++)
        {
            string word = words[i];
            bool capital = char.IsUpper(word[0]) || char.IsDigit(word[0]);
            if (!capital && !small)
            {
                continue;
            }

            bool all = whole && word.Length > 1 && word.Length <= 5 && word.All(char.IsUpper);
            foreach (char c in all ? word.AsSpan() : word.AsSpan(0, 1))
            {
                if (length <= MaxLength)
                {
                    letters[length++] = char.ToUpperInvariant(Folding.Fold(c));
                }
            }
        }

        return letters[..length].ToString();
    }

    /// <summary>Runs of letters and digits; "U.S." is one word of two letters.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool inside = i < name.Length && (char.IsLetterOrDigit(name[i]) || name[i] is '.' or '\'' or '\u2019');
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                string word = name[start..i].Replace(".", "", StringComparison.Ordinal).Trim('\'', '\u2019');
                if (word.Length > 0 && char.IsLetterOrDigit(word[0]))
                {
                    words.Add(word);
                }

                start = -1;
            }
        }

        return words;
    }
}
