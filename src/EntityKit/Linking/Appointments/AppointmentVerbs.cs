namespace EntityKit;

/// <summary>What a verb or a noun of office between a name and a title says: "served as", "was elected", "on his appointment as".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class AppointmentVerbs(OfficeWords words)
{
    private readonly VerbSubjects _subjects = new(words);

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
    internal Reading? Between(TaggedText text, int start, int end)
    {
        if (end <= start)
        {
            return null;
        }

        string last = Word(text, end - 1);
        if (last is "as" || (last is "of" && end - 2 >= start && Word(text, end - 2) is "position" or "post" or "office" or "role" or "job" or "rank" or "duties" or "functions" or "responsibilities"))
        {
            return ReadAs(text, start, end);
        }

        for (int t = end - 2; last is "to" && t >= start && end - t < 6; t--)
        {
            if (Word(text, t) is "promoted" or "rose" or "elevated" or "raised")
            {
                return new Reading(AppointmentStatus.Current, "promoted");
            }

            if (Word(text, t) is "moved" or "transferred" or "shifted" or "reassigned" && Word(text, t - 1) is "been" or "was" or "is")
            {
                return new Reading(AppointmentStatus.Incoming, "appointed"); // "has been moved from Defence to Trade Minister"
            }
        }

        int verb = end - 1;
        while (verb > start && words.IsAdverb(Word(text, verb)))
        {
            verb--;
        }

        if (Word(text, verb) is "years" or "decades")
        {
            int counted = verb;
            while (verb > start && verb > counted - 4 && Word(text, verb) is not "for")
            {
                verb--;
            }

            verb -= verb > start ? 1 : 0; // "was also for many years president"
            while (verb > start && words.IsAdverb(Word(text, verb)))
            {
                verb--;
            }
        }

        return ReadVerb(text, start, verb);
    }

    /// <summary>"served as", "on her election as", "to the post of": any word of office before the "as".</summary>
    private Reading? ReadAs(TaggedText text, int start, int end)
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
            if (word is "our" or "my" || (word is "join" && i - 2 >= start && Word(text, i - 2) is "her" or "him" or "them"))
            {
                return null; // "in our role as co-chair", "invited her to join the cabinet as"
            }

            if (words.IsGiving(word) && i + 1 < end - 1 && text.IsCapitalized(i + 1) && !IsPassive(text, start, i))
            {
                return null; // "has appointed Joe Cole as": the office is the other's
            }

            perfect |= word is "has" or "have";
            if (words.Verb(word) is { } said)
            {
                status = said.Status;
                rule = said.Rule;
            }
            else if (word is "former")
            {
                bool role = i + 1 < end && words.IsNoun(Word(text, i + 1));
                rule ??= role ? "in-role" : null;
                status = role ? AppointmentStatus.Former : status;
            }
            else if (words.IsNoun(word) || word is "experience")
            {
                rule ??= "in-role";
                status = word is "experience" or "career" ? AppointmentStatus.Former : status;
            }
            else if (word is "previously" or "formerly" or "until")
            {
                status = AppointmentStatus.Former;
            }
        }

        if (Word(text, end - 1) is "of" && IsPutForward(text, start, end - 2))
        {
            return new Reading(AppointmentStatus.Incoming, "appointed"); // "was passed for the position of envoy"
        }

        if (rule is null)
        {
            return null;
        }

        bool settled = status is AppointmentStatus.Former || (perfect && status == AppointmentStatus.Incoming);
        if (rule is "dismissed" or "stepped-down" && !future)
        {
            return new Reading(AppointmentStatus.Former, rule);
        }

        return new Reading(future ? AppointmentStatus.Incoming : settled && perfect ? AppointmentStatus.Current : status, rule);
    }

    /// <summary>"was cleared for the post (of)": whether a passive leads to a post that is to be filled.</summary>
    private static bool IsPutForward(TaggedText text, int start, int noun) =>
        noun - 4 >= start && Word(text, noun) is "position" or "post" && Word(text, noun - 1) is "the" && Word(text, noun - 2) is "for" && Word(text, noun - 4) is "was" or "been" or "were"
        && Word(text, noun - 3) is "passed" or "approved" or "cleared" or "endorsed" or "confirmed" or "proposed" or "recommended" or "selected" or "nominated" or "chosen";

    private bool IsPassive(TaggedText text, int start, int verb)
    {
        int at = verb - 1;
        while (at > start && words.IsAdverb(Word(text, at)))
        {
            at--;
        }

        return at < start || Word(text, at) is "was" or "were" or "is" or "are" or "been" or "be" or "being" or ",";
    }

    /// <summary>"is", "was", "became", "was appointed": the verb itself stands next to the phrase.</summary>
    private Reading? ReadVerb(TaggedText text, int start, int verb)
    {
        string word = Word(text, verb);
        (AppointmentStatus Status, string Rule)? said = word switch
        {
            "is" or "are" or "'s" or "remains" or "remain" or "am" => (AppointmentStatus.Current, "is-the"),
            "becomes" or "become" or "became" => (AppointmentStatus.Current, "became"),
            "was" or "were" => (AppointmentStatus.Former, "is-the"),
            "been" or "be" => (Word(text, Math.Max(start, verb - 1)) is "will" or "to" or "would" or "shall" ? AppointmentStatus.Incoming : Word(text, Math.Max(start, verb - 1)) is "twice" or "thrice" or "once" ? AppointmentStatus.Former : AppointmentStatus.Current, "is-the"),
            "crowned" or "made" => (AppointmentStatus.Current, "as"),
            "elected" when Word(text, Math.Max(start, verb - 1)) is "been" && Word(text, Math.Max(start, verb - 2)) is "having" => (AppointmentStatus.Current, word), // "I congratulate Ana Lim for having been elected"
            _ when words.IsGiving(word) && words.Verb(word) is { } given => (given.Status, given.Rule),
            _ => null,
        };
        if (said is not { } read || !(_subjects.IsSubjectNear(text, start, verb) || _subjects.SharesSubject(text, start, verb)))
        {
            return null;
        }

        if (_subjects.IsFirstToBe(text, start, verb))
        {
            return new Reading(Word(text, start) is "was" ? AppointmentStatus.Former : AppointmentStatus.Current, read.Rule);
        }

        bool future = verb > start && Word(text, verb - 1) is "will" or "to" or "would" or "shall" && !_subjects.RisesToBecome(text, start, verb);
        return new Reading(future ? AppointmentStatus.Incoming : read.Status, read.Rule);
    }

    /// <summary>A token in lower case.</summary>
    internal static string Word(TaggedText text, int token)
    {
        ReadOnlySpan<char> word = text.TokenText(token);
        return word.Length > 16 ? "" : Folding.Fold(word);
    }
}
