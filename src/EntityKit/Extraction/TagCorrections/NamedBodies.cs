namespace EntityKit;

/// <summary>Bodies named after somebody, which the tagger takes for him: "King Faris Endowment", "Delmar Kalahari plc", "Samba Sacco".</summary>
/// <remarks>Immutable, thus thread-safe. Every walk is bounded.</remarks>
internal sealed class NamedBodies(LexiconSet lexicons, OrganizationHeadWords heads)
{
    private const int MaxName = 6;

    private readonly Lexicon _surnames = lexicons["surnames"];
    private readonly Lexicon _suffixes = lexicons["company-suffixes"];
    private readonly Lexicon _eponyms = lexicons["eponym-heads"];

    /// <summary>The end of the body that is named from a token on; 0 where none is.</summary>
    internal int EndOf(TaggedText text, Sentence sentence, int start)
    {
        if (IsRoyal(text, start))
        {
            return HeadEnd(text, sentence, start);
        }

        if (text.Tags[start].Bio == Bio.Begin && Math.Min(text.EntityEnd(start), sentence.End) is var many && many < sentence.End && text.IsPossessive(many) && BodyOfMany(text, sentence, start, many) is var body and > 0)
        {
            return body;
        }

        if (!text.HasType(start, EntityType.Person) || text.Tags[start].Bio != Bio.Begin)
        {
            return 0;
        }

        int end = Math.Min(text.EntityEnd(start), sentence.End);
        int last = end - 1;
        if (end < sentence.End && !text.StartsLine(end) && !(end + 1 < sentence.End && text.IsJoint(end + 1)) && (text.Is(end, "plc") || (text.IsCapitalized(end) && !text.IsUpper(end - 1) && _suffixes.Contains(text, end) && OrganizationHeadWords.IsLegalForm(text, end))))
        {
            return end + 1; // "Delmar Kalahari plc"
        }

        bool media = text.Is(last, "press", "media") || text.Is(last, "news", "radio") || text.Is(last, "online", "tribune");
        bool head = last > start && heads.IsHead(text, last, out bool strong) && (strong || media) && !_surnames.Contains(text, last) && !_eponyms.Contains(text, last) && !text.IsJoint(last - 1);
        return head ? end : 0;
    }

    /// <summary>The end of the head word behind a ruler's title and name: "King Faris Relief Fund".</summary>
    private int HeadEnd(TaggedText text, Sentence sentence, int start)
    {
        int found = 0;
        for (int i = start + 1; i < sentence.End && i - start < MaxName + 2 && (text.IsCapitalized(i) || text.IsHyphen(i) || text.Is(i, "bin", "al")) && !text.StartsLine(i); i++)
        {
            found = i > start + 1 && heads.LengthAt(text, i, sentence.End) is var length and > 0 && heads.IsStrong(text, i, i + length) ? i + length : found;
        }

        return found;
    }

    /// <summary>"Karen People's Congress", "Western Growers' Alliance": the end of the body of many whose name ends before an apostrophe; 0 where none is.</summary>
    private int BodyOfMany(TaggedText text, Sentence sentence, int start, int apostrophe)
    {
        int last = apostrophe - 1;
        bool plural = text.Tokens[apostrophe].Length == 1 && last > start && text.TokenText(last) is [.., 's'] && !_surnames.Contains(text, last);
        if (!plural && !heads.Nouns.IsMany(text, last))
        {
            return 0;
        }

        int found = 0;
        for (int i = apostrophe + 1; i < sentence.End && i - apostrophe < MaxName && text.IsCapitalized(i) && !text.StartsLine(i); i++)
        {
            int length = heads.LengthAt(text, i, sentence.End);
            found = length > 0 && (heads.IsStrong(text, i, i + length) || (plural && text.Is(i, "alliance", "league"))) ? i + length : found;
        }

        return found;
    }

    private static bool IsRoyal(TaggedText text, int token) =>
        text.Is(token, "king", "queen") || text.Is(token, "prince", "princess") || text.Is(token, "sheikh", "sultan") || text.Is(token, "shaikh", "emir");
}
