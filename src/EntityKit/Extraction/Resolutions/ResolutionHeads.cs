namespace EntityKit;

/// <summary>Finds the name of a body that stands before a noun or a symbol, and the one that stands after a number with "of".</summary>
internal static class ResolutionHeads
{
    private const int LongestName = 96;

    private static readonly string[] s_functionWords =
        ["the", "in", "of", "this", "that", "by", "when", "and", "as", "both", "its", "under", "if", "to", "since", "while", "on", "for", "from", "with", "all", "see", "per", "whereas", "recalling", "implementing", "these", "our", "a", "an", "or", "but", "having", "also", "new", "current", "previous"];

    // "adoption by the Security Council of Resolution 1701", "the General Assembly of the United Nations"
    private static readonly string[] s_ownWords = ["resolution", "resolutions", "res", "united", "unscr", "unga", "unsc", "council", "europe"];
    private static readonly string[] s_holders = ["shareholders", "stockholders", "members", "owners", "partners", "bishops", "churches", "students", "delegates", "unitholders", "creditors", "experts"];

    private static readonly string[] s_days =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "yesterday", "today", "then", "later", "now", "here", "there", "after", "before", "during", "among", "against", "instead", "still", "yet", "only", "moreover", "however", "meanwhile",
    ];

    private static readonly string[] s_modifiers = ["city", "town", "county", "european", "national", "state", "federal", "local", "municipal", "legislative", "governing", "executive", "ministerial", "student", "parish", "district", "regional"];

    /// <summary>Reads the name before a noun (or a symbol) that starts at a position.</summary>
    /// <param name="catalog">The bodies known.</param>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the noun or symbol starts.</param>
    /// <param name="floor">Where the last citation ended; a head never reaches into it.</param>
    /// <param name="noun">The noun, or null where a symbol follows without one.</param>
    internal static ResolutionHead Before(ResolutionCatalog catalog, ReadOnlySpan<char> text, int position, int floor, string? noun)
    {
        var head = new ResolutionHead { Start = position, NounStart = position, Noun = noun ?? ResolutionCatalog.Noun };
        int from = Math.Max(floor, position - LongestName);
        for (int start = from; start < position; start++)
        {
            if (!char.IsLetter(text[start]) || !StartsName(text, start))
            {
                continue;
            }

            foreach (ResolutionForm form in catalog.NamesFrom(text[start]))
            {
                if (form.Body is not null && noun is not null && !ResolutionCatalog.Uses(form.Body, noun))
                {
                    continue;
                }

                ResolutionCapture none = default;
                int end = form.Template.Match(text[..position], start, ref none); // "HRES": the noun is a border
                if (end > 0 && SkipPossessive(text, end) == position)
                {
                    Take(ref head, text, start, end, form);
                    return head;
                }
            }
        }

        head.IsForeign = noun is not null && IsInstitution(text, position);
        if (noun is not null && !head.IsForeign && AcronymBefore(text, position, floor) is var acronym and >= 0)
        {
            head.Start = acronym;
            head.IsForeign = true;
        }

        return head;
    }

    /// <summary>
    /// Where the acronym of a body that nobody knows starts before a noun, whose number begins with its year as many bodies have it:
    /// "AIPF Resolution 2024/07"; -1 where none does. Other numbers name a resolution whatever capitals stand before them ("the DPRK resolution 1718").
    /// </summary>
    private static int AcronymBefore(ReadOnlySpan<char> text, int position, int floor)
    {
        int number = ResolutionText.SkipGap(text, ResolutionText.WordEnd(text, position));
        bool dated = number + 5 < text.Length && text[number] is '1' or '2' && char.IsAsciiDigit(text[number + 3]) && text[number + 4] == '/' && char.IsLower(text[position + 1]);
        int end = ResolutionText.SkipGapBack(text, position);
        if (!dated || end == position || end <= floor)
        {
            return -1;
        }

        int start = ResolutionText.WordStart(text, end);
        bool acronym = start >= floor && end - start is > 2 and < 9;
        for (int i = start; acronym && i < end; i++)
        {
            acronym = char.IsUpper(text[i]);
        }

        return acronym ? start : -1;
    }

    /// <summary>The end of "of the BODY" at a position, or -1.</summary>
    internal static int After(ResolutionCatalog catalog, ReadOnlySpan<char> text, int position, string noun, out ResolutionForm name, out int start)
    {
        name = default;
        start = ResolutionText.SkipGap(text, position);
        if (start == position || !ResolutionText.IsWord(text, start, "of"))
        {
            return -1;
        }

        start = ResolutionText.SkipGap(text, start + 2);
        if (ResolutionText.IsWord(text, start, "the"))
        {
            start = ResolutionText.SkipGap(text, start + 3);
        }

        return NameAt(catalog, text, start, noun, out name);
    }

    /// <summary>The end of the longest name at a position, or -1.</summary>
    internal static int NameAt(ResolutionCatalog catalog, ReadOnlySpan<char> text, int position, string noun, out ResolutionForm name)
    {
        name = default;
        int longest = -1;
        if (position >= text.Length || !char.IsLetter(text[position]))
        {
            return -1;
        }

        foreach (ResolutionForm form in catalog.NamesFrom(text[position]))
        {
            if (form.Body is not null && !ResolutionCatalog.Uses(form.Body, noun))
            {
                continue;
            }

            ResolutionCapture none = default;
            int end = form.Template.Match(text, position, ref none);
            if (end > longest)
            {
                longest = end;
                name = form;
            }
        }

        return longest;
    }

    /// <summary>Whether a name that ends at a position is somebody else's: "General Assembly of shareholders", "Security Council of Ukraine".</summary>
    internal static bool IsSomebodyElses(ReadOnlySpan<char> text, int end)
    {
        int i = ResolutionText.SkipGap(text, end);
        if (i == end || !ResolutionText.IsWord(text, i, "of"))
        {
            return false;
        }

        i = ResolutionText.SkipGap(text, i + 2);
        bool article = ResolutionText.IsWord(text, i, "the");
        i = article ? ResolutionText.SkipGap(text, i + 3) : i;
        ReadOnlySpan<char> word = text[i..ResolutionText.WordEnd(text, i)];
        if (word.Length < 3)
        {
            return false; // "of UN ..."
        }

        return char.IsUpper(word[0]) ? ResolutionDates.Match(text, i, out _, out _) < 0 && !ResolutionText.IsOneOf(word, s_ownWords) : ResolutionText.IsOneOf(word, s_holders);
    }

    /// <summary>Whether a capitalised word other than a function word stands directly before a position: a short name after it is somebody else's.</summary>
    internal static bool IsModified(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        if (end == position || end == 0 || !char.IsLetter(text[end - 1]))
        {
            return false;
        }

        int start = ResolutionText.WordStart(text, end);
        if (!char.IsUpper(text[start]) || ResolutionText.IsOneOf(text[start..end], s_functionWords) || ResolutionText.IsOneOf(text[start..end], s_days))
        {
            return false;
        }

        // A capital at the start of a sentence says nothing: "Later Council resolutions", but "City Council resolutions".
        int before = ResolutionText.SkipGapBack(text, start);
        return ResolutionText.SentenceStart(text, start) < before || ResolutionText.IsOneOf(text[start..end], s_modifiers);
    }

    private static void Take(ref ResolutionHead head, ReadOnlySpan<char> text, int start, int end, ResolutionForm form)
    {
        head.NameStart = start;
        head.NameEnd = end;
        head.IsShort = form.IsShort;
        if ((form.IsShort && IsModified(text, start)) || IsStateChamber(form, text, start))
        {
            head.IsForeign = true;
            head.IsShort = false;
            return;
        }

        // "at the session of the Commission on Human Rights resolution 2002/11 was adopted": the name belongs to the session.
        head.Start = EndsSession(text, start) ? head.NounStart : start;
        head.Body = form.Body;
        head.IsUnitedNations = form.Body is null;
    }

    // "Texas Senate Resolution 12", "the French Senate's resolution 4"
    private static bool IsStateChamber(ResolutionForm form, ReadOnlySpan<char> text, int start)
    {
        if (form.Body is null || !form.Body.Name.StartsWith("US ", StringComparison.Ordinal) || text[start] is 'U' or 'u' || !IsModified(text, start))
        {
            return false;
        }

        int end = ResolutionText.SkipGapBack(text, start);
        int word = ResolutionText.WordStart(text, end);
        return ResolutionText.IsOneOf(text[word..end], ResolutionWords.States) || ResolutionText.SentenceStart(text, word) < ResolutionText.SkipGapBack(text, word);
    }

    private static bool EndsSession(ReadOnlySpan<char> text, int position)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, position - 16)..position];
        return before.EndsWith("session of the ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("meeting of the ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool StartsName(ReadOnlySpan<char> text, int start)
    {
        if (!ResolutionText.StartsWord(text, start))
        {
            return false;
        }

        // "let's resolution", "S.Con.Res." read from its middle: neither starts a name.
        return start == 0 || !(ResolutionText.IsApostrophe(text[start - 1]) && start > 1 && char.IsLetter(text[start - 2]));
    }

    // After a name: "'s", "s'" and the gap before the noun.
    private static int SkipPossessive(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        if (i < text.Length && ResolutionText.IsApostrophe(text[i]))
        {
            i++;
            i += i < text.Length && text[i] is 's' or 'S' ? 1 : 0;
        }

        return ResolutionText.SkipGap(text, i);
    }

    private static bool IsInstitution(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        if (end == position)
        {
            return false;
        }

        int start = ResolutionText.WordStart(text, end);
        ReadOnlySpan<char> word = text[start..end];
        if (word.Length > 2 && word[^1] is 's' or 'S' && ResolutionText.IsApostrophe(word[^2]))
        {
            word = word[..^2];
        }

        return word.Length > 0 && char.IsUpper(word[0]) && ResolutionText.IsOneOf(word, ResolutionWords.Institutions);
    }
}
