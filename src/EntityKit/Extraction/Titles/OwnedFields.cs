namespace EntityKit;

/// <summary>
/// The field in capitals between a body, an owner or a name and a role: "the Harbour Trust Conference Chair", "its Event Liaison
/// Coordinator", "Ana Lim, Water Program Officer".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class OwnedFields(LexiconSet lexicons, TitleLexicons words)
{
    private const int MaxWords = 3;

    private readonly Lexicon _bodies = lexicons["organization-heads"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];

    /// <summary>The first token of the field that ends where a role starts; the given start where none does.</summary>
    internal int StartOf(TaggedText text, int floor, int head, int start, TitleClass titleClass)
    {
        bool takes = titleClass is TitleClass.Weak or TitleClass.Body || (titleClass == TitleClass.Office && text.Is(head, "coordinator", "advisor"));
        if (!takes || !text.IsCapitalized(start) || text.IsUpper(head))
        {
            return start;
        }

        int first = start;
        while (first > floor + 1 && start - first < MaxWords && !text.StartsLine(first) && IsOfField(text, first - 1))
        {
            first--;
        }

        return first < start && first > floor && !text.StartsLine(first) && IsOwner(text, floor, first - 1) ? first : start;
    }

    private bool IsOfField(TaggedText text, int token) =>
        text.Tags[token].Type is null && words.IsField(text, token) && (text.Is(token, "conference") || !_bodies.Contains(text, token)) && !_calendar.Contains(text, token)
        && !words.IsStatus(text, token) && !words.IsGrade(text, token) && words.HeadAt(text, token, token + 1, out _) == 0 && words.HonorificAt(text, token, token + 1) == 0;

    private bool IsOwner(TaggedText text, int floor, int token) =>
        (text.HasType(token, EntityType.Organization) && !text.HasType(token + 1, EntityType.Organization)) || text.IsPossessive(token)
        || text.Is(token, "our", "its") || text.Is(token, "their", "the") || text.Is(token, "as") || text.HasType(token, EntityType.Person)
        || (_bodies.ValueOf(text, token) == "strong" && text.IsCapitalized(token) && text.IsCapitalized(token - 1) && text.Tags[token].Type is null)
        || (text.Is(token, ',') && token > floor && text.HasType(token - 1, EntityType.Person));
}
