namespace EntityKit;

/// <summary>What a common noun says in an organization's name: a part of a body, its short form, its sort, those who make it up.</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class OrganizationNouns(LexiconSet lexicons)
{
    private readonly Lexicon _nouns = lexicons["organization-nouns"];

    /// <summary>Whether a word is what a part of a body is called that does something of its own: "Press Department".</summary>
    internal bool IsUnit(TaggedText text, int token) => Is(text, token, "unit");

    /// <summary>Whether a word is what a part of a ministry or of a firm is called, of which there are several.</summary>
    internal bool IsSection(TaggedText text, int token) => text.IsCapitalized(token) && Is(text, token, "section");

    /// <summary>Whether a word is what a body is called for short: "the Fund".</summary>
    internal bool IsShortForm(TaggedText text, int token) => Is(text, token, "short");

    /// <summary>Whether a word says what sort of body the name in quotation marks behind it is.</summary>
    internal bool IsSort(TaggedText text, int token) => Is(text, token, "sort");

    /// <summary>Whether a word is what many who act together are called, which may be a common noun.</summary>
    internal bool IsLeague(TaggedText text, int token) => text.IsCapitalized(token) && Is(text, token, "league");

    /// <summary>Whether a word is many people whose body is named after them: "Karen People's Congress".</summary>
    internal bool IsMany(TaggedText text, int token) => Is(text, token, "many");

    private bool Is(TaggedText text, int token, string value) => text.IsWord(token) && _nouns.ValueOf(text, token)?.Contains(value, StringComparison.Ordinal) == true;
}
