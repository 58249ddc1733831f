namespace EntityKit;

/// <summary>Those who leave an office: who is dismissed, and who resigned by the verb behind their name.</summary>
/// <remarks>Immutable, thus thread-safe. Every look is bounded.</remarks>
internal sealed class Departures(OfficeWords words)
{
    private const int MaxBack = 60;
    private const int MaxTerm = 5;

    /// <summary>Gives the status of a leaver to whom a verb says so: behind the name ("Joe Cole, who resigned", "CEO Joe Cole steps down") or before the title ("dismissed Minister Joe Cole").</summary>
    internal void Mark(TaggedText text, List<ListElement> elements, HolderTable holders, int[] sentenceOf)
    {
        var left = new HashSet<(int Element, int Person)>();
        for (int h = 0; h < holders.Holders.Count; h++)
        {
            Holder holder = holders.Holders[h];
            TitlePhrase phrase = elements[holder.Element].Phrase!;
            if (holder.Status is not null || phrase.Status is AppointmentStatus.Former or AppointmentStatus.Incoming)
            {
                continue;
            }

            int start = Math.Min(phrase.Left, holder.Person.Start);
            int end = Math.Max(phrase.Right, holder.Person.End);
            bool taken = start > 0 && end - start < MaxBack && sentenceOf[start - 1] == sentenceOf[start] && words.IsTaking(text.TokenText(start - 1))
                && !(phrase.Right == holder.Person.Start && end < text.Tokens.Length && text.TokenText(end) is "as"); // "dismissed General Joe Cole as chief"
            taken |= phrase.Right <= holder.Person.Start && IsMoved(text, start, end, sentenceOf);
            if (taken || IsDeparture(text, start) || IsEndedTerm(text, start, end, sentenceOf) || IsPast(text, phrase) || IsLeavingBehind(text, end, sentenceOf, phrase) || (phrase.Right == holder.Person.Start && TitleAttachment.RetiredEnd(text, end) > 0)) // "General Ana Lim (rtd)"
            {
                holders.Holders[h] = holder with { Status = AppointmentStatus.Former };
                left.Add((holder.Element, holder.Person.Start));
            }
        }

        for (int h = 0; left.Count > 0 && h < holders.Holders.Count; h++)
        {
            Holder holder = holders.Holders[h];
            TitlePhrase phrase = elements[holder.Element].Phrase!;
            bool joined = holder.Status is null && phrase.Status is null && left.Contains((holder.Element + 1, holder.Person.Start)) && elements[holder.Element + 1].Left == phrase.Right + 1 && text.TokenText(phrase.Right) is "and";
            if (joined)
            {
                holders.Holders[h] = holder with { Status = AppointmentStatus.Former }; // "Ana Lim, director and chair of the fund, resigned"
            }
        }
    }

    /// <summary>"moved Trade Minister Ana Lim to Defence", "transferred Minister Ana Lim to the Ministry of Water".</summary>
    private static bool IsMoved(TaggedText text, int start, int end, int[] sentenceOf) =>
        start > 0 && text.TokenText(start - 1) is "moved" or "transferred" or "shifted" or "reassigned" or "redeployed" && sentenceOf[start - 1] == sentenceOf[start]
        && end + 2 < text.Tokens.Length && text.Is(end, "to") && (text.IsCapitalized(end + 1) || (text.Is(end + 1, "the") && text.Is(end + 2, "ministry")));

    /// <summary>"after the departure of First Secretary Ana Lim".</summary>
    private static bool IsDeparture(TaggedText text, int start)
    {
        int of = start - 1;
        of -= of > 0 && text.TokenText(of) is "the" ? 1 : 0;
        int noun = of - 1;
        if (noun < 1 || text.TokenText(of) is not "of" || text.TokenText(noun) is not ("departure" or "resignation" or "dismissal" or "retirement" or "removal" or "ouster" or "sacking"))
        {
            return false;
        }

        int before = noun - 1 - (noun > 1 && text.TokenText(noun - 1) is "the" or "sudden" ? 1 : 0);
        return text.TokenText(before) is "after" or "following" or "since" or "Following" or "After" or "accepted" or "accepts" or "announced" or "noted" or "upon"; // none that is only asked for
    }

