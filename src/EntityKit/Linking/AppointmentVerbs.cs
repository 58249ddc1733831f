namespace EntityKit;

/// <summary>What a verb or a noun of office between a name and a title says: "served as", "was elected", "on his appointment as".</summary>
internal static class AppointmentVerbs
{
    /// <summary>A reading of the words that lead to a title.</summary>
    /// <param name="Status">What they say of the time.</param>
    /// <param name="Rule">The name of the construction.</param>
    internal readonly record struct Reading(AppointmentStatus Status, string Rule);

    /// <summary>
    /// Reads the words between a subject and a title phrase; null when they do not say that the one holds the other.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The token after the subject.</param>
    /// <param name="end">The first token of the title phrase.</param>
    internal static Reading? Between(TaggedText text, int start, int end)
    {
        if (end <= start)
        {
            return null;
        }

        string last = Word(text, end - 1);
        if (last is "as" || (last is "of" && end - 2 >= start && Word(text, end - 2) is "position" or "post" or "office" or "role" or "rank"))
        {
            return ReadAs(text, start, end);
        }

        if (last is "to" && end - 2 >= start && Word(text, end - 2) is "promoted" or "rose" or "elevated" or "raised")
        {
            return new Reading(AppointmentStatus.Current, "promoted");
        }

        int verb = end - 1;
        while (verb > start && IsAdverb(Word(text, verb)))
        {
            verb--;
        }

        return ReadVerb(text, start, verb);
    }

    /// <summary>"served as", "on her election as", "to the post of": any word of office before the "as".</summary>
    private static Reading? ReadAs(TaggedText text, int start, int end)
    {
        if (end - 1 == start)
        {
            return new Reading(AppointmentStatus.Current, "as");
        }

        AppointmentStatus status = AppointmentStatus.Current;
        string? rule = null;
        bool future = false;
        bool perfect = false;
        for (int i = start; i < end - 1; i++)
        {
            string word = Word(text, i);
            future |= word is "will" or "shall" or "would" || (word is "to" && i + 1 < end && Word(text, i + 1) is "serve" or "act" or "become" or "take" or "succeed" or "replace" or "work");
            if (word is "our" or "my")
            {
                return null; // "in our role as co-chair"
            }

            perfect |= word is "has" or "have";
            if (StatusOf(word) is { } said)
            {
                status = said;
                rule = Stem(word);
            }
            else if (IsOfficeNoun(word))
            {
                rule ??= "in-role";
                status = word is "former" ? AppointmentStatus.Former : status;
            }
            else if (word is "previously" or "formerly" or "until")
            {
                status = AppointmentStatus.Former;
            }
        }

        if (rule is null)
        {
            return null;
        }

        bool settled = status is AppointmentStatus.Former || (perfect && status == AppointmentStatus.Incoming);
        return new Reading(future ? AppointmentStatus.Incoming : settled && perfect ? AppointmentStatus.Current : status, rule);
    }

    /// <summary>"is", "was", "became", "was appointed": the verb itself stands next to the phrase.</summary>
    private static Reading? ReadVerb(TaggedText text, int start, int verb)
    {
        string word = Word(text, verb);
        AppointmentStatus? status = word switch
        {
            "is" or "are" or "'s" or "remains" or "remain" or "am" or "becomes" or "become" or "became" => AppointmentStatus.Current,
            "was" or "were" => AppointmentStatus.Former,
            "been" or "be" => Word(text, Math.Max(start, verb - 1)) is "will" or "to" ? AppointmentStatus.Incoming : AppointmentStatus.Current,
            "elected" or "re-elected" or "crowned" or "made" or "chosen" or "reelected" or "inaugurated" => AppointmentStatus.Current,
            "appointed" or "named" or "nominated" or "designated" => PerfectBefore(text, start, verb) ? AppointmentStatus.Current : AppointmentStatus.Incoming,
            _ => null,
        };
        if (status is not { } read || !IsSubjectNear(text, start, verb))
        {
            return null;
        }

        bool future = verb > start && Word(text, verb - 1) is "will" or "to";
        return new Reading(future ? AppointmentStatus.Incoming : read, word is "is" or "are" or "was" or "were" or "be" or "been" ? "is-the" : Stem(word));
    }

