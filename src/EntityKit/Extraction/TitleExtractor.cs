namespace EntityKit;

/// <summary>Finds titles: role phrases as "Minister of Foreign Affairs", "Chairman", "Major General".</summary>
/// <remarks>
/// A grammar over a lexicon of heads and modifiers gives the extent; the tagger's learnt title layer adds what the lexicon
/// does not know. Immutable, thus thread-safe; usable alone.
/// </remarks>
public sealed class TitleExtractor : IMentionExtractor
{
    private readonly TitleLexicons _words;
    private readonly Lexicon _bodies;
    private readonly TitleGrammar _grammar;
    private readonly TitleAttachment _attachment;
    private readonly TitleBehindName _behind;
    private readonly LearntTitles _learnt;
    private readonly PredicateRoles _predicates;

    /// <summary>Creates an extractor with the lexicons of a language model.</summary>
    /// <param name="lexicons">The lexicons; those it knows are "title-heads", "title-modifiers", "title-suffixes", "occupations", "honorifics" and those of organizations and countries.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicons"/> is null.</exception>
    public TitleExtractor(LexiconSet lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _words = new TitleLexicons(lexicons);
        _bodies = lexicons["organization-heads"];
        _grammar = new TitleGrammar(lexicons, _words);
        _attachment = new TitleAttachment(lexicons, _words);
        _behind = new TitleBehindName(lexicons, _words);
        _learnt = new LearntTitles(_grammar, _words);
        _predicates = new PredicateRoles(_behind);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(TaggedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<Mention>();
        foreach (Sentence sentence in text.Sentences)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            int floor = sentence.Start;
            for (int i = floor; i < sentence.End;)
            {
                i = ReadOne(text, sentence, i, ref floor, mentions);
            }
        }

        _learnt.Complete(text, mentions);
        return mentions;
    }

    /// <summary>Reads the phrase whose head starts at a token; gives the token to go on from.</summary>
    private int ReadOne(TaggedText text, Sentence sentence, int head, ref int floor, List<Mention> mentions)
    {
        int length = _words.HeadAt(text, head, sentence.End, out TitleClass titleClass);
        if (length == 1 && titleClass == TitleClass.Occupation && text.IsCapitalized(head) && _words.HonorificAt(text, head, sentence.End) > 0)
        {
            return head + 1; // "Doctor Lim"
        }

        if (length == 1 && head > sentence.Start && text.Is(head, "chief") && text.IsCapitalized(head) && mentions.Count > 0 && mentions[^1].Span.End == text.Tokens[head - 1].End && TitleLexicons.IsFullName(text, head + 1))
        {
            return head + 1; // "Petroleum Minister Chief Ade Lim"
        }

        if (length == 0 || (IsInName(text, head, length, titleClass) && !(_words.OpensWithOccupation(text, sentence.Start, head) && text.Tags[head].Bio == Bio.Begin && text.EntityEnd(head) - head > 2)) || (length == 1 && titleClass == TitleClass.Weak && _words.IsNameBehindPost(text, sentence.Start, head)) || (length == 1 && titleClass == TitleClass.Occupation && QualifiesNext(text, head, sentence.End)) || (!(length > 2 && text.IsHyphen(head + 1)) && _words.ModifiesNext(text, head + length - 1, sentence.End)) || GradesBodysRole(text, head, sentence.End) || ReachesFurther(text, head, length, sentence.End))
        {
            return head + 1;
        }

        int start = _grammar.StartOf(text, floor, head, titleClass);
        int end = _grammar.EndOf(text, head, head + length, sentence.End, titleClass);
        end = end == head + length && titleClass is TitleClass.Weak or TitleClass.Body && CareerLine.FieldEnd(text, sentence, start, end, _words, _bodies) is var field and > 0 ? field : end;
        if (IsInsideOrganization(text, start, end) || !(IsTitle(text, start, head, end, titleClass) || GoesOn(text, sentence, mentions, start, end, titleClass) || CareerLine.Opens(text, sentence, start, end)))
        {
            return head + length;
        }

        mentions.Add(text.MentionOf(EntityKind.Title, start, end, MentionSource.Rule, ConfidenceOf(titleClass), RuleOf(titleClass)));
        floor = end;
        return end;
    }

