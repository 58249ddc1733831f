namespace EntityKit;

/// <summary>Reads one part of a document in words of one form: "para. 4" is "paragraph 4", "OP5" "operative paragraph 5", "¶¶ 8–10" "paragraphs 8-10".</summary>
internal static class ResolutionParts
{
    private static readonly (string Word, string Name)[] s_nouns =
    [
        ("paragraphs", "paragraphs"), ("paragraph", "paragraph"), ("paras", "paragraphs"), ("para", "paragraph"), ("pars", "paragraphs"), ("par", "paragraph"),
        ("subparagraphs", "subparagraphs"), ("subparagraph", "subparagraph"), ("sub-paragraphs", "subparagraphs"), ("sub-paragraph", "subparagraph"),
        ("ops", "operative paragraphs"), ("op", "operative paragraph"), ("oparas", "operative paragraphs"), ("pps", "preambular paragraphs"), ("pp", "preambular paragraph"),
        ("annexes", "annexes"), ("annex", "annex"), ("preamble", "preamble"), ("sections", "sections"), ("section", "section"), ("sect", "section"), ("chapter", "Chapter"),
        ("parts", "parts"), ("part", "part"), ("articles", "articles"), ("article", "article"), ("arts", "articles"), ("art", "article"),
        ("appendices", "appendices"), ("appendix", "appendix"), ("clauses", "clauses"), ("clause", "clause"), ("schedule", "schedule"),
        ("recitals", "recitals"), ("recital", "recital"), ("points", "points"), ("point", "point"),
    ];

    private static readonly (string Word, string Name)[] s_adjectives =
        [("operative", "operative "), ("oper", "operative "), ("op", "operative "), ("preambular", "preambular "), ("preamb", "preambular "), ("pream", "preambular ")];

