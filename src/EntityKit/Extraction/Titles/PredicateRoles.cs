namespace EntityKit;

/// <summary>Occupations that a verb of being says of somebody named: "Ana Lim was a teacher at", "Bo Dahl is conductor of".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class PredicateRoles(TitleAttachment attachment)
{
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

    /// <summary>"Ana Lim was conductor of the Delmar Orchestra": an occupation without an article, held at a place of work.</summary>
    internal bool IsBareRole(TaggedText text, int start, int end) =>
        AfterBeing(text, start) && text.Is(end, "of", "at") && end + 1 < text.Horizon(end, 2) && (text.IsCapitalized(end + 1) || text.Is(end + 1, "the")) && attachment.IsAfterName(text, start, apposition: false);

    private static bool AfterBeing(TaggedText text, int start)
    {
        int verb = start - 1;
        verb -= verb > 1 && text.Is(verb, "present") && text.Is(verb - 1, "at") ? 2 : verb > 0 && (text.Is(verb, "currently", "previously") || text.Is(verb, "now", "formerly")) ? 1 : 0;
        return verb > 0 && text.Is(verb, "is", "was");
    }
}