    /// <summary>"was envoy at the Union in Lima and spokesperson for the Mission": a role joined by "and" to the one before, with nobody and no verb between.</summary>
    private static bool GoesOn(TaggedText text, Sentence sentence, List<Mention> mentions, int start, int end, TitleClass titleClass)
    {
        bool joined = titleClass is TitleClass.Weak or TitleClass.Body && start - 1 > sentence.Start && text.Is(start - 1, "and") && (text.Is(end, "of", "at") || text.Is(end, "for")) && mentions.Count > 0;
        if (!joined || mentions[^1].Span.End < text.Tokens[sentence.Start].Start)
        {
            return false;
        }

        for (int i = start - 2; i > start - 14 && i >= sentence.Start; i--)
        {
            if (text.Tokens[i].Start < mentions[^1].Span.End)
            {
                return true;
            }

            if (text.HasType(i, EntityType.Person) || text.Tags[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"a marine economist": an occupation directly before another, both in small letters.</summary>
    private bool QualifiesNext(TaggedText text, int head, int limit) =>
        !text.IsCapitalized(head) && head + 1 < limit && !text.IsCapitalized(head + 1) && _words.HeadAt(text, head + 1, limit, out TitleClass next) > 0 && next == TitleClass.Occupation;

    /// <summary>"Deputy" in "Deputy Central Bank Governor".</summary>
    private bool GradesBodysRole(TaggedText text, int head, int limit)
    {
        for (int i = head + 1; i < limit && i < head + 7 && TitleLexicons.IsRung(text, head) && !text.StartsLine(i); i++)
        {
            if (i > head + 1 && _words.HeadAt(text, i, limit, out _) > 0)
            {
                return _grammar.GradeBeforeBody(text, head, i) == head;
            }

            if (!text.IsCapitalized(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a later head reaches further ("Director General" in "Deputy Director General").</summary>
    private bool ReachesFurther(TaggedText text, int head, int length, int sentenceEnd)
    {
        for (int i = 1; i < length; i++)
        {
            if (i + _words.HeadAt(text, head + i, sentenceEnd, out _) > length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a head is part of a name, and no title that the tagger took into the name ("Judge Lim").</summary>
    private static bool IsInName(TaggedText text, int head, int length, TitleClass titleClass) =>
        text.HasType(head, EntityType.Person)
        && !(text.Tags[head].Bio == Bio.Begin && (head + length == text.Horizon(head + length, 1) || text.IsCapitalized(head + length)) && text.EntityEnd(head) > head + length && titleClass is TitleClass.Rank or TitleClass.Office or TitleClass.Body or TitleClass.Weak);

    private bool IsTitle(TaggedText text, int start, int head, int end, TitleClass titleClass)
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

        if (upper && start < head && start > 1 && text.Is(start, "acting", "interim") && text.Is(start - 1, "as") && (text.HasType(start - 2, EntityType.Person) || text.Is(start - 2, "act", "acts") || text.Is(start - 2, "acted")))
        {
            return true; // "approved Ana Lim as acting Dean"
        }

        if (upper && (titleClass is TitleClass.Office or TitleClass.Body || TitleAttachment.IsBelowName(text, start, end)))
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

        if (!upper && titleClass == TitleClass.Occupation && text.Is(head, "official", "humanitarian") && text.IsWord(end) && !text.StartsLine(end) && !text.IsCapitalized(end) && text.Tags[end].PartOfSpeech == PartOfSpeech.Noun)
        {
            return false; // "her first official trip"
        }

        if (!upper && titleClass == TitleClass.Occupation && text.Is(end, "to") && !text.StartsLine(end) && PredicateRoles.IsFirstOfItsKind(text, start))
        {
            return false; // "the first female athlete to cross the lake"
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

    /// <summary>Whether a role word is part of an organization's name ("Office of the Spokesperson").</summary>
    private static bool IsInsideOrganization(TaggedText text, int start, int end)
    {
        if (!text.HasType(start, EntityType.Organization))
        {
            return false;
        }

        int from = text.EntityStart(start);
        int to = text.EntityEnd(start);
        return from < start || to > end;
    }

    private static double ConfidenceOf(TitleClass titleClass) => titleClass switch
    {
        TitleClass.Office or TitleClass.Body => 0.98,
        TitleClass.Rank or TitleClass.Plural => 0.96,
        _ => 0.94,
    };

    private static string RuleOf(TitleClass titleClass) => titleClass switch
    {
        TitleClass.Office => "office",
        TitleClass.Body => "head-of-body",
        TitleClass.Rank => "rank",
        TitleClass.Plural => "plural",
        TitleClass.Member => "member",
        TitleClass.Occupation => "occupation",
        _ => "beside-name",
    };
}
