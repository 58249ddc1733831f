namespace EntityKit;

/// <summary>An organization's name taken apart into the words that tell organizations apart.</summary>
internal sealed class OrganizationName
{
    private OrganizationName(string text, string[] words, string[] turned, string? letters)
    {
        Text = text;
        Words = words;
        Turned = turned;
        Letters = letters;
        string[] sorted = [.. words];
        Array.Sort(sorted, StringComparer.Ordinal);
        Key = string.Join(' ', sorted);
    }

    /// <summary>The name as it stands in the text.</summary>
    internal string Text { get; }

    /// <summary>The folded words that carry meaning, in their order; countries and their adjectives by one name.</summary>
    internal string[] Words { get; }

    /// <summary>The same with what follows the first preposition put first, so that the head word comes last: "state department" for "Department of State".</summary>
    internal string[] Turned { get; }

    /// <summary>The letters of an acronym in upper case; null for a name in words.</summary>
    internal string? Letters { get; }

    /// <summary>Whether the name is an acronym.</summary>
    internal bool IsAcronym => Letters is not null;

    /// <summary>Equal for names with the same words in any order ("Department of State", "State Department").</summary>
    internal string Key { get; }

    /// <summary>Takes a name apart.</summary>
    internal static OrganizationName Parse(string text, OrganizationWords vocabulary)
    {
        string? letters = AcronymMatcher.LettersOf(text);
        List<string> pieces = Pieces(text);
        var words = new List<string>(pieces.Count);
        int border = -1;
        for (int i = 0; i < pieces.Count; i++)
        {
            int taken = vocabulary.Normalize(pieces, i, out string word);
            if (word.Length == 0)
            {
                border = border < 0 && words.Count > 0 && vocabulary.IsPreposition(pieces[i]) ? words.Count : border;
            }
            else
            {
                words.Add(word);
            }

            i += taken - 1;
        }

        while (words.Count > 1 && vocabulary.IsCompanySuffix(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0)
        {
            words.Add(Folding.Fold(text));
        }

        int owners = 0;
        while (owners < words.Count - 1 && vocabulary.IsOwner(words[owners]))
        {
            owners++;
        }

        string[] turned = border > owners && border < words.Count ? [.. words[..owners], .. words[border..], .. words[owners..border]] : [.. words];
        return new OrganizationName(text, [.. words], turned, letters);
    }

    /// <summary>Runs of letters, digits, dots and apostrophes, folded, without dots ("U.S." gives "us") and possessives.</summary>
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || text[i] is '.' or '\'' or '\u2019' or '&' or '\u0313' || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                AddPiece(pieces, text.AsSpan(start, i - start));
                start = -1;
            }
        }

        return pieces;
    }

    private static void AddPiece(List<string> pieces, ReadOnlySpan<char> piece)
    {
        string folded = Folding.Fold(piece);
        if (folded.EndsWith("'s", StringComparison.Ordinal))
        {
            folded = folded[..^2];
        }

        folded = folded.Replace(".", "", StringComparison.Ordinal).Trim('\'');
        if (folded.Length > 0 && !(folded == "s" && pieces.Count > 0))
        {
            pieces.Add(folded);
        }
    }
}