    /// <summary>"the term of two judges, Ana Lim and Joe Cole, came to an end".</summary>
    private static bool IsEndedTerm(TaggedText text, int start, int end, int[] sentenceOf)
    {
        int of = start - 1;
        while (of > 0 && start - of < MaxTerm && !text.Is(of, "of") && !text.Is(of, ','))
        {
            of--;
        }

        if (of < 1 || !text.Is(of, "of") || !(text.Is(of - 1, "term", "terms") || text.Is(of - 1, "mandate", "mandates") || text.Is(of - 1, "tenure")))
        {
            return false;
        }

        for (int t = end; t < text.Tokens.Length && t < end + MaxBack && sentenceOf[t] == sentenceOf[start]; t++)
        {
            bool ended = text.Is(t, "expired", "ended") || (text.Is(t, "came") && text.Is(t + 1, "to") && t + 3 < text.Tokens.Length && text.Is(t + 3, "end"));
            if (ended || !(text.IsCapitalized(t) || text.Is(t, ',') || text.Is(t, "and", "of") || text.Is(t, '(') || text.Is(t, ')') || text.Is(t, "has", "have") || text.Is(t, "had", "from")))
            {
                return ended;
            }
        }

        return false;
    }

    /// <summary>"Ana Lim, finance director of Acme until last month".</summary>
    private static bool IsPast(TaggedText text, TitlePhrase phrase)
    {
        for (int t = phrase.Title.End; t <= phrase.Right && t + 1 < text.Tokens.Length; t++)
        {
            if (text.TokenText(t) is "until" && text.TokenText(t + 1) is "last" or "recently" or "this" or "earlier" or "yesterday")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a title is a rank, which its holder keeps.</summary>
    private static bool IsRank(TitlePhrase phrase) =>
        TitleNames.HeadOf(phrase.Title.Mention.Text) is "general" or "colonel" or "major" or "captain" or "admiral" or "lieutenant" or "brigadier" or "marshal" or "senator" or "judge";

    private bool IsLeavingBehind(TaggedText text, int end, int[] sentenceOf, TitlePhrase phrase)
    {
        for (int t = end; t < text.Tokens.Length && t < end + 6 && sentenceOf[t] == sentenceOf[end - 1]; t++)
        {
            ReadOnlySpan<char> word = text.TokenText(t);
            if (word is "retire" or "retires" or "retired")
            {
                return t > end && text.TokenText(t - 1) is "who" or "will" or "to" or "has" or "be" or "been";
            }

            if (words.IsTaking(word) || word is "recalled")
            {
                return t > end && !IsRank(phrase) && (text.TokenText(t - 1) is "is" or "was" or "been" || (text.TokenText(t - 1) is "be" && text.Is(t + 1, "of"))) && (word is "recalled" || !text.Is(t + 1, "that", "to")); // and no rank, which stays
            }

            if (word is "was" or "been" && t + 2 < text.Tokens.Length && text.TokenText(t + 1) is "moved" or "transferred" or "reassigned" or "demoted")
            {
                return text.TokenText(t + 2) is "to" or "from" or "as";
            }

            if (words.IsLeaving(word) || word is "step" or "stand")
            {
                return word is not ("stood" or "stand" or "step" or "stepped" or "steps" or "stepping" or "left") || (t + 1 < text.Tokens.Length && AppointmentVerbs.Word(text, t + 1) is "down" or "aside" or "office");
            }

            if (word is not ("," or "who" or "has" or "had" or "have" or "will" or "would" or "shall" or "be" or "been" or "is" or "was" or "to" or "announced" or "that" or "he" or "she") && !words.IsAdverb(word))
            {
                return false;
            }
        }

        return false;
    }
}