    private static bool PerfectBefore(TaggedText text, int start, int verb)
    {
        for (int i = Math.Max(start, verb - 3); i < verb; i++)
        {
            if (Word(text, i) is "has" or "have")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether only auxiliaries, adverbs, asides in commas or brackets and a relative pronoun stand between subject and verb.</summary>
    private static bool IsSubjectNear(TaggedText text, int start, int verb)
    {
        int depth = 0;
        for (int i = verb - 1; i > start; i--)
        {
            if (Word(text, i) is "who" && HasCopula(text, start, i))
            {
                start = i; // "a former judge of the court who is the director"
                break;
            }
        }

        for (int i = start; i < verb; i++)
        {
            string word = Word(text, i);
            depth += word is "(" ? 1 : word is ")" ? -1 : 0;
            if (depth == 0 && !(word is ")" or "," or "who" or "also" or "was" or "has" or "had" or "have" or "been" or "be" or "is" or "were" or "will" or "would" or "later" or "then" or "he" or "she" || IsAdverb(word) || word.Length > 0 && char.IsDigit(word[0])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCopula(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Word(text, i) is "is" or "was" or ",")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdverb(string word) => word is
        "now" or "also" or "currently" or "previously" or "formerly" or "once" or "later" or "then" or "already" or "still" or "again" or "both" or "unanimously" or "recently" or "today" or "himself" or "herself" or "concurrently" or "not only" or "officially";

    /// <summary>The status that a verb of holding, taking or leaving an office gives, or null.</summary>
    private static AppointmentStatus? StatusOf(string word) => word switch
    {
        "served" or "worked" or "resigned" or "resigns" or "resign" or "stepped" or "steps" or "retired" or "dismissed" or "ousted" or "removed" or "fired" or
            "sacked" or "was" or "were" or "resignation" or "retirement" or "stint" or "quit" or "deposed" => AppointmentStatus.Former,
        "serves" or "serving" or "serve" or "works" or "working" or "acts" or "took" or "takes" or "taking" or "sworn" or "elected" or "election" or "re-elected" or
            "re-election" or "reelection" or "inaugurated" or "inauguration" or "installed" or "assumed" or "assumes" or "assumption" or "appointment" or
            "continues" or "confirmed" or "succeeds" or "succeeded" or "replaced" or "replaces" or "joined" or "elects" or "elevated" or "reappointed" => AppointmentStatus.Current,
        "appointed" or "appoints" or "appoint" or "named" or "names" or "nominated" or "nominates" or "nomination" or "designated" or "designation" or "chosen" or "succeed" or "replace" => AppointmentStatus.Incoming,
        _ => null,
    };

    private static bool IsOfficeNoun(string word) => word is
        "role" or "roles" or "capacity" or "tenure" or "term" or "time" or "leadership" or "position" or "assignment" or "post" or "year" or "years" or "career" or "reign" or "duties" or "job" or "mandate" or "work" or "service" or "trip" or "visit" or "responsibilities" or "former" or "place";

    private static string Stem(string word) => word switch
    {
        "served" or "serves" or "serving" or "serve" => "served-as",
        "elected" or "election" or "elects" or "re-elected" or "re-election" or "reelected" or "reelection" => "elected",
        "appointed" or "appoints" or "appoint" or "appointment" or "named" or "names" or "nominated" or "nominates" or "nomination" or "designated" or "designation" => "appointed",
        "succeeds" or "succeeded" or "succeed" or "replaced" or "replaces" or "replace" => "succeeded",
        "resigned" or "resigns" or "resign" or "resignation" or "stepped" or "steps" or "quit" => "stepped-down",
        "took" or "takes" or "taking" or "assumed" or "assumes" or "assumption" or "sworn" or "inaugurated" or "inauguration" or "installed" => "took-office",
        "became" or "becomes" or "become" => "became",
        "remains" or "remain" => "is-the",
        _ => "as",
    };

    /// <summary>Whether a word is a form of "succeed" or "replace": its object is the one who leaves.</summary>
    internal static bool IsSuccession(string word) => word is "succeeds" or "succeeded" or "succeed" or "succeeding" or "replaces" or "replaced" or "replace" or "replacing";

    /// <summary>A token in lower case.</summary>
    internal static string Word(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        return word.Length > 16 ? "" : Folding.Fold(word);
    }
}
