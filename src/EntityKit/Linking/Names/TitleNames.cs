namespace EntityKit;

/// <summary>The forms of role phrases: their head word, their singular, the key by which they are one title.</summary>
internal static class TitleNames
{
    private const int LongestListed = 16; // letters of the prepositions and of what follows a head

    /// <summary>The role phrase in the singular, otherwise as it stands: "Ministers of Health" gives "Minister of Health".</summary>
    internal static string Singular(string title)
    {
        (int start, int end) = HeadRange(title);
        string word = title[start..end];
        string single = SingularWord(word);
        return single == word ? title : string.Concat(title.AsSpan(0, start), single, title.AsSpan(end));
    }

    /// <summary>Whether the role phrase is a plural.</summary>
    internal static bool IsPlural(string title)
    {
        (int start, int end) = HeadRange(title);
        string word = title[start..end];
        return SingularWord(word) != word;
    }

    /// <summary>The folded head word of a role phrase in the singular: "minister" of "Minister of Foreign Affairs".</summary>
    internal static string HeadOf(string title)
    {
        (int start, int end) = HeadRange(title);
        return Folding.Fold(title.AsSpan(start, end - start));
    }

    /// <summary>What two role phrases that are one title share: the folded singular with single spaces and no hyphens.</summary>
    internal static string Key(string title)
    {
        string folded = Folding.Fold(Singular(title));
        var key = new char[folded.Length];
        int length = 0;
        foreach (char c in folded)
        {
            bool gap = c <= ' ' || c is '-' or '\u00A0' or '\u202F';
            if (!gap || (length > 0 && key[length - 1] != ' '))
            {
                key[length++] = gap ? ' ' : c;
            }
        }

        return new string(key, 0, length).TrimEnd();
    }

    /// <summary>The head word: the last one before the first preposition or comma, and before an adjective that follows its noun.</summary>
    private static (int Start, int End) HeadRange(string title)
    {
        int end = title.Length;
        int position = 0;
        while (NextWord(title, position) is var (wordStart, wordEnd) && wordStart < title.Length)
        {
            if (position > 0 && title.AsSpan(position, wordStart - position).Contains('('))
            {
                end = position; // "Deputy Director (Programmes)"
                break;
            }

            if (position > 0 && IsPreposition(title.AsSpan(wordStart, wordEnd - wordStart)) && !IsUnderSecretary(title.AsSpan(wordStart)))
            {
                end = wordStart;
                break;
            }

            position = wordEnd;
            if (position < title.Length && title[position] is ',' or '/' or '(')
            {
                end = position;
                break;
            }
        }

        (int Start, int End) head = LastWord(title, end);
        while (head.Start > 0 && IsPostposed(title.AsSpan(head.Start, head.End - head.Start)))
        {
            (int Start, int End) before = LastWord(title, head.Start);
            if (before.End <= before.Start || IsRankGeneral(title, before, head))
            {
                break;
            }

            head = before;
        }

        return head;
    }

    /// <summary>"Acting Under Secretary": here the preposition is a grade.</summary>
    private static bool IsUnderSecretary(ReadOnlySpan<char> words) => words.Length > 12 && words.StartsWith("under", StringComparison.OrdinalIgnoreCase) && words[6..].StartsWith("secretar", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Major General" and "Director General" have the head "General"; "Secretary-General" has the head "Secretary".</summary>
    private static bool IsRankGeneral(string title, (int Start, int End) before, (int Start, int End) head)
    {
        return Folding.Fold(title.AsSpan(head.Start, head.End - head.Start)) is "general" or "generals"
            && Folding.Fold(title.AsSpan(before.Start, before.End - before.Start)) is "major" or "lieutenant" or "brigadier" or "colonel" or "captain";
    }

    private static (int Start, int End) NextWord(string title, int position)
    {
        while (position < title.Length && !IsWordCharacter(title[position]))
        {
            position++;
        }

        int start = position;
        while (position < title.Length && IsWordCharacter(title[position]))
        {
            position++;
        }

        return (start, position);
    }

    private static (int Start, int End) LastWord(string title, int end)
    {
        while (end > 0 && !IsWordCharacter(title[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > 0 && IsWordCharacter(title[start - 1]))
        {
            start--;
        }

        return (start, end);
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\'' or '\u2019' or '.';

    private static bool IsPreposition(ReadOnlySpan<char> word) => word.Length <= LongestListed && Folding.Fold(word, stackalloc char[LongestListed]) is
        "of" or "for" or "to" or "in" or "at" or "on" or "with" or "by" or "from" or "de" or "du" or "des" or "against" or "over" or "under" or "and" or "&";

    private static bool IsPostposed(ReadOnlySpan<char> word) => word.Length <= LongestListed && Folding.Fold(word, stackalloc char[LongestListed]) is
        "general" or "generals" or "elect" or "designate" or "emeritus" or "emerita" or "plenipotentiary" or "extraordinary" or "laureate" or
        "large" or "d'affaires" or "affaires" or "camp" or "interim" or "ad" or "magnificus" or "martial";

    private static string SingularWord(string word)
    {
        string folded = Folding.Fold(word);
        bool capitals = word.Length <= 5 && char.IsUpper(word[^1]); // "PDAS", but "PMs"
        if (capitals || folded.Length < 3 || (folded.Length == 3 && !char.IsUpper(word[1])) || folded[^1] is not ('s' or 'n') || folded.EndsWith("ss", StringComparison.Ordinal) ||
            folded.EndsWith("us", StringComparison.Ordinal) || folded.EndsWith("is", StringComparison.Ordinal) || folded.EndsWith("'s", StringComparison.Ordinal))
        {
            return word;
        }

        if (folded.EndsWith("men", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 2), char.IsUpper(word[^1]) ? "AN" : "an");
        }

        if (folded[^1] == 'n')
        {
            return word;
        }

        return folded switch
        {
            _ when folded.EndsWith("ies", StringComparison.Ordinal) => string.Concat(word.AsSpan(0, word.Length - 3), char.IsUpper(word[^1]) ? "Y" : "y"),
            _ when folded.EndsWith("sses", StringComparison.Ordinal) || folded.EndsWith("ches", StringComparison.Ordinal) => word[..^2],
            "affairs" or "operations" or "communications" or "relations" or "services" or "sales" or "news" or "arts" or "sciences" or "economics" => word,
            _ => word[..^1],
        };
    }
}
