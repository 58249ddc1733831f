namespace EntityKit;

/// <summary>
/// The field in capitals before a minister, a secretary or a commissioner, whose last word says that it is one: "East African Affairs
/// minister", "Rural Development Secretary".
/// </summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class FieldBeforeHead(LexiconSet lexicons, TitleLexicons words)
{
    private const int MaxWords = 6;

    private readonly Lexicon _bodies = lexicons["organization-heads"];
    private readonly Lexicon _calendar = lexicons["calendar-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];

    /// <summary>The first token of the field that ends before a head; the given start where none does or where that begins earlier.</summary>
    internal int StartOf(TaggedText text, int floor, int head, int start)
    {
        int last = head - 1;
        if (last < floor || !TakesField(text, head) || text.StartsLine(head) || !text.IsCapitalized(last) || text.HasType(last, EntityType.Person) || !words.IsPortfolio(text, last) || text.Tags[last].PartOfSpeech == PartOfSpeech.Adj || text.Is(last, "foreign", "prime"))
        {
            return start;
        }

        int first = last;
        while (first > floor && head - first < MaxWords && !text.StartsLine(first))
        {
            int previous = first - 1;
            bool joined = text.Is(previous, "and", "&") && previous > floor && words.IsPortfolio(text, previous - 1) && text.IsCapitalized(previous - 1);
            if (!joined && !IsOfField(text, previous, first == last && IsVague(text, last), last))
            {
                break;
            }

            first = joined ? previous - 1 : previous;
        }

        bool inBody = first > floor + 1 && (text.Is(first - 1, "of", "for") || text.Is(first - 1, "and", "&") || text.IsJoint(first - 1)) && text.IsCapitalized(first - 2); // "Ministry of Rural Development Secretary"
        return inBody ? start : Math.Min(start, first);
    }

    /// <summary>Whether a head is of an office that always has a field.</summary>
    internal static bool TakesField(TaggedText text, int head) =>
        text.Is(head, "minister", "ministers") || text.Is(head, "secretary", "commissioner") || text.Is(head, "undersecretary", "vice-minister");

    /// <summary>Words that name no field without the word before them: "African Affairs" and no "Affairs".</summary>
    private static bool IsVague(TaggedText text, int token) => text.Is(token, "affairs", "relations") || text.Is(token, "issues", "matters");

    private bool IsOfField(TaggedText text, int token, bool qualifies, int last)
    {
        if (!text.IsCapitalized(token) || text.IsUpper(token) || text.HasType(token, EntityType.Person) || text.IsArticle(token) || words.IsStatus(text, token) || words.IsGrade(text, token) || words.HonorificAt(text, token, token + 1) > 0 || text.TokenText(token).EndsWith(".") || _calendar.Contains(text, token)
            || _bodies.ValueOf(text, token) == "strong" || text.Tags[token].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj))
        {
            return false;
        }

        // "Kenyan Rural Development minister" has a country before the field, "African Affairs minister" in it.
        bool country = text.HasType(token, EntityType.Place) || EndsNationality(text, token);
        bool ownBody = text.HasType(token, EntityType.Organization) && text.EntityEnd(token) <= last;
        return !ownBody && (qualifies || !country);
    }

    /// <summary>"Kenyan", "Sierra Leonean", "Papua New Guinean".</summary>
    private bool EndsNationality(TaggedText text, int token)
    {
        for (int first = token; first >= 0 && first > token - 3 && text.IsCapitalized(first); first--)
        {
            TextSpan span = text.SpanOf(first, token + 1);
            if (_nationalities.Contains(text.Text.AsSpan(span.Start, span.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