    private static readonly string[] s_ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "last", "final", "penultimate", "opening", "closing",
    ];

    /// <summary>Whether a character alone stands for "paragraph" or "section".</summary>
    internal static bool IsSign(char c) => c is '\u00B6' or '\u00A7';

    /// <summary>The end of the part at a position, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the part would start.</param>
    /// <param name="part">Where the part is added, in words of one form; nothing where there is none.</param>
    /// <param name="numbered">Whether it has a number, a letter or an ordinal; only an annex, an appendix and a preamble may have none.</param>
    internal static int Read(ReadOnlySpan<char> text, int position, ref ResolutionPhrase part, out bool numbered)
    {
        int before = part.Length;
        int end = position < text.Length ? ReadPart(text, position, ref part, out numbered) : Miss(out numbered);
        if (end < 0)
        {
            part.Length = before;
        }

        return end;
    }

    private static int Miss(out bool numbered)
    {
        numbered = false;
        return -1;
    }

    private static int ReadPart(ReadOnlySpan<char> text, int position, ref ResolutionPhrase part, out bool numbered)
    {
        if (IsSign(text[position]))
        {
            bool several = position + 1 < text.Length && text[position + 1] == text[position];
            part.Append(text[position] == '\u00B6' ? "paragraph" : "section");
            part.Append(several ? "s " : " ");
            int signed = ReadPlaces(text, ResolutionText.SkipGap(text, position + (several ? 2 : 1)), ref part);
            numbered = signed > 0;
            return signed;
        }

        int start = SkipOrdinals(text, position);
        int end = ReadNoun(text, start, out string adjective, out string noun);
        if (end < 0)
        {
            return Miss(out numbered);
        }

        AppendFolded(text[position..start], ref part);
        part.Append(adjective);
        part.Append(noun);
        numbered = start > position;
        if (numbered)
        {
            return end;
        }

        int stop = end < text.Length && text[end] == '.' ? end + 1 : end;
        int named = part.Length;
        part.Append(' ');
        int numbers = ReadPlaces(text, ResolutionText.SkipGap(text, stop), ref part);
        numbered = numbers > 0;
        part.Length = numbered ? part.Length : named;
        return numbered ? numbers : adjective.Length == 0 && noun is "annex" or "annexes" or "preamble" or "appendix" ? end : -1;
    }

    // "paragraph", "op. para.", "preambular paragraphs"; where the stop of an abbreviation stands is the caller's matter.
    private static int ReadNoun(ReadOnlySpan<char> text, int position, out string adjective, out string noun)
    {
        foreach ((string word, string name) in s_adjectives)
        {
            int after = MatchWord(text, position, word);
            if (after > 0)
            {
                after = ResolutionText.SkipGap(text, after < text.Length && text[after] is '.' ? after + 1 : after);
                int end = MatchNoun(text, after, out noun);
                if (end > 0 && noun is "paragraph" or "paragraphs" or "clause" or "clauses")
                {
                    adjective = name;
                    return end;
                }
            }
        }

        adjective = "";
        return MatchNoun(text, position, out noun);
    }

    private static int MatchNoun(ReadOnlySpan<char> text, int position, out string name)
    {
        foreach ((string word, string canonical) in s_nouns)
        {
            int end = MatchWord(text, position, word);
            if (end > 0)
            {
                name = canonical;
                return end;
            }
        }

        name = "";
        return -1;
    }

    // A digit may follow at once ("OP4"), a letter may not.
    private static int MatchWord(ReadOnlySpan<char> text, int position, string word)
    {
        int end = position + word.Length;
        return end <= text.Length && text[position..end].Equals(word, StringComparison.OrdinalIgnoreCase) && (end >= text.Length || !char.IsLetter(text[end])) ? end : -1;
    }

    // "third ", "first and second ", "3rd "
    private static int SkipOrdinals(ReadOnlySpan<char> text, int position)
    {
        int i = position;
        while (true)
        {
            int end = ResolutionText.WordEnd(text, i);
            int digits = ResolutionFields.Digits(text, i, 1, 2);
            bool ordinal = digits > 0
                ? ResolutionText.WordEnd(text, digits) == digits + 2 && text[digits..(digits + 2)] is "st" or "nd" or "rd" or "th"
                : end > i && ResolutionText.IsOneOf(text[i..end], s_ordinals);
            if (!ordinal)
            {
                return i;
            }

            i = digits > 0 ? digits + 2 : end;
            i = ResolutionText.SkipGap(text, i < text.Length && text[i] == ',' ? i + 1 : i);
            i = ResolutionText.IsWord(text, i, "and") || ResolutionText.IsWord(text, i, "to") ? ResolutionText.SkipGap(text, ResolutionText.WordEnd(text, i)) : i;
        }
    }

    // Lower case and single spaces.
    private static void AppendFolded(ReadOnlySpan<char> text, ref ResolutionPhrase part)
    {
        foreach (char c in text)
        {
            bool space = ResolutionText.IsSpace(c);
            if (!space || part.Last != ' ')
            {
                part.Append(space ? ' ' : char.ToLowerInvariant(c));
            }
        }
    }

    // "2", "3 and 4", "5-7", "4 (a)", "VII", "I"
    private static int ReadPlaces(ReadOnlySpan<char> text, int position, ref ResolutionPhrase places)
    {
        int end = ReadPlace(text, position);
        if (end < 0)
        {
            return -1;
        }

        places.Append(text[position..end]);
        while (true)
        {
            int i = ResolutionText.SkipGap(text, end);
            string joint = "";
            if (i < text.Length && i == end && ResolutionText.IsHyphen(text[i]))
            {
                (joint, i) = ("-", i + 1);
            }
            else if (i < text.Length && text[i] == ',')
            {
                (joint, i) = (", ", ResolutionText.SkipGap(text, i + 1));
            }

            foreach (string word in (ReadOnlySpan<string>)[" and ", " to ", " or "])
            {
                if (ResolutionText.IsWord(text, i, word.AsSpan(1, word.Length - 2)))
                {
                    (joint, i) = (word, ResolutionText.SkipGap(text, i + word.Length - 2));
                }
            }

            int next = joint.Length > 0 && i < text.Length && char.IsAsciiLetter(text[i]) == char.IsAsciiLetter(text[position]) && !(char.IsLetter(text[i]) && joint == ", ") ? ReadPlace(text, i) : -1;
            if (next < 0 || (next < text.Length && text[next] == '/'))
            {
                return end;
            }

            places.Append(joint);
            places.Append(text[i..next]);
            end = next;
        }
    }

    private static int ReadPlace(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionFields.Digits(text, position, 1, 3);
        if (end < 0)
        {
            end = position;
            while (end < text.Length && text[end] is 'I' or 'V' or 'X')
            {
                end++;
            }

            if (end == position && position < text.Length && char.IsAsciiLetterUpper(text[position]))
            {
                end++;
            }

            return end > position && ResolutionText.EndsWord(text, end) ? end : -1;
        }

        if (!ResolutionText.EndsWord(text, end) && !(end + 1 <= text.Length && char.IsLower(text[end]) && ResolutionText.EndsWord(text, end + 1)))
        {
            return -1;
        }

        end = ResolutionText.EndsWord(text, end) ? end : end + 1;
        while (true)
        {
            int open = ResolutionText.SkipGap(text, end);
            int letters = open < text.Length && text[open] == '(' ? ResolutionText.WordEnd(text, open + 1) : open;
            if (letters <= open + 1 || letters > open + 5 || letters >= text.Length || text[letters] != ')' || !char.IsLower(text[open + 1]))
            {
                return end;
            }

            end = letters + 1;
        }
    }
}
