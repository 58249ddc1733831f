namespace EntityKit;

/// <summary>
/// Whether a number that the document has cited in full is a name where it stands bare: the words before and after it
/// decide. What it would count, measure or date makes it none, and the more so where it may be a year.
/// </summary>
internal static class ResolutionNameGrammar
{
    private static readonly string[] s_measured = ["strong", "foot", "year", "day", "mile", "page", "member", "seat", "kilometre", "kilometer", "meter", "metre", "man", "person", "point", "hour", "minute", "odd", "plus", "word", "acre", "ton", "tonne", "bed"];
    private static readonly string[] s_notOfYears = ["committee", "ombudsperson", "regime", "framework", "compliance"];
    private static readonly string[] s_nounsOfYears = ["implementation", "compliance", "provisions", "violation", "text", "wording", "sponsors", "drafters", "authors", "mandate", "scope", "limits", "interpretation", "spirit", "letter", "terms", "abuse", "misuse"];
    private static readonly string[] s_amounts = ["by", "about", "over", "nearly", "almost", "some", "around", "than", "least", "all", "these", "those", "other", "more", "of", "and", "or", "in", "since", "until"];
    private static readonly string[] s_labelled = ["bus", "tram", "train", "flight", "model", "figure", "number", "mark", "area", "code", "road", "route", "highway", "edition", "map", "war", "law", "act", "bill", "treaty", "class", "series", "engine", "version"];
    private static readonly string[] s_several = ["people", "men", "women", "children", "police", "troops", "staff", "personnel", "cattle", "feet", "teeth", "data", "media", "crew", "aircraft", "sheep", "aboard", "present", "absent", "alive", "missing", "abroad", "above", "below", "foot", "metre", "strong"];
    private static readonly string[] s_speech = ["talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking", "asked", "question", "questions", "all", "doubts", "thinking", "concerns", "debate", "is", "was"];
    private static readonly string[] s_comparatives = ["further", "rather", "broader", "stronger", "weaker", "narrower", "clearer", "older", "newer", "other"];

    private enum Years
    {
        None,
        Old,
        Modern,
    }

    /// <summary>The end of the name that a known number is here, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="pair">Whether a joint stands before it and another short form before that.</param>
    /// <param name="known">The numbers that the text has cited in full.</param>
    internal static int NameEnd(ReadOnlySpan<char> text, int start, int end, bool pair, Dictionary<int, ResolutionCitation> known)
    {
        if (!ResolutionText.StartsWord(text, start) || !ResolutionText.EndsNumber(text, end) || (end < text.Length && text[end] is '/' or '\\'))
        {
            return -1;
        }

        int next = ResolutionText.SkipGap(text, end);
        ReadOnlySpan<char> after = text[next..ResolutionText.WordEnd(text, next)];
        if (next > end && after.Equals("resolution", StringComparison.OrdinalIgnoreCase))
        {
            return next + after.Length;
        }

        if (next > end && NamesAfter(text, start, end, after))
        {
            return end;
        }

        if (end + 1 < text.Length && ResolutionText.IsHyphen(text[end]) && char.IsLetter(text[end + 1]))
        {
            return ResolutionText.IsOneOf(text[(end + 1)..ResolutionText.WordEnd(text, end + 1)], s_measured) ? -1 : end;
        }

        char before = start > 0 ? text[start - 1] : ' ';
        if (ResolutionText.IsHyphen(before) && before != '\u2013')
        {
            int prefix = ResolutionText.WordStart(text, start - 1);
            return text[prefix..(start - 1)] is "post" or "Post" or "pre" or "Pre" or "anti" or "non" ? end : -1;
        }

        if (IsOneOfAKind(text, start))
        {
            return end;
        }

        AfterNumber follows = ResolutionAfterNumber.Read(text, end, pair, known, out int word);
        if (follows == AfterNumber.Counted)
        {
            return -1;
        }

        ReadOnlySpan<char> verb = text[word..ResolutionText.WordEnd(text, word)];
        return pair || TakesName(text, start, YearsOf(ResolutionDates.ReadNumber(text[start..end])), follows, verb) ? end : -1;
    }

    /// <summary>Whether the word before a position takes a text and nothing else: "under", "violates", "renewed".</summary>
    internal static bool IsTaker(ReadOnlySpan<char> word) =>
        ResolutionText.IsOneOf(word, ResolutionNameWords.TextPrepositions) || ResolutionText.IsOneOf(word, ResolutionWords.NameOpeners) || ResolutionText.IsOneOf(word, ResolutionNameWords.Takers);

