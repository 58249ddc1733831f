using System.Text;

namespace EntityKit;

/// <summary>Finds the part of the document that a citation points to, before it ("paragraph 2 of ...") or after it (", para. 4"); never part of the span.</summary>
internal static class ResolutionPinpoints
{
    private static readonly (string Word, string Name)[] s_parts =
    [
        ("operative paragraphs", "operative paragraphs"), ("operative paragraph", "operative paragraph"), ("preambular paragraphs", "preambular paragraphs"),
        ("preambular paragraph", "preambular paragraph"), ("subparagraph", "subparagraph"), ("sub-paragraph", "subparagraph"),
        ("paragraphs", "paragraphs"), ("paragraph", "paragraph"), ("paras", "paragraphs"), ("para", "paragraph"), ("ops", "operative paragraphs"), ("op", "operative paragraph"),
        ("oparas", "operative paragraphs"), ("pp", "preambular paragraph"), ("annexes", "annexes"), ("annex", "annex"), ("preamble", "preamble"), ("sections", "sections"),
        ("section", "section"), ("sect", "section"), ("chapter", "chapter"), ("parts", "parts"), ("part", "part"), ("articles", "articles"), ("article", "article"),
        ("arts", "articles"), ("art", "article"), ("appendix", "appendix"), ("clause", "clause"), ("schedule", "schedule"),
    ];

    /// <summary>The pinpoint of the citation of a span in words of one form ("paragraph 4" for "para. 4"), or null.</summary>
    internal static string? Find(ReadOnlySpan<char> text, int start, int end) => After(text, end) ?? Before(text, start);

    private static string? After(ReadOnlySpan<char> text, int position)
    {
        int i = ResolutionText.SkipGap(text, position);
        bool divided = i < text.Length && text[i] is ',' or '(' or ';';
        i = divided ? ResolutionText.SkipGap(text, i + 1) : i;
        if (i < text.Length && text[i] is '\u00B6' or '\u00A7')
        {
            return i + 1 < text.Length && ReadPlaces(text, ResolutionText.SkipGap(text, i + 1), out string? places) > 0 ? $"{(text[i] == '\u00B6' ? "paragraph" : "section")} {places}" : null;
        }

        foreach (string lead in (ReadOnlySpan<string>)["see", "in", "at"])
        {
            if (divided && ResolutionText.IsWord(text, i, lead))
            {
                i = ResolutionText.SkipGap(text, i + lead.Length);
            }
        }

        if (!ReadPart(text, i, out string? pinpoint, out bool numbered, out int end))
        {
            return null;
        }

        // Without a comma only a number tells "para. 4" from a word of the sentence.
        bool closes = end >= text.Length || text[end] is ',' or '.' or ')' or ';' or ':' || ResolutionText.IsSpace(text[end]);
        return (divided || numbered) && closes && !ResolutionText.IsWord(text, ResolutionText.SkipGap(text, end), "of") ? pinpoint : null;
    }

    // Back from the citation over "its", "the" and "of" or "to" to a part that ends there.
    private static string? Before(ReadOnlySpan<char> text, int position)
    {
        const int longest = 90;
        int end = ResolutionText.SkipGapBack(text, position);
        int start = ResolutionText.WordStart(text, end);
        if (text[start..end] is "the" or "its" or "their" or "this" or "that" or "UN" or "Council")
        {
            end = ResolutionText.SkipGapBack(text, start);
            start = ResolutionText.WordStart(text, end);
        }

        if (text[start..end] is not ("of" or "to" or "in"))
        {
            return null;
        }

        end = ResolutionText.SkipGapBack(text, start);
        for (int i = Math.Max(0, end - longest); i < end; i++)
        {
            if (char.IsLetter(text[i]) && ResolutionText.StartsWord(text, i) && ReadPart(text[..end], i, out string? pinpoint, out _, out int after) && after == end)
            {
                return pinpoint;
            }
        }

        return null;
    }

    private static bool ReadPart(ReadOnlySpan<char> text, int position, out string? pinpoint, out bool numbered, out int end)
    {
        pinpoint = null;
        numbered = false;
        end = position;
        foreach ((string word, string name) in s_parts)
        {
            int after = position + word.Length;
            if (after > text.Length || !text[position..after].Equals(word, StringComparison.OrdinalIgnoreCase) || (after < text.Length && char.IsLetter(text[after])))
            {
                continue;
            }

            end = after;
            after += after < text.Length && text[after] == '.' ? 1 : 0;
            int places = ReadPlaces(text, ResolutionText.SkipGap(text, after), out string? numbers);
            numbered = places > 0;
            end = numbered ? places : end;
            pinpoint = numbered ? $"{(name == "chapter" ? "Chapter" : name)} {numbers}" : name;
            return numbered || name is "annex" or "annexes" or "preamble" or "appendix";
        }

        return false;
    }

    // "2", "3 and 4", "5-7", "4 (a)", "VII", "I"
    private static int ReadPlaces(ReadOnlySpan<char> text, int position, out string? places)
    {
        places = null;
        int end = ReadPlace(text, position);
        if (end < 0)
        {
            return -1;
        }

        var written = new StringBuilder().Append(text[position..end]);
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

            foreach (string word in (ReadOnlySpan<string>)["and", "to"])
            {
                if (ResolutionText.IsWord(text, i, word))
                {
                    (joint, i) = ($" {word} ", ResolutionText.SkipGap(text, i + word.Length));
                }
            }

            int next = joint.Length > 0 && i < text.Length && char.IsAsciiLetter(text[i]) == char.IsAsciiLetter(text[position]) && !(char.IsLetter(text[i]) && joint == ", ") ? ReadPlace(text, i) : -1;
            if (next < 0 || (next < text.Length && text[next] == '/'))
            {
                places = written.ToString();
                return end;
            }

            written.Append(joint).Append(text[i..next]);
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
        int open = ResolutionText.SkipGap(text, end);
        return open + 2 < text.Length && text[open] == '(' && char.IsLower(text[open + 1]) && text[open + 2] == ')' ? open + 3 : end;
    }
}
