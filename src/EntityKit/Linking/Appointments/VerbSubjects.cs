namespace EntityKit;

/// <summary>Whether the subject of a verb of office is a name or a pronoun before it: over asides, relatives, and other verbs of the same subject.</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class VerbSubjects(OfficeWords words)
{
    private const int MaxAside = 24;

    /// <summary>Whether only auxiliaries, adverbs, asides in commas or brackets and a relative pronoun stand between subject and verb.</summary>
    internal bool IsSubjectNear(TaggedText text, int start, int verb)
    {
        if (EndsAside(text, start, verb) || LeavesToBecome(text, start, verb) || RisesToBecome(text, start, verb) || IsFirstToBe(text, start, verb))
        {
            return true;
        }

        int depth = 0;
        for (int i = verb - 1; i > start; i--)
        {
            if (AppointmentVerbs.Word(text, i) is "who" && HasCopula(text, start, i))
            {
                start = i; // "a former judge of the court who is the director"
                break;
            }
        }

        for (int i = start; i < verb; i++)
        {
            string word = AppointmentVerbs.Word(text, i);
            if (word is "," && i + 1 < verb && AppointmentVerbs.Word(text, i + 1) is "who" or "whose" && CommaBefore(text, i + 2, verb) is var comma and > 0)
            {
                i = comma; // "Ana Lim, who headed the fund, becomes"
                continue;
            }

            if (word is "on" or "in" && i > start && i + 1 < verb && (text.IsCapitalized(i + 1) || char.IsAsciiDigit(text.TokenText(i + 1)[0])))
            {
                i++; // "was on Monday named"
                while (i + 1 < verb && (text.IsCapitalized(i + 1) || char.IsAsciiDigit(text.TokenText(i + 1)[0])))
                {
                    i++;
                }

                continue;
            }

            depth += word is "(" ? 1 : word is ")" ? -1 : 0;
            if (depth == 0 && !(word is ")" or "," or "who" or "for" or "having" or "being" or "was" or "has" or "had" or "have" or "been" or "be" or "is" or "were" or "will" or "would" or "shall" or "he" or "she" || words.IsAdverb(word) || (word.Length > 0 && char.IsDigit(word[0]))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Ana Lim, an uncle of the deputy, had been": an aside between commas, then auxiliaries alone.</summary>
    private bool EndsAside(TaggedText text, int start, int verb)
    {
        if (verb - start > MaxAside || AppointmentVerbs.Word(text, start) is not ",")
        {
            return false;
        }

        for (int i = verb - 1; i > start + 1; i--)
        {
            string word = AppointmentVerbs.Word(text, i);
            if (word is ",")
            {
                return true;
            }

            if (TitleBehindName.BeforeTime(text, i) is var before && before < i && before > start)
            {
                i = before + 1; // ", was on Monday elected"
                continue;
            }

            if (!(word is "was" or "has" or "had" or "have" or "been" or "be" or "is" or "will" or "would" or "shall" or "to" || words.IsAdverb(word)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"(Ana Lim), who left in March to become": what somebody goes to, with no other name between.</summary>
    internal static bool LeavesToBecome(TaggedText text, int start, int verb)
    {
        if (AppointmentVerbs.Word(text, verb) is not "become" || verb - start > MaxAside || AppointmentVerbs.Word(text, verb - 1) is not "to")
        {
            return false;
        }

        bool leaves = false;
        for (int i = start; i < verb - 1; i++)
        {
            string word = AppointmentVerbs.Word(text, i);
            leaves |= word is "left" or "leaves" or "leaving" or "resigned" or "quit" or "quits" or "departs" or "departed";
            if (!leaves && word is not ("," or "who" or "has" or "had" or "will" or "is" or "last"))
            {
                return false;
            }

            if (leaves && (word is "," or ";" or "and" or "that"))
            {
                return false;
            }
        }

        return leaves;
    }

    /// <summary>"(She) rose to become", "went on to be".</summary>
    internal bool RisesToBecome(TaggedText text, int start, int verb)
    {
        int at = verb - 2;
        at -= at > start && AppointmentVerbs.Word(text, at) is "on" ? 1 : 0;
        return at >= start && AppointmentVerbs.Word(text, verb - 1) is "to" && AppointmentVerbs.Word(text, at) is "rose" or "rises" or "risen" or "went" or "goes" or "lived" && (at == start || words.IsAdverb(AppointmentVerbs.Word(text, at - 1)) || AppointmentVerbs.Word(text, at - 1) is "," or "who" or "and" or "had" or "has");
    }

    /// <summary>"(she) became the first woman to be appointed", "was the youngest to become".</summary>
    internal bool IsFirstToBe(TaggedText text, int start, int verb)
    {
        int to = verb - 1;
        to -= to > start && AppointmentVerbs.Word(text, to) is "be" or "have" or "been" ? 1 : 0;
        int first = to;
        while (first > start && to - first < 5 && AppointmentVerbs.Word(text, first) is not ("first" or "only" or "youngest" or "second" or "oldest"))
        {
            first--;
        }

        int at = first - 2;
        while (at > start && words.IsAdverb(AppointmentVerbs.Word(text, at)))
        {
            at--;
        }

        return at >= start && at <= start + 1 && AppointmentVerbs.Word(text, to) is "to" && AppointmentVerbs.Word(text, first - 1) is "the" && AppointmentVerbs.Word(text, at) is "became" or "was" or "is" or "becomes" or "become";
    }

    /// <summary>"(Ana Lim) studied in Lima, worked as a teacher and in 1998 became": the verb is the last of several with one subject.</summary>
    internal bool SharesSubject(TaggedText text, int start, int verb)
    {
        int at = verb - 1;
        while (at > start && (AppointmentVerbs.Word(text, at) is "was" or "is" or "has" or "had" or "been" or "since" or "also" or "in" or "from" or "to" or "until" or "later" or "for" or "many" or "several" or "years" || words.IsAdverb(AppointmentVerbs.Word(text, at)) || char.IsDigit(text.TokenText(at)[0])))
        {
            at--;
        }

        if (at <= start || AppointmentVerbs.Word(text, at) is not ("and" or "then" or "before" or ","))
        {
            return false;
        }

        bool predicate = false;
        for (int i = start; i < at; i++)
        {
            string word = AppointmentVerbs.Word(text, i);
            if (word is "who" && i == start + 1 && AppointmentVerbs.Word(text, start) is "," && AppointmentVerbs.Word(text, i + 1) is "was" or "is" or "has" or "had")
            {
                predicate = true; // "(Ana Lim), who was head of the fund then and is now"
                continue;
            }

            if (word is ";" or ":" or "that" or "who" or "whom" or "which" or "when" or "where" or "while" or "\"" or "\u201C" or "said" or "says" or "he" or "she" or "they" or "it")
            {
                return false;
            }

            predicate |= words.Verb(word) is not null || word.EndsWith("ed", StringComparison.Ordinal) || word is "rose" or "left" or "won" or "ran" or "led" or "held" or "taught" or "went" or "began";
        }

        return predicate;
    }

    private static int CommaBefore(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.TokenText(i) is ",")
            {
                return i;
            }
        }

        return 0;
    }

    private static bool HasCopula(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (AppointmentVerbs.Word(text, i) is "is" or "was" or ",")
            {
                return true;
            }
        }

        return false;
    }
}