    private static Years YearsOf(int number) => number switch
    {
        >= 1900 and <= 2100 => Years.Modern,
        >= 1000 and < 1900 => Years.Old,
        _ => Years.None,
    };

    // "the 2254 process", "need 1325 focal points"; not "in 1989 talks", "by 1540 committees"
    private static bool NamesAfter(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> after)
    {
        int gap = ResolutionText.SkipGapBack(text, start);
        if (after.Length == 0 || gap == start)
        {
            return false;
        }

        ReadOnlySpan<char> before = text[ResolutionText.WordStart(text, gap)..gap];
        Years years = YearsOf(ResolutionDates.ReadNumber(text[start..end]));
        if (years == Years.Modern)
        {
            return before is "the" or "The" && ResolutionText.IsOneOf(after, s_notOfYears);
        }

        bool article = before is "the" or "The" or "a" or "A" or "its" or "this" or "our" or "their";
        if (!ResolutionText.IsOneOf(after, ResolutionWords.NamedAfter))
        {
            return article && years == Years.None && IsSingular(after) && !IsPart(text, ResolutionText.WordStart(text, gap));
        }

        bool plural = after[^1] == 's' && after is not "process" and not "sanctions" and not "talks" and not "negotiations";
        if (plural && (end - start < 4 || !article))
        {
            return false; // "the 242 goals", "filed 1540 reports"
        }

        return article || (before.Length > 0 && !ResolutionText.IsOneOf(before, s_amounts));
    }

    // "a new 1701": nothing is counted after an article.
    private static bool IsOneOfAKind(ReadOnlySpan<char> text, int start)
    {
        int gap = ResolutionText.SkipGapBack(text, start);
        int word = ResolutionText.WordStart(text, gap);
        if (gap == start || !ResolutionText.IsOneOf(text[word..gap], ResolutionNameWords.Renewed))
        {
            return false;
        }

        int before = ResolutionText.SkipGapBack(text, word);
        return text[ResolutionText.WordStart(text, before)..before] is "a" or "A" or "another" or "any";
    }

    // "of the 242 aboard"
    private static bool IsPart(ReadOnlySpan<char> text, int position)
    {
        int end = ResolutionText.SkipGapBack(text, position);
        return text[ResolutionText.WordStart(text, end)..end] is "of" or "Of" or "all" or "All" or "among" or "Among";
    }

    // One thing cannot be counted in hundreds: "the 2254 pathway" has its name from the resolution.
    private static bool IsSingular(ReadOnlySpan<char> noun) =>
        noun.Length > 3 && char.IsLower(noun[0]) && noun[^1] != 's' && !noun.EndsWith("ed", StringComparison.Ordinal) && !noun.EndsWith("ly", StringComparison.Ordinal) && !ResolutionText.IsOneOf(noun, s_several)
        && !ResolutionText.IsOneOf(noun, s_labelled) && !ResolutionText.IsOneOf(noun, ResolutionWords.Counted) && !ResolutionText.IsOneOf(noun, ResolutionWords.Units)
        && !ResolutionText.IsOneOf(noun, ResolutionNameWords.Closers) && !ResolutionText.IsOneOf(noun, ResolutionNameWords.PluralVerbs) && !ResolutionText.IsOneOf(noun, ResolutionNameWords.Verbs);

