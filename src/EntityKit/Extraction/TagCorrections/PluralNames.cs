namespace EntityKit;

/// <summary>A body that is called by a rare plural with an article of its own: "the mission of The Harbourmasters".</summary>
/// <remarks>Immutable, thus thread-safe.</remarks>
internal sealed class PluralNames(LexiconSet lexicons, TitleLexicons titles, KnownPlaces places)
{
    private const int MinLength = 5;

    private readonly Lexicon _frequent = lexicons["frequent-words"];
    private readonly Lexicon _nationalities = lexicons["nationalities"];
    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly Lexicon _landmarks = lexicons["landmarks"];

    /// <summary>Marks the plural behind an article whose capital no beginning of a sentence gives it, and notes it for the rest of the text; 0 elsewhere.</summary>
    internal int Read(in NameAt name, TagChanges changes)
    {
        TaggedText text = name.Text;
        int start = name.Start;
        int before = start - 2;
        bool plural = before > name.Sentence.Start && text.IsCapitalized(start - 1) && text.Is(start - 1, "the") && !text.IsUpper(start - 1) && text.Tags[start].Bio != Bio.Inside && name.Type is null or EntityType.Organization && name.Length < 2
            && IsLead(text, before) && text.TokenText(start) is [.., not 's', 's'] && text.Tokens[start].Length > MinLength && !text.IsUpper(start);
        if (!plural || _frequent.Contains(text, start) || _nationalities.Contains(text, start) || _surnames.Contains(text, start) || titles.HeadAt(text, start, start + 1, out _) > 0
            || places.Contains(text, start, start + 1) || places.Contains(text, start - 1, start + 1) || _landmarks.Contains(text, start) || text.IsCapitalized(start + 1))
        {
            return 0;
        }

        name.Evidence.Note(start, start + 1);
        return changes.MarkUpTo(start, start + 1, EntityType.Organization);
    }

    /// <summary>What leads to a body rather than to a work: "read The Sonnets".</summary>
    private static bool IsLead(TaggedText text, int token) =>
        (text.Is(token, "of") && !text.Is(token - 1, "author", "writer") && !text.Is(token - 1, "copy", "edition") && !text.Is(token - 1, "performance", "production"))
        || text.Is(token, "for", "with") || text.Is(token, "at", "by") || text.Is(token, "to", "from") || text.Is(token, "joined", "join") || text.Is(token, "that", "through");
}
