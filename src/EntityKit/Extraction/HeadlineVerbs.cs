namespace EntityKit;

/// <summary>Verbs of headlines, whose capital makes them look like part of the name before them: "Ministry of Justice Raises Fees".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class HeadlineVerbs(LexiconSet lexicons)
{
    private readonly Lexicon _verbs = lexicons["headline-verbs"];

    /// <summary>Whether a capitalised word is such a verb; one that is a noun too counts only behind a name of its own type.</summary>
    internal bool Is(TaggedText text, int token)
    {
        if (!text.IsCapitalized(token) || text.StartsLine(token))
        {
            return false;
        }

        string? value = _verbs.ValueOf(text, token);
        return value == "verb" || (value == "noun" && (text.HasType(token - 1, EntityType.Person) || text.HasType(token - 1, EntityType.Place)) && text.Tags[token].Type is null);
    }

    /// <summary>Whether a word among capitals may be such a verb and is thus no name by itself: "CARETAKER PM PICKS POLICE CHIEF", "ANA LIM, MINISTER, DIES AT HOME".</summary>
    internal bool IsVerbInCapitals(TaggedText text, int token) =>
        text.IsUpper(token) && !text.StartsLine(token) && (text.IsUpper(token - 1) || (text.Is(token - 1, ',') && text.IsUpper(token - 2))) && text.IsUpper(token + 1) && _verbs.Contains(text, token);
}
