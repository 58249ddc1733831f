namespace EntityKit;

/// <summary>Roles that a verb of being or the opening of a sentence says of somebody ("Ana Lim was a teacher at", "As a young judge she"), and words that only look so.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class PredicateRoles(TitleBehindName behind)
{
    private const int MaxOpening = 10;

    /// <summary>"she was a researcher at", "Ana Lim, 42, was a teacher in": an occupation with where it is followed, of the one named before.</summary>
    internal static bool IsOfSubject(TaggedText text, int start, int end)
    {
        int verb = start - 2;
        if (verb < 1 || end == text.Horizon(end, 1) || !text.Is(start - 1, "a", "an") || !(text.Is(verb, "was", "is") || text.Is(verb, "became")) || !(text.Is(end, "at", "with") || text.Is(end, "in", "for")))
        {
            return false;
        }

        int subject = verb - 1;
        subject -= subject > 0 && text.Is(subject, ',') && char.IsAsciiDigit(text.Text[text.Tokens[subject - 1].Start]) ? 2 : 0;
        subject -= subject > 0 && text.Is(subject, ',') ? 1 : 0;
        bool relative = text.Is(subject, "who") && subject > 1 && text.Is(subject - 1, ',') && text.HasType(subject - 2, EntityType.Person);
        return relative || text.HasType(subject, EntityType.Person) || text.Is(subject, "he", "she");
    }

    /// <summary>"As a young prosecutor in Lima he refused": the role that opens a sentence, of "he" or "she" behind it.</summary>
    internal static bool OpensWith(TaggedText text, int start, int end)
    {
        int article = start - 1;
        while (article > 0 && start - article < 4 && !text.IsArticle(article) && !text.IsCapitalized(article) && text.IsWord(article))
        {
            article--;
        }

        if (article < 1 || !text.Is(article, "a", "an") || !text.Is(article - 1, "as") || !text.IsCapitalized(article - 1))
        {
            return false;
        }

        int limit = text.Horizon(end, MaxOpening);
        for (int i = end; i < limit && !text.Is(i, '.'); i++)
        {
            if (text.Is(i, "he", "she"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ana Lim was conductor of the Delmar Orchestra": an occupation without an article, held at a place of work.</summary>
    internal bool IsBareRole(TaggedText text, int start, int end) =>
        AfterBeing(text, start) && text.Is(end, "of", "at") && end + 1 < text.Horizon(end, 2) && (text.IsCapitalized(end + 1) || text.Is(end + 1, "the")) && behind.IsAfterName(text, start, apposition: false);

    private static bool AfterBeing(TaggedText text, int start)
    {
        int verb = start - 1;
        verb -= verb > 1 && text.Is(verb, "present") && text.Is(verb - 1, "at") ? 2 : verb > 0 && (text.Is(verb, "currently", "previously") || text.Is(verb, "now", "formerly")) ? 1 : 0;
        return verb > 0 && text.Is(verb, "is", "was");
    }

    /// <summary>"Ana Lim, the daughter of a railway clerk", "the son of a tin-mine paymaster": what a parent or a spouse was.</summary>
    internal static bool IsOfParent(TaggedText text, int start)
    {
        int at = start - 1;
        while (at > 1 && start - at < 5 && !text.Is(at, "a", "an") && !text.IsCapitalized(at) && !text.Is(at, ',') && !text.StartsLine(at))
        {
            at--;
        }

        return at > 1 && text.Is(at, "a", "an") && text.Is(at - 1, "of") && (text.Is(at - 2, "son", "daughter") || text.Is(at - 2, "child", "children") || text.Is(at - 2, "wife", "widow"));
    }

    /// <summary>"the first female athlete": whether a word before a role says that nobody was it before.</summary>
    internal static bool IsFirstOfItsKind(TaggedText text, int start)
    {
        for (int i = start - 1; i > 0 && i > start - 4; i--)
        {
            if (text.Is(i, "first", "only") || text.Is(i, "youngest", "oldest"))
            {
                return text.Is(i - 1, "the");
            }
        }

        return false;
    }

    /// <summary>"a global leader": whether a word before a role praises.</summary>
    internal static bool IsPraise(TaggedText text, int token) =>
        text.Is(token, "global", "world") || text.Is(token, "great", "strong") || text.Is(token, "respected", "visionary") || text.Is(token, "true", "proven") || text.Is(token, "recognized", "natural");
}