    private static bool TakesName(ReadOnlySpan<char> text, int start, Years years, AfterNumber follows, ReadOnlySpan<char> verb)
    {
        bool subject = follows == AfterNumber.Verb && !(years == Years.Modern ? ResolutionText.IsOneOf(verb, ResolutionNameWords.YearVerbs) : years == Years.Old && verb is "saw" or "witnessed");
        int gap = ResolutionText.SkipGapBack(text, start);
        if (gap == 0)
        {
            return subject;
        }

        char c = text[gap - 1];
        if (!char.IsLetter(c))
        {
            // A blank line is a gap that is not skipped.
            bool opens = ResolutionText.IsSpace(c) || c is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u2014' or '\u2013' || (gap < start && c is '.' or ',' or ';' or ':' or '!' or '?' or '\u201D' or '\u2019' or ')' or ']' or '\u2026' or '-');
            return opens && subject;
        }

        int wordStart = ResolutionText.WordStart(text, gap);
        ReadOnlySpan<char> word = text[wordStart..gap];
        int earlierEnd = ResolutionText.SkipGapBack(text, wordStart);
        ReadOnlySpan<char> earlier = text[ResolutionText.WordStart(text, earlierEnd)..earlierEnd];
        bool digitBefore = earlierEnd > 0 && char.IsAsciiDigit(text[earlierEnd - 1]);
        if (word is "both" or "Both" or "neither" or "Neither" or "either" or "Either")
        {
            return years != Years.Modern;
        }

        if (ResolutionText.IsOneOf(word, ResolutionNameWords.OpenPrepositions) && !digitBefore && AfterPreposition(text, start, word, earlier, years, follows))
        {
            return true;
        }

        if (ResolutionText.IsOneOf(word, ResolutionNameWords.ClauseOpeners) && subject)
        {
            return true;
        }

        if (word is "is" or "was")
        {
            // "it was 687 that", "; was 1441 enough"
            return (earlier is "it" or "It" && verb is "that" or "which") || (earlier.Length == 0 && years != Years.Modern);
        }

        if (ResolutionText.IsOneOf(word, ResolutionNameWords.TextPrepositions))
        {
            return !digitBefore && (years != Years.Modern || word is "under" or "Under" or "per" or "unlike" or "Unlike" or "despite" or "Despite" || (word is "beyond" && (earlier.StartsWith("go", StringComparison.Ordinal) || earlier is "went")));
        }

        if (word is "into")
        {
            return years != Years.Modern && earlier is "days" or "weeks" or "months" or "years" or "hours";
        }

        if (char.IsUpper(word[0]) && earlier is "in" or "In" or "at" or "At")
        {
            return years != Years.Modern && verb is "is" or "was" or "has"; // "In Windhoek 435 is a street"
        }

        if (word is "about")
        {
            return years != Years.Modern && ResolutionText.IsOneOf(earlier, s_speech);
        }

        if (word is "than")
        {
            return years == Years.None && ResolutionText.IsOneOf(earlier, s_comparatives);
        }

        return years != Years.Modern && ((!ResolutionText.IsOneOf(word, ResolutionNameWords.Labels) && IsTransitive(word))
            || (ResolutionText.IsOneOf(earlier, ResolutionNameWords.Infinitives) && char.IsLower(word[0]) && !ResolutionText.IsOneOf(word, ResolutionNameWords.MeasureBases) && !ResolutionText.IsOneOf(word, ResolutionNameWords.Labels)));
    }

    // "championed 2250", "to replace 2216"; not "counted 2254"
    private static bool IsTransitive(ReadOnlySpan<char> word) =>
        ResolutionText.IsOneOf(word, ResolutionWords.NameOpeners) || ResolutionText.IsOneOf(word, ResolutionNameWords.Takers)
        || (word.Length > 4 && char.IsLower(word[0]) && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)) && !ResolutionText.IsOneOf(word, ResolutionNameWords.Measures));

    // "Archaeologists dated the wall to 1701"
    private static bool SpeaksOfDates(ReadOnlySpan<char> text, int start) => text[Math.Max(0, start - 40)..start].Contains(" dat", StringComparison.Ordinal);

    private static bool AfterPreposition(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ReadOnlySpan<char> earlier, Years years, AfterNumber follows)
    {
        bool noun = ResolutionText.IsOneOf(earlier, ResolutionWords.NameNouns) || ResolutionText.IsOneOf(earlier, ResolutionNameWords.TextNouns);
        if (years == Years.Modern)
        {
            return ResolutionText.IsOneOf(earlier, s_nounsOfYears);
        }

        if (ResolutionText.IsOneOf(earlier, ResolutionNameWords.Measures) && !noun && word is not ("on" or "On" or "with" or "With"))
        {
            return false;
        }

        bool old = years == Years.Old;
        return char.ToLowerInvariant(word[0]) switch
        {
            'o' when word[1] is 'f' or 'F' => noun || !(ResolutionText.IsOneOf(earlier, ResolutionNameWords.Amounts) || (old && (earlier.Length == 0 || char.IsUpper(earlier[0]) || ResolutionText.IsOneOf(earlier, ResolutionNameWords.DatedNouns)))),
            'o' => true,
            't' when word.Length == 2 => earlier is not ("up" or "Up") && !(old && SpeaksOfDates(text, start)),
            't' => !old,
            'b' when word.Length == 2 => noun || ResolutionText.IsOneOf(earlier, ResolutionNameWords.DoneBy) || (!old && earlier.EndsWith("ed", StringComparison.Ordinal)),
            'b' => true,
            'i' => noun || !old || follows == AfterNumber.Verb,
            'f' when word.Length == 3 => true,
            'f' or 'd' => !old,
            'w' or 's' => true,
            'a' => word is "after" or "After",
            _ => false,
        };
    }
}
