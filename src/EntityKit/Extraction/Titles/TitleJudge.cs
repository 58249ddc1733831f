namespace EntityKit;

/// <summary>Whether a role phrase is somebody's title where it stands: by its class, its case and the words and names beside it.</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class TitleJudge
{
    private readonly TitleLexicons _words;
    private readonly TitleAttachment _attachment;
    private readonly TitleBehindName _behind;
    private readonly PredicateRoles _predicates;

    internal TitleJudge(LexiconSet lexicons, TitleLexicons words)
    {
        _words = words;
        _attachment = new TitleAttachment(lexicons, words);
        _behind = new TitleBehindName(lexicons, words);
        _predicates = new PredicateRoles(_behind);
    }

    /// <summary>Whether the phrase is a title.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The phrase's first token.</param>
    /// <param name="head">The first token of its head.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="titleClass">The class of its head.</param>
    internal bool IsTitle(TaggedText text, int start, int head, int end, TitleClass titleClass)
    {
        if (TitleRefusals.Refuses(text, start, head, end, titleClass))
        {
            return false;
        }

        bool upper = text.IsCapitalized(head);
        if (!upper && start > 0 && ((text.Is(start - 1, "to") && (text.Is(head, "chair", "head") || text.Is(head, "host", "pilot"))) || (text.Is(head, "heads", "chairs") && (text.IsArticle(end) || text.Is(end, "its", "their") || text.Is(start - 1, "who", "which"))) || TitleAttachment.IsDenied(text, start)))
        {
            return false; // "was elected to chair", "heads the division", "is not a member"
        }

        if (start > 1 && text.Is(start - 1, "of") && titleClass is TitleClass.Office or TitleClass.Body or TitleClass.Weak && (text.Is(start - 2, "post", "position") || text.Is(start - 2, "rank", "duties") || text.Is(start - 2, "job")))
        {
            return true; // "resigned from the post of director"
        }

        if (start > 2 && titleClass is TitleClass.Office or TitleClass.Body or TitleClass.Weak && _behind.IsGivenToPronoun(text, start))
        {
            return true;
        }

        if ((titleClass == TitleClass.Plural && ListTitles.LeadsToNames(text, end)) || (upper && titleClass == TitleClass.Occupation && end > head + 2 && text.Is(end - 2, "of")))
        {
            return true; // "The members are Ana Lim and Bo Dahl", "Attorney for the District of Ohio"
        }

        if (upper && start < head && start > 1 && text.Is(start, "acting", "interim") && text.Is(start - 1, "as") && (text.HasType(start - 2, EntityType.Person) || text.Is(start - 2, "act", "acts") || text.Is(start - 2, "acted")))
        {
            return true; // "approved Ana Lim as acting Dean"
        }

        if (upper && (titleClass is TitleClass.Office or TitleClass.Body || (titleClass == TitleClass.Member && Constituencies.IsMemberFor(text, head + 1) && end > head + 1) || TitleAttachment.IsBelowName(text, start, end)))
        {
            return true;
        }

        if (!upper && text.Is(head, "leader", "leaders") && head > 0 && PredicateRoles.IsPraise(text, head - 1) && !_attachment.IsDirectlyBeforeName(text, end))
        {
            return false; // "was a global leader"
        }

        if (!upper && start > 1 && text.Is(head, "head") && text.Is(start - 2, "at"))
        {
            return false; // "at its head"
        }

        if (!upper && titleClass == TitleClass.Occupation && start - 3 >= 0 && text.Is(start - 1, "the") && text.Is(start - 2, "of") && _words.HeadAt(text, start - 3, start - 2, out _) > 0)
        {
            return false; // "the leader of the drivers, Ana Lim"
        }

        if (!upper && PredicateRoles.IsOfParent(text, start))
        {
            return false;
        }

        if (!upper && end > head + 1 && text.Is(start - 1, "as") && titleClass is TitleClass.Office or TitleClass.Body && text.IsCapitalized(end - 1))
        {
            return true; // "sailed to Lima as ambassador to the Union"
        }

        if (!upper && titleClass == TitleClass.Occupation && start > 0 && text.Is(start - 1, "as") && text.IsWord(end) && !text.StartsLine(end) && !text.IsCapitalized(end) && !(text.Is(end, "at", "in") || text.Is(end, "of", "for") || text.Is(end, "with", "and") || text.Is(end, "from", "on")))
        {
            return false; // "as health workers struggle"
        }

        if (!upper && titleClass == TitleClass.Occupation && text.Is(end, "to") && !text.StartsLine(end) && PredicateRoles.IsFirstOfItsKind(text, start))
        {
            return false; // "the first female athlete to cross the lake"
        }

        if (OneOfSeveral.IsNamed(text, start, end, _attachment))
        {
            return true;
        }

        if (!upper && titleClass == TitleClass.Rank && LowerRanks.IsHeld(text, start, head, end))
        {
            return true;
        }

        if (!upper && titleClass == TitleClass.Rank && text.Is(head, "major", "general") && !(start > 1 && text.Is(start - 1, "star") && text.IsHyphen(start - 2)))
        {
            return false;
        }

        if (!upper && titleClass is TitleClass.Occupation or TitleClass.Weak && CareerLine.IsOccupation(text, start, end))
        {
            return true;
        }

        if (RegisterEntries.BeginsField(text, start) || _attachment.IsDirectlyBeforeName(text, end) || IsCoordinated(text, end) || (titleClass != TitleClass.Occupation && _behind.IsNamed(text, start)))
        {
            return true;
        }

        return titleClass switch
        {
            TitleClass.Rank => (!upper && text.Is(end, "of") && _behind.IsAfterName(text, start, apposition: true)) || (!upper && start > 0 && (text.Is(start - 1, "a", "an") || (text.Is(start - 1, "former") && text.Is(start - 2, "a")) || text.Is(start - 1, "its", "their") || (text.IsJoint(start - 2) && text.Is(start - 1, "star"))) && !text.Is(head, "detective", "inspector") && _behind.IsAfterName(text, start, apposition: true)) || upper && (TitleAttachment.IsDirectlyAfterName(text, start)
                || (!IsFollowedByCapital(text, end) && _behind.IsAfterName(text, start, apposition: false))),
            TitleClass.Occupation => upper
                ? TitleAttachment.IsListed(text, start, end)
                : PredicateRoles.IsOfSubject(text, start, end) || PredicateRoles.OpensWith(text, start, end) || _predicates.IsBareRole(text, start, end) || _attachment.IsBeforeName(text, end, acrossStop: false) || _behind.IsAfterName(text, start, apposition: true),
            _ => (!upper && PredicateRoles.OpensWith(text, start, end)) || _attachment.IsBeforeName(text, end, upper, offices: upper && titleClass == TitleClass.Weak) || _behind.IsAfterName(text, start, apposition: false),
        };
    }

    private static bool IsFollowedByCapital(TaggedText text, int end) => end < text.Tokens.Length && text.IsCapitalized(end) && !text.StartsLine(end);

    /// <summary>Whether "and" and a second title lead to the name ("mathematician and writer A").</summary>
    private bool IsCoordinated(TaggedText text, int end)
    {
        if (end + 1 >= text.Tokens.Length || !text.Is(end, "and", "&"))
        {
            return false;
        }

        int limit = text.Horizon(end, 8);
        for (int i = end + 1; i < limit; i++)
        {
            int length = _words.HeadAt(text, i, limit, out _);
            int next = i + length;
            next = length > 0 && next + 1 < limit && text.Is(next, "of") && text.HasType(next + 1, EntityType.Place) ? text.EntityEnd(next + 1) : next; // "chair and Prime Minister of Tuvalu Ana Lim"
            if (length > 0 && _attachment.IsDirectlyBeforeName(text, next))
            {
                return true;
            }

            if (length == 0 && !_words.IsModifier(text, i))
            {
                return false;
            }
        }

        return false;
    }
}
